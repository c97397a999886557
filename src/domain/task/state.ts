import type { CivilDate } from '../calendar/civil-date';
import type { DeadlineKind, Period } from '../deadline/reading';
import type { Post } from '../directory/official';
import type { OpenGroup } from './open-group';
import type { ChildRef, Condition, Funding, ParentRef, PeriodRef, SourceDocument } from '../family/family';

export type AssignmentRole = 'lead' | 'coordinating';

/** The work axis of one agency's part. Time and pending requests are axes of their own (status.ts). */
export type AssignmentWork =
  | 'given' // giao
  | 'accepted' // tiếp nhận
  | 'in-progress' // đang thực hiện
  | 'awaiting' // chờ xác nhận
  | 'returned' // trả lại
  | 'confirmed' // hoàn thành
  | 'released'; // được lead agency miễn phần phối hợp

export type TaskStanding = 'open' | 'suspended' | 'withdrawn' | 'completed';

export interface Deadline {
  readonly kind: DeadlineKind;
  readonly due: CivilDate | null;
  readonly every: Period | null;
  /** As the plan says it, word for word. */
  readonly wording: string;
}

/** A document of an office, by which a decision is proved: "123/QĐ-UBND" of a day. */
export interface DocumentRef {
  readonly number: string;
  readonly date: CivilDate;
}

export type Evidence =
  | {
      readonly kind: 'document';
      readonly number: string;
      readonly date: CivilDate | null;
      readonly issuer?: string | undefined;
      /** Trích yếu. */
      readonly extract?: string | undefined;
    }
  | { readonly kind: 'file'; readonly hash: string; readonly name: string; readonly size: number }
  | { readonly kind: 'link'; readonly url: string }
  | { readonly kind: 'statement'; readonly text: string };

export interface Explanation {
  readonly cause: string;
  readonly objective: boolean;
  readonly newDate: CivilDate | null;
  readonly atMs: number;
}

/** Up whose line a part climbs: a commune's goes on to its district. */
export type Line = 'province' | 'district' | 'commune';

/** Who set a deadline, and so decides about more time: UBND tỉnh, or within its deadline somebody nearer. */
export type DueSetter = 'province' | 'policy' | 'lead' | 'checker' | 'agency';

/** One deadline of a part's history. `by` is the person's name, '' for the giving itself. */
export interface DeadlineGiven {
  readonly due: CivilDate | null;
  readonly atMs: number;
  readonly why: 'given' | 'extension' | 'returned' | 'condition' | 'reopened' | 'resumed' | 'amended';
  readonly by: string;
}

/** Who was told of a delay, and when (the first time). */
export interface Told {
  readonly post: Post;
  readonly agency: string;
  readonly atMs: number;
}

export type ObstacleKind = 'funding' | 'institution' | 'staff' | 'technology' | 'coordination' | 'other';

/** What keeps an agency from going on; `toAgency` is asked to resolve it. `no`, its number in the task ("V2"), is never given again. */
export interface ObstacleState {
  readonly no: number;
  readonly kind: ObstacleKind;
  readonly text: string;
  readonly proposal: string | null;
  readonly atMs: number;
  readonly toAgency: string;
  readonly state: 'open' | 'passed-up' | 'answered';
  readonly answer: { readonly text: string; readonly byName: string; readonly atMs: number } | null;
}

export type SubmissionKind = 'overdue' | 'extension' | 'reassignment' | 'obstacle';

/** A question by its kind. `id`: seq of the asking event. `asked`: put to who set the deadline; others go to UBND tỉnh. */
export interface Submission {
  readonly id: number;
  readonly kind: SubmissionKind;
  readonly assignment: string;
  readonly state: 'asked' | 'proposed' | 'submitted';
  readonly askedDate: CivilDate | null;
  readonly reason: string | null;
  /** True when more time was asked for after the deadline had passed. */
  readonly late: boolean;
  readonly proposedAtMs: number;
  readonly submittedAtMs: number | null;
  /** Code of the agency that the asking one proposes instead of itself. */
  readonly proposed: string | null;
  /** What Sở Nội vụ added when it put the question before UBND tỉnh: its advice. */
  readonly note: string | null;
  /** Number of the obstacle that it asks about. */
  readonly obstacle: number | null;
  /** Posts of UBND tỉnh that were asked after the first. */
  readonly askedToo?: readonly Post[];
}

