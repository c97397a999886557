import type { DeadlineDoubt } from '../../domain/deadline/reading';
import type { ListingRow } from '../../domain/plan/listing';
import type { FaultColumn, RowFault, RowProblem } from '../../domain/plan/row-faults';

/** Why a file is not taken in, one sentence each: what is wrong and what to do. */
export type FileProblem =
  | 'secret'
  | 'too-large'
  | 'too-large-inside'
  | 'took-too-long'
  | 'too-many-rows'
  | 'too-many-pages'
  | 'empty'
  | 'damaged'
  | 'locked'
  | 'old-word'
  | 'old-excel'
  | 'macros'
  | 'binary-excel'
  | 'open-document'
  | 'html'
  | 'rich-text'
  | 'picture'
  | 'no-text-layer'
  | 'pdf-table'
  | 'encoding'
  | 'letters-lost'
  | 'unknown-kind'
  | 'not-a-plan-file'
  | 'not-a-table-file'
  | 'no-plan-in-it'
  | 'no-header'
  | 'cannot-open';

const FILE_PROBLEMS: Readonly<Record<FileProblem, string>> = {
  secret:
    'Tệp mang dấu chỉ độ mật nên không được đưa vào hệ thống; đề nghị xử lý theo quy định về bảo vệ bí mật nhà nước.',
  'too-large': 'Tệp lớn hơn 25 MB; đề nghị tách hoặc giảm dung lượng rồi gửi lại.',
  'too-large-inside':
    'Tệp nén chứa quá nhiều dữ liệu nên không được mở; đề nghị lưu lại từ Word hoặc Excel rồi gửi lại.',
  'took-too-long':
    'Đọc tệp lâu quá một phút nên hệ thống đã dừng, có thể do máy đang bận; đề nghị thử lại sau ít phút, hoặc tách tệp nếu tệp lớn.',
  'too-many-rows':
    'Bảng có quá nhiều dòng, kể cả dòng trống đã định dạng; đề nghị xóa các dòng trống ở cuối bảng rồi gửi lại.',
  'too-many-pages': 'Tệp PDF dài hơn 300 trang; đề nghị tách phần kế hoạch rồi gửi lại.',
  empty: 'Tệp không có nội dung; đề nghị kiểm tra và gửi lại.',
  damaged: 'Tệp bị hỏng hoặc tải lên chưa trọn vẹn; đề nghị mở và lưu lại rồi gửi lại.',
  locked: 'Tệp được đặt mật khẩu nên không đọc được; đề nghị bỏ mật khẩu rồi gửi lại.',
  'old-word': 'Tệp thuộc định dạng Word cũ (.doc); đề nghị mở bằng Word, lưu thành .docx rồi gửi lại.',
  'old-excel': 'Tệp thuộc định dạng Excel cũ (.xls); đề nghị mở bằng Excel, lưu thành .xlsx rồi gửi lại.',
  macros: 'Tệp có chứa macro nên không được đưa vào hệ thống; đề nghị lưu thành .xlsx hoặc .docx rồi gửi lại.',
  'binary-excel': 'Tệp thuộc định dạng Excel nhị phân (.xlsb); đề nghị mở bằng Excel, lưu thành .xlsx rồi gửi lại.',
  'open-document': 'Tệp thuộc định dạng OpenDocument (.ods, .odt); đề nghị lưu thành .xlsx hoặc .docx rồi gửi lại.',
  html: 'Tệp thực chất là trang web (HTML, XML) dù tên là Excel hoặc Word; đề nghị mở và lưu thành .xlsx hoặc .docx rồi gửi lại.',
  'rich-text': 'Tệp thuộc định dạng RTF; đề nghị mở bằng Word, lưu thành .docx rồi gửi lại.',
  picture: 'Tệp là hình ảnh, hệ thống không đọc chữ trong ảnh; đề nghị gửi bản Word, Excel hoặc PDF có chữ.',
  'no-text-layer':
    'Tệp PDF chỉ có hình ảnh quét, không có lớp chữ; đề nghị gửi bản Word (.docx) hoặc PDF xuất từ Word.',
  'pdf-table':
    'Không đọc được bảng nào có khung kẻ rõ trong tệp PDF; đề nghị gửi phụ lục bằng tệp .xlsx, .docx hoặc .csv.',
  encoding:
    'Không xác định được bảng mã của tệp (không phải Unicode, Windows-1258, TCVN3 hay VNI); đề nghị chuyển mã sang Unicode (UTF-8) rồi gửi lại.',
  'letters-lost':
    'Tệp đã mất chữ tiếng Việt khi lưu (chữ có dấu thành dấu "?"); đề nghị mở tệp gốc, lưu thành .xlsx hoặc CSV UTF-8 rồi gửi lại.',
  'unknown-kind':
    'Nội dung tệp không phải Word, Excel, PDF hay văn bản, dù tên tệp có thể ghi như vậy; đề nghị kiểm tra và chọn tệp khác.',
  'not-a-plan-file': 'Kế hoạch phải là tệp .docx, .pdf hoặc .txt; đề nghị chọn tệp khác.',
  'not-a-table-file': 'Phụ lục phải là tệp .xlsx, .docx, .csv hoặc .pdf có bảng kẻ khung; đề nghị chọn tệp khác.',
  'no-plan-in-it':
    'Không tìm thấy mục chỉ tiêu, nhiệm vụ hay tổ chức thực hiện nào trong tệp; đề nghị kiểm tra lại văn bản.',
  'no-header': 'Không tìm thấy bảng nào có cột nhiệm vụ và cơ quan chủ trì; đề nghị kiểm tra dòng tiêu đề của phụ lục.',
  'cannot-open': 'Không mở được tệp; đề nghị kiểm tra đường dẫn và quyền đọc.',
};

