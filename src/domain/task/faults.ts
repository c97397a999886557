import type { CivilDate } from '../calendar/civil-date';
import type { NamedPeriod } from '../family/judging';
import type { EvidenceGap } from './evidence-rules';
import type { Decision, DocumentRef, SubmissionKind } from './state';
import type { DecidingPost, DecisionKind } from './who-decides';

/** Why an act was refused. Each has its Vietnamese sentence in src/messages/acts/faults.ts, saying what to do. */
export type TaskFault =
  | { readonly code: 'no-right'; readonly needs: readonly string[] }
  | { readonly code: 'unknown-assignment' }
  | { readonly code: 'task-closed' }
  | { readonly code: 'part-closed' }
  | { readonly code: 'already-accepted' }
  | { readonly code: 'already-asked' }
  | { readonly code: 'not-awaiting' }
  /** `gap`: what the product's type asks for besides; null when there is nothing to look at. */
  | { readonly code: 'evidence-missing'; readonly gap?: EvidenceGap | undefined }
  | { readonly code: 'reason-missing' }
  | { readonly code: 'text-too-long'; readonly limit: number }
  | { readonly code: 'percent-out-of-range' }
  | { readonly code: 'date-in-past'; readonly date: string }
  /** No such day, or one so far off that it is a slip. */
  | { readonly code: 'date-out-of-range'; readonly date: string }
  | { readonly code: 'date-not-later'; readonly due: string }
  | { readonly code: 'no-deadline' }
  | { readonly code: 'extension-pending'; readonly askedDate: string | null }
  | { readonly code: 'not-late' }
  /** The ladder rests until then (epoch ms). */
  | { readonly code: 'already-acknowledged'; readonly untilMs: number }
  | { readonly code: 'already-excused'; readonly byName: string }
  | { readonly code: 'no-obstacle' }
  /** Several stand open: it must be said which. */
  | { readonly code: 'which-obstacle'; readonly open: readonly number[] }
  | { readonly code: 'obstacle-known'; readonly no: number }
  | { readonly code: 'obstacle-answered'; readonly no: number; readonly byName: string; readonly atMs: number }
  | { readonly code: 'too-many-obstacles'; readonly most: number }
  /** Only UBND tỉnh gives time beyond the task's own deadline. */
  | { readonly code: 'date-past-task'; readonly due: string }
  /** Who set the deadline decides, not UBND tỉnh; or the other way round. */
  | { readonly code: 'setter-decides' }
  | { readonly code: 'province-decides' }
  | { readonly code: 'nudged-recently'; readonly untilMs: number }
  | {
      readonly code: 'already-decided';
      readonly decision: Decision;
      readonly about?: SubmissionKind;
      readonly byName: string;
      readonly atMs: number;
    }
  | { readonly code: 'nothing-to-decide' }
  | { readonly code: 'not-submitted-yet' }
  | { readonly code: 'already-submitted' }
  | { readonly code: 'own-work' }
  | { readonly code: 'not-in-agency'; readonly name: string }
  | { readonly code: 'already-assigned'; readonly name: string }
  | { readonly code: 'handed-to-oneself' }
  | { readonly code: 'change-pending' }
  | { readonly code: 'already-delivered' }
  | { readonly code: 'already-waiting' }
  | { readonly code: 'not-waiting' }
  | { readonly code: 'progress-made' }
  | { readonly code: 'reassignment-pending' }
  | { readonly code: 'same-agency' }
  | { readonly code: 'agency-has-part' }
  | { readonly code: 'agency-not-in-task' }
  /** The plan leaves no group open to the lead. */
  | { readonly code: 'no-open-group' }
  | { readonly code: 'not-in-group'; readonly agency: string; readonly groups: readonly string[] }
  /** The task is reported period by period: in those that are open. */
  | { readonly code: 'by-periods'; readonly open: readonly NamedPeriod[] }
  | { readonly code: 'reopen-period'; readonly periods: readonly NamedPeriod[] }
  | { readonly code: 'no-condition' }
  | { readonly code: 'not-under' }
  | { readonly code: 'date-too-late'; readonly due: string }
  | { readonly code: 'secret' }
  /** The decision is of a kind that other posts take. */
  | { readonly code: 'not-his-decision'; readonly decision: DecisionKind; readonly by: readonly DecidingPost[] }
  /** It does not answer this question. */
  | { readonly code: 'decision-misfit'; readonly decision: DecisionKind }
  | {
      readonly code: 'already-checked';
      readonly result: 'confirmed' | 'returned';
      readonly byName: string;
      readonly atMs: number;
    }
  /** What was looked at has been replaced since. */
  | { readonly code: 'changed-since' }
  | { readonly code: 'task-suspended'; readonly sinceMs: number }
  | { readonly code: 'task-withdrawn' }
  | { readonly code: 'not-suspended' }
  | { readonly code: 'not-closed' }
  | { readonly code: 'document-number-wrong'; readonly number: string }
  | { readonly code: 'document-date-wrong'; readonly date: string }
  /** Signed after today. */
  | {
      readonly code: 'document-in-future';
      readonly number: string;
      readonly date: CivilDate;
      readonly today: CivilDate;
    }
  /** Signed so long ago that the year is more likely a slip. */
  | {
      readonly code: 'document-too-old';
      readonly number: string;
      readonly date: CivilDate;
      readonly oldest: CivilDate;
    }
  /** `issued`: the document that was issued for it, null when no decision waits for one. */
  | { readonly code: 'no-document-awaited'; readonly issued: DocumentRef | null }
  | { readonly code: 'nothing-changed' }
  | { readonly code: 'amount-wrong' }
  | { readonly code: 'last-lead' }
  /** A task is split into two to so many. */
  | { readonly code: 'split-count'; readonly most: number }
  | { readonly code: 'same-task' }
  /** The task that is to take this one in is not there, or is over. */
  | { readonly code: 'no-such-successor'; readonly number: number }
  | { readonly code: 'nothing-due' };

export type TaskFaultCode = TaskFault['code'];

/** Faults with one of these codes. */
export type FaultOf<Code extends TaskFaultCode> = Extract<TaskFault, { readonly code: Code }>;

/** What can be wrong with the number and the day of a document. */
export type DocumentFault = FaultOf<
  'document-number-wrong' | 'document-date-wrong' | 'document-in-future' | 'document-too-old'
>;
