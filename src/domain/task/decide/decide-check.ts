import { MINUTE_MS } from '../../calendar/civil-date';
import { fail, ok } from '../../result';
import type { Actor } from '../actor';
import type { Act } from '../commands';
import type { Decided } from './decided';
import { closing, receivedParts } from './closing';
import type { TaskEvent } from '../events';
import type { TaskFault } from '../faults';
import { readNewDate, readText } from './inputs';
import type { Rules } from '../policy';
import { habitsOf } from '../policy-for';
import { isOwnWork } from '../rights';
import type { AssignmentState, TaskState } from '../state';
import { isClosed } from '../status';

/** Confirming or returning what an agency says is done: never by the agency itself. */
export const decideByChecker = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'confirm-completion' | 'return-completion' }>,
  actor: Actor,
  nowMs: number,
): Decided => {
  if (isOwnWork(actor, part)) return fail({ code: 'own-work' });
  const checked = checkedAlready(act, part);
  if (checked) return fail(checked);
  if (isClosed(part)) return fail({ code: 'part-closed' });
  if (part.work !== 'awaiting') return fail({ code: 'not-awaiting' });
  if (act.seenMs !== undefined && (part.askedAtMs ?? 0) > act.seenMs) return fail({ code: 'changed-since' });
  return act.kind === 'confirm-completion' ? confirm(state, part, actor) : giveBack(part, act, nowMs);
};

/** A report that was checked before this one was asked about: who did it, and how. */
export const checkedAlready = (act: Act, part: AssignmentState): TaskFault | null => {
  if (act.kind !== 'confirm-completion' && act.kind !== 'return-completion') return null;
  const { checked, work } = part;
  return checked === null || work === 'awaiting' ? null : { code: 'already-checked', ...checked };
};

const confirm = (state: TaskState, part: AssignmentState, actor: Actor): Decided => {
  const received = part.role === 'lead' ? receivedParts(state, (one) => !isOwnWork(actor, one)) : [];
  return ok(closing(state, [{ kind: 'completion-confirmed', assignment: part.id }, ...received]));
};

const giveBack = (part: AssignmentState, act: Extract<Act, { kind: 'return-completion' }>, nowMs: number): Decided => {
  const reason = readText(act.reason);
  if (!reason.ok) return reason;
  const returned: TaskEvent = { kind: 'completion-returned', assignment: part.id, reason: reason.value };
  if (act.newDue === null) return ok([returned]);
  const to = readNewDate(act.newDue, nowMs);
  if (!to.ok) return to;
  // More time may be given with a return; taking time away from what the province set is not the checker's.
  if (part.due !== null && to.value <= part.due) return fail({ code: 'date-not-later', due: part.due });
  // The deadline first, so that whoever is told of the return is told the new day.
  return ok([{ kind: 'deadline-moved', assignment: part.id, from: part.due, to: to.value, why: 'returned' }, returned]);
};

/** The lead lets a coordinating part go; Sở Nội vụ or the checker urges (đôn đốc) and it is kept as proof. */
export const decideByLead = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'release' | 'release-rest' | 'nudge' }>,
  actor: Actor,
  nowMs: number,
  rules: Rules,
): Decided => {
  switch (act.kind) {
    case 'release-rest': {
      if (part.role !== 'lead') return fail({ code: 'no-right', needs: ['lead-official'] });
      const rest = state.assignments.filter((one) => one.role === 'coordinating' && !isClosed(one));
      return release(state, rest, act.reason, actor);
    }
    case 'release':
      if (isClosed(part)) return fail({ code: 'part-closed' });
      return part.role === 'coordinating'
        ? release(state, [part], act.reason, actor)
        : fail({ code: 'no-right', needs: ['lead-official'] });
    case 'nudge':
      return nudge(state, part, nowMs, rules);
  }
};

/** Nobody urges an agency that has handed in and waits for its checker. */
const nudge = (state: TaskState, part: AssignmentState, nowMs: number, rules: Rules): Decided => {
  if (isClosed(part)) return fail({ code: 'part-closed' });
  if (part.work === 'awaiting') return fail({ code: 'already-asked' });
  const { nudgeEveryHours } = habitsOf(rules.policy, state, part);
  const untilMs = (part.lastNudgeMs ?? -Infinity) + nudgeEveryHours * 60 * MINUTE_MS;
  return nowMs < untilMs ? fail({ code: 'nudged-recently', untilMs }) : ok([{ kind: 'nudged', assignment: part.id }]);
};

/** An agency cannot be excused by its own people. */
const release = (state: TaskState, parts: readonly AssignmentState[], why: string, actor: Actor): Decided => {
  if (parts.some((one) => isOwnWork(actor, one))) return fail({ code: 'own-work' });
  const reason = readText(why);
  if (!reason.ok) return reason;
  if (parts.length === 0) return fail({ code: 'part-closed' });
  return ok(
    closing(
      state,
      parts.map((one) => ({ kind: 'released', assignment: one.id, reason: reason.value })),
    ),
  );
};
