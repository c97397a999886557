import type { CivilDate } from '../../domain/calendar/civil-date';
import { cutAtWord } from '../words/cut';
import { shortDate, shortInstant } from '../words/dates';
import { obstacleName } from '../words/labels';
import { quoted } from '../notices/notice-form';
import { forms } from '../words/short-forms';

const LETTERS = 'ABCD';
/** Of a task that thirty agencies lead, the first few are named. */
const MOST_LEADS = 3;

const list = (numbers: readonly number[]): string =>
  numbers.slice(0, 10).join(', ') + (numbers.length > 10 ? ', …' : '');

/** "• V2: “phần mềm lỗi”": one of several to choose from. */
export const obstacleLine = (no: number, text: string): string =>
  `• ${obstacleName(no)}: ${quoted(cutAtWord(text, 120))}`;

/** What a person is about, for asking "… cho nhiệm vụ nào?". */
export const wishWords = {
  accept: 'tiếp nhận',
  progress: 'báo tiến độ',
  complete: 'báo hoàn thành',
  extend: 'xin gia hạn',
  obstacle: 'báo vướng mắc',
  decline: 'đề nghị điều chỉnh phân công',
  'call-in': 'mời phối hợp',
  explain: 'giải trình',
  evidence: 'gửi kết quả',
  assign: 'giao người thực hiện',
  'hand-over': 'chuyển người thực hiện',
  'change-person': 'đề nghị đổi người thực hiện',
  wait: 'chờ phối hợp',
  'stop-waiting': 'không còn chờ phối hợp',
  reassign: 'giao cơ quan khác thực hiện',
  confirm: 'xác nhận hoàn thành',
  return: 'trả lại kết quả',
  nudge: 'đôn đốc',
  release: 'miễn phần phối hợp',
  condition: 'ghi nhận điều kiện đã có',
  subtask: 'giao tiếp',
  submit: 'trình UBND tỉnh',
  drop: 'không trình UBND tỉnh',
  acknowledge: 'xác nhận đã nắm việc quá hạn',
  excuse: 'ghi nhận trễ khách quan',
  answer: 'trả lời vướng mắc',
  'pass-up': 'trình UBND tỉnh về vướng mắc',
  instruct: 'cho ý kiến chỉ đạo',
  approve: 'duyệt gia hạn',
  refuse: 'không duyệt',
  remind: 'nhắc nhở',
  reprimand: 'phê bình',
  inquire: 'yêu cầu giải trình',
  direct: 'cho ý kiến chỉ đạo',
  suspend: 'tạm dừng',
  resume: 'cho tiếp tục',
  withdraw: 'thu hồi',
  issue: 'ghi số, ngày văn bản',
  amend: 'điều chỉnh',
  funding: 'ghi kinh phí',
  split: 'tách',
  merge: 'gộp',
  reopen: 'mở lại',
} as const;

