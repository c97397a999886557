import { addDays, civilDateAt, instantAt, minuteOfDayAt, type CivilDate } from '../calendar/civil-date';
import { addWorkingDays, workingDayOnOrBefore, type WorkingCalendar } from '../calendar/working-days';
import type { Habits, Policy } from './policy';
import type { AssignmentState, TaskState } from './state';
import { DUE_SOON_WORKING_DAYS, isLate, judgedAt, judgedLeads, type TimeStatus } from './status';

/** The few rules that judging needs. */
export interface JudgingRules {
  readonly calendar: WorkingCalendar;
  readonly policy: AcceptanceHabits & Pick<Policy, 'overrides'>;
}

/** What tells when acceptance is overdue. */
export type AcceptanceHabits = Pick<Habits, 'remindAtMinute' | 'acceptWithin'>;

/** The last deadline that counts as near on a day: for queries, which compare dates instead of counting days. */
export const dueSoonUntil = (calendar: WorkingCalendar, nowMs: number): CivilDate =>
  addWorkingDays(calendar, civilDateAt(nowMs), DUE_SOON_WORKING_DAYS);

/**
 * The time axis of one part as the board shows it. Once completion has been asked for, nothing is near any more: it was
 * in time or it was not. A released part owes nothing.
 */
export const partTime = (
  calendar: WorkingCalendar,
  part: Pick<AssignmentState, 'due' | 'askedAtMs' | 'work'>,
  nowMs: number,
): TimeStatus => {
  if (part.due === null || part.work === 'released') return 'no-deadline';
  if (isLate(calendar, part.due, part.askedAtMs, nowMs)) return 'overdue';
  return part.askedAtMs === null && part.due <= dueSoonUntil(calendar, nowMs) ? 'due-soon' : 'in-time';
};

const WORST_FIRST: readonly TimeStatus[] = ['overdue', 'due-soon', 'in-time'];

/**
 * The same of a part in its task: one that was withdrawn owes nothing; one that rests is late if it was when it began
 * to, and nothing is near.
 */
export const partTimeIn = (
  calendar: WorkingCalendar,
  state: TaskState,
  part: Parameters<typeof partTime>[1],
  nowMs: number,
): TimeStatus => {
  if (state.standing === 'withdrawn') return 'no-deadline';
  const time = partTime(calendar, part, judgedAt(state, nowMs));
  return state.standing === 'suspended' && time === 'due-soon' ? 'in-time' : time;
};

/** The time axis of a task: the worst of its leads', so that it never contradicts the report label. */
export const taskTime = (calendar: WorkingCalendar, state: TaskState, nowMs: number): TimeStatus => {
  const times = judgedLeads(state).map((one) => partTimeIn(calendar, state, one, nowMs));
  return WORST_FIRST.find((time) => times.includes(time)) ?? 'no-deadline';
};

/**
 * The instant (epoch ms) before which a part must have been given for its acceptance to be overdue now: the other side
 * of the `accept` step, for queries.
 */
export const acceptanceOverdueBefore = (calendar: WorkingCalendar, habits: AcceptanceHabits, nowMs: number): number => {
  const today = civilDateAt(nowMs);
  const morningPassed = minuteOfDayAt(nowMs) >= habits.remindAtMinute;
  const lastMorning = workingDayOnOrBefore(calendar, morningPassed ? today : addDays(today, -1));
  return instantAt(addWorkingDays(calendar, lastMorning, 1 - Math.max(1, habits.acceptWithin)), 0);
};
