import type { CivilDate } from '../calendar/civil-date';
import type { Funding, ParentRef, PeriodRef, SourceDocument } from '../family/family';
import type { OpenGroup } from './open-group';
import type { AssignedPerson, AssignmentRole, Deadline, DueSetter, Line } from './state';

/** One agency's part as it is given. */
export interface GivenPart {
  readonly id: string;
  readonly agency: string;
  readonly role: AssignmentRole;
  readonly due: CivilDate | null;
  /** By the catalogue; absent: of the province. */
  readonly line?: Line;
  readonly upper?: string | null;
  /** Absent: a lead's by the province, a coordinating one's by the policy. */
  readonly dueSetBy?: DueSetter;
  /** It need not be accepted: the task that it comes from is. */
  readonly taken?: true;
  /** The agency whose own sub-task it is. */
  readonly giver?: string;
  /** Who inside the agency does it. */
  readonly person?: AssignedPerson;
}

/** A task as it is given; its number is known only when it is recorded. */
export interface TaskGiven {
  readonly planId: string;
  readonly area: string;
  readonly title: string;
  readonly product: string | null;
  readonly deadline: Deadline;
  readonly monitor: string;
  readonly standingAgency: string;
  readonly office: string;
  readonly assignments: readonly GivenPart[];
  /** The year it belongs to; that of its giving when left out. */
  readonly year?: number;
  readonly parent?: ParentRef;
  readonly period?: PeriodRef;
  readonly source?: SourceDocument;
  readonly funding?: Funding;
  readonly openGroups?: readonly OpenGroup[];
}