export const fileProblemText = (problem: FileProblem): string => FILE_PROBLEMS[problem];

/** What was not found in a plan's text, or not placed. */
export type DraftGap =
  | 'no-title'
  | 'no-year'
  | 'no-number'
  | 'no-date'
  | 'no-issuer'
  | 'no-areas'
  | 'no-area-lead'
  | 'nobody-bound'
  | 'passed-over';

/** What was done in reading a file that its sender should know. */
export interface FileNotice {
  readonly kind:
    | 'hidden-sheets'
    | 'formulas'
    | 'links'
    | 'converted'
    | 'from-pdf'
    | 'pdf-unread'
    | 'tables-left'
    | 'no-field'
    | DraftGap;
  readonly said: string;
}

const FILE_NOTICES: Readonly<Record<FileNotice['kind'], (said: string) => string>> = {
  'hidden-sheets': (said) => `Trang tính đang ẩn không được đọc: ${said}.`,
  formulas: (said) => `Tệp có ${said} ô công thức; hệ thống đọc giá trị đã lưu, đề nghị kiểm tra lại.`,
  links: () => 'Tệp liên kết với tệp khác; hệ thống không mở liên kết, chỉ đọc giá trị đã lưu.',
  'from-pdf': (said) => `Bảng được đọc từ tệp PDF (trang ${said}) theo khung kẻ; đề nghị soát từng dòng với bản gốc.`,
  'pdf-unread': (said) =>
    `Bảng ở trang ${said} của tệp PDF không có khung kẻ rõ nên chưa đọc được; đề nghị gửi bảng đó bằng tệp .xlsx hoặc .docx.`,
  'tables-left': (said) =>
    `Bảng ${said === '' ? 'trong tệp' : `ở trang ${said}`} chưa được đưa vào bản thảo; nếu là phụ lục phân công nhiệm vụ, đề nghị nạp riêng ở mục phụ lục, tốt nhất bằng tệp .xlsx hoặc .docx.`,
  'no-field': (said) =>
    `“${said}” không phải tên lĩnh vực công tác; đề nghị xem các nhiệm vụ dưới mục này thuộc lĩnh vực nào và sửa trong tệp nếu cần.`,
  'no-title': () => 'Chưa tìm thấy tên văn bản; đề nghị kiểm tra dòng tên loại (KẾ HOẠCH, CHỈ THỊ, THÔNG BÁO …).',
  'no-year': () => 'Chưa xác định được năm của văn bản; đề nghị ghi khi nạp.',
  'no-number': () => 'Chưa tìm thấy số, ký hiệu của văn bản.',
  'no-date': () => 'Chưa tìm thấy ngày ban hành.',
  'no-issuer': () => 'Chưa tìm thấy cơ quan ban hành.',
  'no-areas': () => 'Chưa tìm thấy lĩnh vực, nhiệm vụ nào; đề nghị kiểm tra các mục của văn bản.',
  'no-area-lead': (said) => `Văn bản chưa ghi rõ cơ quan phụ trách lĩnh vực: ${said}.`,
  'nobody-bound': (said) => `Chưa rõ cơ quan thực hiện: “${said}”.`,
  'passed-over': (said) => `Không đưa vào bản thảo: dòng ${said}.`,
  converted: (said) => `Tệp dùng bảng mã ${said}, đã chuyển sang Unicode; đề nghị xem lại dấu tiếng Việt.`,
};

export const fileNoticeText = ({ kind, said }: FileNotice): string => FILE_NOTICES[kind](said);