/** What the bot answers besides outcomes and refusals of the rules. Each says what to do next. */
export const answers = {
  malformed: 'Hệ thống không đọc được tin này. Đề nghị gửi lại bằng chữ, hoặc gõ: trợ giúp',
  tooLong: (length: number, limit: number) =>
    `Tin dài ${length} ký tự, vượt giới hạn ${limit} nên hệ thống chưa ghi gì. Đề nghị đồng chí viết gọn lại hoặc gửi bằng tệp.`,
  emptyFile: (name: string) =>
    `Tệp “${name}” không có nội dung nên hệ thống chưa lưu. Đề nghị đồng chí kiểm tra và gửi lại tệp.`,
  fileTooLarge: (name: string, limitMb: number) =>
    `Tệp “${name}” lớn hơn ${limitMb} MB nên hệ thống chưa lưu. Đề nghị đồng chí gửi tệp nhỏ hơn, hoặc gửi số, ngày văn bản.`,
  secret:
    'Hệ thống không tiếp nhận nội dung, tài liệu thuộc bí mật nhà nước (Mật, Tối mật, Tuyệt mật) và chưa lưu gì. Đề nghị đồng chí xóa tin này và gửi theo quy định về bảo vệ bí mật nhà nước.',
  fileNotStored: (name: string) =>
    `Hệ thống đang bận, chưa lưu được tệp “${name}” và chưa ghi gì. Đề nghị đồng chí gửi lại sau ít phút.`,
  nothingReadable:
    'Hệ thống chưa đọc được loại tin này. Đề nghị đồng chí gửi chữ, tệp hoặc ảnh; xem cách trả lời: trợ giúp',
  busy: 'Hệ thống đang bận, chưa ghi được nội dung đồng chí gửi. Đề nghị đồng chí gửi lại sau ít phút.',
  busyTask: (n: number) =>
    `Hệ thống đang bận, chưa ghi được nội dung về nhiệm vụ ${n}. Đề nghị đồng chí gửi lại sau ít phút.`,
  pending: (n: number) =>
    `Đã nhận nội dung về nhiệm vụ ${n}, đang ghi. Kết quả sẽ được báo lại; đồng chí không cần gửi lại.`,
  askConditionDate: (n: number) => `Điều kiện của nhiệm vụ ${n} đã có; thời hạn hoàn thành là ngày nào? Ví dụ: 30/6`,
  askConditionNote: (n: number) => `Căn cứ nào cho thấy điều kiện của nhiệm vụ ${n} đã có (số, ngày văn bản)?`,
  askSubtaskDate: (n: number) => `Việc giao cho cấp dưới thuộc nhiệm vụ ${n} có thời hạn là ngày nào? Ví dụ: 30/6`,
  askSubtaskTitle: (n: number) => `Đề nghị đồng chí ghi nội dung việc giao cho cấp dưới thuộc nhiệm vụ ${n}.`,
  noSuchTask: (n: number) => `Không có nhiệm vụ số ${n}. Xem các nhiệm vụ của đồng chí: việc của tôi`,
  noPart: (n: number, leads: readonly string[]) =>
    `Nhiệm vụ ${n} do ${leads.slice(0, MOST_LEADS).join(', ')}${leads.length > MOST_LEADS ? ` và ${leads.length - MOST_LEADS} cơ quan khác` : ''} chủ trì; cơ quan của đồng chí không có phần việc trong nhiệm vụ này nên hệ thống chưa ghi gì.`,
  notAssigned:
    'Đồng chí không phụ trách nhiệm vụ nào với vai trò cơ quan thực hiện, nên hệ thống chưa ghi gì. Xem cách dùng: trợ giúp',
  /** "Đồng ý" and no more from somebody who decides. */
  whichDecision:
    'Hệ thống chưa ghi gì. Nếu đồng chí cho ý kiến về một nội dung đang chờ, kính đề nghị ghi số nhiệm vụ, ví dụ: duyệt 3; không duyệt 3 (lý do). Xem nội dung đang chờ: việc của tôi',
  nothingToAccept: 'Hiện không có nhiệm vụ nào chờ cơ quan của đồng chí tiếp nhận.',
  noOpenTask: 'Cơ quan của đồng chí hiện không có nhiệm vụ nào đang mở, nên hệ thống chưa ghi gì.',

  askTask: (about: string, open: readonly number[]) =>
    `Đồng chí ${about} cho nhiệm vụ nào? Đề nghị trả lời bằng số nhiệm vụ${open.length === 0 ? '' : ` (đang mở: ${list(open)})`}.`,
  askExtension: (n: number) =>
    `Đề nghị đồng chí cho biết xin gia hạn nhiệm vụ ${n} đến ngày nào và lý do, ví dụ: 30/6 chờ văn bản`,
  askExtensionReason: (n: number, date: CivilDate) =>
    `Đề nghị đồng chí cho biết lý do xin gia hạn nhiệm vụ ${n} đến ${shortDate(date)}.`,
  askObstacle: (n: number) => `Đề nghị đồng chí cho biết nhiệm vụ ${n} vướng ở nội dung gì.`,
  askExcuse: (n: number) => `Đề nghị đồng chí cho biết lý do ghi nhận trễ khách quan đối với nhiệm vụ ${n}.`,
  askObstacleNumber: (n: number, choice: readonly string[]) =>
    [`Nhiệm vụ ${n} đang có vướng mắc sau. Đề nghị đồng chí cho biết số vướng mắc:`, ...choice].join('\n'),
  askObstacleAnswer: (n: number) => `Đề nghị đồng chí cho biết nội dung trả lời vướng mắc của nhiệm vụ ${n}.`,
  askInstruction: (n: number) => `Kính đề nghị đồng chí cho biết ý kiến chỉ đạo về vướng mắc của nhiệm vụ ${n}.`,
  askExplanation: (n: number) =>
    `Đề nghị đồng chí cho biết nguyên nhân nhiệm vụ ${n} quá hạn và ngày dự kiến hoàn thành, ví dụ: chờ ý kiến các sở, dự kiến 15/7`,
  askReturnReason: (n: number) => `Đề nghị đồng chí cho biết lý do trả lại kết quả nhiệm vụ ${n}.`,
  askReleaseReason: (n: number) => `Đề nghị đồng chí cho biết lý do miễn phần phối hợp trong nhiệm vụ ${n}.`,
  askRulingReason: (n: number) => `Kính đề nghị đồng chí cho biết lý do đối với nhiệm vụ ${n}.`,
  askDirection: (n: number) =>
    `Kính đề nghị đồng chí cho biết ý kiến, ví dụ: chỉ đạo ${n} nhắc nhở; chỉ đạo ${n} phê bình chậm kéo dài; chỉ đạo ${n} giải trình`,
  askRef: (n: number, word: string) =>
    `Đề nghị đồng chí ghi số, ký hiệu và ngày văn bản, ví dụ: ${word} ${n} theo 123/QĐ-UBND ngày 05/6/2024`,
  askChanges: (n: number) =>
    `Đề nghị đồng chí ghi nội dung điều chỉnh và văn bản, ví dụ: điều chỉnh ${n} thời hạn 30/9/2024 theo 123/QĐ-UBND ngày 05/6/2024; có thể ghi: tên (tên mới), sản phẩm (sản phẩm mới), thêm chủ trì (mã), thêm phối hợp (mã), bớt (mã)`,
  askFunding: (n: number) =>
    `Đề nghị đồng chí ghi số tiền và nguồn, ví dụ: ghi kinh phí ${n} 1,5 tỷ từ ngân sách tỉnh theo 12/QĐ-UBND ngày 05/01/2024; để bỏ: ghi kinh phí ${n} không`,
  askSplit: (n: number) =>
    `Đề nghị đồng chí ghi các nhiệm vụ mới và văn bản, ví dụ: tách ${n} thành Lập dự toán (STC, hạn 30/6/2024); Thẩm định (SXD) theo 123/QĐ-UBND ngày 05/6/2024`,
  askMerge: (n: number) =>
    `Đề nghị đồng chí ghi số của nhiệm vụ nhận và văn bản, ví dụ: gộp ${n} vào 12 theo 123/QĐ-UBND ngày 05/6/2024`,
  askReopenReason: (n: number) => `Đề nghị đồng chí cho biết lý do mở lại nhiệm vụ ${n}.`,
  documentsOnPage: (n: number, waiting: readonly string[]) => {
    const codes = [...new Set(waiting)];
    return codes.length === 1
      ? `Nhiệm vụ ${n} có ${waiting.length} ý kiến chờ văn bản; đề nghị ghi tại trang nhiệm vụ.`
      : `Nhiệm vụ ${n} có nhiều ý kiến chờ văn bản (${codes.join('; ')}); đề nghị ghi thêm mã cơ quan hoặc ghi tại trang nhiệm vụ.`;
  },
  noSuchAgencies: (codes: readonly string[]) =>
    `Danh mục cơ quan không có ${codes.join(', ')}; đề nghị kiểm tra lại mã hoặc tên cơ quan. Hệ thống chưa ghi gì.`,
  nothingAwaited: (n: number) => `Nhiệm vụ ${n} không có ý kiến nào chờ văn bản.`,
  askDropReason: (n: number) => `Đề nghị đồng chí cho biết lý do không trình UBND tỉnh nội dung về nhiệm vụ ${n}.`,
  askDecisionDate: (n: number) =>
    `Kính đề nghị đồng chí cho biết gia hạn nhiệm vụ ${n} đến ngày nào, ví dụ: duyệt ${n} đến 30/6`,
  askAgency: (n: number, word: string, codes: readonly string[]) =>
    `Nhiệm vụ ${n} có nhiều cơ quan; đề nghị đồng chí ghi thêm mã cơ quan (${codes.join(', ')}), ví dụ: ${word} ${n} ${codes[0] ?? ''}`.trimEnd(),
  useButtons: (n: number) =>
    `Nhiệm vụ ${n} có nhiều nội dung cùng chờ; đề nghị đồng chí xem: nhiệm vụ ${n}, rồi chọn bằng nút bấm; tài khoản không có nút thì chọn ở trang nhiệm vụ.`,
  askReleaseAgency: (n: number, codes: readonly string[]) =>
    codes.length === 0
      ? `Nhiệm vụ ${n} không còn cơ quan phối hợp nào đang thực hiện.`
      : `Đề nghị đồng chí ghi mã cơ quan phối hợp được miễn (${codes.join(', ')}) và lý do, ví dụ: miễn ${n} ${codes[0] ?? ''} đã có số liệu; hoặc: ${forms.releaseRest(String(n))}`,

  askPerson: (n: number, names: readonly string[]) =>
    `Đề nghị đồng chí cho biết họ tên người thực hiện nhiệm vụ ${n}${names.length === 0 ? '' : ` (${names.join(', ')})`}.`,
  askHandOverReason: (n: number, name: string) =>
    `Đề nghị đồng chí cho biết lý do chuyển nhiệm vụ ${n} cho đồng chí ${name}.`,
  askChangeReason: (n: number) => `Đề nghị đồng chí cho biết lý do đề nghị đổi người thực hiện nhiệm vụ ${n}.`,
  askCalledIn: (n: number, groups: string) =>
    `Đồng chí mời những cơ quan nào phối hợp nhiệm vụ ${n} (kế hoạch ghi: ${groups})? Đề nghị ghi mã hoặc tên cơ quan.`,
  askWaitAgency: (n: number, codes: readonly string[]) =>
    `Đề nghị đồng chí cho biết mã cơ quan phối hợp trong nhiệm vụ ${n}${codes.length === 0 ? '' : ` (${codes.join(', ')})`} và nội dung đang chờ.`,
  askReassignmentReason: (n: number) =>
    `Đề nghị đồng chí cho biết lý do đề nghị điều chỉnh phân công nhiệm vụ ${n} và cơ quan phù hợp hơn (nếu có).`,
  askReassignTo: (n: number) => `Kính đề nghị đồng chí cho biết giao nhiệm vụ ${n} cho cơ quan nào (mã hoặc tên).`,
  askAdvice: (n: number) =>
    `Đề nghị đồng chí cho biết ý kiến tham mưu về việc điều chỉnh phân công nhiệm vụ ${n} để trình UBND tỉnh.`,

  readBack: (acts: readonly string[]) =>
    ['Đề nghị đồng chí xác nhận:', ...acts.map((one) => `• ${one}`), 'Trả lời: 1 đúng / 2 không'].join('\n'),
  right: 'Đúng',
  wrong: 'Không',
  setAside: 'Đã bỏ qua, hệ thống chưa ghi gì. Đề nghị đồng chí ghi lại cho rõ; xem cách ghi: trợ giúp',
  calledOff: 'Hệ thống đã dừng theo ý đồng chí và chưa ghi gì về nội dung này. Khi cần, đồng chí gửi lại.',
  questionGone: 'Câu hỏi này đã được trả lời hoặc đã hết thời gian chờ. Nếu cần, đề nghị đồng chí gửi lại nội dung.',
  answeredBefore: (yes: boolean, atMs: number) =>
    `Đồng chí đã trả lời câu hỏi này lúc ${shortInstant(atMs)}: ${yes ? 'đúng' : 'không'}. Hệ thống không ghi thêm lần nữa.`,
  /** Several things wait for yes or no: which is meant. */
  whichQuestion: (questions: readonly (readonly string[])[]) =>
    [
      'Có nhiều nội dung đang chờ đồng chí xác nhận:',
      ...questions.map((said, at) => `${LETTERS[at] ?? '?'}. ${said.join('; ')}`),
      'Đề nghị trả lời kèm chữ, ví dụ: 1A đúng / 2A không; hoặc trả lời thẳng vào tin hỏi.',
    ].join('\n'),
  changed: 'Sau khi tin này được gửi, tình hình đã thay đổi nên nút bấm không còn hiệu lực. Hiện nay:',
  onlyPeriod: (n: number, label: string, period: number) =>
    `Nhiệm vụ ${n} báo kết quả theo từng kỳ; kỳ đang mở (${label}) mang số ${period}.`,
  fileHint: (n: number) => `Nếu nhiệm vụ đã hoàn thành, đồng chí trả lời: ${n} xong`,

  courtesy: 'Chào đồng chí. Đồng chí có thể gõ: việc của tôi; nhiệm vụ (số); trợ giúp',
  cannotLook: 'Hệ thống đang bận, chưa xem được lúc này. Đề nghị đồng chí thử lại sau ít phút.',
  notYours: 'Mục này dành cho cơ quan theo dõi kế hoạch. Đồng chí có thể gõ: việc của tôi; việc quá hạn; trợ giúp',
  noAnswer:
    'Hệ thống chưa trả lời được câu hỏi này. Đồng chí có thể gõ: việc của tôi; việc quá hạn; nhiệm vụ (số); trợ giúp',
} as const;
