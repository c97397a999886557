/** The page on which administrators hand out linking codes. */
export const linkingWords = {
  title: 'Liên kết tài khoản chat',
  nav: 'Liên kết',
  intro:
    'Mã dùng một lần, có hiệu lực 30 phút. Chỉ trao cho chính người được cấp; số điện thoại không thay được mã. Mã mới làm mã cũ chưa dùng mất hiệu lực.',
  onlyAdmins: 'Trang này dành cho quản trị của cơ quan và của Sở Nội vụ. Đề nghị chọn vai quản trị.',
  none: 'Chưa có',
  since: (instant: string) => `từ ${instant}`,
  dead: 'không còn gửi được',
  issue: 'Cấp mã',
  unlink: 'Hủy liên kết',
  unlinkOf: (name: string, channel: string) => `Hủy liên kết ${channel} của ${name}`,
  issueFor: (name: string) => `Cấp mã liên kết cho ${name}`,
} as const;
