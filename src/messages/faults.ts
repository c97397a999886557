import type { TaskFault, TaskFaultCode } from '../domain/task/faults';
import type { RightHolder } from '../domain/task/rights';
import { shortDate, shortInstant } from './dates';
import { decisionText } from './labels';
import { forms } from './short-forms';

const HOLDERS: Readonly<Record<RightHolder, string>> = {
  'part-official': 'cán bộ của cơ quan được giao',
  'lead-official': 'cơ quan chủ trì',
  checker: 'cơ quan kiểm tra kết quả',
  standing: 'Sở Nội vụ (cơ quan thường trực)',
  submitter: 'cơ quan trình UBND tỉnh (Sở Nội vụ)',
  province: 'lãnh đạo UBND tỉnh phụ trách',
  system: 'hệ thống',
};

const holders = (needs: readonly string[]): string =>
  needs.map((one) => (one in HOLDERS ? HOLDERS[one as RightHolder] : one)).join(' hoặc ');

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
  'evidence-missing': (_, n) =>
    `Để báo hoàn thành ${task(n)}, đề nghị đồng chí cho biết số, ngày văn bản (ví dụ: ${n} xong 45/KH-SNV ngày 12/3/2024) hoặc gửi tệp kết quả kèm chữ: ${n} xong`,
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
  'nudged-recently': (fault, n) =>
    `Cơ quan này vừa được đôn đốc về ${task(n)}; có thể gửi tiếp sau ${shortInstant(fault.untilMs)}.`,
  'already-decided': (fault, n) =>
    `Nội dung này của ${task(n)} đã được xử lý: ${decisionText(fault.decision)}; người quyết định: đồng chí ${fault.byName}, lúc ${shortInstant(fault.atMs)}.`,
  'nothing-to-decide': (_, n) => `Nhiệm vụ ${n} hiện không có nội dung nào chờ quyết định.`,
  'not-submitted-yet': (_, n) =>
    `Nội dung này của ${task(n)} đang chờ Sở Nội vụ xem xét, trình; chưa đến bước quyết định.`,
  'already-submitted': (_, n) => `Nội dung này của ${task(n)} đã được trình UBND tỉnh và đang chờ quyết định.`,
  'own-work': () => `Phần việc này là của cơ quan đồng chí nên do cơ quan khác xem xét.`,
  'nothing-due': (_, n) => `Nhiệm vụ ${n} chưa có việc gì đến hạn.`,
};

/** Why an act on a task was not done, and what to do instead. One or two sentences. */
export const faultText = (fault: TaskFault, taskNumber: number): string =>
  (SENTENCES[fault.code] as (fault: TaskFault, n: string) => string)(fault, String(taskNumber));
