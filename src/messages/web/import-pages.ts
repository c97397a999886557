import type { DeadlineKind, DeadlineReading, Period } from '../../domain/deadline/reading';
import type { RowStanding } from '../../domain/plan/listing';
import type { ImportState } from '../../domain/plan/import-state';
import { shortDate } from '../words/dates';
import { grouped } from '../words/numbers';

export const ROW_STANDING_NAMES: Readonly<Record<RowStanding, string>> = {
  sure: 'Chắc chắn',
  looked: 'Đã xem',
  doubtful: 'Cần xem',
  'left-out': 'Chưa thành nhiệm vụ',
  skipped: 'Bỏ qua',
};

export const IMPORT_STATES: Readonly<Record<ImportState, string>> = {
  draft: 'Chờ xác nhận',
  confirmed: 'Đã xác nhận',
  discarded: 'Đã hủy',
};

const KINDS: Readonly<Record<DeadlineKind, string>> = {
  exact: 'đúng ngày',
  before: 'trước ngày',
  month: 'trong tháng',
  quarter: 'trong quý',
  'half-year': 'trong 6 tháng',
  year: 'trong năm',
  range: 'trong khoảng',
  recurring: 'định kỳ',
  continuous: 'thường xuyên',
  conditional: 'theo điều kiện',
  composite: 'nhiều mốc',
  missing: 'chưa nêu',
};

const PERIODS: Readonly<Record<Period, string>> = {
  month: 'hằng tháng',
  quarter: 'hằng quý',
  'half-year': '6 tháng một lần',
  year: 'hằng năm',
};

