import type { ContactFault } from '../../domain/directory/contact';
import { timeOfDay } from '../words/dates';

/** What is said about binding a chat account to an official. */
interface Added {
  /** Of a mailbox that was invited; a number needs none. */
  readonly code?: { readonly code: string; readonly expiresAtMs: number } | undefined;
}

/** What the administrator is told of an address that he entered. */
export const addedText = (name: string, { code }: Added): string =>
  code === undefined ? linkText.assigned(name) : linkText.invited(name, code.code, code.expiresAtMs);

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

  preferred:
    'Từ nay hệ thống gửi tin đến tài khoản này trước; các tài khoản khác của đồng chí chỉ dùng khi ở đây không gửi được.',

  /** A letter to a mailbox that is to be linked; the page of its link takes the code. */
  invitation: (name: string) =>
    [
      'Liên kết hộp thư với hệ thống Đôn Đốc',
      `Kính gửi đồng chí ${name},`,
      'Quản trị của cơ quan đề nghị liên kết hộp thư này để đồng chí nhận và trả lời nhiệm vụ bằng thư điện tử.',
      'Đề nghị đồng chí mở trang trả lời ghi dưới thư này và gõ: liên kết (mã), theo mã do quản trị trực tiếp trao.',
      'Nếu thư đến nhầm người, đề nghị bỏ qua.',
    ].join('\n'),
  invited: (name: string, code: string, untilMs: number) =>
    [
      `Đã gửi thư mời liên kết đến hộp thư của đồng chí ${name}. Mã liên kết: ${code}`,
      `Dùng một lần, đến ${timeOfDay(untilMs)}. Đề nghị trao trực tiếp cho đồng chí ${name} để gõ tại trang mở từ thư: liên kết ${code}`,
    ].join('\n'),
  assigned: (name: string) =>
    `Đã ghi số điện thoại nhận SMS của đồng chí ${name}. SMS chỉ báo tin, không trả lời được.`,
  contactFaults: {
    'not-connected': 'Hệ thống chưa kết nối kênh này (thư điện tử cần cả địa chỉ công khai của trang web).',
    'bad-address': 'Địa chỉ chưa đúng dạng. Ví dụ: ten@haiduong.gov.vn; số di động: 0912345678.',
    taken: 'Địa chỉ này đã liên kết với một cán bộ; mỗi địa chỉ chỉ của một người.',
    'not-sent': 'Chưa gửi được thư đến hộp thư này. Đề nghị kiểm tra lại địa chỉ rồi thử lại.',
    'no-official': 'Không có cán bộ này đang công tác.',
  } satisfies Record<ContactFault, string>,

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
