import { civilDateAt, MINUTE_MS } from '../calendar/civil-date';
import { fail, ok } from '../result';
import type { Actor } from './actor';
import type { Act } from './commands';
import type { Decided } from './decided';
import type { TaskEvent } from './events';
import type { Rules } from './policy';
import { isOwnWork } from './rights';
import type { AssignmentState, TaskState } from './state';
import { isClosed } from './status';

/** Confirming or returning what an agency says is done: never by the agency itself. */
export const decideByChecker = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'confirm-completion' | 'return-completion' }>,
  actor: Actor,
  nowMs: number,
): Decided => {
  if (isOwnWork(actor, part)) return fail({ code: 'own-work' });
  if (isClosed(part)) return fail({ code: 'part-closed' });
  if (part.work !== 'awaiting') return fail({ code: 'not-awaiting' });
  if (act.kind === 'confirm-completion') {
    return ok(closing(state, part, { kind: 'completion-confirmed', assignment: part.id }));
  }
  const reason = act.reason.trim();
  if (reason === '') return fail({ code: 'reason-missing' });
  const returned: TaskEvent = { kind: 'completion-returned', assignment: part.id, reason };
  if (act.newDue === null) return ok([returned]);
  if (act.newDue <= civilDateAt(nowMs)) return fail({ code: 'date-in-past', date: act.newDue });
  return ok([
    returned,
    { kind: 'deadline-moved', assignment: part.id, from: part.due, to: act.newDue, why: 'returned' },
  ]);
};

/** The lead lets a coordinating part go; Sở Nội vụ or the checker urges (đôn đốc) and it is kept as proof. */
export const decideByLead = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'release' | 'nudge' }>,
  nowMs: number,
  rules: Rules,
): Decided => {
  if (isClosed(part)) return fail({ code: 'part-closed' });
  if (act.kind === 'release') {
    if (part.role !== 'coordinating') return fail({ code: 'no-right', needs: [] });
    const reason = act.reason.trim();
    if (reason === '') return fail({ code: 'reason-missing' });
    return ok(closing(state, part, { kind: 'released', assignment: part.id, reason }));
  }
  const untilMs = (part.lastNudgeMs ?? -Infinity) + rules.policy.nudgeEveryHours * 60 * MINUTE_MS;
  return nowMs < untilMs ? fail({ code: 'nudged-recently', untilMs }) : ok([{ kind: 'nudged', assignment: part.id }]);
};

/** Adds task-completed when this was the last open part. */
const closing = (state: TaskState, part: AssignmentState, event: TaskEvent): readonly TaskEvent[] =>
  state.assignments.every((one) => one.id === part.id || isClosed(one)) ? [event, { kind: 'task-completed' }] : [event];
