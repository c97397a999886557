import type { TaskFault, TaskFaultCode } from '../../domain/task/faults';
import type { EvidenceGap } from '../../domain/task/evidence-rules';
import { DECISIONS } from '../../domain/task/who-decides';
import type { RightHolder } from '../../domain/task/rights';
import { shortDate, shortInstant } from '../words/dates';
import { documentFaultText } from './document-faults';
import { documentText } from '../words/document-words';
import { DECISION_NAMES, decisionText, obstacleName, POSTS } from '../words/labels';
import { quoted } from '../notices/notice-form';
import { forms } from '../words/short-forms';

const HOLDERS: Readonly<Record<RightHolder, string>> = {
  'part-official': 'cán bộ của cơ quan được giao',
  'agency-leader': 'lãnh đạo cơ quan được giao',
  assignee: 'người được giao thực hiện',
  'lead-official': 'cơ quan chủ trì',
  checker: 'cơ quan kiểm tra kết quả',
  standing: 'Sở Nội vụ (cơ quan thường trực)',
  submitter: 'cơ quan trình UBND tỉnh (Sở Nội vụ)',
  registry: 'Sở Nội vụ hoặc Văn phòng UBND tỉnh',
  province: 'lãnh đạo UBND tỉnh phụ trách',
  admin: 'quản trị hệ thống',
  'due-setter': 'người quyết định thời hạn này',
  told: 'người đã được báo cáo về việc quá hạn',
  resolver: 'cơ quan được đề nghị giải quyết vướng mắc',
  system: 'hệ thống',
};

const holders = (needs: readonly string[]): string =>
  needs.map((one) => (one in HOLDERS ? HOLDERS[one as RightHolder] : one)).join(' hoặc ');

/** What a product of this type must be handed in with, and an example of it. */
const gapText = ({ product, missing, named }: EvidenceGap, n: string): string =>
  missing === 'number'
    ? `Sản phẩm của nhiệm vụ ${n} là ${quoted(product)} nên cần số, ký hiệu và ngày văn bản. Đề nghị đồng chí ghi, ví dụ: ${n} xong 45/KH-SNV ngày 12/3/2024`
    : `Sản phẩm của nhiệm vụ ${n} là ${quoted(product)} nên cần cả ngày văn bản. Đề nghị đồng chí ghi ngày của văn bản ${named ?? ''}, ví dụ: ${named ?? '45/KH-SNV'} ngày 12/3/2024`;

type Sentences = { readonly [C in TaskFaultCode]: (fault: Extract<TaskFault, { code: C }>, n: string) => string };

const task = (n: string): string => `nhiệm vụ ${n}`;

