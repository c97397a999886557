import { fullInstant } from '../words/dates';
import { grouped } from '../words/numbers';

/** The words that pages share; each page's own are in a file of its own, names of closed sets in labels.ts. */
export const webText = {
  since: (day: string) => `từ ${day}`,
  awaitsDocument: (since: string) => `Chờ văn bản từ ${since}`,
  product: 'Đôn Đốc',
  /** What does not answer when nothing tells what it waits for. */
  system: 'hệ thống',
  skip: 'Đến nội dung chính',
  nav: { label: 'Trang', board: 'Bảng theo dõi', tasks: 'Nhiệm vụ', simulator: 'Mô phỏng', channels: 'Kênh' },
  asOf: (nowMs: number) => `Dữ liệu tính đến ${fullInstant(nowMs)}`,
  live: 'Tự cập nhật',
  liveNote: 'Trang tự cập nhật khi có thay đổi, không cần tải lại.',
  netFault:
    'Chưa kết nối được với hệ thống. Trang sẽ tự cập nhật khi kết nối lại; nội dung vừa gửi có thể chưa được ghi.',
  count: (value: number) => grouped(value),
  none: 'Không có',

  pages: {
    label: 'Các trang',
    page: (page: number, pages: number) => `Trang ${page}/${pages}`,
    previous: 'Trang trước',
    next: 'Trang sau',
  },

  role: {
    label: 'Làm việc với vai trò',
    nobody: 'Chỉ xem',
    choose: 'Chọn',
    note: 'Bản trình diễn: ai cũng chọn được vai trò, cán bộ là giả định.',
  },

  rehearsal: {
    label: 'Diễn tập',
    day: 'Sang ngày tiếp theo',
    deadline: 'Đến hạn tiếp theo',
    answer: 'Để cán bộ mô phỏng trả lời',
    busy: 'Đang chạy…',
  },

  flash: { done: 'Đã ghi.', pending: 'Đã nhận, đang ghi. Kết quả sẽ hiện ở trang này khi ghi xong.' },
} as const;
