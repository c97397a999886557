import type { CivilDate } from '../calendar/civil-date';
import type { OpenGroup } from './open-group';
import type { AssignmentRole, Deadline, DocumentRef } from './state';

interface Change<K> {
  readonly kind: K;
  readonly ref: DocumentRef;
  readonly reason: string;
  /** A new deadline of the leads, with `resume`; null moves each deadline by the working days of rest. */
  readonly newDue: CivilDate | null;
  /** Said of the whole plan by its changed appendix: then who records it may lead this task too. */
  readonly ofPlan?: boolean | undefined;
}

/** The task as a whole is suspended, resumed or withdrawn, as a document of UBND tỉnh says. */
export type PlanChange = Change<'suspend'> | Change<'resume'> | Change<'withdraw'>;

/** What an amendment changes; what is absent stays. Agencies are named by their codes. */
export interface PlanChanges {
  readonly title?: string | undefined;
  /** Null takes it away. */
  readonly product?: string | null | undefined;
  /** Of the leads; coordinating parts follow at the policy's distance. */
  readonly due?: CivilDate | undefined;
  /**
   * The same in the document's own words, which may name a period ("Quý III/2024"); its last day counts. Without one
   * ("thường xuyên", "hằng quý", "khi có văn bản của Bộ") the parts have no day from then on.
   */
  readonly deadline?: Deadline | undefined;
  /** To another area of the plan, with who watches it. */
  readonly area?: { readonly code: string; readonly monitor: string } | undefined;
  /** Of which the lead may call in whom it needs, from now on. */
  readonly openGroups?: readonly OpenGroup[] | undefined;
  /** Parts that lead from now on, or only coordinate; each keeps its work. */
  readonly roles?: readonly { readonly assignment: string; readonly role: AssignmentRole }[] | undefined;
  readonly add?: readonly { readonly agency: string; readonly role: AssignmentRole }[] | undefined;
  /** Ids of parts. */
  readonly remove?: readonly string[] | undefined;
}
