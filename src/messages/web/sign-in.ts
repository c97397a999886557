import { timeOfDay } from '../words/dates';

/** Signing in to the web: in chat, and on the page that the link opens. */
export const signInText = {
  link: (url: string) =>
    `Liên kết đăng nhập trang web của riêng đồng chí, dùng một lần, trong 5 phút; đề nghị không chuyển cho người khác:\n${url}`,
  /** What is kept of it: the link itself is not. */
  linkSent: 'Đã gửi liên kết đăng nhập. Cần liên kết mới, đề nghị đồng chí gửi lại: đăng nhập',
  tooMany: (untilMs: number) =>
    `Đã gửi nhiều liên kết đăng nhập trong thời gian ngắn. Đề nghị đồng chí thử lại sau ${timeOfDay(untilMs)}.`,
  noAddress: 'Hệ thống chưa có địa chỉ trang web (DONDOC_PUBLIC_URL). Đề nghị đồng chí báo quản trị.',
  notHere: 'Chưa đăng nhập được từ kênh này. Đề nghị đồng chí gửi “đăng nhập” từ Telegram hoặc Zalo đã liên kết.',
  left: (sessions: number) =>
    sessions === 0
      ? 'Đồng chí không có phiên làm việc nào trên trang web.'
      : 'Đã kết thúc mọi phiên làm việc trên trang web.',

  title: 'Đăng nhập',
  as: 'Đăng nhập với tư cách',
  enter: 'Đăng nhập',
  notYou: 'Không phải đồng chí? Hãy đóng trang này, không bấm nút.',
  gone: 'Liên kết đăng nhập không đúng, đã dùng hoặc đã quá 5 phút',
  goneHelp: 'Đề nghị đồng chí gửi “đăng nhập” cho bot từ tài khoản đã liên kết để nhận liên kết mới.',
  out: 'Đăng xuất',
} as const;
