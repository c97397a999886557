import type { CivilDate } from '../calendar/civil-date';
import type { Post } from '../directory/official';
import type { FamilyEvent } from '../family/events';
import type { Funding } from '../family/family';
import type { TaskGiven } from './given';
import type { PeopleEvent } from './people-events';
import type { StandingEvent } from './standing-events';
import type {
  AssignmentRole,
  Deadline,
  Decision,
  DocumentEffect,
  DocumentRef,
  DueSetter,
  Evidence,
  Line,
  ProvinceDecision,
  ObstacleKind,
  SubmissionKind,
} from './state';
import type { OpenGroup } from './open-group';
import type { CheckingTo, ExtensionTo, ObstacleTo } from './policy';

/** What has happened to a task: the closed list. The log holds these for ever, so new fields must be optional. */
export type TaskEvent =
  | ({ readonly kind: 'task-given'; readonly number: number } & TaskGiven)
  | FamilyEvent
  | { readonly kind: 'accepted'; readonly assignment: string }
  | {
      readonly kind: 'progressed';
      readonly assignment: string;
      readonly percent: number | null;
      readonly text: string | null;
    }
  | {
      readonly kind: 'obstacle-raised';
      readonly assignment: string;
      /** Its number in the task. Absent in older logs: there it takes the place of what was said before. */
      readonly no?: number;
      readonly text: string;
      readonly about?: ObstacleKind;
      readonly proposal?: string | null;
      /** Who is asked to resolve it; absent: Sở Nội vụ. */
      readonly toAgency?: string;
    }
  /** `own`: overcome by the agency itself. `no` is absent where there was only one. */
  | {
      readonly kind: 'obstacle-answered';
      readonly assignment: string;
      readonly no?: number;
      readonly text: string;
      readonly own?: true;
    }
  | {
      readonly kind: 'obstacle-waiting';
      readonly assignment: string;
      readonly no?: number;
      readonly step: string;
      readonly to: ObstacleTo;
    }
  | {
      readonly kind: 'submission-proposed';
      readonly assignment: string;
      readonly about: SubmissionKind;
      readonly askedDate: CivilDate | null;
      readonly reason: string | null;
      readonly late: boolean;
      /** Of a reassignment: the agency that is proposed instead. */
      readonly proposed?: string | null;
      /** Where it stands at once when it is not proposed to Sở Nội vụ: with who set the deadline, or at UBND tỉnh. */
      readonly at?: 'asked' | 'submitted';
      /** What is added by whoever puts it up. */
      readonly note?: string;
      /** Number of the obstacle that it is about. */
      readonly obstacle?: number;
    }
  | {
      readonly kind: 'submission-confirmed';
      readonly submission: number;
      readonly assignment: string;
      readonly note: string | null;
    }
  | {
      readonly kind: 'submission-decided';
      readonly submission: number;
      readonly assignment: string;
      readonly decision: Decision;
      readonly reason: string | null;
      readonly about?: SubmissionKind;
      /** Absent: no document is owed. */
      readonly document?: Exclude<DocumentEffect, 'none'>;
      /** Decided by who set the deadline, not by UBND tỉnh. */
      readonly nearer?: true;
      /** The day that was asked for, where another was granted. */
      readonly asked?: CivilDate;
    }
  /** A leader of UBND tỉnh decides of his own accord, without a question put before him. */
  | {
      readonly kind: 'ruled';
      readonly assignment: string;
      readonly decision: ProvinceDecision;
      readonly reason: string | null;
      readonly document?: Exclude<DocumentEffect, 'none'>;
    }
  | {
      readonly kind: 'document-issued';
      readonly assignment: string;
      /** The id of the decision that waited for it. */
      readonly document: number;
      readonly ref: DocumentRef;
      readonly decision: ProvinceDecision;
    }
  | {
      readonly kind: 'document-waiting';
      readonly assignment: string;
      readonly document: number;
      readonly decision: ProvinceDecision;
      readonly step: string;
      /** The last time that it is asked for. */
      readonly last?: true;
    }
  | StandingEvent
  | { readonly kind: 'reopened'; readonly assignment: string; readonly reason: string }
  /** Title, product, area or the plan's words on the deadline changed; what is absent stays. */
  | {
      readonly kind: 'task-amended';
      readonly title?: string;
      readonly product?: string | null;
      readonly deadline?: Deadline;
      readonly area?: { readonly code: string; readonly monitor: string };
      readonly openGroups?: readonly OpenGroup[];
      readonly document: DocumentRef;
      readonly reason: string | null;
    }
  /** Kinh phí set or changed; null: taken away. */
  | {
      readonly kind: 'funding-set';
      readonly funding: Funding | null;
      readonly before: Funding | null;
      readonly document: DocumentRef | null;
    }
  | {
      readonly kind: 'assignment-added';
      readonly line?: Line;
      readonly upper?: string | null;
      readonly assignment: string;
      readonly agency: string;
      readonly role: AssignmentRole;
      readonly due: CivilDate | null;
      readonly document: DocumentRef | null;
      /** The lead's part that called it in from an open group of the plan: then there is no document. */
      readonly calledInBy?: string;
    }
  | { readonly kind: 'assignment-removed'; readonly assignment: string; readonly document: DocumentRef }
  | {
      readonly kind: 'role-changed';
      readonly assignment: string;
      readonly role: AssignmentRole;
      readonly document: DocumentRef;
    }
  | {
      readonly kind: 'deadline-moved';
      readonly assignment: string;
      readonly from: CivilDate | null;
      /** Null: it has no day any more. */
      readonly to: CivilDate | null;
      readonly why: 'extension' | 'returned' | 'condition' | 'reopened' | 'resumed' | 'amended';
      /** Absent: UBND tỉnh by an extension, the checker with a return. */
      readonly setBy?: DueSetter;
    }
  | { readonly kind: 'explanation-asked'; readonly assignment: string }
  | {
      readonly kind: 'explained';
      readonly assignment: string;
      readonly cause: string;
      readonly objective: boolean;
      readonly newDate: CivilDate | null;
    }
  | { readonly kind: 'evidence-added'; readonly assignment: string; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'completion-asked'; readonly assignment: string; readonly late: boolean }
  | { readonly kind: 'completion-confirmed'; readonly assignment: string }
  | { readonly kind: 'completion-returned'; readonly assignment: string; readonly reason: string }
  | { readonly kind: 'released'; readonly assignment: string; readonly reason: string }
  | { readonly kind: 'nudged'; readonly assignment: string }
  | {
      readonly kind: 'reminded';
      readonly assignment: string;
      readonly step: string;
      /** Working days to the deadline at that moment; negative when overdue. */
      readonly daysLeft: number;
    }
  | { readonly kind: 'step-skipped'; readonly assignment: string; readonly step: string }
  | { readonly kind: 'update-asked'; readonly assignment: string; readonly step: string }
  | {
      readonly kind: 'acceptance-overdue';
      readonly assignment: string;
      readonly step: string;
      readonly to: Post;
      readonly agency: string;
    }
  | { readonly kind: 'fell-overdue'; readonly assignment: string; readonly step: string }
  | {
      readonly kind: 'escalated';
      readonly assignment: string;
      readonly step: string;
      readonly rung: number;
      readonly to: Post;
      readonly agency: string;
      /** Told to a peer, who urges; not up the line. */
      readonly sideways: boolean;
      /** A rung told again. */
      readonly again?: true;
    }
  /** Somebody told has taken it in hand: the ladder rests so long (epoch ms), by so many working days. */
  | { readonly kind: 'step-acknowledged'; readonly assignment: string; readonly untilMs: number; readonly days: number }
  | { readonly kind: 'delay-excused'; readonly assignment: string; readonly reason: string }
  | {
      readonly kind: 'check-overdue';
      readonly assignment: string;
      readonly step: string;
      readonly to: CheckingTo;
    }
  | {
      readonly kind: 'submission-waiting';
      readonly submission: number;
      readonly assignment: string;
      readonly step: string;
      readonly to: Post | ExtensionTo;
    }
  /** A new calendar or policy moved what is ahead of a part: days off between, or when reminders come. */
  | {
      readonly kind: 'schedule-moved';
      readonly assignment: string;
      readonly version: number;
      readonly moved: ScheduleMove;
    }
  | PeopleEvent
  | {
      readonly kind: 'reassigned';
      readonly assignment: string;
      readonly from: string;
      readonly to: string;
      readonly line?: Line;
      readonly upper?: string | null;
    }
  /** The agency has another part in the task now, into which this one goes. */
  | { readonly kind: 'part-absorbed'; readonly assignment: string; readonly into: string }
  | {
      readonly kind: 'agency-replaced';
      readonly line?: Line;
      readonly upper?: string | null;
      readonly from: string;
      readonly to: string;
      readonly decision: DocumentRef;
      /** Ids of the parts that the successor goes on with. */
      readonly parts: readonly string[];
    }
  | { readonly kind: 'nobody-reachable'; readonly agency: string; readonly post: Post; readonly about: string }
  | { readonly kind: 'task-completed' };

/** Before and after: the last working day up to the deadline, its closing, and the first reminder that moves (epoch ms). */
export interface ScheduleMove {
  readonly lastDay: readonly [CivilDate, CivilDate];
  readonly closesAtMs: readonly [number, number];
  readonly reminderAtMs: readonly [number | null, number | null];
}

export type TaskEventKind = TaskEvent['kind'];

/** An event as the log keeps it. */
export interface RecordedEvent {
  readonly taskId: string;
  readonly seq: number;
  readonly commandId: string;
  /** Place of the event among those of its command, from 0. */
  readonly part: number;
  /** Plan-clock instant, epoch ms. */
  readonly atMs: number;
  /** The human behind it, or 'system'. */
  readonly by: {
    readonly officialId: string;
    readonly name: string;
    readonly title: string;
    /** Acting for another by delegation: KT., TUQ. or người làm thay, and the title of the one acted for. */
    readonly form?: string;
    readonly forTitle?: string;
  };
  readonly event: TaskEvent;
}
