/** Questions to the bot that need no figures. */
export type PlainCommand =
  | 'my-tasks'
  | 'help'
  | 'overdue'
  | 'today'
  | 'unanswered'
  | 'week'
  | 'delegation'
  | 'unmute'
  | 'unlink'
  | 'prefer'
  | 'sign-in'
  | 'sign-out';

/** What for → how people put it, courtesies aside. */
export const COMMANDS: Readonly<Record<PlainCommand, string>> = {
  'my-tasks': `
    việc của tôi, việc của đơn vị, việc của đơn vị tôi, việc của phòng, việc của cơ quan, việc của cơ quan tôi,
    nhiệm vụ của đơn vị, nhiệm vụ của cơ quan, ds việc, ds nhiệm vụ, việc cần làm, việc đang chờ, việc của em,
    việc của mình, nhiệm vụ của tôi, nhiệm vụ của em, công việc của tôi, việc tôi, các việc của tôi, việc đang làm,
    việc được giao, các nhiệm vụ của tôi, việc chờ tôi, việc chờ ý kiến, việc cần ý kiến, việc chờ duyệt, có gì cho ý kiến,
    có gì chờ ý kiến, có gì cần ý kiến, có gì cho tôi ý kiến, có gì chờ tôi ý kiến, có gì cần tôi ý kiến, có gì chờ duyệt,
    có gì cần duyệt, có gì chờ tôi duyệt, có gì cần tôi duyệt, có việc gì chờ duyệt, có việc gì chờ tôi duyệt,
    có việc gì chờ ý kiến, có việc gì chờ tôi cho ý kiến`,
  help: `
    trợ giúp, giúp, giúp với, giúp em với, giúp tôi với, help, hướng dẫn, hướng dẫn sử dụng, hdsd, cách dùng,
    cách sử dụng, menu, lệnh, cú pháp, các lệnh, danh sách lệnh, start, hướng dẫn cách dùng, cách trả lời, cần giúp`,
  overdue: `
    việc quá hạn, quá hạn, việc quá hạn của phòng, việc quá hạn của cơ quan, việc quá hạn của sở, việc quá hạn của huyện,
    việc quá hạn đơn vị, việc quá hạn của tôi, việc quá hạn của đơn vị, nhiệm vụ quá hạn, việc trễ hạn, các việc quá hạn,
    việc quá hạn của em, việc chậm hạn`,
  today: 'hôm nay có gì mới, hôm nay, việc hôm nay, nhiệm vụ hôm nay, hnay có gì, hôm nay có gì',
  unanswered: `
    ai chưa trả lời, ai còn chưa trả lời, cơ quan nào chưa báo cáo, cơ quan nào chưa phản hồi, sở nào chưa trả lời, huyện nào chưa trả lời, còn ai chưa trả lời, đơn vị nào chưa trả lời, ai chưa phản hồi, chưa trả lời, ai chưa báo cáo, cơ quan nào chưa trả lời,
    đơn vị nào chưa báo cáo, đơn vị nào chưa phản hồi, những ai chưa trả lời, ai chưa nhận việc, ai chưa tiếp nhận`,
  week: 'lịch tuần, lịch tuần này, xem lịch tuần, việc trong tuần, việc đến hạn trong tuần, việc tuần này, lịch',
  delegation: 'ủy quyền, ủy quyền của tôi, xem ủy quyền, ai được ủy quyền',
  unlink: 'hủy liên kết, bỏ liên kết, ngắt liên kết, hủy kết nối, hủy liên kết tài khoản, unlink',
  prefer:
    'nhận tin ở đây, nhận tin tại đây, gửi tin ở đây, gửi tin vào đây, nhận tin ở đây trước, gửi tin vào đây trước, ưu tiên kênh này',
  'sign-in': 'đăng nhập, đăng nhập web, đăng nhập trang web, vào trang web, mở trang web, login',
  'sign-out': 'đăng xuất, đăng xuất web, thoát trang web, logout',
  unmute: 'bật nhắc, bật thông báo, bật nhắc việc, nhắc lại',
};

export const COURTESIES =
  'ạ a dạ vâng đâu anh chị em ơi oi nhé nhe cho xem bot giúp xin với báo cáo đồng chí thưa không vậy nhỉ thế';

/** The lists that people also ask for in words of their own: what is left of the message once the fillers are out. */
export const LIST_TOPICS: Readonly<Partial<Record<PlainCommand, string>>> = {
  'my-tasks': '',
  overdue: 'quá hạn, trễ hạn, chậm hạn, quá thời hạn, bị trễ, bị chậm, đã quá hạn',
  week: `
    tuần, tuần này, trong tuần, trong tuần này, tuần này đến hạn, đến hạn tuần này, đến hạn trong tuần,
    đến hạn trong tuần này, sắp đến hạn, sắp tới hạn, gần đến hạn, tuần này tới hạn`,
  today: 'hôm nay, bữa nay, sáng nay, chiều nay, ngày hôm nay',
};

/** One of these makes it a question or a request; without one the words may be news ("việc quá hạn rồi"). */
export const ASKING = 'lịch, gì, nào, xem, liệt kê, danh sách, bao nhiêu, mấy, cho biết, kiểm tra, hỏi, tra cứu';

/** Says nothing of which list is meant. */
export const LIST_FILLERS = `
  lịch, việc, công việc, nhiệm vụ, việc gì, đầu việc, gì, nào, những, các, mấy, bao nhiêu, tất cả, danh sách, liệt kê, xem, cho, gửi, báo, hỏi,
  cho biết, biết, tra cứu, kiểm tra, muốn, cần, phải, xin, được, giúp, hộ, với, lại, thử, đi, vậy, thế, hả, nhỉ, ạ, dạ, vâng, ơi, nhé, bot,
  hệ thống, tôi, em, mình, tui, anh, chị, bọn em, chúng tôi, đơn vị, cơ quan, phòng, sở, ban, ngành, huyện, xã, bên em, bên mình, bên tôi, của, có, còn, đang, làm, là,
  thì, không, ko, hiện, hiện nay, hiện tại, bây giờ, hiện giờ, nữa, sắp tới, cần làm, phải làm, chưa xong`;
