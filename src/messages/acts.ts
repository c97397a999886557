import { assertNever } from '../domain/result';
import type { Act } from '../domain/task/commands';
import { shortDate } from './dates';
import { decisionText } from './labels';
import { quoted } from './notice-form';
import { evidenceText } from './outcomes';

const because = (reason: string | null): string =>
  reason === null || reason === '' ? '' : `, lý do: ${quoted(reason)}`;

/** What an act means, for reading it back before it is done: "nhiệm vụ 3: báo hoàn thành". */
export const actText = (act: Exclude<Act, { kind: 'timer' }>, taskNumber: number): string => {
  const of = (words: string): string => `nhiệm vụ ${taskNumber}: ${words}`;
  switch (act.kind) {
    case 'accept':
      return of('tiếp nhận');
    case 'progress':
      return of(act.percent === null ? `đang thực hiện, ${quoted(act.text ?? '')}` : `tiến độ ${act.percent}%`);
    case 'raise-obstacle':
      return of(`vướng mắc ${quoted(act.text)}`);
    case 'ask-extension':
      return of(`xin gia hạn đến ${shortDate(act.to)}${because(act.reason)}`);
    case 'explain':
      return of(`giải trình ${quoted(act.cause)}${act.newDate === null ? '' : `, dự kiến ${shortDate(act.newDate)}`}`);
    case 'add-evidence':
      return of(`gửi minh chứng ${act.evidence.map(evidenceText).join('; ')}`);
    case 'ask-completion':
      return of(`báo hoàn thành${act.evidence.length === 0 ? '' : ` (${act.evidence.map(evidenceText).join('; ')})`}`);
    case 'confirm-completion':
      return of(`xác nhận hoàn thành (${act.assignment})`);
    case 'return-completion':
      return of(`trả lại kết quả (${act.assignment})${because(act.reason)}`);
    case 'release':
      return of(`miễn phần phối hợp (${act.assignment})${because(act.reason)}`);
    case 'release-rest':
      return of(`miễn các phần phối hợp còn lại${because(act.reason)}`);
    case 'nudge':
      return of(`đôn đốc (${act.assignment})`);
    case 'confirm-submission':
      return of('trình UBND tỉnh');
    case 'drop-submission':
      return of(`không trình UBND tỉnh${because(act.reason)}`);
    case 'decide-submission':
      return of(`${decisionText(act.decision)}${because(act.reason)}`);
    default:
      return assertNever(act);
  }
};
