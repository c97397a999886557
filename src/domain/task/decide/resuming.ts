import { civilDateAt, type CivilDate } from '../../calendar/civil-date';
import { addWorkingDays, workingDaysBetween } from '../../calendar/working-days';
import type { TaskEvent } from '../events';
import type { Rules } from '../policy';
import type { AssignmentState, DocumentRef, TaskState } from '../state';
import { isClosed, isLate } from '../status';

/** A coordinating part is due some working days before the leads, where that is not past already. */
export const partDue = (
  part: Pick<AssignmentState, 'role'>,
  due: CivilDate,
  nowMs: number,
  rules: Rules,
): CivilDate => {
  if (part.role === 'lead') return due;
  const earlier = addWorkingDays(rules.calendar, due, -rules.policy.coordinatingDaysBefore);
  return earlier > civilDateAt(nowMs) ? earlier : due;
};

/** The deadlines of open parts, moved to what `newDue` says of each; where it says the same or nothing, none. */
export const movedDeadlines = (
  state: TaskState,
  newDue: (part: AssignmentState) => CivilDate | null,
  why: 'resumed' | 'amended',
): readonly TaskEvent[] =>
  state.assignments.flatMap((part): TaskEvent[] => {
    const to = isClosed(part) ? null : newDue(part);
    return to === null || to === part.due
      ? []
      : [{ kind: 'deadline-moved', assignment: part.id, from: part.due, to, why }];
  });

/** Since when the task rests (epoch ms), null while it does not. */
export const restingSince = (state: TaskState): number | null =>
  state.standing === 'suspended' ? (state.suspensions.at(-1)?.fromMs ?? null) : null;

/**
 * The task goes on: its leads by a new deadline, or each part later by the working days of rest. What was late before
 * the rest is late after it.
 */
export const resuming = (
  state: TaskState,
  how: { readonly reason: string | null; readonly document: DocumentRef | null; readonly newDue: CivilDate | null },
  nowMs: number,
  rules: Rules,
): readonly TaskEvent[] => {
  const { calendar } = rules;
  const since = restingSince(state) ?? nowMs;
  const days = workingDaysBetween(calendar, civilDateAt(since), civilDateAt(nowMs));
  const later = (part: AssignmentState): CivilDate | null => {
    if (how.newDue !== null) return partDue(part, how.newDue, nowMs, rules);
    if (part.due === null || isLate(calendar, part.due, part.askedAtMs, since)) return null;
    return addWorkingDays(calendar, part.due, days);
  };
  // The deadlines first, so that whoever is told that it goes on is told the new day.
  return [...movedDeadlines(state, later, 'resumed'), { kind: 'resumed', reason: how.reason, document: how.document }];
};
