import type { WorkingCalendar } from '../calendar/working-days';
import type { Post } from '../directory/official';
import type { EvidenceRule } from './evidence-rules';
import type { AssignmentRole, DocumentEffect, ObstacleKind, ProvinceDecision } from './state';

/** How long after something: so many working days (at the hour of reminders), or so many hours of office time. */
export type Delay = { readonly workingDays: number } | { readonly hours: number };

/** Said again every so many working days, so many times, until the next rung is due. */
export interface Repeat {
  readonly everyWorkingDays: number;
  readonly times: number;
}

/** One step of a row: after what delay, and to which role (never a name). */
export interface Rung<To extends string = RungTo> {
  readonly id: string;
  readonly after: Delay;
  readonly to: To;
  readonly repeat?: Repeat | undefined;
}

/**
 * To whom a rung of the ladder goes: up the part's own line (unit-head, leader: see line.ts), sideways to who urges
 * (monitor, standing), and last as a submission to UBND tỉnh.
 */
export type RungTo = 'unit-head' | 'leader' | 'monitor' | 'standing' | 'submission';
export type AcceptanceTo = 'focal' | 'unit-head' | 'leader' | 'standing';
export type CheckingTo = 'checker' | 'leader' | 'standing';
export type ExtensionTo = 'setter' | 'standing';
export type ObstacleTo = 'resolver' | 'standing';

type PerRole<T> = Readonly<Record<AssignmentRole, T>>;

/** The office's habits. Days are working days throughout; rows of reminders come in the order in which they fall due. */
export interface Habits {
  readonly remindAtMinute: number;
  /** Days before the deadline on which to remind, falling; 0 is the day itself. */
  readonly remindBefore: PerRole<readonly number[]>;
  /** Reminders while overdue: every so many days, so many times. */
  readonly remindAfter: PerRole<{ readonly every: number; readonly times: number }>;
  /** A part not accepted after so many days is counted as unanswered; `acceptance` is who hears of it, and when. */
  readonly acceptWithin: number;
  readonly acceptance: readonly Rung<AcceptanceTo>[];
  /** Silence after which news of an accepted part is asked for, and how often. */
  readonly updateAfter: number;
  readonly updateTimes: number;
  readonly ladder: PerRole<readonly Rung[]>;
  /** Working days for which whoever was told of a rung holds the ladder by acknowledging it. */
  readonly ackPauses: number;
  /** Whether the last rung waits for Sở Nội vụ to confirm it, or goes to UBND tỉnh by itself. */
  readonly submits: 'by-standing' | 'by-itself';
  /** A coordinating part is due so many days before the lead's. */
  readonly coordinatingDaysBefore: number;
  /** Who is asked about a result that waits to be checked. */
  readonly checking: readonly Rung<CheckingTo>[];
  /** Who is told of a waiting submission: standing while it is proposed, the others once it is submitted. */
  readonly submissionWaits: readonly Rung<Post>[];
  /** Who is told of a wish for more time that waits for whoever set the deadline. */
  readonly extensionWaits: readonly Rung<ExtensionTo>[];
  readonly obstacleWaits: readonly Rung<ObstacleTo>[];
  /** Who can resolve an obstacle of each kind: an agency's code, the agency it concerns, or Sở Nội vụ. */
  readonly obstacles: Readonly<Record<ObstacleKind, string>>;
  readonly nudgeEveryHours: number;
  /** Periods of recurring tasks: opened so many days before their first; given to the leads alone, or to all parts. */
  readonly periods?: { readonly openDaysBefore: number; readonly parts: 'lead' | 'all' } | undefined;
  /** Which decisions wait for a document, where it is not as who-decides.ts says. */
  readonly documents?: Readonly<Partial<Record<ProvinceDecision['kind'], DocumentEffect>>> | undefined;
  /** The document of a decision is asked for after each so many working days, so many times; then it stays listed. */
  readonly documentWithin?: number | undefined;
  readonly documentTimes?: number | undefined;
  /** What a product of some type must be handed in with; the first rule that fits counts. */
  readonly evidence?: readonly EvidenceRule[] | undefined;
}

/** What an override is for: all that is named must fit. */
export interface Scope {
  readonly plan?: string | undefined;
  readonly area?: string | undefined;
  /** A task's short number. */
  readonly task?: number | undefined;
  readonly agency?: string | undefined;
}

type Partially<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]?: T[K] | undefined }
    : T;

/** Habits that differ within a scope: whole values, or of what is told by role or kind those named. */
export type PolicyOverride = { readonly for: Scope } & {
  readonly [K in keyof Habits]?: Partially<Habits[K]> | undefined;
};

/** The habits as data, versioned, edited by an administrator. Read through `policyFor`, which knows the overrides. */
export interface Policy extends Habits {
  /** Periods of recurring tasks: opened so many days before their first; given to the leads alone, or to all parts. */
  readonly periods?: { readonly openDaysBefore: number; readonly parts: 'lead' | 'all' } | undefined;
  readonly overrides: readonly PolicyOverride[];
}

/** What decide may know besides the task itself. Replaced as a whole by the Update rulesChanged. */
export interface Rules {
  readonly version: number;
  readonly calendar: WorkingCalendar;
  readonly policy: Policy;
}
