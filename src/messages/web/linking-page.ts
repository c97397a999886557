/** The page on which administrators hand out linking codes. */
export const linkingWords = {
  title: 'Liên kết tài khoản',
  nav: 'Liên kết',
  intro:
    'Mã dùng một lần, có hiệu lực 30 phút. Chỉ trao cho chính người được cấp; số điện thoại không thay được mã. Mã mới làm mã cũ chưa dùng mất hiệu lực. Tin gửi đến địa chỉ đứng đầu; không gửi được thì đến địa chỉ tiếp theo.',
  onlyAdmins: 'Trang này dành cho quản trị của cơ quan và của Sở Nội vụ. Đề nghị chọn vai quản trị.',
  none: 'Chưa có',
  since: (instant: string) => `từ ${instant}`,
  dead: 'không còn gửi được',
  issue: 'Cấp mã',
  add: 'Thêm thư điện tử, SMS',
  addFor: (name: string) => `Thêm thư điện tử, SMS cho ${name}`,
  kind: 'Loại địa chỉ',
  kinds: { email: 'Thư điện tử', sms: 'SMS' },
  address: 'Địa chỉ thư hoặc số di động',
  save: 'Thêm',
  prefer: 'Gửi trước',
  preferOf: (name: string, channel: string) => `Gửi ${channel} trước cho ${name}`,
  unlink: 'Hủy liên kết',
  unlinkOf: (name: string, channel: string) => `Hủy liên kết ${channel} của ${name}`,
  issueFor: (name: string) => `Cấp mã liên kết cho ${name}`,
} as const;
