import { grouped } from '../words/numbers';

interface Amended {
  readonly tasks: number;
  readonly changed: number;
  readonly moved: number;
  readonly withdrawn: number;
  readonly items?: number;
  readonly refused: readonly unknown[];
}

/** What a person reads when something about an import is not done: what is wrong and what to do. */
export const deskText = {
  notAllowed:
    'Chỉ công chức cơ quan thường trực hoặc quản trị được nạp và điều chỉnh kế hoạch; đề nghị chuyển tệp cho cơ quan thường trực.',
  noSuchImport: 'Không tìm thấy bản nạp này; đề nghị mở lại từ trang Nạp kế hoạch.',
  notDraft: 'Bản nạp này đã được xác nhận hoặc hủy bỏ nên không sửa được nữa; đề nghị nạp tệp mới.',
  noSuchRow: 'Không tìm thấy dòng này trong bản nạp; đề nghị tải lại trang.',
  noSuchPlan: 'Không tìm thấy kế hoạch cần điều chỉnh; đề nghị chọn lại.',
  noStanding:
    'Chưa có cán bộ nào giữ vai trò cơ quan thường trực và Văn phòng UBND tỉnh; đề nghị khai báo cán bộ trước khi nạp kế hoạch.',
  noTitle: 'Chưa có tên kế hoạch; đề nghị ghi tên kế hoạch.',
  noSuchDay: 'Ngày ban hành kế hoạch không phải là ngày có thật; đề nghị ghi lại hoặc để trống.',
  noSuchAgency: (code: string) => `Không có cơ quan nào mang mã ${code} trong danh mục; đề nghị chọn lại.`,
  aliasTaken: (said: string) => `“${said}” đã là tên của một cơ quan khác; đề nghị kiểm tra lại danh mục.`,
  aliasTooLong: 'Tên gọi dài quá 200 ký tự; đề nghị sửa ô trong bảng thay vì ghi nhớ tên gọi.',
  nothingToGive: 'Chưa có dòng nào đủ điều kiện thành nhiệm vụ; đề nghị xử lý các dòng cần xem rồi xác nhận lại.',
  planRuns: 'Kế hoạch này đã được nạp và đang thực hiện; không có gì thay đổi.',
  decisionNeeded: 'Điều chỉnh kế hoạch cần có số, ngày văn bản điều chỉnh; đề nghị ghi đủ rồi xác nhận lại.',
  withdrawn: (number: string) => `Không còn trong phụ lục theo văn bản số ${number}.`,
  amendOnPage:
    'Phụ lục này thay đổi nhiệm vụ đang thực hiện; đề nghị xác nhận trên trang Kế hoạch khi hệ thống đang chạy.',
  brokenOff: (number: number) =>
    `Hệ thống đang bận, dừng ở nhiệm vụ ${number}; các nhiệm vụ trước đó đã điều chỉnh. Đề nghị xác nhận lại sau ít phút để làm tiếp.`,
  nothingChanged: 'Phụ lục này không khác kế hoạch đang thực hiện; không có gì thay đổi.',
  /** What the decision is about, for who reads of a wrong document. */
  ofPlan: 'bản điều chỉnh kế hoạch',
  nothingRefused: 'Phụ lục điều chỉnh này không còn nội dung nào chờ xử lý.',
  amended: ({ tasks, changed, moved, withdrawn, items = 0, refused }: Amended) =>
    `Đã điều chỉnh kế hoạch: ${grouped(tasks)} nhiệm vụ mới được giao, ${grouped(changed)} nhiệm vụ thay đổi${moved === 0 ? '' : ` (${grouped(moved)} chuyển lĩnh vực)`}, ${grouped(withdrawn)} nhiệm vụ thu hồi${items === 0 ? '' : `, ${grouped(items)} chỉ tiêu, trách nhiệm được cập nhật`}.${
      refused.length === 0 ? '' : ` ${grouped(refused.length)} nhiệm vụ chưa điều chỉnh được: xem danh sách chờ xử lý.`
    }`,
  retried: (left: number) =>
    left === 0
      ? 'Đã điều chỉnh xong các nhiệm vụ chờ xử lý.'
      : `Còn ${grouped(left)} nhiệm vụ chưa điều chỉnh được; lý do ghi ở từng nhiệm vụ.`,
  settled: (left: number) =>
    left === 0
      ? 'Đã ghi nhận; không còn nội dung nào chờ xử lý.'
      : `Đã ghi nhận; còn ${grouped(left)} nội dung chờ xử lý.`,
  noRules: 'Hệ thống chưa có lịch làm việc và quy định nhắc việc; đề nghị nạp lịch trước.',
  badYear: (said: string) => `Năm “${said}” không hợp lệ; đề nghị ghi năm gồm 4 chữ số, ví dụ 2025.`,
  noSuchOfficial: (id: string) =>
    id === ''
      ? 'Chưa có cán bộ nào giữ vai trò cơ quan thường trực hoặc quản trị; đề nghị khai báo cán bộ trước.'
      : `Không có cán bộ nào mang mã ${id}; đề nghị kiểm tra lại.`,
  waits: (id: string) =>
    `Bản nạp ${id} đang chờ xác nhận: xem tại trang /ke-hoach/nhap/${id} hoặc chạy lại lệnh với --yes.`,
  sameFile: 'Tệp này đã được nạp trước đó; không có gì thay đổi.',
  confirmed: (tasks: number) => `Đã xác nhận: ${grouped(tasks)} nhiệm vụ được giao và bắt đầu theo dõi.`,
} as const;
