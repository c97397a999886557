import { addDays, lastDayOfMonth, monthOf, yearOf, type CivilDate } from '../calendar/civil-date';
import type { DeadlineKind } from './reading';
import type { Modifiers } from './modifiers';
import { intervalOf, isIncomplete, type Interval, type Moment, type Unit } from './moment';
import type { Stated } from './stated';

/** One stated deadline: a day, a period, or a range made of two. */
export interface Part {
  readonly kind: DeadlineKind;
  /** Null when the date does not exist or is not fully stated. */
  readonly due: CivilDate | null;
  readonly days: Interval | null;
  readonly unit: Unit;
  readonly modifiers: Modifiers;
  readonly start: number;
  readonly end: number;
  readonly ownYear: boolean;
  readonly assumedYear: boolean;
  readonly approximate: boolean;
  readonly incomplete: boolean;
  /** True when it continues a list that the part before began. */
  readonly listed: boolean;
}

const KINDS = {
  day: 'exact',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
} as const satisfies Record<Unit, DeadlineKind>;

/** The day that lies so many months after the first; half a month is 15 days. */
const daysIn = (first: CivilDate, months: number): CivilDate => {
  const whole = Math.floor(months);
  const total = yearOf(first) * 12 + monthOf(first) - 1 + whole;
  const [year, month] = [Math.floor(total / 12), total % 12];
  if (whole < months) return addDays(lastDayOfMonth(year, month + 1).slice(0, 8) + '01', 14);
  return month === 0 ? lastDayOfMonth(year - 1, 12) : lastDayOfMonth(year, month);
};

/** The last day of "đầu quý II", "giữa năm" and the like. */
const lastOf = ({ unit }: Moment, { first, last }: Interval, position: Modifiers['position']): CivilDate => {
  if (position === null || position === 'end' || unit === 'day') return last;
  return unit === 'month' ? addDays(first, position.dayOfMonth - 1) : daysIn(first, position.months[unit]);
};

const dueOf = (moment: Moment, modifiers: Modifiers): CivilDate | null => {
  const days = intervalOf(moment);
  if (!days) return null;
  const { direction, position, hour } = modifiers;
  // "Trước khi hết năm", "trước 17 giờ ngày 15": the last day itself is still in time.
  if (direction === 'before' && position === null && !hour) return addDays(days.first, -1);
  return lastOf(moment, days, position);
};

const single = (one: Stated): Part => ({
  kind: one.modifiers.direction === 'before' ? 'before' : KINDS[one.moment.unit],
  due: dueOf(one.moment, one.modifiers),
  days: intervalOf(one.moment),
  unit: one.moment.unit,
  modifiers: one.modifiers,
  start: one.modifiers.start,
  end: one.end,
  ownYear: one.yearFrom !== 'plan',
  assumedYear:
    one.yearFrom === 'plan' &&
    (one.moment.unit === 'day' || one.moment.unit === 'month' || one.moment.unit === 'quarter'),
  approximate: one.modifiers.position !== null && one.modifiers.position !== 'end',
  incomplete: isIncomplete(one.moment),
  listed: one.link === 'list',
});

const joined = (from: Part, to: Part): Part => ({
  ...to,
  kind: 'range',
  days: from.days && to.days ? { first: from.days.first, last: to.days.last } : null,
  start: from.start,
  modifiers: { ...to.modifiers, start: from.start, direction: 'until' },
  ownYear: from.ownYear || to.ownYear,
  listed: from.listed,
});

/** Joins ranges; everything else stays by itself. */
export const partsOf = (stated: readonly Stated[]): readonly Part[] => {
  const parts: Part[] = [];
  for (const one of stated) {
    const before = parts.at(-1);
    if (one.link === 'range' && before) parts[parts.length - 1] = joined(before, single(one));
    else parts.push(single(one));
  }
  return parts;
};
