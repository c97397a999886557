import { assertNever } from '../domain/result';
import { checkerOf } from '../domain/task/rights';
import type { TaskEvent } from '../domain/task/events';
import type { AssignmentState, Evidence, TaskState } from '../domain/task/state';
import { shortDate } from './dates';
import { decisionText } from './labels';
import { quoted } from './notice-form';

export interface OutcomeWords {
  /** The task as the bot knew it when the act was sent. */
  readonly state: TaskState;
  readonly agencyName: (code: string) => string;
}

export const evidenceText = (one: Evidence): string => {
  switch (one.kind) {
    case 'document':
      return one.date === null ? `văn bản ${one.number}` : `văn bản ${one.number} ngày ${shortDate(one.date)}`;
    case 'file':
      return `tệp ${quoted(one.name)}`;
    case 'link':
      return one.url;
    case 'statement':
      return quoted(one.text);
    default:
      return assertNever(one);
  }
};

/** The same rule as the notices': a lead's part goes to the checker, a coordinating one to the leads. */
const checkers = ({ state, agencyName }: OutcomeWords, part: AssignmentState | undefined): string => {
  const leads = state.assignments.filter((one) => one.role === 'lead').map((one) => one.agency);
  const codes = part?.role === 'coordinating' ? leads : [checkerOf(state, part)];
  return codes.map(agencyName).join(', ');
};

/** What one recorded event tells the person who made it; null when the others say it. */
const said = (event: TaskEvent, words: OutcomeWords): string | null => {
  const n = words.state.number;
  const part = 'assignment' in event ? words.state.assignments.find((one) => one.id === event.assignment) : undefined;
  const agency = part === undefined ? '' : words.agencyName(part.agency);
  switch (event.kind) {
    case 'accepted':
      return `Đã ghi: ${agency} tiếp nhận nhiệm vụ ${n}.`;
    case 'progressed':
      return event.percent === null
        ? `Đã ghi tình hình thực hiện nhiệm vụ ${n}.`
        : `Đã ghi tiến độ nhiệm vụ ${n}: ${event.percent}%.`;
    case 'obstacle-raised':
      return `Đã ghi vướng mắc của nhiệm vụ ${n} và chuyển ${words.agencyName(words.state.standingAgency)} xem xét.`;
    case 'submission-proposed':
      return event.about === 'extension'
        ? `Đã ghi đề nghị gia hạn nhiệm vụ ${n}${event.askedDate === null ? '' : ` đến ${shortDate(event.askedDate)}`} và chuyển ${words.agencyName(words.state.standingAgency)} xem xét, trình UBND tỉnh. Trong khi chờ quyết định, thời hạn hiện nay vẫn giữ nguyên.`
        : `Đã ghi nội dung trình UBND tỉnh về nhiệm vụ ${n}.`;
    case 'explained':
      return `Đã ghi giải trình về nhiệm vụ ${n}${event.newDate === null ? '' : `, dự kiến hoàn thành ${shortDate(event.newDate)}`}.`;
    case 'evidence-added':
      return `Đã lưu minh chứng của nhiệm vụ ${n}: ${event.evidence.map(evidenceText).join('; ')}.`;
    case 'completion-asked':
      return `Đã ghi báo cáo hoàn thành nhiệm vụ ${n} và chuyển ${checkers(words, part)} kiểm tra.${event.late ? ' Thời điểm báo đã quá hạn.' : ''}`;
    case 'completion-confirmed':
      return `Đã xác nhận ${agency} hoàn thành phần việc của nhiệm vụ ${n}.`;
    case 'completion-returned':
      return `Đã trả lại kết quả nhiệm vụ ${n} cho ${agency}. Lý do: ${quoted(event.reason)}.`;
    case 'released':
      return `Đã miễn phần phối hợp của ${agency} trong nhiệm vụ ${n}.`;
    case 'nudged':
      return `Đã đôn đốc ${agency} về nhiệm vụ ${n}; việc này được lưu làm căn cứ theo dõi.`;
    case 'submission-confirmed':
      return `Đã trình UBND tỉnh nội dung về nhiệm vụ ${n} (${agency}).`;
    case 'submission-decided':
      if (event.decision.kind === 'drop') return `Đã ghi: không trình UBND tỉnh nội dung về nhiệm vụ ${n} (${agency}).`;
      return `Đã ghi nhận ý kiến của đồng chí về nhiệm vụ ${n} (${agency}): ${decisionText(event.decision)}. Ý kiến có hiệu lực trên hệ thống và chờ văn bản.`;
    case 'deadline-moved':
      return `Thời hạn mới của ${agency}: ${shortDate(event.to)}.`;
    case 'task-completed':
      return `Nhiệm vụ ${n} đã hoàn thành toàn bộ.`;
    case 'task-given':
    case 'explanation-asked':
    case 'reminded':
    case 'step-skipped':
    case 'update-asked':
    case 'acceptance-overdue':
    case 'fell-overdue':
    case 'escalated':
    case 'check-overdue':
    case 'submission-waiting':
    case 'nobody-reachable':
      return null;
    default:
      return assertNever(event);
  }
};

/** The answer to an act that was done. The events are those that the log holds for it. */
export const outcomeText = (events: readonly TaskEvent[], words: OutcomeWords): string =>
  events.flatMap((one) => said(one, words) ?? []).join('\n') || `Đã ghi nội dung về nhiệm vụ ${words.state.number}.`;
