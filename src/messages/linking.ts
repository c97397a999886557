import { timeOfDay } from './dates';

/** What is said about binding a chat account to an official. */
export const linkText = {
  /** One sentence for an account that belongs to nobody. */
  stranger:
    'Tài khoản này chưa được liên kết với cán bộ nào nên hệ thống chưa ghi gì; đề nghị đồng chí nhận mã liên kết của quản trị cơ quan rồi gửi: liên kết (mã)',
  linked: (name: string, title: string) =>
    `Đã liên kết tài khoản này với đồng chí ${name}${title === '' ? '' : `, ${title}`}. Từ nay đồng chí nhận và trả lời nhiệm vụ tại đây. Xem cách dùng: trợ giúp`,
  taken:
    'Tài khoản này đã liên kết với một cán bộ; mỗi tài khoản chỉ của một người nên mã chưa được dùng. Để chuyển sang người khác, đề nghị gửi trước: hủy liên kết',
  invalid: 'Mã liên kết không đúng hoặc đã hết hạn. Đề nghị đồng chí nhận mã mới của quản trị cơ quan.',
  tooMany: (untilMs: number) =>
    `Đã nhập sai mã nhiều lần nên tài khoản này tạm dừng liên kết đến ${timeOfDay(untilMs)}. Đề nghị đồng chí thử lại sau.`,
  unlinked:
    'Đã hủy liên kết tài khoản này; hệ thống không gửi tin đến đây nữa. Khi cần dùng lại, đề nghị đồng chí nhận mã liên kết mới của quản trị cơ quan.',

  issued: (name: string, code: string, untilMs: number) =>
    [
      `Mã liên kết của đồng chí ${name}: ${code}`,
      `Dùng một lần, đến ${timeOfDay(untilMs)}. Đề nghị chỉ trao cho chính đồng chí ${name}.`,
      `Từ tài khoản cần liên kết, gửi đến bot: liên kết ${code}`,
    ].join('\n'),
  deepLink: (url: string) => `Hoặc mở trên Telegram: ${url}`,
  noOfficial: (id: string) => `Không có cán bộ đang công tác nào mang mã “${id}”.`,
  cleared: (count: number) => `Đã hủy liên kết ${count} tài khoản.`,
} as const;
