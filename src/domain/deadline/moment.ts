import { civilDate, lastDayOfMonth, type CivilDate } from '../calendar/civil-date';

export type Unit = 'day' | 'month' | 'quarter' | 'half-year' | 'year';

/** A day or period as stated; what the words leave out is null. */
export interface Moment {
  readonly unit: Unit;
  readonly year: number | null;
  /** Month (of a day or a month), quarter or half; null for a year, and for a day without its month. */
  readonly place: number | null;
  readonly day: number | null;
}

export interface Interval {
  readonly first: CivilDate;
  readonly last: CivilDate;
}

const months = { quarter: 3, 'half-year': 6, month: 1, year: 12 } as const;

/** The days a moment spans, or null when it is incomplete or does not exist (30/2, quý V). */
export const intervalOf = ({ unit, year, place, day }: Moment): Interval | null => {
  if (year === null) return null;
  if (unit === 'day') {
    const only = place === null || day === null ? null : civilDate(year, place, day);
    return only === null ? null : { first: only, last: only };
  }
  const length = months[unit];
  const last = (unit === 'year' ? 1 : (place ?? 0)) * length;
  if (last < length || last > 12) return null;
  const first = civilDate(year, last - length + 1, 1);
  return first === null ? null : { first, last: lastDayOfMonth(year, last) };
};

/** True when words leave out which month, quarter or day is meant ("cuối tháng", "trước ngày 15"). */
export const isIncomplete = ({ unit, place }: Moment): boolean => unit !== 'year' && place === null;