/** "Hạn 30/6/2024 (trong quý)", "Định kỳ hằng quý", "Thường xuyên". */
export const deadlineWords = ({ kind, due, every }: Pick<DeadlineReading, 'kind' | 'due' | 'every'>): string => {
  const period = every === null ? '' : ` ${PERIODS[every]}`;
  if (due !== null) return `${shortDate(due)} (${KINDS[kind]}${period})`;
  const words = kind === 'recurring' && every !== null ? `định kỳ${period}` : KINDS[kind];
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Columns that an office proposed, as the column "Đề xuất" names them. */
export const PROPOSED_NAMES: Readonly<Record<string, string>> = {
  product: 'Sản phẩm',
  lead: 'Chủ trì',
  coordinating: 'Phối hợp',
  deadline: 'Thời hạn',
};

export const importText = {
  nav: 'Kế hoạch',
  title: 'Nạp kế hoạch',
  lead: 'Đưa phụ lục của kế hoạch vào hệ thống: xem trước từng dòng, sửa tại chỗ, xác nhận rồi mới giao việc.',
  appendix: 'Phụ lục phân công nhiệm vụ',
  appendixHelp:
    'Tệp Excel (.xlsx), Word (.docx) hoặc CSV có bảng nhiệm vụ, cơ quan chủ trì, phối hợp, thời hạn; bảng có khung kẻ trong PDF cũng được đọc, cần soát từng dòng.',
  drop: 'Kéo tệp vào đây hoặc bấm để chọn',
  chosen: 'Đã chọn:',
  plan: 'Đây là',
  newPlan: 'Kế hoạch mới',
  amends: (title: string) => `Phụ lục điều chỉnh của: ${title}`,
  planTitle: 'Tên kế hoạch',
  planTitleHelp: 'Bỏ trống để lấy theo tệp',
  year: 'Năm',
  yearHelp: 'Theo tệp',
  read: 'Đọc tệp',
  reading: 'Đang đọc tệp…',
  textFile: 'Văn bản kế hoạch',
  textHelp:
    'Chưa có phụ lục? Gửi văn bản kế hoạch (Word, PDF, văn bản thuần): hệ thống đọc lĩnh vực, chỉ tiêu, nhiệm vụ và trả về phụ lục Excel để hoàn thiện.',
  draftAppendix: 'Lập phụ lục',
  recent: 'Các bản nạp gần đây',
  none: 'Chưa có bản nạp nào.',
  rows: 'Dòng',
  state: 'Tình trạng',
  by: (name: string, when: string) => `${name}, ${when}`,
  noRole: 'Hãy chọn vai trò cơ quan thường trực hoặc quản trị ở đầu trang để nạp kế hoạch.',

  draftTitle: 'Xem trước kế hoạch',
  back: 'Các bản nạp',
  all: 'Tất cả',
  willGive: (tasks: number) => `${grouped(tasks)} nhiệm vụ sẽ được giao`,
  rowsRead: (rows: number) => `${grouped(rows)} dòng đã hiểu`,
  leftOut: (rows: number) =>
    `${grouped(rows)} dòng chưa thành nhiệm vụ: thiếu nội dung hoặc chưa nhận ra cơ quan chủ trì.`,
  doubtful: (rows: number) => `${grouped(rows)} dòng cần xem: vẫn được giao nếu xác nhận ngay.`,
  allSure: 'Mọi dòng đều đã hiểu chắc chắn hoặc đã xem.',
  tableFaults: 'Về bảng',
  head: 'Thông tin kế hoạch',
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  totalFunding: 'Kinh phí của kế hoạch',
  fundingSource: 'Nguồn kinh phí',
  standing: 'Cơ quan thường trực',
  office: 'Văn phòng giúp UBND',
  areas: 'Lĩnh vực và cơ quan theo dõi',
  noArea: 'Nhiệm vụ không ghi lĩnh vực',
  save: 'Lưu thông tin',
  confirm: 'Xác nhận và giao việc',
  confirmNote: 'Sau khi xác nhận, các cơ quan nhận thông báo giao việc ngay trong giờ làm việc.',
  confirmSure: 'Tôi đã xem bản đối chiếu và chịu trách nhiệm xác nhận.',
  confirmedBy: (name: string, when: string) => `${name} xác nhận lúc ${when}.`,
  toBoard: 'Xem bảng theo dõi',
  discard: 'Hủy bản nạp',
  download: 'Tải phụ lục (Excel)',
  export: 'Xuất Excel',
  targetsFound: (value: number) => `${grouped(value)} chỉ tiêu`,
  dutiesFound: (value: number) => `${grouped(value)} trách nhiệm tổ chức thực hiện`,

  row: 'Dòng',
  task: 'Nhiệm vụ',
  group: 'Nhóm',
  product: 'Sản phẩm',
  leads: 'Chủ trì',
  coordinating: 'Phối hợp',
  deadline: 'Thời hạn',
  funding: 'Kinh phí',
  source: 'Văn bản giao',
  note: 'Ghi chú',
  proposed: 'Phần đề xuất',
  stt: 'STT',
  written: 'Ghi trong tệp:',
  nobody: 'Chưa rõ',
  chooseMembers: 'Chọn cơ quan cụ thể',
  chosenMembers: 'Thêm vào phối hợp',
  byTitle: (titles: readonly string[]): string => `Hiểu theo chức danh: ${titles.join(', ')}`,
  nobodyElse: 'Không có',
  edit: 'Sửa',
  keep: 'Giữ nguyên',
  skip: 'Bỏ qua',
  restore: 'Lấy lại',
  editedMark: 'đã sửa',
  saveRow: 'Lưu dòng',
  cancel: 'Thôi',
  unknownName: (said: string) => `“${said}” chưa có trong danh mục.`,
  meant: 'Có phải là:',
  otherAgency: 'Cơ quan khác…',
  remember: 'Ghi nhớ',
  more: (value: number) => `và ${value} cơ quan khác`,
  nothing: 'Không có dòng nào như vậy.',
  saved: 'Đã lưu thông tin kế hoạch.',
  discarded: 'Đã hủy bản nạp; không có gì thay đổi trong kế hoạch.',
} as const;
