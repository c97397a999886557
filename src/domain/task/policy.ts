import type { WorkingCalendar } from '../calendar/working-days';
import type { Post } from '../directory/official';
import type { EvidenceRule } from './evidence-rules';
import type { AssignmentRole, DocumentEffect, ProvinceDecision } from './state';

export interface Rung {
  readonly id: string;
  /** Working days after the deadline. */
  readonly afterWorkingDays: number;
  /** Up the agency's own line; 'submission' proposes to put it before UBND tỉnh. */
  readonly to: 'unit-head' | 'leader' | 'submission';
}

/** The office's habits as data, versioned, edited by an administrator. Days are working days throughout. */
export interface Policy {
  readonly remindAtMinute: number;
  /** Days before the deadline on which to remind; 0 is the day itself. */
  readonly remindBefore: Readonly<Record<AssignmentRole, readonly number[]>>;
  readonly overdueEvery: number;
  readonly overdueTimes: number;
  readonly acceptWithin: number;
  /** Silence after which news of an accepted part is asked for. */
  readonly updateAfter: number;
  readonly ladder: Readonly<Record<AssignmentRole, readonly Rung[]>>;
  /** A coordinating part is due so many days before the lead's. */
  readonly coordinatingDaysBefore: number;
  readonly checkWithin: number;
  /** Who is told of a waiting submission, and after how many days. */
  readonly submissionWaits: readonly { readonly id: string; readonly afterWorkingDays: number; readonly to: Post }[];
  readonly nudgeEveryHours: number;
  /** Periods of recurring tasks: opened so many days before their first; given to the leads alone, or to all parts. */
  readonly periods?: { readonly openDaysBefore: number; readonly parts: 'lead' | 'all' } | undefined;
  /** Which decisions wait for a document, where it is not as who-decides.ts says. */
  readonly documents?: Readonly<Partial<Record<ProvinceDecision['kind'], DocumentEffect>>> | undefined;
  /** A document is asked for after each so many working days. */
  readonly documentWithin?: number | undefined;
  /** What a product of some type must be handed in with; the first rule that fits counts. */
  readonly evidence?: readonly EvidenceRule[] | undefined;
}

/** What decide may know besides the task itself. Replaced as a whole by the Update rulesChanged. */
export interface Rules {
  readonly version: number;
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
}
