import { civilDateAt, MINUTE_MS } from '../calendar/civil-date';
import { fail, ok } from '../result';
import type { Actor } from './actor';
import type { Act } from './commands';
import type { Decided } from './decided';
import { closing, receivedParts } from './closing';
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
    const received = part.role === 'lead' ? receivedParts(state) : [];
    return ok(closing(state, [{ kind: 'completion-confirmed', assignment: part.id }, ...received]));
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
  act: Extract<Act, { kind: 'release' | 'release-rest' | 'nudge' }>,
  nowMs: number,
  rules: Rules,
): Decided => {
  if (act.kind === 'release-rest') {
    const rest = state.assignments.filter((one) => one.role === 'coordinating' && !isClosed(one));
    return part.role === 'lead'
      ? release(state, rest, act.reason)
      : fail({ code: 'no-right', needs: ['lead-official'] });
  }
  if (isClosed(part)) return fail({ code: 'part-closed' });
  if (act.kind === 'release') {
    return part.role === 'coordinating'
      ? release(state, [part], act.reason)
      : fail({ code: 'no-right', needs: ['lead-official'] });
  }
  const untilMs = (part.lastNudgeMs ?? -Infinity) + rules.policy.nudgeEveryHours * 60 * MINUTE_MS;
  return nowMs < untilMs ? fail({ code: 'nudged-recently', untilMs }) : ok([{ kind: 'nudged', assignment: part.id }]);
};

const release = (state: TaskState, parts: readonly AssignmentState[], why: string): Decided => {
  const reason = why.trim();
  if (reason === '') return fail({ code: 'reason-missing' });
  if (parts.length === 0) return fail({ code: 'part-closed' });
  return ok(
    closing(
      state,
      parts.map((one) => ({ kind: 'released', assignment: one.id, reason })),
    ),
  );
};
