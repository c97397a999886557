import type { CivilDate } from '../calendar/civil-date';
import { closeOfWork, workingDayOnOrBefore } from '../calendar/working-days';
import { fail, ok } from '../result';
import type { Decided } from './decided';
import type { ScheduleMove, TaskEvent } from './events';
import type { Rules } from './policy';
import type { AssignmentState, TaskState } from './state';
import { isClosed } from './status';
import { pendingSteps } from './steps';

interface Outlook {
  readonly lastDay: CivilDate;
  readonly closesAtMs: number;
  readonly reminderAtMs: number | null;
}

/** The next reminder before the deadline of each part. */
const nextReminders = (state: TaskState, rules: Rules, nowMs: number): ReadonlyMap<string, number> => {
  const next = new Map<string, number>();
  for (const step of pendingSteps(state, rules))
    if (step.kind === 'remind' && step.days >= 0 && step.atMs > nowMs && !next.has(step.assignment))
      next.set(step.assignment, step.atMs);
  return next;
};

const outlook = (rules: Rules, part: AssignmentState, due: CivilDate, next: ReadonlyMap<string, number>): Outlook => ({
  lastDay: workingDayOnOrBefore(rules.calendar, due),
  closesAtMs: closeOfWork(rules.calendar, due),
  reminderAtMs: next.get(part.id) ?? null,
});

const moveBetween = (before: Outlook, after: Outlook): ScheduleMove | null => {
  const move: ScheduleMove = {
    lastDay: [before.lastDay, after.lastDay],
    closesAtMs: [before.closesAtMs, after.closesAtMs],
    reminderAtMs: [before.reminderAtMs, after.reminderAtMs],
  };
  return Object.values(move).some(([from, to]) => from !== to) ? move : null;
};

/** Still worked on, with a deadline ahead: others have nothing to gain from knowing. */
const isConcerned = (part: AssignmentState): boolean =>
  !isClosed(part) && part.work !== 'awaiting' && part.overdueSinceMs === null;

/** The State swapped days, or the office changed its habits: those whose reminders or closing moved are told. */
export const decideRulesChanged = (state: TaskState, before: Rules, nowMs: number, rules: Rules): Decided => {
  if (state.standing !== 'open') return fail({ code: 'task-closed' });
  const [then, now] = [nextReminders(state, before, nowMs), nextReminders(state, rules, nowMs)];
  const events = state.assignments.filter(isConcerned).flatMap((part): TaskEvent[] => {
    if (part.due === null) return [];
    const moved = moveBetween(outlook(before, part, part.due, then), outlook(rules, part, part.due, now));
    return moved === null ? [] : [{ kind: 'schedule-moved', assignment: part.id, version: rules.version, moved }];
  });
  return events.length === 0 ? fail({ code: 'nothing-due' }) : ok(events);
};
