import type { CivilDate } from '../calendar/civil-date';
import type { AssignmentRole, DocumentRef } from './state';

interface Change<K> {
  readonly kind: K;
  readonly ref: DocumentRef;
  readonly reason: string;
  /** A new deadline of the leads, with `resume`; null moves each deadline by the working days of rest. */
  readonly newDue: CivilDate | null;
}

/** The task as a whole is suspended, resumed or withdrawn, as a document of UBND tỉnh says. */
export type PlanChange = Change<'suspend'> | Change<'resume'> | Change<'withdraw'>;

/** What an amendment changes; what is absent stays. Agencies are named by their codes. */
export interface PlanChanges {
  readonly title?: string | undefined;
  readonly product?: string | undefined;
  /** Of the leads; coordinating parts follow at the policy's distance. */
  readonly due?: CivilDate | undefined;
  readonly add?: readonly { readonly agency: string; readonly role: AssignmentRole }[] | undefined;
  /** Ids of parts. */
  readonly remove?: readonly string[] | undefined;
}
