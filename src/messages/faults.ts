import { assertNever } from '../domain/result';
import type { TaskFault } from '../domain/task/faults';
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

/** Why an act on a task was not done, and what to do instead. One or two sentences. */
export const faultText = (fault: TaskFault, taskNumber: number): string => {
  const n = String(taskNumber);
  const task = `nhiệm vụ ${n}`;
  switch (fault.code) {
    case 'no-right':
      return fault.needs.length === 0
        ? `Đồng chí không có quyền làm việc này với ${task}.`
        : `Việc này với ${task} thuộc quyền của ${holders(fault.needs)}; hệ thống chưa ghi gì.`;
    case 'unknown-assignment':
      return `Cơ quan này không có phần việc trong ${task}. Xem các cơ quan được giao: ${forms.show(n)}`;
    case 'task-closed':
      return `Nhiệm vụ ${n} đã kết thúc nên không ghi thêm được. Xem kết quả: ${forms.show(n)}`;
    case 'part-closed':
      return `Phần việc này của ${task} đã hoàn thành hoặc được miễn, không cần báo thêm.`;
    case 'already-accepted':
      return `Nhiệm vụ ${n} đã được tiếp nhận trước đó, không cần xác nhận lại.`;
    case 'already-asked':
      return `Nội dung này của ${task} đã được gửi và đang chờ xử lý. Xem tình hình: ${forms.show(n)}`;
    case 'not-awaiting':
      return `Cơ quan chưa báo hoàn thành ${task}, nên chưa có kết quả để xác nhận hoặc trả lại.`;
    case 'evidence-missing':
      return `Để báo hoàn thành ${task}, đề nghị đồng chí cho biết số, ngày văn bản (ví dụ: ${n} xong 45/KH-SNV ngày 12/3/2024) hoặc gửi tệp kết quả kèm chữ: ${n} xong`;
    case 'reason-missing':
      return `Đề nghị đồng chí nêu rõ nội dung hoặc lý do đối với ${task}.`;
    case 'text-too-long':
      return `Nội dung dài quá ${fault.limit} ký tự; đề nghị đồng chí viết gọn lại hoặc gửi bằng tệp.`;
    case 'percent-out-of-range':
      return `Tiến độ là số nguyên từ 0 đến 100, ví dụ: ${forms.progress(n)}`;
    case 'date-in-past':
      return `Ngày ${shortDate(fault.date)} không phải là ngày trong thời gian tới; đề nghị đồng chí ghi một ngày sau hôm nay.`;
    case 'date-out-of-range':
      return `Ngày đã ghi không có trong lịch hoặc quá xa; đề nghị đồng chí ghi lại, ví dụ: 30/6/2024.`;
    case 'date-not-later':
      return `Ngày đề nghị phải sau thời hạn hiện nay (${shortDate(fault.due)}).`;
    case 'no-deadline':
      return `Nhiệm vụ ${n} không có thời hạn cụ thể nên không cần gia hạn; đề nghị đồng chí báo tiến độ: ${forms.progress(n)}`;
    case 'extension-pending':
      return `Đề nghị gia hạn ${task}${fault.askedDate === null ? '' : ` đến ${shortDate(fault.askedDate)}`} đã được gửi và đang chờ quyết định.`;
    case 'not-late':
      return `Nhiệm vụ ${n} chưa quá hạn.`;
    case 'nudged-recently':
      return `Cơ quan này vừa được đôn đốc về ${task}; có thể gửi tiếp sau ${shortInstant(fault.untilMs)}.`;
    case 'already-decided':
      return `Nội dung này của ${task} đã được xử lý: ${decisionText(fault.decision)}; người quyết định: đồng chí ${fault.byName}, lúc ${shortInstant(fault.atMs)}.`;
    case 'nothing-to-decide':
      return `Nhiệm vụ ${n} hiện không có nội dung nào chờ quyết định.`;
    case 'not-submitted-yet':
      return `Nội dung này của ${task} đang chờ Sở Nội vụ xem xét, trình; chưa đến bước quyết định.`;
    case 'already-submitted':
      return `Nội dung này của ${task} đã được trình UBND tỉnh và đang chờ quyết định.`;
    case 'own-work':
      return `Phần việc này là của cơ quan đồng chí nên do cơ quan khác xem xét.`;
    case 'nothing-due':
      return `Nhiệm vụ ${n} chưa có việc gì đến hạn.`;
    default:
      return assertNever(fault);
  }
};