const SENTENCES: Sentences = {
  'no-right': (fault, n) =>
    fault.needs.length === 0
      ? `Đồng chí không có quyền làm việc này với ${task(n)}.`
      : `Việc này với ${task(n)} thuộc quyền của ${holders(fault.needs)}; hệ thống chưa ghi gì.`,
  'unknown-assignment': (_, n) =>
    `Cơ quan này không có phần việc trong ${task(n)}. Xem các cơ quan được giao: ${forms.show(n)}`,
  'task-closed': (_, n) => `Nhiệm vụ ${n} đã kết thúc nên không ghi thêm được. Xem kết quả: ${forms.show(n)}`,
  'part-closed': (_, n) => `Phần việc này của ${task(n)} đã hoàn thành hoặc được miễn, không cần báo thêm.`,
  'already-accepted': (_, n) => `Nhiệm vụ ${n} đã được tiếp nhận trước đó, không cần xác nhận lại.`,
  'already-asked': (_, n) =>
    `Nội dung này của ${task(n)} đã được gửi và đang chờ xử lý. Xem tình hình: ${forms.show(n)}`,
  'not-awaiting': (_, n) => `Cơ quan chưa báo hoàn thành ${task(n)}, nên chưa có kết quả để xác nhận hoặc trả lại.`,
  'evidence-missing': ({ gap }, n) =>
    gap
      ? gapText(gap, n)
      : `Để báo hoàn thành ${task(n)}, đề nghị đồng chí cho biết số, ngày văn bản (ví dụ: ${n} xong 45/KH-SNV ngày 12/3/2024) hoặc gửi tệp kết quả kèm chữ: ${n} xong`,
  'reason-missing': (_, n) => `Đề nghị đồng chí nêu rõ nội dung hoặc lý do đối với ${task(n)}.`,
  'text-too-long': (fault) => `Nội dung dài quá ${fault.limit} ký tự; đề nghị đồng chí viết gọn lại hoặc gửi bằng tệp.`,
  'percent-out-of-range': (_, n) => `Tiến độ là số nguyên từ 0 đến 100, ví dụ: ${forms.progress(n)}`,
  'date-in-past': (fault) =>
    `Ngày ${shortDate(fault.date)} không phải là ngày trong thời gian tới; đề nghị đồng chí ghi một ngày sau hôm nay.`,
  'date-out-of-range': () => `Ngày đã ghi không có trong lịch hoặc quá xa; đề nghị đồng chí ghi lại, ví dụ: 30/6/2024.`,
  'date-not-later': (fault) => `Ngày đề nghị phải sau thời hạn hiện nay (${shortDate(fault.due)}).`,
  'no-deadline': (_, n) =>
    `Nhiệm vụ ${n} không có thời hạn cụ thể nên không cần gia hạn; đề nghị đồng chí báo tiến độ: ${forms.progress(n)}`,
  'extension-pending': (fault, n) =>
    `Đề nghị gia hạn ${task(n)}${fault.askedDate === null ? '' : ` đến ${shortDate(fault.askedDate)}`} đã được gửi và đang chờ quyết định.`,
  'not-late': (_, n) => `Nhiệm vụ ${n} chưa quá hạn.`,
  'already-acknowledged': (fault, n) =>
    `Việc quá hạn của ${task(n)} đã có người nắm, đang chỉ đạo; hệ thống báo cáo tiếp sau ${shortInstant(fault.untilMs)} nếu chưa xong.`,
  'already-excused': (fault, n) =>
    `Trễ khách quan của ${task(n)} đã được ghi nhận trước đó (đồng chí ${fault.byName}).`,
  'no-obstacle': (_, n) => `Phần việc này của ${task(n)} không có vướng mắc nào đang chờ trả lời.`,
  'which-obstacle': ({ open }, n) =>
    `Nhiệm vụ ${n} đang có ${open.length} vướng mắc (${open.map(obstacleName).join(', ')}). Đề nghị đồng chí ghi rõ, ví dụ: ${forms.answerObstacle(n, obstacleName(open[0] ?? 1))}`,
  'obstacle-known': ({ no }, n) =>
    `Vướng mắc này của ${task(n)} đã được ghi (${obstacleName(no)}) và đang chờ trả lời. Xem tình hình: ${forms.show(n)}`,
  'obstacle-answered': ({ no, byName, atMs }, n) =>
    `Vướng mắc ${obstacleName(no)} của ${task(n)} đã được xử lý; người trả lời: đồng chí ${byName}, lúc ${shortInstant(atMs)}.`,
  'too-many-obstacles': ({ most }, n) =>
    `Phần việc này của ${task(n)} đã có ${most} vướng mắc chờ trả lời; đề nghị đồng chí chờ ý kiến hoặc ghi gộp khi báo tình hình.`,
  'date-past-task': (fault, n) =>
    `Thời hạn chung của ${task(n)} là ${shortDate(fault.due)}; gia hạn quá ngày này do UBND tỉnh quyết định.`,
  'setter-decides': (_, n) =>
    `Đề nghị này của ${task(n)} do cơ quan đặt thời hạn quyết định, không phải trình UBND tỉnh.`,
  'province-decides': (_, n) => `Đề nghị này của ${task(n)} do UBND tỉnh quyết định, sau khi Sở Nội vụ trình.`,
  'nudged-recently': (fault, n) =>
    `Cơ quan này vừa được đôn đốc về ${task(n)}; có thể gửi tiếp sau ${shortInstant(fault.untilMs)}.`,
  'already-decided': (fault, n) =>
    `Nội dung này của ${task(n)} đã được xử lý: ${decisionText(fault.decision, fault.about)}; người quyết định: đồng chí ${fault.byName}, lúc ${shortInstant(fault.atMs)}.`,
  'nothing-to-decide': (_, n) => `Nhiệm vụ ${n} hiện không có nội dung nào chờ quyết định.`,
  'not-submitted-yet': (_, n) =>
    `Nội dung này của ${task(n)} đang chờ Sở Nội vụ xem xét, trình; chưa đến bước quyết định.`,
  'already-submitted': (_, n) => `Nội dung này của ${task(n)} đã được trình UBND tỉnh và đang chờ quyết định.`,
  'own-work': () => `Phần việc này là của cơ quan đồng chí nên do cơ quan khác xem xét.`,
  'not-in-agency': ({ name }, n) =>
    `Đồng chí ${name} không giữ vị trí nào trong cơ quan có phần việc này của ${task(n)}. Đề nghị chọn người trong cơ quan.`,
  'already-assigned': ({ name }, n) =>
    name === ''
      ? `Phần việc này của ${task(n)} đang do đầu mối cơ quan thực hiện.`
      : `Phần việc này của ${task(n)} đã giao đồng chí ${name}.`,
  'handed-to-oneself': (_, n) =>
    `Nhiệm vụ ${n} đang do chính đồng chí thực hiện; để chuyển, đề nghị ghi họ tên người khác của cơ quan và lý do.`,
  'change-pending': (_, n) => `Đề nghị đổi người thực hiện ${task(n)} đã gửi lãnh đạo cơ quan, đang chờ ý kiến.`,
  'already-delivered': (_, n) =>
    `Cơ quan này đã gửi kết quả phần phối hợp của ${task(n)} hoặc đã được miễn. Xem: ${forms.show(n)}`,
  'already-waiting': (_, n) => `Hệ thống đã ghi việc chờ cơ quan này phối hợp ${task(n)}.`,
  'not-waiting': (_, n) => `Hiện không ghi việc chờ cơ quan này phối hợp ${task(n)}.`,
  'progress-made': (_, n) =>
    `Nhiệm vụ ${n} đã có tiến độ nên không đề nghị điều chỉnh phân công được. Nếu có khó khăn: ${forms.obstacle(n)}`,
  'reassignment-pending': (_, n) =>
    `Đề nghị điều chỉnh phân công ${task(n)} đã được gửi, đang chờ quyết định; trong khi chờ, cơ quan vẫn thực hiện.`,
  'same-agency': (_, n) => `Cơ quan này đang có phần việc trong ${task(n)}; đề nghị chọn cơ quan khác.`,
  'agency-has-part': (_, n) =>
    `Cơ quan được chọn đã có phần việc trong ${task(n)} nên không nhận thêm phần này. Xem: ${forms.show(n)}`,
  'no-open-group': (_, n) =>
    `Kế hoạch không để mở nhóm cơ quan phối hợp nào trong ${task(n)}; để thêm cơ quan, đề nghị liên hệ Sở Nội vụ điều chỉnh.`,
  'not-in-group': ({ agency, groups }, n) =>
    `${agency} không thuộc nhóm “${groups.join('; ')}” mà kế hoạch để mở trong ${task(n)} nên không mời được.`,
  'agency-not-in-task': (_, n) => `Cơ quan này không còn phần việc nào đang mở trong ${task(n)}.`,
  'by-periods': ({ open }, n) =>
    open.length === 0
      ? `Nhiệm vụ ${n} báo kết quả theo từng kỳ; hiện chưa mở kỳ nào. Khi mở kỳ, hệ thống sẽ gửi số của kỳ.`
      : `Nhiệm vụ ${n} báo kết quả theo từng kỳ. Đề nghị đồng chí báo theo số của kỳ: ${open.map((one) => `${one.label}: ${forms.done(String(one.number))}`).join('; ')}.`,
  'reopen-period': ({ periods }, n) =>
    `Nhiệm vụ ${n} báo kết quả theo từng kỳ. Đề nghị đồng chí mở lại theo số của kỳ: ${periods.map((one) => `${one.label}: ${forms.reopen(String(one.number))}`).join('; ')}.`,
  'no-condition': (_, n) => `Nhiệm vụ ${n} không chờ điều kiện nào, hoặc điều kiện đã được ghi nhận.`,
  'not-under': () => 'Chỉ giao tiếp được cho người của cơ quan đồng chí, hoặc cho đơn vị trực thuộc.',
  'date-too-late': (fault) => `Thời hạn giao tiếp không được sau thời hạn của cơ quan (${shortDate(fault.due)}).`,
  secret: () => 'Hệ thống không tiếp nhận nội dung thuộc bí mật nhà nước (Mật, Tối mật, Tuyệt mật) và chưa ghi gì.',
  'not-his-decision': ({ decision, by }) =>
    `${DECISION_NAMES[decision]} thuộc thẩm quyền của ${by.map((post) => POSTS[post]).join(' hoặc ')}; hệ thống chưa ghi gì.`,
  'decision-misfit': ({ decision }, n) =>
    `${quoted(DECISION_NAMES[decision])} không phải là ý kiến đối với nội dung đang chờ của ${task(n)}. Xem nội dung: ${forms.show(n)}${DECISIONS[decision].ofOwnAccord ? `; nếu là ý kiến riêng: ${forms.direct(n)}` : ''}`,
  'already-checked': ({ result, byName, atMs }, n) =>
    `Báo cáo kết quả ${task(n)} đã được xử lý: ${result === 'confirmed' ? 'xác nhận hoàn thành' : 'trả lại'}; người kiểm tra: đồng chí ${byName}, lúc ${shortInstant(atMs)}.`,
  'changed-since': (_, n) =>
    `Kết quả ${task(n)} đã được gửi lại sau khi đồng chí xem, nên chưa ghi gì. Đề nghị xem lại: ${forms.show(n)}`,
  'task-suspended': ({ sinceMs }, n) =>
    `Nhiệm vụ ${n} đang tạm dừng từ ${shortInstant(sinceMs)}; thời gian tạm dừng không tính vào thời hạn.`,
  'split-count': ({ most }) =>
    `Đề nghị đồng chí ghi từ 2 đến ${most} nhiệm vụ mới, mỗi nhiệm vụ cách nhau dấu chấm phẩy.`,
  'same-task': (_, n) => `Không gộp được ${task(n)} vào chính nhiệm vụ này. Đề nghị đồng chí ghi số của nhiệm vụ nhận.`,
  'no-such-successor': ({ number }) =>
    `Nhiệm vụ ${number} không có hoặc đã kết thúc nên không gộp vào được. Đề nghị đồng chí kiểm tra lại số nhiệm vụ nhận.`,
  'task-withdrawn': (_, n) => `Nhiệm vụ ${n} đã được thu hồi nên không ghi thêm được. Xem lý do: ${forms.show(n)}`,
  'not-suspended': (_, n) => `Nhiệm vụ ${n} không ở trạng thái tạm dừng.`,
  'not-closed': (_, n) => `Phần việc này của ${task(n)} chưa được xác nhận hoàn thành nên không cần mở lại.`,
  'document-number-wrong': (fault, n) => documentFaultText(fault, task(n)),
  'document-date-wrong': (fault, n) => documentFaultText(fault, task(n)),
  'document-in-future': (fault, n) => documentFaultText(fault, task(n)),
  'document-too-old': (fault, n) => documentFaultText(fault, task(n)),
  'no-document-awaited': ({ issued }, n) =>
    issued === null
      ? `Nhiệm vụ ${n} không có ý kiến nào chờ văn bản này.`
      : `Ý kiến này của ${task(n)} đã có ${documentText(issued)}.`,
  'nothing-changed': (_, n) =>
    `Chưa có nội dung điều chỉnh đối với ${task(n)}; đề nghị ghi thời hạn, tên, sản phẩm hoặc cơ quan cần điều chỉnh.`,
  'amount-wrong': (_, n) =>
    `Số tiền chưa đúng nên chưa ghi kinh phí của ${task(n)}. Đề nghị đồng chí ghi lại, ví dụ: ${forms.funding(n)}`,
  'last-lead': (_, n) =>
    `Nhiệm vụ ${n} phải còn ít nhất một cơ quan chủ trì; đề nghị bổ sung cơ quan chủ trì khác trước.`,
  'nothing-due': (_, n) => `Nhiệm vụ ${n} chưa có việc gì đến hạn.`,
};

/** Why an act on a task was not done, and what to do instead. One or two sentences. */
export const faultText = (fault: TaskFault, taskNumber: number): string =>
  (SENTENCES[fault.code] as (fault: TaskFault, n: string) => string)(fault, String(taskNumber));
