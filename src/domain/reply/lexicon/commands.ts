/** Questions to the bot that need no figures: what for → how people put it, courtesies aside. */
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
  | 'sign-in'
  | 'sign-out';

export const COMMANDS: Readonly<Record<PlainCommand, string>> = {
  'my-tasks': `
    việc của tôi, việc của đơn vị, việc của đơn vị tôi, việc của phòng, việc của cơ quan, việc của cơ quan tôi, danh sách nhiệm vụ của cơ quan tôi,
    nhiệm vụ của đơn vị, nhiệm vụ của cơ quan, ds việc, ds nhiệm vụ, tôi còn việc gì, em còn việc gì, việc cần làm, đơn vị còn việc gì, đơn vị mình còn việc gì, đơn vị tôi còn việc gì, phòng còn việc gì, cơ quan còn việc gì, còn việc gì không, việc đang chờ, có việc gì không, việc của em, việc của mình, nhiệm vụ của tôi, nhiệm vụ của em, công việc của tôi, danh sách việc,
    danh sách nhiệm vụ, việc tôi, các việc của tôi, tôi có việc gì, em có việc gì, tôi có những việc gì, xem việc,
    việc đang làm, việc được giao, tôi đang có việc gì, em đang có việc gì, các nhiệm vụ của tôi, còn việc gì`,
  help: `
    trợ giúp, giúp, giúp với, giúp em với, giúp tôi với, help, hướng dẫn, hướng dẫn sử dụng, hdsd, cách dùng,
    cách sử dụng, menu, lệnh, cú pháp, các lệnh, danh sách lệnh, start, hướng dẫn cách dùng, cách trả lời, cần giúp`,
  overdue: `
    việc quá hạn, quá hạn, việc quá hạn của phòng, việc quá hạn của cơ quan, việc quá hạn của sở, việc quá hạn của huyện, việc quá hạn đơn vị, có việc nào quá hạn không, việc quá hạn của tôi, việc quá hạn của đơn vị, nhiệm vụ quá hạn, việc trễ hạn, các việc quá hạn,
    việc nào quá hạn, việc quá hạn của em, việc nào đang quá hạn, danh sách quá hạn, nhiệm vụ nào quá hạn, việc chậm hạn`,
  today:
    'hôm nay có gì, bữa nay có gì, hôm nay có gì không, hôm nay có gì mới, hôm nay có những gì, sáng nay có gì, hôm nay có việc gì, hôm nay, việc hôm nay, nhiệm vụ hôm nay, hôm nay làm gì, hnay có gì',
  unanswered: `
    ai chưa trả lời, ai còn chưa trả lời, cơ quan nào chưa báo cáo, cơ quan nào chưa phản hồi, sở nào chưa trả lời, huyện nào chưa trả lời, còn ai chưa trả lời, đơn vị nào chưa trả lời, ai chưa phản hồi, chưa trả lời, ai chưa báo cáo, cơ quan nào chưa trả lời,
    đơn vị nào chưa báo cáo, đơn vị nào chưa phản hồi, những ai chưa trả lời, ai chưa nhận việc, ai chưa tiếp nhận`,
  week: 'lịch tuần, lịch tuần này, xem lịch tuần, việc trong tuần, việc đến hạn trong tuần, tuần này có việc gì không, việc tuần này, tuần này có gì, tuần này có việc gì, lịch',
  delegation: 'ủy quyền, ủy quyền của tôi, xem ủy quyền, ai được ủy quyền',
  unlink: 'hủy liên kết, bỏ liên kết, ngắt liên kết, hủy kết nối, hủy liên kết tài khoản, unlink',
  'sign-in': 'đăng nhập, đăng nhập web, đăng nhập trang web, vào trang web, mở trang web, login',
  'sign-out': 'đăng xuất, đăng xuất web, thoát trang web, logout',
  unmute: 'bật nhắc, bật thông báo, bật nhắc việc, nhắc lại',
};

export const COURTESIES =
  'ạ a dạ vâng anh chị em ơi oi nhé nhe cho xem bot giúp xin với báo cáo đồng chí thưa không vậy nhỉ thế';
