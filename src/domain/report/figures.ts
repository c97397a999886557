import type { CivilDate } from '../calendar/civil-date';
import type { AssignmentRole, Decision, ObstacleKind, Submission } from '../task/state';
import type { ReportLabel, TaskWork } from '../task/status';
import type { ReportPeriod } from './periods';

/** What a report says of its plan. */
export interface ReportPlan {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly number: string | null;
  readonly date: CivilDate | null;
  readonly issuer: string;
  readonly areas: readonly { readonly code: string; readonly name: string; readonly monitor: string }[];
}

export type LabelCounts = Readonly<Record<ReportLabel, number>>;

/** `percent` of `count` in `of`, to one decimal; null when there is nothing to count. */
export interface Rate {
  readonly count: number;
  readonly of: number;
  readonly percent: number | null;
}

export interface NamedAgency {
  readonly code: string;
  readonly name: string;
}

export interface AreaFigures {
  readonly code: string;
  readonly name: string;
  readonly monitor: NamedAgency | null;
  readonly total: number;
  readonly byLabel: LabelCounts;
  readonly completion: Rate;
}

export interface AgencyFigures extends NamedAgency {
  /** Parts led, each by its own deadline. A task with several leads counts once for each. */
  readonly lead: {
    readonly total: number;
    readonly byLabel: LabelCounts;
    /** Of the late ones, those whose delay was excused. */
    readonly excused: number;
  };
  /** Parts coordinated, released ones left out. `noAnswer`: not accepted yet. */
  readonly coordinating: {
    readonly total: number;
    readonly done: number;
    readonly overdue: number;
    readonly noAnswer: number;
  };
}

export interface TaskRow {
  readonly number: number;
  readonly title: string;
  readonly product: string | null;
  readonly area: string;
  readonly label: ReportLabel;
  readonly work: TaskWork;
  readonly percent: number;
  readonly due: CivilDate | null;
  /** The deadline in the plan's own words. */
  readonly wording: string;
  readonly extensions: number;
  readonly leads: readonly string[];
  /** Names, whole groups by the group's. `lateLeads`: those whose part was or is late. */
  readonly leadNames: readonly string[];
  readonly lateLeads: readonly string[];
  readonly lateLeadNames: readonly string[];
  /** Late, and the delay of every late lead was excused (trễ khách quan); the label stays. */
  readonly excused: boolean;
  /** The day on which the last lead asked for completion. */
  readonly askedOn: CivilDate | null;
  /** Working days past the deadline of the latest lead. */
  readonly daysLate: number;
  readonly documents: readonly { readonly number: string; readonly date: CivilDate | null }[];
  /** What a lead last wrote about its progress in the period. */
  readonly news: string | null;
  readonly coordinating: { readonly total: number; readonly done: number };
}

/** Something said or asked about one agency's part of a task. */
export interface PartNote {
  readonly number: number;
  readonly title: string;
  readonly agency: NamedAgency;
  readonly role: AssignmentRole;
}

export interface Cause extends PartNote {
  readonly cause: string;
  readonly objective: boolean;
  readonly newDate: CivilDate | null;
  readonly closed: boolean;
}

/** A delay that was found to have an objective cause by who decides about the deadline. */
export interface Excuse extends PartNote {
  readonly reason: string;
  readonly on: CivilDate;
  readonly by: string;
}

export interface Obstacle extends PartNote {
  readonly kind: ObstacleKind;
  readonly text: string;
  readonly proposal: string | null;
  /** Who has still to answer; null while it lies before UBND tỉnh. */
  readonly waitsFor: NamedAgency | null;
  readonly on: CivilDate;
}

export interface Extension extends PartNote {
  readonly from: CivilDate | null;
  readonly to: CivilDate;
  readonly on: CivilDate;
  readonly by: string;
}

export interface DecisionTaken extends PartNote {
  /** Null when it was asked before the period and no longer stands in the state. */
  readonly about: Submission['kind'] | null;
  readonly decision: Decision;
  readonly reason: string | null;
  readonly on: CivilDate;
  readonly by: string;
}

export interface PendingSubmission extends PartNote {
  readonly about: Submission['kind'];
  readonly state: Submission['state'];
  readonly askedDate: CivilDate | null;
  readonly reason: string | null;
  readonly on: CivilDate;
}

/** Proof of đôn đốc: how often the system and Sở Nội vụ urged in the period. */
export interface Urging {
  readonly remindersBefore: number;
  readonly remindersAfter: number;
  readonly acceptanceAsked: number;
  readonly updatesAsked: number;
  readonly explanationsAsked: number;
  readonly nudges: number;
  readonly tasks: number;
  readonly agencies: number;
}

/** Climbs of the period, by whom they reached; `submission` are those proposed to be put before UBND tỉnh. */
export interface Escalations {
  readonly unitHead: number;
  readonly leader: number;
  readonly submission: number;
}

export interface Submissions {
  readonly proposedOverdue: number;
  readonly proposedExtension: number;
  readonly submitted: number;
  readonly decided: number;
}

export interface ReportFigures {
  readonly period: ReportPeriod;
  readonly standingAgency: NamedAgency | null;
  readonly total: number;
  readonly byLabel: LabelCounts;
  /** Of the late labels, how many tasks whose delay was excused: counted apart, the labels stay. */
  readonly excused: Readonly<Record<'done-late' | 'not-done', number>>;
  /** Withdrawn tasks are in no other figure. */
  readonly withdrawn: number;
  readonly completedInPeriod: number;
  /** Ongoing tasks, by why they are. */
  readonly ongoing: {
    readonly withoutDeadline: number;
    readonly awaitingCheck: number;
    readonly waitingCoordination: number;
    readonly suspended: number;
  };
  readonly rates: {
    /** Completed, late or not, of all. */
    readonly completion: Rate;
    /** Completed of those whose deadline has passed. */
    readonly dueCompletion: Rate;
    /** Tasks whose leads sent news in the period, of those open in it. */
    readonly update: Rate;
  };
  readonly areas: readonly AreaFigures[];
  readonly agencies: readonly AgencyFigures[];
  readonly tasks: readonly TaskRow[];
  readonly overdue: readonly TaskRow[];
  readonly doneLate: readonly TaskRow[];
  /** Open tasks due after `asOf` and up to the end of what the outlook looks to. */
  readonly next: readonly TaskRow[];
  readonly causes: readonly Cause[];
  readonly excuses: readonly Excuse[];
  /** Late lead parts still open for which no explanation was recorded. */
  readonly unexplained: readonly PartNote[];
  readonly obstacles: readonly Obstacle[];
  readonly extensions: readonly Extension[];
  readonly decisions: readonly DecisionTaken[];
  readonly pending: readonly PendingSubmission[];
  readonly urging: Urging;
  readonly escalations: Escalations;
  readonly submissions: Submissions;
}
