/** What a word or phrase does in a reply. Every phrase of the lexicon carries exactly one tag. */
export type PhraseTag =
  // acts
  | 'acknowledge' // nhận, đã rõ
  | 'assent' // vâng, ok: acknowledges only when nothing else is said
  | 'complete' // xong, hoàn thành
  | 'did' // làm rồi, đã xử lý: probably complete, asked back
  | 'sent' // đã gửi, đã ban hành: evidence beside "xong", doubtful alone
  | 'working' // đang làm, tiến độ
  | 'indicator' // tỷ lệ, tăng: the figure beside it measures something else
  | 'part' // dự thảo, bước 1, một phần: what is done is not the whole
  | 'pending' // chờ ký, trình duyệt: the last step is someone else's
  | 'extend' // gia hạn, lùi
  | 'ask' // xin, đề nghị
  | 'put-off' // để sang (tháng sau): asks for time or promises
  | 'stuck' // vướng, gặp khó khăn: what follows is the reason
  | 'lack' // thiếu kinh phí, chưa có hướng dẫn: is itself the reason
  | 'silent-other' // chưa gửi, chưa phản hồi: an obstacle when said of somebody else
  | 'late' // không kịp
  | 'unstuck' // hết vướng
  | 'decline-ask' // đề nghị chuyển đơn vị khác
  | 'move' // chuyển, giao: with another office's name, asks for the assignment to be changed
  | 'decline-fact' // không thuộc thẩm quyền
  | 'help' // trợ giúp
  // guards
  | 'not-yet' // chưa
  | 'not' // không
  | 'almost' // gần, sắp
  | 'mostly' // cơ bản
  | 'seeming' // hình như
  | 'maybe' // có thể, chắc
  | 'future' // sẽ, dự kiến
  | 'condition' // nếu, khi nào … em báo
  | 'will-report' // em báo lại
  | 'rhetoric' // làm sao xong được
  | 'order' // hãy, đi em
  | 'retract' // nhầm, đùa
  | 'withdraw' // rút đề nghị: takes back what was reported or asked
  | 'oppose' // không nhất trí: with what somebody else says or asks
  | 'says' // bảo, cho biết: told after somebody else, or only a word (hearsay.ts)
  | 'forwarded' // chuyển tiếp: the words of somebody else
  | 'but' // nhưng
  | 'only-now' // mới: so much and no more, or not before
  | 'except' // trừ: the task that follows is left out
  | 'wait' // đợi
  | 'question' // bao giờ, thế nào
  | 'question-tail' // à, hả, phải không
  // structure
  | 'because' // vì, do
  | 'therefore' // nên
  | 'and' // và
  | 'contrast' // còn, riêng
  | 'due' // hạn: the date that follows is the present deadline
  | 'task-word' // nhiệm vụ, việc
  | 'document' // công văn, kế hoạch số
  // harmless
  | 'talk' // ăn cơm, gọi lại: speaks of other things than tasks
  | 'plain' // words that hold another phrase within (nhân sự, sửa chữa): mean nothing by themselves
  | 'done-already' // đã, vừa, rồi, đều
  | 'whole' // toàn bộ, hết, cả
  | 'on-time' // đúng hạn
  | 'given' // được giao, theo yêu cầu
  | 'do' // làm, thực hiện
  | 'please-check' // nhờ anh kiểm tra
  | 'thanks'
  | 'address' // anh, em, đồng chí, báo cáo
  | 'office' // Sở Tư pháp, UBND huyện
  | 'own-office' // bên em, đơn vị chúng tôi
  | 'particle'; // ạ, nhé

/** Phrases of one tag, in full Vietnamese, separated by commas. */
export type Phrases = Readonly<Partial<Record<PhraseTag, string>>>;
