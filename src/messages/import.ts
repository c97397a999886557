import type { FaultColumn, RowFault, RowProblem } from '../domain/plan/row-faults';

/** Why a file is not taken in, one sentence each: what is wrong and what to do. */
export type FileProblem =
  | 'secret'
  | 'too-large'
  | 'too-large-inside'
  | 'empty'
  | 'damaged'
  | 'old-office'
  | 'pdf-not-yet'
  | 'encoding'
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
  empty: 'Tệp không có nội dung; đề nghị kiểm tra và gửi lại.',
  damaged: 'Tệp bị hỏng hoặc tải lên chưa trọn vẹn; đề nghị mở và lưu lại rồi gửi lại.',
  'old-office':
    'Tệp có mật khẩu hoặc thuộc định dạng Word, Excel cũ (.doc, .xls); đề nghị bỏ mật khẩu, lưu thành .docx hoặc .xlsx rồi gửi lại.',
  'pdf-not-yet': 'Hệ thống chưa đọc được tệp PDF; đề nghị gửi bản Word (.docx) hoặc văn bản thuần (.txt).',
  encoding: 'Tệp không dùng bảng mã Unicode (UTF-8); đề nghị chuyển mã sang Unicode rồi gửi lại.',
  'not-a-plan-file': 'Kế hoạch phải là tệp .docx hoặc .txt; đề nghị chọn tệp khác.',
  'not-a-table-file': 'Phụ lục phải là tệp .xlsx, .docx hoặc .csv; đề nghị chọn tệp khác.',
  'no-plan-in-it':
    'Không tìm thấy mục chỉ tiêu, nhiệm vụ hay tổ chức thực hiện nào trong tệp; đề nghị kiểm tra lại văn bản.',
  'no-header': 'Không tìm thấy bảng nào có cột nhiệm vụ và cơ quan chủ trì; đề nghị kiểm tra dòng tiêu đề của phụ lục.',
  'cannot-open': 'Không mở được tệp; đề nghị kiểm tra đường dẫn và quyền đọc.',
};

export const fileProblemText = (problem: FileProblem): string => FILE_PROBLEMS[problem];

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
  'no-text': () => 'không có nội dung nhiệm vụ',
  'no-lead': () => 'chưa ghi cơ quan chủ trì',
  'agency-unknown': (said) => `chưa nhận ra cơ quan "${said}"`,
  'deadline-doubtful': (said) => `chưa hiểu chắc thời hạn "${said}"`,
  'nothing-above': () => 'ghi "như trên" nhưng phía trên không có nội dung',
};

/** "Dòng 12, cột thời hạn: chưa hiểu chắc thời hạn “…” (bỏ qua dòng này)." */
export const rowFaultText = ({ row, column, problem, said, leftOut }: RowFault): string =>
  `Dòng ${row}, ${COLUMNS[column]}: ${ROW_PROBLEMS[problem](said)}${leftOut ? '; dòng này chưa thành nhiệm vụ' : ''}.`;
