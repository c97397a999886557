import type { EntryFault, EntryProblem } from '../../domain/catalogue/catalogue';
import type { ProposedDay } from '../../domain/calendar/propose-holidays';
import { wordsOfValue } from './catalogue-values';
import { CATALOGUE_NAMES, FIELD_WORDS } from './catalogue-words';
import { nearestWords } from './nearest-words';
import { quoted } from '../notices/notice-form';
import { counted, grouped } from '../words/numbers';

const PROBLEMS: Readonly<Record<EntryProblem, (said: string) => string>> = {
  missing: () => 'chưa ghi giá trị',
  'too-long': (said) => `${quoted(said)} dài quá mức cho phép`,
  'bad-code': (said) =>
    `${quoted(said)} không phải là mã: mã cơ quan gồm chữ in hoa không dấu, số, gạch nối; mã khác gồm chữ thường không dấu`,
  'bad-date': (said) => `${quoted(said)} không phải là ngày có trong lịch (ngày/tháng/năm)`,
  'bad-number': (said) => `${quoted(said)} không phải là số`,
  'bad-choice': (said) => `${quoted(said)} không thuộc các giá trị được dùng`,
  'bad-clock': (said) => `${quoted(said)} không phải là giờ trong ngày (như 08:00)`,
  'bad-delay': (said) => `${quoted(said)} chưa đúng cách ghi “3 ngày làm việc” hoặc “4 giờ làm việc”`,
  'bad-repeat': (said) => `${quoted(said)} chưa đúng cách ghi “5 ngày làm việc một lần, 2 lần”`,
  'bad-resolver': (said) => `${quoted(said)} không phải là mã cơ quan hay nơi giải quyết được dùng`,
  'bad-post': (said) => `${quoted(said)} chưa đúng cách ghi “Mã cơ quan: vị trí (lĩnh vực)”`,
  'bad-value': (said) => `${quoted(said)} không dùng được với các quy định còn lại`,
  'one-value': (said) => `${quoted(said)} có nhiều giá trị; quy định này chỉ có một`,
  'not-scoped': (said) => `${quoted(said)} chỉ quy định chung, không đặt riêng được`,
  'no-scope': () => 'chưa ghi quy định riêng cho kế hoạch, lĩnh vực, cơ quan hoặc nhiệm vụ nào',
  'does-not-climb': (said) =>
    `các bậc của ${quoted(wordsOfValue(said))} phải muộn dần theo thứ tự dòng, bậc trình UBND tỉnh là bậc cuối và không nhắc lại`,
  'no-such-setting': (said) => `không có quy định nào tên ${quoted(said)}`,
  'stands-twice': (said) => `${quoted(said)} đã có ở dòng khác`,
  'no-such-agency': (said) => `không có cơ quan nào mang mã ${quoted(said)}`,
  'name-taken': (said) => `${quoted(said)} là tên của hai cơ quan`,
  'ends-before-it-begins': () => 'ngày hết hiệu lực sớm hơn ngày có hiệu lực',
  'more-members-than-counted': (said) => `số thành viên (${said}) ít hơn số cơ quan được liệt kê`,
  'in-use': (said) =>
    `${quoted(said)} đang có trong kế hoạch, nhiệm vụ hoặc danh mục khác nên không xóa được; với cơ quan, đề nghị ghi ngày hết hiệu lực`,
  'last-manager': () => 'sau thay đổi này không còn ai giữ vai trò cơ quan thường trực hoặc quản trị',
};

const EXPLAINED = 120;

const WORDED: readonly EntryProblem[] = ['bad-choice', 'bad-post', 'bad-resolver', 'no-such-setting', 'not-scoped'];

/** "; gần nhất: “trưởng phòng”, “lãnh đạo cơ quan”" where there are words to choose from. */
const nearText = (fault: EntryFault): string => {
  const near = fault.near ?? (WORDED.includes(fault.problem) ? nearestWords(fault) : []);
  return near.length === 0 ? '' : `; có thể ghi: ${near.map(quoted).join(', ')}`;
};

