import { addWorkingDays, officeHoursAfter, workingInstant, type WorkingCalendar } from '../../calendar/working-days';
import { civilDateAt, instantAt, minuteOfDayAt, type CivilDate } from '../../calendar/civil-date';
import type { Delay, Habits, Repeat, Rung } from '../policy';

/** What a row of steps counts from, and by what. */
export interface RowStart {
  readonly calendar: WorkingCalendar;
  readonly habits: Habits;
  /** Working days count from this day, hours from this instant (epoch ms). */
  readonly day: CivilDate;
  readonly atMs: number;
  /** Working days by which the row has been put off. */
  readonly shift: number;
}

/** True of steps that need not be told any more. */
export type Skip = (id: string) => boolean;

export interface RungStep<To extends string> {
  readonly id: string;
  readonly atMs: number;
  readonly to: To;
  /** Place in the row, from 1. */
  readonly rung: number;
  readonly again: boolean;
}

const delayed = ({ calendar, habits, day, atMs, shift }: RowStart, after: Delay): number => {
  if ('workingDays' in after) return workingInstant(calendar, day, after.workingDays + shift, habits.remindAtMinute);
  const due = officeHoursAfter(calendar, atMs, after.hours);
  return shift === 0 ? due : instantAt(addWorkingDays(calendar, civilDateAt(due), shift), minuteOfDayAt(due));
};

/** The instant of each rung, worked out when it is asked for: no rung comes before the one in front of it. */
const instantsOf = (start: RowStart, rungs: readonly Rung<string>[]): ((index: number) => number) => {
  // Days among themselves rise (plan-import/policy.ts); only hours beside them need the ones in front.
  const mixed = rungs.some(({ after }) => 'hours' in after);
  const at = (index: number): number => {
    const rung = rungs[index];
    if (!rung) return Infinity;
    const own = delayed(start, rung.after);
    return mixed && index > 0 ? Math.max(at(index - 1), own) : own;
  };
  return at;
};

/** The steps of one row of rungs in the order in which they fall due; a repeat only until the next rung. */
export function* rungSteps<To extends string>(
  start: RowStart,
  prefix: string,
  rungs: readonly Rung<To>[],
  skip: Skip,
): Generator<RungStep<To>> {
  const instantOf = instantsOf(start, rungs);
  for (const [index, { id: name, to, repeat }] of rungs.entries()) {
    const id = `${prefix}${name}`;
    const rung = index + 1;
    if (!skip(id)) yield { id, atMs: instantOf(index), to, rung, again: false };
    if (repeat) yield* repeats(start, { id, to, rung, again: true }, repeat, instantOf, skip);
  }
}

function* repeats<To extends string>(
  { calendar, habits }: RowStart,
  step: Omit<RungStep<To>, 'atMs'>,
  { everyWorkingDays, times }: Repeat,
  instantOf: (index: number) => number,
  skip: Skip,
): Generator<RungStep<To>> {
  const day = civilDateAt(instantOf(step.rung - 1));
  const untilMs = instantOf(step.rung);
  for (let n = 1; n <= times; n += 1) {
    const id = `${step.id}-again-${n}`;
    if (skip(id)) continue;
    const atMs = workingInstant(calendar, day, n * everyWorkingDays, habits.remindAtMinute);
    if (atMs >= untilMs) return;
    yield { ...step, id, atMs };
  }
}