export interface DecidedSubmission {
  readonly id: number;
  readonly about: SubmissionKind;
  readonly assignment: string;
  readonly decision: Decision;
  readonly byName: string;
  readonly atMs: number;
  /** The document that was issued for it, once there is one. */
  readonly document?: DocumentRef;
}

/** How a decision and its document go together: nothing to issue, in force at once, or only when it is issued. */
export type DocumentEffect = 'none' | 'at-once' | 'on-document';

/** A decision that waits for its document (chờ văn bản). `id` is the seq of the deciding event. */
export interface AwaitingDocument {
  readonly id: number;
  readonly assignment: string;
  readonly decision: ProvinceDecision;
  readonly reason: string | null;
  readonly byName: string;
  /** Chức vụ; absent in what was decided before it was kept. */
  readonly byTitle?: string;
  readonly atMs: number;
  readonly effect: Exclude<DocumentEffect, 'none'>;
}

/** A time during which the task rests (tạm dừng); `toMs` null while it does. */
export interface Suspension {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly reason: string;
  readonly document: DocumentRef | null;
}

/** The end of a task that was withdrawn, or that others go on with. */
export interface Withdrawal {
  readonly reason: string;
  readonly document: DocumentRef | null;
  /** Short number of the task that took it in. */
  readonly mergedInto: number | null;
  /** Id of that task. */
  readonly successor: string | null;
}

/** How a question was settled without being decided. */
export type Overtaken = 'deadline' | 'completed' | 'released' | 'withdrawn' | 'answered';

/** What UBND tỉnh may decide on a submission, or of its own accord (who may: who-decides.ts). */
export type ProvinceDecision =
  | { readonly kind: 'extend'; readonly to: CivilDate }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'remind' } // nhắc nhở
  | { readonly kind: 'reprimand' } // phê bình
  | { readonly kind: 'reassign'; readonly to: string } // giao cơ quan khác, by its code
  | { readonly kind: 'ask-explanation' } // yêu cầu giải trình
  | { readonly kind: 'suspend' } // tạm dừng
  | { readonly kind: 'resume' } // cho tiếp tục
  | { readonly kind: 'withdraw' } // thu hồi
  | { readonly kind: 'instruct'; readonly text: string }; // ý kiến chỉ đạo về một vướng mắc

/** `drop`: it is not put before UBND tỉnh (act `drop-submission`); `overtaken`: something else settled it. */
export type Decision =
  ProvinceDecision | { readonly kind: 'drop' } | { readonly kind: 'overtaken'; readonly how: Overtaken };

/** Somebody inside the agency to whom its leader assigned the part on. */
export interface AssignedPerson {
  readonly officialId: string;
  readonly name: string;
}

/** A lead says which coordinating part holds it up. */
export interface WaitsFor {
  readonly assignment: string;
  readonly note: string | null;
  readonly sinceMs: number;
}

