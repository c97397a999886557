import type { NamedAgency, Rate } from './figures';
import type { PeriodFault } from './periods';

/** How parts stand that an agency had in the period. Their sum with those under way is `total`. */
export interface PartFacts {
  /** Parts open on some day of the period. A task that comes round is none: each of its periods is. */
  readonly total: number;
  /** Confirmed in the period, handed in by the close of work on the day due, or without a day. */
  readonly onTime: number;
  /** Of these, handed in at least one working day before. */
  readonly early: number;
  /** Confirmed in the period, handed in after the day due. */
  readonly late: number;
  /** Of these late and those overdue, for how many the delay was excused (trễ khách quan). They stay late. */
  readonly excused: number;
  /** Handed in, waiting to be checked at the end of the period. */
  readonly awaiting: number;
  /** Past the day and not handed in at the end of the period. */
  readonly overdue: number;
}

export interface AnswerFacts {
  /** Questions answered in the period. */
  readonly answered: number;
  /** Mean working minutes from question to answer; null when none was answered. */
  readonly meanMinutes: number | null;
  /** Questions still open at the end of the period. */
  readonly open: number;
}

/** What the log proves of one agency in one period. No score, no rank, no person. */
export interface AgencyFacts extends NamedAgency {
  readonly lead: PartFacts;
  readonly coordinating: PartFacts;
  /** Times that a report of completion was sent back. */
  readonly returned: number;
  /** Times that a day was put off on request. */
  readonly extensions: number;
  readonly answers: AnswerFacts;
  /** Parts led that were confirmed, of those led. */
  readonly completion: Rate;
  /** Parts led with news in the period, of those led. */
  readonly update: Rate;
}

/** Why no facts can be told. */
export type FactsFault = PeriodFault | { readonly code: 'no-plan' };

/** The figures of a row that may be shown and sorted by, in their order. */
export const FACT_KEYS = [
  'total',
  'on-time',
  'early',
  'late',
  'overdue',
  'excused',
  'awaiting',
  'returned',
  'extensions',
  'answer-hours',
  'unanswered',
  'completion',
  'update',
  'coordinating',
  'coordinating-on-time',
  'coordinating-late',
  'coordinating-excused',
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

const MINUTES = 60;

const VALUES: Readonly<Record<FactKey, (row: AgencyFacts) => number | null>> = {
  total: ({ lead }) => lead.total,
  'on-time': ({ lead }) => lead.onTime,
  early: ({ lead }) => lead.early,
  late: ({ lead }) => lead.late,
  overdue: ({ lead }) => lead.overdue,
  excused: ({ lead }) => lead.excused,
  awaiting: ({ lead }) => lead.awaiting,
  returned: ({ returned }) => returned,
  extensions: ({ extensions }) => extensions,
  'answer-hours': ({ answers: { meanMinutes } }) =>
    meanMinutes === null ? null : Math.round((meanMinutes * 10) / MINUTES) / 10,
  unanswered: ({ answers }) => answers.open,
  completion: ({ completion }) => completion.percent,
  update: ({ update }) => update.percent,
  coordinating: ({ coordinating }) => coordinating.total,
  'coordinating-on-time': ({ coordinating }) => coordinating.onTime,
  'coordinating-late': ({ coordinating }) => coordinating.late + coordinating.overdue,
  'coordinating-excused': ({ coordinating }) => coordinating.excused,
};

/** A figure of a row: a count, percent or working hours to one decimal; null when there is nothing to count. */
export const factValue = (row: AgencyFacts, key: FactKey): number | null => VALUES[key](row);

/** Sorted by one figure; rows with nothing to count come last either way, equal ones keep their order. */
export const sortFacts = (rows: readonly AgencyFacts[], key: FactKey, descending: boolean): readonly AgencyFacts[] =>
  [...rows].sort((a, b) => {
    const [one, other] = [factValue(a, key), factValue(b, key)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return descending ? other - one : one - other;
  });
