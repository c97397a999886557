/** Headings of the columns that we add to an office's table. The reader takes them for nothing (a test keeps it so). */
export const OUR_HEADINGS = ['Mã theo dõi', 'Tình trạng', 'Tỷ lệ (%)', 'Hạn hiện tại', 'Ngày xác nhận'] as const;

export const workbookText = {
  tasks: 'Nhiệm vụ',
  targets: 'Chỉ tiêu',
  duties: 'Tổ chức thực hiện',
  target: 'Chỉ tiêu',
  goal: 'Mục tiêu',
  judged: 'Đánh giá kết quả thực hiện',
  duty: 'Nhiệm vụ',
  doer: 'Cơ quan thực hiện',
  stt: 'STT',
  /** What the plan's text does not say of a task. */
  leadProposed: 'Chủ trì',
  slip: (said: string, suggestion: string): string => `Đề nghị xem lại: “${said}”, có thể là “${suggestion}”.`,
  cannotWrite: (path: string): string => `Không ghi được tệp "${path}"; đề nghị kiểm tra đường dẫn và quyền ghi.`,
  written: (path: string): string => `Đã ghi phụ lục để hoàn thiện: ${path}`,
  draftFile: (title: string): string => `Phụ lục dự thảo - ${title}.xlsx`,
  planFile: (title: string): string => `Phụ lục - ${title}.xlsx`,
} as const;
