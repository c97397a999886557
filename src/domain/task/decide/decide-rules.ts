import type { CivilDate } from '../../calendar/civil-date';
import { closeOfWork, workingDayOnOrBefore } from '../../calendar/working-days';
import { fail, ok } from '../../result';
import type { Decided } from './decided';
import type { ScheduleMove, TaskEvent } from '../events';
import type { Rules } from '../policy';
import type { AssignmentState, TaskState } from '../state';
import { isClosed } from '../status';
import { pendingSteps } from '../steps/steps';

/** The reminders of one part that are still to come before its deadline, by their ids. */
type Reminders = ReadonlyMap<string, number>;

interface Outlook {
  readonly lastDay: CivilDate;
  readonly closesAtMs: number;
  readonly reminders: Reminders;
}

const outlook = (state: TaskState, part: AssignmentState, due: CivilDate, rules: Rules, nowMs: number): Outlook => ({
  lastDay: workingDayOnOrBefore(rules.calendar, due),
  closesAtMs: closeOfWork(rules.calendar, due),
  reminders: new Map(
    pendingSteps(state, rules).flatMap((step) =>
      step.kind === 'remind' && step.assignment === part.id && step.days >= 0 && step.atMs > nowMs
        ? [[step.id, step.atMs]]
        : [],
    ),
  ),
});

/** The first reminder that comes on another day than it would have; null: there was none, or there will be none. */
const firstMoved = (before: Reminders, after: Reminders): ScheduleMove['reminderAtMs'] => {
  const moves = [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => [before.get(id) ?? null, after.get(id) ?? null] as const)
    .filter(([from, to]) => from !== to)
    .sort((a, b) => earliest(a) - earliest(b));
  return moves[0] ?? [null, null];
};

const earliest = ([from, to]: ScheduleMove['reminderAtMs']): number => Math.min(from ?? Infinity, to ?? Infinity);

const moveBetween = (before: Outlook, after: Outlook): ScheduleMove | null => {
  const move: ScheduleMove = {
    lastDay: [before.lastDay, after.lastDay],
    closesAtMs: [before.closesAtMs, after.closesAtMs],
    reminderAtMs: firstMoved(before.reminders, after.reminders),
  };
  return Object.values(move).some(([from, to]) => from !== to) ? move : null;
};

/** Still worked on, with a deadline ahead: others have nothing to gain from knowing. */
const isConcerned = (part: AssignmentState): boolean =>
  !isClosed(part) && part.work !== 'awaiting' && part.overdueSinceMs === null;

/** The State swapped days, or the office changed its habits: those whose reminders or closing moved are told. */
export const decideRulesChanged = (state: TaskState, before: Rules, nowMs: number, rules: Rules): Decided => {
  if (state.standing !== 'open') return fail({ code: 'task-closed' });
  const events = state.assignments.filter(isConcerned).flatMap((part): TaskEvent[] => {
    const { due } = part;
    if (due === null) return [];
    const of = (either: Rules): Outlook => outlook(state, part, due, either, nowMs);
    const moved = moveBetween(of(before), of(rules));
    return moved === null ? [] : [{ kind: 'schedule-moved', assignment: part.id, version: rules.version, moved }];
  });
  return events.length === 0 ? fail({ code: 'nothing-due' }) : ok(events);
};
