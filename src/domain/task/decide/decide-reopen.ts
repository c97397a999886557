import { isByPeriods, lastPeriods } from '../../family/judging';
import { fail, ok } from '../../result';
import type { Actor } from '../actor';
import type { Act } from '../commands';
import type { Decided } from './decided';
import type { TaskEvent } from '../events';
import { readNewDate, readText } from './inputs';
import { isOwnWork } from '../rights';
import type { AssignmentState, TaskState } from '../state';

/** What was confirmed turns out not to be done: the part is worked on again, by its deadline or a new one. */
export const decideReopen = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'reopen' }>,
  actor: Actor,
  nowMs: number,
): Decided => {
  if (isOwnWork(actor, part)) return fail({ code: 'own-work' });
  if (state.standing === 'withdrawn') return fail({ code: 'task-withdrawn' });
  if (state.standing === 'suspended')
    return fail({ code: 'task-suspended', sinceMs: state.suspensions.at(-1)?.fromMs ?? 0 });
  if (part.work !== 'confirmed') return fail({ code: 'not-closed' });
  // One of its periods is opened again, and the task with it.
  if (isByPeriods(state, part)) return fail({ code: 'reopen-period', periods: lastPeriods(state) });
  const reason = readText(act.reason);
  if (!reason.ok) return reason;
  const reopened: TaskEvent = { kind: 'reopened', assignment: part.id, reason: reason.value };
  if (act.newDue === null) return ok([reopened]);
  const to = readNewDate(act.newDue, nowMs);
  if (!to.ok) return to;
  if (part.due !== null && to.value <= part.due) return fail({ code: 'date-not-later', due: part.due });
  // The deadline first, so that whoever is told of it is told the new day.
  return ok([{ kind: 'deadline-moved', assignment: part.id, from: part.due, to: to.value, why: 'reopened' }, reopened]);
};
