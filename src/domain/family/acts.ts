import type { CivilDate } from '../calendar/civil-date';
import type { Assignee } from '../task/assignee';

/** To whom an agency gives a part of its own plan. */
export interface Receiver {
  readonly agency: string;
  /** The agency that this one is under by the catalogue, looked up where commands come in; null when none. */
  readonly upper: string | null;
  /** Who inside the agency does it; null: its focal official. */
  readonly person: Assignee | null;
}

/** What people do with families of tasks. */
export type FamilyAct =
  /** What the task waited for has come true: its date runs. `assignment` is a lead's part. */
  | { readonly kind: 'state-condition'; readonly assignment: string; readonly due: CivilDate; readonly note: string }
  /** An agency makes its own plan under its part. */
  | {
      readonly kind: 'add-subtask';
      readonly assignment: string;
      readonly title: string;
      readonly due: CivilDate;
      readonly receiver: Receiver;
    };
