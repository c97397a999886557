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
  draftFile: (title: string): string => `Phụ lục dự thảo - ${title}.xlsx`,
  planFile: (title: string): string => `Phụ lục - ${title}.xlsx`,
} as const;
