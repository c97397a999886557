import { addDays, civilDate, lastDayOfMonth, type CivilDate } from '../calendar/civil-date';
import type { DeadlineKind, Period } from '../deadline/reading';
import { choosePeriod } from '../report/periods';
import type { PeriodRef } from './family';
import { dayInPeriod } from './stated-day';

/** One period to be reported on its own; `to` is its last day, `due` the last day that is in time for it. */
export interface PlannedPeriod extends PeriodRef {
  readonly due: CivilDate;
}

interface RecurringDeadline {
  readonly kind: DeadlineKind;
  readonly every: Period | null;
  readonly wording: string;
}

const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const ROMAN = ['I', 'II', 'III', 'IV'] as const;

const label = (every: Period, year: number, place: number): string => {
  switch (every) {
    case 'month':
      return `Tháng ${String(place + 1).padStart(2, '0')}/${year}`;
    case 'quarter':
      return `Quý ${ROMAN[place] ?? place + 1}/${year}`;
    case 'half-year':
      return `6 tháng ${place === 0 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'year':
      return `Năm ${year}`;
  }
};

const KEYS: Readonly<Record<Period, string>> = { month: 'm', quarter: 'q', 'half-year': 'h', year: 'y' };

/** The calendar periods of a year, each due on its last day unless the words name another one. */
const calendarPeriods = (every: Period, year: number, wording: string): readonly PlannedPeriod[] => {
  const months = MONTHS[every];
  return Array.from({ length: 12 / months }, (_, place) => {
    const first = place * months + 1;
    const last = first + months - 1;
    const to = lastDayOfMonth(year, last);
    return {
      key: `${year}-${KEYS[every]}${place + 1}`,
      label: label(every, year, place),
      from: civilDate(year, first, 1) ?? to,
      to,
      due: dayInPeriod(wording, to) ?? to,
    };
  });
};

const REPORTS = [
  ['quarter-1', (year: number) => `Quý I/${year}`],
  ['half-year', (year: number) => `6 tháng đầu năm ${year}`],
  ['quarter-3', (year: number) => `Quý III/${year}`],
  ['year', (year: number) => `Năm ${year}`],
] as const;

/** The reporting periods of Nghị định 09/2019/NĐ-CP: one check-in up to each cut-off, from the day after the last. */
const reportingPeriods = (year: number): readonly PlannedPeriod[] => {
  const cutOffs = REPORTS.map(([kind, name]) => {
    const period = choosePeriod(kind, `${year}-12-31`, year);
    if (!period.ok) throw new Error(`Báo cáo ${kind} ${year}: ${period.error.code}`);
    return { kind, name: name(year), from: period.value.from, to: period.value.to };
  });
  return cutOffs.map(({ kind, name, from, to }, place) => {
    const before = cutOffs[place - 1];
    return { key: `${year}-${kind}`, label: name, from: before ? addDays(before.to, 1) : from, to, due: to };
  });
};

/**
 * The periods of a year that a task given on `givenOn` owes: "hằng tháng" twelve, "hằng quý" four …; "thường xuyên", and
 * rhythms that no period of the system fits, one check-in for each report. Periods already past their day are not made
 * up for. Empty for a deadline that does not come round.
 */
export const plannedPeriods = (
  deadline: RecurringDeadline,
  year: number,
  givenOn: CivilDate,
): readonly PlannedPeriod[] => {
  const all =
    deadline.kind === 'recurring' && deadline.every !== null
      ? calendarPeriods(deadline.every, year, deadline.wording)
      : deadline.kind === 'recurring' || deadline.kind === 'continuous'
        ? reportingPeriods(year)
        : [];
  return all.filter((one) => one.due >= givenOn);
};

/** True when a task of this deadline is reported period by period. */
export const comesRound = ({ kind }: Pick<RecurringDeadline, 'kind'>): boolean =>
  kind === 'recurring' || kind === 'continuous';