/** "Cán bộ, dòng 12, Vị trí được giao: không có cơ quan nào mang mã “SXX”; giữ nguyên dòng đang dùng." */
export const entryFaultText = (fault: EntryFault): string => {
  const { kind, row, key, field, problem, said } = fault;
  const short = said.length > EXPLAINED ? `${said.slice(0, EXPLAINED)}…` : said;
  const place = [
    CATALOGUE_NAMES[kind],
    row === null ? (key ?? '') : `dòng ${row}`,
    FIELD_WORDS[kind][field] ?? '',
  ].filter((part) => part !== '');
  return `${place.join(', ')}: ${PROBLEMS[problem](short)}${nearText(fault)}.`;
};

const HOLIDAYS: Readonly<Record<ProposedDay['holiday'], string>> = {
  'new-year': 'Tết Dương lịch',
  tet: 'Tết Nguyên đán',
  'hung-kings': 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
  victory: 'Ngày Chiến thắng',
  labour: 'Ngày Quốc tế lao động',
  national: 'Quốc khánh',
};

const PROPOSAL = 'Đề xuất, chờ văn bản: Bộ luật Lao động 2019, Điều ';

export const holidayName = ({ holiday, madeUp }: ProposedDay): string =>
  madeUp ? `${HOLIDAYS[holiday]} (nghỉ bù)` : HOLIDAYS[holiday];

export const proposalSource = ({ madeUp }: ProposedDay): string => `${PROPOSAL}${madeUp ? '111 khoản 3' : '112'}`;

/** The day was only proposed: no document has declared it yet. */
export const isProposal = (source: string): boolean => source.startsWith(PROPOSAL);

/** What a person reads when something about the catalogues is not done: what is wrong and what to do. */
export const catalogueDeskText = {
  notAllowed:
    'Chỉ công chức cơ quan thường trực hoặc quản trị được thay đổi danh mục; đề nghị chuyển tệp cho cơ quan thường trực.',
  notWorkbook: 'Danh mục phải là tệp Excel (.xlsx); đề nghị tải danh mục hiện hành, sửa rồi gửi lại.',
  noSheet:
    'Không tìm thấy trang danh mục nào trong tệp; đề nghị tải danh mục hiện hành và giữ nguyên tên trang, dòng tiêu đề.',
  noSuchImport: 'Không tìm thấy bản nạp này; đề nghị mở lại từ trang Danh mục.',
  halfDecision: 'Quyết định cần có cả số và ngày; đề nghị ghi đủ hoặc để trống cả hai.',
  noSuchRow: 'Không tìm thấy dòng này trong bản nạp; đề nghị mở lại trang xem trước.',
  oldDraft: 'Bản nạp này do phiên bản trước đọc nên không còn nội dung; đề nghị hủy và nạp lại tệp.',
  notDraft: 'Bản nạp này đã được xác nhận hoặc hủy bỏ; đề nghị nạp tệp mới.',
  nothingChanged: 'Tệp này không khác danh mục đang dùng; không có gì thay đổi.',
  changedMeanwhile: 'Danh mục đã thay đổi từ lúc xem; chưa có gì được ghi. Đề nghị xem lại rồi xác nhận.',
  noRules: 'Hệ thống chưa có lịch làm việc và quy định; đề nghị khởi động hệ thống một lần trước khi nạp danh mục.',
  proposalName: (year: number) => `Danh mục năm ${year} (đề xuất)`,
  waits: (id: string) => `Bản nạp ${id} đang chờ xác nhận: xem tại trang /danh-muc/${id} hoặc chạy lại lệnh với --yes.`,
  confirmed: (lines: number) => `Đã xác nhận: ${grouped(lines)} dòng danh mục được thay đổi.`,
  moving: (tasks: number) => `${counted(tasks, 'nhiệm vụ đang mở')} được chuyển sang cơ quan kế thừa trong ít phút.`,
  rulesTold: 'Lịch làm việc và quy định mới được báo tới các nhiệm vụ đang thực hiện trong ít phút.',
  note: (name: string) => `Danh mục: ${name}`,
  written: (path: string) => `Đã ghi danh mục ra ${path}.`,
  fileName: (year: number | null) => (year === null ? 'danh-muc.xlsx' : `danh-muc-${year}.xlsx`),
} as const;
