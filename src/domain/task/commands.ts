import type { CivilDate } from '../calendar/civil-date';
import type { FamilyAct } from '../family/acts';
import type { ChildNews } from '../family/family';
import type { ParentStanding } from '../family/parent-standing';
import type { MergedTask, SuccessionAct } from '../family/succession';
import type { Actor } from './actor';
import type { AgencyLines } from './agency-line';
import type { Memberships } from './open-group';
import type { Assignee } from './assignee';
import type { PlanChange, PlanChanges } from './plan-change';
import type { DocumentRef, Evidence, ObstacleKind, ProvinceDecision } from './state';
import type { Rules } from './policy';

/** What a person (or a timer) may ask of a task. `assignment` names the part by its id. */
export type Act =
  | { readonly kind: 'accept'; readonly assignment: string }
  | {
      readonly kind: 'progress';
      readonly assignment: string;
      readonly percent: number | null;
      readonly text: string | null;
    }
  | {
      readonly kind: 'raise-obstacle';
      readonly assignment: string;
      readonly text: string;
      /** Absent: told by the words. */
      readonly about?: ObstacleKind | undefined;
      readonly proposal?: string | null | undefined;
      /** The agency that it waits for, where coordination is the matter. */
      readonly concerned?: string | null | undefined;
    }
  /**
   * By who was asked to resolve it, or by the agency itself once it is out of the way. `obstacle` is its number; it may
   * be left out where only one can be meant.
   */
  | {
      readonly kind: 'answer-obstacle';
      readonly assignment: string;
      readonly obstacle?: number | undefined;
      readonly text: string;
    }
  /** Put before UBND tỉnh for an instruction. */
  | {
      readonly kind: 'pass-up-obstacle';
      readonly assignment: string;
      readonly obstacle?: number | undefined;
      readonly note: string | null;
    }
  /** Somebody told of the delay has taken it in hand. */
  | { readonly kind: 'acknowledge'; readonly assignment: string }
  | { readonly kind: 'excuse-delay'; readonly assignment: string; readonly reason: string }
  | { readonly kind: 'ask-extension'; readonly assignment: string; readonly to: CivilDate; readonly reason: string }
  | {
      readonly kind: 'explain';
      readonly assignment: string;
      readonly cause: string;
      readonly objective: boolean;
      readonly newDate: CivilDate | null;
    }
  | { readonly kind: 'add-evidence'; readonly assignment: string; readonly evidence: readonly Evidence[] }
  | { readonly kind: 'ask-completion'; readonly assignment: string; readonly evidence: readonly Evidence[] }
  /** `seenMs`: the instant (epoch ms) at which the report was looked at; one handed in later is not judged. */
  | { readonly kind: 'confirm-completion'; readonly assignment: string; readonly seenMs?: number | undefined }
  | {
      readonly kind: 'return-completion';
      readonly assignment: string;
      readonly reason: string;
      readonly newDue: CivilDate | null;
      readonly seenMs?: number | undefined;
    }
  /** A part that was confirmed is opened again, its task too. */
  | {
      readonly kind: 'reopen';
      readonly assignment: string;
      readonly reason: string;
      readonly newDue: CivilDate | null;
    }
  | { readonly kind: 'release'; readonly assignment: string; readonly reason: string }
  /** The lead lets all coordinating parts go that are still open; `assignment` is the lead's own part. */
  | { readonly kind: 'release-rest'; readonly assignment: string; readonly reason: string }
  | { readonly kind: 'nudge'; readonly assignment: string }
  | { readonly kind: 'confirm-submission'; readonly submission: number; readonly note: string | null }
  | { readonly kind: 'drop-submission'; readonly submission: number; readonly reason: string }
  | {
      readonly kind: 'decide-submission';
      readonly submission: number;
      readonly decision: ProvinceDecision;
      readonly reason: string | null;
    }
  | FamilyAct
  /** A child of the task says how it stands: by the workflow, never by a person. */
  | { readonly kind: 'child-told'; readonly child: string; readonly news: ChildNews }
  /** `person` null: back to the agency's focal official. */
  | {
      readonly kind: 'assign-person';
      readonly assignment: string;
      readonly person: Assignee | null;
      readonly reason: string | null;
    }
  | { readonly kind: 'hand-over'; readonly assignment: string; readonly person: Assignee; readonly reason: string }
  | { readonly kind: 'ask-person-change'; readonly assignment: string; readonly reason: string }
  /** The lead says that it waits for a coordinating part (`on`), or no longer does. */
  | { readonly kind: 'wait-for'; readonly assignment: string; readonly on: string; readonly note: string | null }
  | { readonly kind: 'stop-waiting'; readonly assignment: string; readonly on: string }
  /** The lead brings in agencies of a group that the plan leaves open (open-group.ts), by their codes. */
  | { readonly kind: 'call-in'; readonly assignment: string; readonly agencies: readonly string[] }
  /** Đề nghị điều chỉnh phân công; `proposed` is the code of the agency that should have it instead. */
  | {
      readonly kind: 'ask-reassignment';
      readonly assignment: string;
      readonly reason: string;
      readonly proposed: string | null;
    }
  /** An agency was merged or renamed: its successor goes on with its open parts. */
  | { readonly kind: 'replace-agency'; readonly from: string; readonly to: string; readonly decision: DocumentRef }
  /** A leader of UBND tỉnh decides about a part, or through it about the task, without a question before him. */
  | {
      readonly kind: 'rule';
      readonly assignment: string;
      readonly decision: ProvinceDecision;
      readonly reason: string | null;
    }
  /** The number and date of the document that a decision waited for. */
  | { readonly kind: 'issue-document'; readonly document: number; readonly ref: DocumentRef }
  | PlanChange
  | SuccessionAct
  | {
      readonly kind: 'amend-task';
      readonly changes: PlanChanges;
      readonly ref: DocumentRef;
      readonly reason: string | null;
      /** As in `PlanChange`. */
      readonly ofPlan?: boolean | undefined;
    }
  /** Kinh phí, in đồng, and from where; both null take it away. `ref` is the document that says so, where there is one. */
  | {
      readonly kind: 'set-funding';
      readonly amount: number | null;
      readonly source: string | null;
      readonly ref: DocumentRef | null;
    }
  /** More time within the province's deadline, decided by who set the part's own. */
  | {
      readonly kind: 'decide-extension';
      readonly submission: number;
      readonly decision: Extract<ProvinceDecision, { kind: 'extend' | 'refuse' }>;
      readonly reason: string | null;
    }
  /** The task that this one belongs to rests, goes on or was withdrawn. */
  | ({ readonly kind: 'parent-told' } & ParentStanding)
  /** Another task was merged into this one. */
  | { readonly kind: 'merge-told'; readonly merged: MergedTask }
  | { readonly kind: 'timer' }
  /** New rules hold: who needs to know is told. `before` are those that held until now. */
  | { readonly kind: 'rules-changed'; readonly before: Rules };

export type ActKind = Act['kind'];

/** What only the system asks of a task. */
export const SYSTEM_ACTS = ['timer', 'child-told', 'parent-told', 'merge-told', 'rules-changed'] as const;
export type SystemActKind = (typeof SYSTEM_ACTS)[number];
export type SystemAct = Extract<Act, { kind: SystemActKind }>;

export const isOfSystem = (act: Act): act is SystemAct => (SYSTEM_ACTS as readonly ActKind[]).includes(act.kind);

/** What a person may ask for. */
export type HumanAct = Exclude<Act, { kind: SystemActKind }>;

/** An act with its author and its name for ever: the same commandId is the same act, however often it arrives. */
export interface TaskCommand {
  readonly commandId: string;
  readonly actor: Actor;
  readonly act: Act;
  /** Where agencies that it brings in stand, by the catalogue. */
  readonly lines?: AgencyLines;
  /** Groups that the agencies called in belong to, by the catalogue. */
  readonly memberOf?: Memberships;
  /** Plan-clock instant (epoch ms) at which its sender began to wait for the answer; absent: when it was heard of. */
  readonly sentAtMs?: number;
}
