import { addDays, type CivilDate } from '../calendar/civil-date';
import type { DeadlineKind } from './reading';
import type { Modifiers, Position } from './modifiers';
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

/** "Đầu", "giữa", "trung tuần" of a month, by the usual thirds of a month; in longer periods their first third or half. */
const MONTH_DAYS = { early: 10, middle: 15, late: 20 } as const;
const THIRDS = { early: 1 / 3, middle: 1 / 2, late: 2 / 3 } as const;
const MONTHS = { quarter: 3, 'half-year': 6, year: 12 } as const;

const monthsOn = (first: CivilDate, months: number): CivilDate => {
  const [year = 0, month = 1] = first.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}-01`;
};

/** The last day of "đầu quý II", "giữa năm" and the like. */
const lastOf = ({ unit }: Moment, { first, last }: Interval, position: Position | null): CivilDate => {
  if (position === null || position === 'end' || unit === 'day') return last;
  if (unit === 'month') return addDays(first, MONTH_DAYS[position] - 1);
  return addDays(monthsOn(first, Math.ceil(MONTHS[unit] * THIRDS[position])), -1);
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
