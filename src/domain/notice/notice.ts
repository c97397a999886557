import type { CivilDate } from '../calendar/civil-date';
import type { Post } from '../directory/official';
import type { Funding } from '../family/family';
import type { OpenGroup } from '../task/open-group';
import type { Ended } from '../family/parent-standing';
import type {
  AssignmentRole,
  Decision,
  DocumentEffect,
  DocumentRef,
  ObstacleKind,
  SubmissionKind,
  Told,
} from '../task/state';
import type { ScheduleMove } from '../task/events';

/** The closed list of things the system ever says to a person about a task. Sentences are in src/messages. */
export type NoticeKind =
  | 'task-given'
  | 'accept-asked'
  | 'accept-overdue' // to the leader: the agency has not answered
  | 'accept-silent' // to Sở Nội vụ: neither has its leader
  | 'reminder'
  | 'late-reminder'
  | 'update-asked'
  | 'overdue' // asks for the explanation too
  | 'escalation' // to the unit head or leader of the late agency
  | 'urging' // sideways, to the monitor or Sở Nội vụ
  | 'submission-to-confirm' // to Sở Nội vụ
  | 'submission-to-decide' // to UBND tỉnh
  | 'submission-waiting'
  | 'question-explained' // to who has the question: the agency's explanation came after it
  | 'submission-decided'
  | 'check-asked'
  | 'check-overdue'
  | 'check-slow' // to the checker's own leader, then to Sở Nội vụ
  | 'extension-asked' // to who set the deadline, where that is not UBND tỉnh
  | 'extension-decided'
  | 'excused'
  | 'schedule-moved' // new rules moved reminders or the closing
  | 'confirmed'
  | 'returned'
  | 'released'
  | 'nudge'
  | 'ruled' // a leader of UBND tỉnh decided of his own accord
  | 'document-awaited' // to who issues and records documents: a decision waits for one
  | 'document-issued'
  | 'task-suspended'
  | 'task-resumed'
  | 'task-withdrawn'
  | 'task-amended'
  | 'reopened'
  | 'obstacle' // to who can resolve it
  | 'obstacle-waiting'
  | 'obstacle-answered'
  | 'nobody-reachable'
  | 'period-opened' // a period of a recurring task begins, with its own deadline
  | 'condition-met' // what the task waited for has come true: its date runs
  | 'part-assigned' // to whom the part is given inside the agency
  | 'part-passed-on' // to whom it was taken from, and to the leader when it was handed over
  | 'person-change-asked' // to the agency's leader
  | 'waited-for' // to a coordinating agency: the lead waits for its part
  | 'agency-changed' // another agency goes on with a part
  | 'receipt'; // the outcome of an act that was recorded after its sender had stopped waiting

/** Facts for the sentence, flat and small; absent when they do not apply. Nothing secret, no more than needed. */
export interface NoticeFacts {
  readonly number: number;
  readonly title: string;
  readonly agency: string;
  readonly role: AssignmentRole;
  readonly due: CivilDate | null;
  readonly wording: string;
  readonly assignment: string;
  readonly daysLeft?: number;
  readonly reason?: string | null;
  readonly askedDate?: CivilDate | null;
  readonly submission?: number;
  readonly about?: SubmissionKind;
  /** Code of the agency that is proposed instead, or that had the part before. */
  readonly proposed?: string | null;
  readonly from?: string;
  /** Code of the lead that waits. */
  readonly waiting?: string;
  /** Name of the person who does the part now. */
  readonly person?: string | null;
  /** More time was asked for after the deadline. */
  readonly late?: boolean;
  readonly decision?: Decision;
  readonly rung?: number;
  readonly explanation?: string | null;
  /** What the submitter adds when putting a submission before UBND tỉnh. */
  readonly note?: string | null;
  readonly reminders?: number;
  readonly nudges?: number;
  /** Who was told of the delay before, and when. */
  readonly told?: readonly Told[];
  /** Told to somebody above the agency, who does not act for it. */
  readonly above?: boolean;
  readonly obstacle?: ObstacleKind;
  /** Its number in the task. */
  readonly obstacleNo?: number;
  readonly proposal?: string | null;
  /** Since when it waits, epoch ms. */
  readonly sinceMs?: number;
  readonly moved?: ScheduleMove;
  readonly by?: string;
  /** Number of the task that this one belongs to. */
  readonly parent?: number;
  readonly post?: Post;
  /** Whether the decision waits for its document; absent when none is owed. */
  readonly effect?: Exclude<DocumentEffect, 'none'> | undefined;
  /** The document by which it was done. */
  readonly document?: DocumentRef | null;
  /** Decided by the leaders of the agency that gave a sub-task, not by UBND tỉnh. */
  readonly within?: true;
  /** What the task hung on is not owed any more. */
  readonly ended?: Ended;
  /** Short numbers of the tasks that go on in place of this one. */
  readonly successors?: readonly number[];
  /** What an amendment changed. */
  readonly changes?: readonly (
    | 'title'
    | 'product'
    | 'deadline'
    | 'area'
    | 'agency-in'
    | 'agency-out'
    | 'leads-now'
    | 'coordinates-now'
    | 'merged-in'
    | 'funding'
    | 'called-in'
    | 'open-groups'
  )[];
  /** The task that was merged into this one. */
  readonly merged?: { readonly number: number; readonly title: string };
  /** What the task has to spend now. */
  readonly funding?: Funding | null;
  /** Groups of which the lead calls in whom it needs. */
  readonly openGroups?: readonly OpenGroup[];
  /** The agency that came in, went out or changed its role. */
  readonly other?: string;
  /** Kinds of the events that a receipt tells of. */
  readonly outcome?: readonly string[];
}

/** A post of an agency, by area where posts are limited to some; `person`: who does the part, told before the focal. */
export interface PostRecipient {
  readonly agency: string;
  readonly post: Post;
  readonly area?: string;
  readonly person?: string;
}

export type Recipient = PostRecipient | { readonly officialId: string };

/** A notice that an event calls for, before it is known who holds the post. */
export interface NoticeDraft {
  readonly kind: NoticeKind;
  readonly to: Recipient;
  /** Urgent notices do not wait for working hours. */
  readonly urgent: boolean;
  readonly facts: NoticeFacts;
}

/** A notice addressed to a person, as the outbox keeps it. */
export interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly taskId: string;
  readonly officialId: string;
  readonly urgent: boolean;
  readonly facts: NoticeFacts;
  /** Plan-clock instant of the event, epoch ms. */
  readonly atMs: number;
}
