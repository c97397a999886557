import type { CivilDate } from '../calendar/civil-date';

export type DeadlineKind =
  | 'exact'
  | 'before'
  | 'month'
  | 'quarter'
  | 'half-year'
  | 'year'
  | 'range'
  | 'recurring'
  | 'continuous'
  | 'conditional'
  | 'composite'
  | 'missing';

export type Period = 'month' | 'quarter' | 'half-year' | 'year';

/** What a written deadline means. `due` is the last day that is still in time; the words are always kept. */
export interface DeadlineReading {
  readonly kind: DeadlineKind;
  readonly due: CivilDate | null;
  readonly every: Period | null;
  readonly wording: string;
  /** What is doubtful about the reading, one Vietnamese-free code each; empty when it is sure. */
  readonly doubts: readonly DeadlineDoubt[];
}

/**
 * - approximate: "đầu", "giữa" of a period, taken as a day by convention.
 * - before-event: to be done before something whose day is not stated ("trước kỳ họp HĐND giữa năm").
 * - start-only: only when it begins is stated.
 * - far-ahead: so many years ahead that the year may be a slip ("30/6/2042").
 */
export type DeadlineDoubt =
  | 'no-such-date'
  | 'not-understood'
  | 'year-assumed'
  | 'date-in-the-past'
  | 'far-ahead'
  | 'several-dates'
  | 'approximate'
  | 'before-event'
  | 'start-only';
