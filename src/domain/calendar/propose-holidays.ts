import { addDays, weekdayOf, type CivilDate } from './civil-date';

export interface ProposedDay {
  readonly date: CivilDate;
  readonly holiday: 'new-year' | 'tet' | 'hung-kings' | 'victory' | 'labour' | 'national';
  /** In place of a holiday that falls on a weekly rest day (Bộ luật Lao động 2019, Điều 111 khoản 3). */
  readonly madeUp: boolean;
}

/** First of the first and tenth of the third lunar month, by the civil calendar. */
export interface LunarDays {
  readonly tet: CivilDate;
  readonly hungKings: CivilDate;
}

const isWeekend = (date: CivilDate): boolean => weekdayOf(date) > 5;

/**
 * The day off beside 2 September: the one that joins it to the weekend, the day before where both or neither would (the
 * Prime Minister decides each year).
 */
const besideNational = (national: CivilDate): CivilDate =>
  [1, 4].includes(weekdayOf(national)) ? addDays(national, 1) : addDays(national, -1);

/** Days before Tết that are off: one where Tết is a Monday or Tuesday, else two, as it was in 2019 to 2026. */
const daysBeforeTet = (tet: CivilDate): number => (weekdayOf(tet) <= 2 ? 1 : 2);

/**
 * The days off of a year by Bộ luật Lao động 2019, Điều 112: a proposal. Tết is five days; what the Prime
 * Minister decides (Tết, Quốc khánh, swaps) is only known when he has. A holiday on Saturday or Sunday is made up
 * on the next working day.
 */
export const proposeHolidays = (year: number, { tet, hungKings }: LunarDays): readonly ProposedDay[] => {
  const national: CivilDate = `${year}-09-02`;
  const days: readonly (readonly [CivilDate, ProposedDay['holiday']])[] = [
    [`${year}-01-01`, 'new-year'],
    ...[0, 1, 2, 3, 4].map((step) => [addDays(tet, step - daysBeforeTet(tet)), 'tet'] as const),
    [hungKings, 'hung-kings'],
    [`${year}-04-30`, 'victory'],
    [`${year}-05-01`, 'labour'],
    [national, 'national'],
    [besideNational(national), 'national'],
  ];
  // What is off already is never the make-up of something else.
  const taken = new Set(days.map(([date]) => date));
  const proposed: ProposedDay[] = [];
  const seen = new Set<CivilDate>();
  for (const [date, holiday] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // Giỗ Tổ may fall on another holiday: it is one day off.
    if (seen.has(date)) continue;
    seen.add(date);
    if (!isWeekend(date)) {
      proposed.push({ date, holiday, madeUp: false });
      continue;
    }
    let instead = addDays(date, 1);
    while (isWeekend(instead) || taken.has(instead)) instead = addDays(instead, 1);
    taken.add(instead);
    proposed.push({ date: instead, holiday, madeUp: true });
  }
  return proposed.sort((a, b) => (a.date < b.date ? -1 : 1));
};
