import { addDays, dayOf, instantAt, isCivilDate, monthOf, yearOf, type CivilDate } from '../calendar/civil-date';
import { fail, ok, type Result } from '../result';

/** The periodic reports on administrative reform; there is none for the second and the fourth quarter. */
export const REPORT_KINDS = ['month', 'quarter-1', 'half-year', 'quarter-3', 'year'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export interface ReportPeriod {
  readonly kind: ReportKind;
  readonly year: number;
  /** Month of a monthly report, 1–12. */
  readonly month: number | null;
  /** First and last day of the period; the last is the day on which figures are cut off (ngày chốt số liệu). */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The day whose end the figures are told for: `to`, unless another was asked for. */
  readonly asOf: CivilDate;
  /** First instant of `from` and last of `asOf` in Viet Nam, epoch ms. */
  readonly fromMs: number;
  readonly asOfMs: number;
  /** The last day of what the outlook looks forward to. */
  readonly nextTo: CivilDate;
}

export type PeriodFault =
  | { readonly code: 'no-such-date'; readonly asOf: string }
  | { readonly code: 'not-begun'; readonly from: CivilDate }
  | { readonly code: 'in-future'; readonly asOf: CivilDate; readonly today: CivilDate };

/** A month, by years from the report's own. */
interface MonthOf {
  readonly years: number;
  readonly month: number;
}

/**
 * Nghị định 09/2019/NĐ-CP Điều 12: figures run from the 15th of the month before the period to the 14th of its last
 * month. The third quarter's report counts its quarter; the others count from the start of the reporting year.
 */
const FIRST_DAY = 15;
const LAST_DAY = 14;
const CUT_OFFS: Readonly<Record<Exclude<ReportKind, 'month'>, { from: MonthOf; to: MonthOf; nextTo: MonthOf }>> = {
  'quarter-1': { from: { years: -1, month: 12 }, to: { years: 0, month: 3 }, nextTo: { years: 0, month: 6 } },
  'half-year': { from: { years: -1, month: 12 }, to: { years: 0, month: 6 }, nextTo: { years: 0, month: 12 } },
  'quarter-3': { from: { years: 0, month: 6 }, to: { years: 0, month: 9 }, nextTo: { years: 0, month: 12 } },
  year: { from: { years: -1, month: 12 }, to: { years: 0, month: 12 }, nextTo: { years: 1, month: 12 } },
};

const pad = (value: number): string => String(value).padStart(2, '0');

/** Months counted on from January of a year; 0 and 13 are December before and January after. */
const dayIn = (year: number, month: number, day: number): CivilDate => {
  const months = year * 12 + month - 1;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${pad((months % 12) + 1)}-${pad(day)}`;
};

/** The month whose period an as-of day falls in: from the 15th on it is the next. */
const monthlyPeriod = (asOf: CivilDate): Pick<ReportPeriod, 'year' | 'month' | 'from' | 'to' | 'nextTo'> => {
  const months = dayOf(asOf) >= FIRST_DAY ? monthOf(asOf) + 1 : monthOf(asOf);
  const to = dayIn(yearOf(asOf), months, LAST_DAY);
  return {
    year: yearOf(to),
    month: monthOf(to),
    from: dayIn(yearOf(to), monthOf(to) - 1, FIRST_DAY),
    to,
    nextTo: dayIn(yearOf(to), monthOf(to) + 1, LAST_DAY),
  };
};

const fixedPeriod = (
  kind: Exclude<ReportKind, 'month'>,
  year: number,
): Pick<ReportPeriod, 'year' | 'month' | 'from' | 'to' | 'nextTo'> => {
  const { from, to, nextTo } = CUT_OFFS[kind];
  return {
    year,
    month: null,
    from: dayIn(year + from.years, from.month, FIRST_DAY),
    to: dayIn(year + to.years, to.month, LAST_DAY),
    nextTo: dayIn(year + nextTo.years, nextTo.month, LAST_DAY),
  };
};

/**
 * The period of a report on the plan of a year, its figures told for the end of `asOf` (ICT). Any day from the first
 * of the period on may be asked for: before the cut-off it is a draft, after it a later look.
 */
export const choosePeriod = (
  kind: ReportKind,
  asOf: CivilDate,
  planYear: number,
): Result<ReportPeriod, PeriodFault> => {
  if (!isCivilDate(asOf)) return fail({ code: 'no-such-date', asOf });
  const period = kind === 'month' ? monthlyPeriod(asOf) : fixedPeriod(kind, planYear);
  if (asOf < period.from) return fail({ code: 'not-begun', from: period.from });
  return ok({
    ...period,
    kind,
    asOf,
    fromMs: instantAt(period.from, 0),
    asOfMs: instantAt(addDays(asOf, 1), 0) - 1,
  });
};

/** The same for a report that is told today: of days to come nothing is known. */
export const choosePastPeriod = (
  kind: ReportKind,
  asOf: CivilDate,
  planYear: number,
  today: CivilDate,
): Result<ReportPeriod, PeriodFault> =>
  isCivilDate(asOf) && asOf > today ? fail({ code: 'in-future', asOf, today }) : choosePeriod(kind, asOf, planYear);
