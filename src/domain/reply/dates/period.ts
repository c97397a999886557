import {
  addDays,
  civilDate,
  lastDayOfMonth,
  monthOf,
  weekdayOf,
  yearOf,
  type CivilDate,
} from '../../calendar/civil-date';

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

/** A stretch of days that words point at, before "đầu", "giữa", "cuối", "trước" choose a day of it. */
export interface Period {
  readonly grain: Grain;
  readonly start: CivilDate;
  readonly end: CivilDate;
  /** For a day without a year: the latest such day that is not after today. */
  readonly latestPast: CivilDate | null;
  /** "trong 3 ngày", "nửa tháng": the words leave room. */
  readonly vague: boolean;
}

/** Words that name a time: `period` is null when there is no such day (31/6) or none can be told (mùng 5 Tết). */
export interface TimeWords {
  readonly length: number;
  readonly period: Period | null;
}

const period = (grain: Grain, start: CivilDate, end: CivilDate): Period => ({
  grain,
  start,
  end,
  latestPast: null,
  vague: false,
});

export const dayPeriod = (date: CivilDate): Period => period('day', date, date);

/** Weeks begin on Monday; an office's week ends on Friday. `offset` 1 is next week. */
export const weekPeriod = (today: CivilDate, offset: number): Period => {
  const monday = addDays(today, 1 - weekdayOf(today) + offset * 7);
  return period('week', monday, addDays(monday, 4));
};

export const monthPeriod = (year: number, month: number): Period => {
  const carry = Math.floor((month - 1) / 12);
  const inYear = month - carry * 12;
  const last = lastDayOfMonth(year + carry, inYear);
  return period('month', `${last.slice(0, 8)}01`, last);
};

export const quarterPeriod = (year: number, quarter: number): Period => {
  const carry = Math.floor((quarter - 1) / 4);
  const inYear = quarter - carry * 4;
  const first = monthPeriod(year + carry, inYear * 3 - 2);
  return period('quarter', first.start, monthPeriod(year + carry, inYear * 3).end);
};

export const halfPeriod = (year: number, half: 1 | 2): Period =>
  period('half', monthPeriod(year, half * 6 - 5).start, monthPeriod(year, half * 6).end);

export const yearPeriod = (year: number): Period =>
  period('year', monthPeriod(year, 1).start, monthPeriod(year, 12).end);

/** Day and month of the year stated, or else the next such day on or after today. */
export const dayOfYear = (today: CivilDate, day: number, month: number, year: number | null): Period | null => {
  if (year !== null) {
    const stated = civilDate(year, month, day);
    return stated === null ? null : dayPeriod(stated);
  }
  const now = yearOf(today);
  const here = civilDate(now, month, day);
  const next = here !== null && here >= today ? here : civilDate(now + 1, month, day);
  if (next === null) return null;
  const past = here !== null && here <= today ? here : civilDate(now - 1, month, day);
  return { ...dayPeriod(next), latestPast: past };
};

/** The next day of a month with this number, on or after today. */
export const nextDayNumbered = (today: CivilDate, day: number): Period | null => {
  const year = yearOf(today);
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const { start } = monthPeriod(year, monthOf(today) + ahead);
    const date = civilDate(yearOf(start), monthOf(start), day);
    if (date !== null && date >= today) {
      const before = monthPeriod(year, monthOf(today) + (date === today ? 0 : ahead - 1)).start;
      return { ...dayPeriod(date), latestPast: civilDate(yearOf(before), monthOf(before), day) };
    }
  }
  return null;
};

/** Two-digit years are of this century. */
export const fullYear = (year: number): number => (year < 100 ? 2000 + year : year);