export interface AssignmentState {
  /** Stable in the task: the code of the agency it was first given to. */
  readonly id: string;
  readonly agency: string;
  /** Of a sub-task: the agency whose own plan it belongs to; its leaders check and answer. */
  readonly giver?: string;
  readonly role: AssignmentRole;
  /** The lead's part that called it in from a group the plan leaves open. */
  readonly calledInBy?: string;
  readonly line: Line;
  /** The agency above a commune: its district. */
  readonly upper: string | null;
  readonly due: CivilDate | null;
  readonly dueSetBy: DueSetter;
  /** Every deadline there was, the present one last. */
  readonly deadlines: readonly DeadlineGiven[];
  /** Since when the present deadline counts: given, moved, handed back. Reminders of before are not made up for. */
  readonly dueSinceMs: number;
  readonly work: AssignmentWork;
  readonly givenAtMs: number;
  readonly acceptedAtMs: number | null;
  readonly percent: number;
  readonly lastUpdateMs: number | null;
  readonly askedAtMs: number | null;
  readonly confirmedAtMs: number | null;
  readonly returns: number;
  /** How often a confirmed part was opened again. */
  readonly reopens: number;
  /** The last check, so that a late click on a report is told what became of it. */
  readonly checked: {
    readonly result: 'confirmed' | 'returned';
    readonly byName: string;
    readonly atMs: number;
  } | null;
  /** UBND tỉnh asked for the explanation: given, it goes up again. */
  readonly explainsToProvince: boolean;
  readonly extensions: number;
  readonly nudges: number;
  readonly lastNudgeMs: number | null;
  readonly overdueSinceMs: number | null;
  readonly explanation: Explanation | null;
  /** In the order in which they were raised; of those answered the last few (evolve-obstacle.ts). */
  readonly obstacles: readonly ObstacleState[];
  readonly evidence: readonly Evidence[];
  /** Highest rung of the ladder reached for the present deadline; 0 before the first. */
  readonly rung: number;
  /** Who was told of the delay by the ladder, for the present deadline: what each next step quotes. */
  readonly told: readonly Told[];
  /** Somebody told has acknowledged: the ladder rests until then (epoch ms). Null when nobody has. */
  readonly pausedUntilMs: number | null;
  /** Working days by which acknowledging has put off what is left of the present deadline's ladder. */
  readonly ladderShift: number;
  /** Trễ khách quan: the lateness stays, shown with this beside it. */
  readonly excused: { readonly reason: string; readonly atMs: number; readonly byName: string } | null;
  /** Reminders really said for the present deadline: what escalations and submissions quote. */
  readonly reminders: number;
  /** Timed steps already done for the present deadline (ids of steps.ts). */
  readonly fired: readonly string[];
  /** Who inside the agency does it; null: the focal official. */
  readonly person: AssignedPerson | null;
  /** The person has asked his leader for another to do it. */
  readonly personChange: { readonly reason: string; readonly byName: string; readonly atMs: number } | null;
  /** Of a lead: the coordinating parts it waits for (chờ phối hợp). */
  readonly waitsFor: readonly WaitsFor[];
}

/** Everything the rules know of one task, folded from its events. Flat JSON: it crosses continue-as-new. */
export interface TaskState {
  readonly taskId: string;
  readonly number: number;
  readonly planId: string;
  readonly area: string;
  readonly title: string;
  readonly product: string | null;
  readonly standing: TaskStanding;
  readonly deadline: Deadline;
  /** Agencies whose posts the rules speak of: who checks, who is the standing agency, which office serves UBND tỉnh. */
  readonly monitor: string;
  readonly standingAgency: string;
  readonly office: string;
  readonly assignments: readonly AssignmentState[];
  readonly submissions: readonly Submission[];
  /** The last few decided questions, so that a late click is told what was decided. */
  readonly decided: readonly DecidedSubmission[];
  /** The year whose periods a recurring task is reported in. */
  readonly year: number;
  readonly parent: ParentRef | null;
  readonly period: PeriodRef | null;
  readonly children: readonly ChildRef[];
  readonly source: SourceDocument | null;
  readonly funding: Funding | null;
  readonly openGroups?: readonly OpenGroup[];
  readonly condition: Condition | null;
  /** Since when an amendment lets it come round (epoch ms); absent: since it was given. */
  readonly comesRoundSinceMs?: number;
  /** Decisions whose documents are still to be issued, oldest first; a closed task may owe some too. */
  readonly documents: readonly AwaitingDocument[];
  readonly suspensions: readonly Suspension[];
  /** Why and by what document it was withdrawn; null while it was not. */
  readonly end: Withdrawal | null;
  /** How many obstacles there ever were: the next one's number is one more. */
  readonly obstaclesRaised: number;
  /** Short numbers of the tasks that were merged into this one. */
  readonly mergedFrom: readonly number[];
  readonly seq: number;
  readonly completedAtMs: number | null;
}