const COLUMNS: Readonly<Record<FaultColumn, string>> = {
  table: 'dòng tiêu đề',
  text: 'cột nhiệm vụ',
  lead: 'cột cơ quan chủ trì',
  coordinating: 'cột cơ quan phối hợp',
  deadline: 'cột thời hạn',
};

const ROW_PROBLEMS: Readonly<Record<RowProblem, (said: string) => string>> = {
  'column-doubled': (said) => `có hai cột "${said}", chỉ đọc cột đầu`,
  'column-missing': () => 'bảng không có cột này',
  'column-unread': (said) => `chưa rõ cột "${said}" ghi gì nên không đọc cột này; nội dung vẫn được giữ khi xuất lại`,
  'no-text': () => 'không có nội dung nhiệm vụ',
  'too-long': () => 'ô dài hơn 5.000 ký tự',
  'group-empty': (said) => `danh mục chưa có thành viên của "${said}"`,
  'no-lead': () => 'chưa ghi cơ quan chủ trì',
  'some-of-group': (said) => `chưa rõ "${said}" gồm những cơ quan nào; đề nghị xem các cơ quan hiển thị ở cột này`,
  'letters-unreadable': (said) => `có chữ không đọc được trong “${said}”; đề nghị sửa theo bản gốc`,
  'from-pdf': () => 'dòng này đọc từ PDF, cần soát với bản gốc',
  'row-hidden': () => 'dòng này đang ẩn trong tệp',
  'agency-unknown': (said) => `chưa nhận ra cơ quan "${said}"`,
  'deadline-doubtful': (said) => `chưa hiểu chắc thời hạn "${said}"`,
  'nothing-above': () => 'ghi "như trên" nhưng phía trên không có nội dung',
};

const DOUBTS: Readonly<Record<DeadlineDoubt, string>> = {
  'no-such-date': 'ngày này không có trong lịch',
  'not-understood': 'chưa hiểu cách ghi này',
  'year-assumed': 'không ghi năm, tạm lấy năm của kế hoạch',
  'date-in-the-past': 'ngày đã qua so với năm của kế hoạch',
  'far-ahead': 'năm quá xa, đề nghị kiểm tra lại',
  'several-dates': 'có nhiều ngày, tạm lấy ngày cuối',
  approximate: 'ghi ước chừng (đầu, giữa, cuối kỳ), tạm lấy ngày theo quy ước',
  'before-event': 'phải xong trước một sự kiện chưa ghi ngày',
  'start-only': 'chỉ nêu ngày bắt đầu, chưa nêu ngày hoàn thành',
};

export const doubtWords = (doubts: readonly DeadlineDoubt[]): string => doubts.map((one) => DOUBTS[one]).join('; ');

/** "chưa nhận ra cơ quan “…”": the problem by itself, for a page that shows it at its cell. */
export const rowProblemText = ({ problem, said }: Pick<RowFault, 'problem' | 'said'>): string =>
  ROW_PROBLEMS[problem](said);

type Row = Pick<ListingRow, 'row' | 'sheet' | 'faults' | 'task'>;

/** The same, of a deadline with why it is doubtful. */
export const rowWhy = ({ task }: Pick<Row, 'task'>, fault: Pick<RowFault, 'problem' | 'said'>): string =>
  fault.problem === 'deadline-doubtful' && task !== null
    ? `thời hạn "${fault.said}": ${doubtWords(task.deadline.doubts)}`
    : rowProblemText(fault);

/** "Dòng 12, cột thời hạn: chưa hiểu chắc thời hạn “…” (bỏ qua dòng này)." */
export const rowFaultText = ({ row, column, problem, said, leftOut }: RowFault): string =>
  `Dòng ${row}, ${COLUMNS[column]}: ${ROW_PROBLEMS[problem](said)}${leftOut ? '; dòng này chưa thành nhiệm vụ' : ''}.`;

/** A listing as read in a terminal. */
export const listingText = {
  row: (one: Row) =>
    `Dòng ${one.row}${one.sheet === '' ? '' : ` (${one.sheet})`}: ${one.faults.map((fault) => rowWhy(one, fault)).join('; ')}`,
  sums: (counts: Readonly<Record<'rows' | 'sure' | 'doubtful' | 'leftOut' | 'undated', number>>) =>
    [
      `${counts.rows} dòng: ${counts.sure} chắc chắn, ${counts.doubtful} cần xem, ${counts.leftOut} chưa thành nhiệm vụ`,
      ...(counts.undated > 0 ? [`${counts.undated} dòng chưa ghi thời hạn`] : []),
    ].join('; ') + '.',
};
