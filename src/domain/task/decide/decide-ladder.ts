import { civilDateAt } from '../../calendar/civil-date';
import { workingInstant } from '../../calendar/working-days';
import { fail, ok } from '../../result';
import type { Actor } from '../actor';
import type { Act } from '../commands';
import type { Decided } from './decided';
import { readText } from './inputs';
import type { Rules } from '../policy';
import { habitsOf } from '../policy-for';
import { isOwnWork } from '../rights';
import type { AssignmentState, TaskState } from '../state';
import { isClosed, isLate } from '../status';

/** Somebody told of the delay has taken it in hand: the ladder rests for a set time, and then goes on where it stood. */
export const decideAcknowledging = (state: TaskState, part: AssignmentState, nowMs: number, rules: Rules): Decided => {
  if (isClosed(part)) return fail({ code: 'part-closed' });
  if (part.work === 'awaiting') return fail({ code: 'already-asked' });
  if (part.overdueSinceMs === null) return fail({ code: 'not-late' });
  const { pausedUntilMs } = part;
  if (pausedUntilMs !== null && nowMs < pausedUntilMs)
    return fail({ code: 'already-acknowledged', untilMs: pausedUntilMs });
  const { ackPauses: days, remindAtMinute } = habitsOf(rules.policy, state, part);
  const untilMs = workingInstant(rules.calendar, civilDateAt(nowMs), days, remindAtMinute);
  return ok([{ kind: 'step-acknowledged', assignment: part.id, untilMs, days }]);
};

/** Trễ khách quan, granted by whoever decides about the deadline: recorded beside the lateness, which stays. */
export const decideExcuse = (
  part: AssignmentState,
  act: Extract<Act, { kind: 'excuse-delay' }>,
  actor: Actor,
  nowMs: number,
  rules: Rules,
): Decided => {
  if (part.dueSetBy !== 'agency' && isOwnWork(actor, part)) return fail({ code: 'own-work' });
  if (part.work === 'released') return fail({ code: 'part-closed' });
  if (!isLate(rules.calendar, part.due, part.askedAtMs, nowMs)) return fail({ code: 'not-late' });
  if (part.excused !== null) return fail({ code: 'already-excused', byName: part.excused.byName });
  const reason = readText(act.reason);
  return reason.ok ? ok([{ kind: 'delay-excused', assignment: part.id, reason: reason.value }]) : reason;
};
