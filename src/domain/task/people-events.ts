import type { AssignedPerson } from './state';

/** What happens between people of an agency, and between agencies that wait for each other. */
export type PeopleEvent =
  | {
      readonly kind: 'person-assigned';
      readonly assignment: string;
      /** Null: back to the agency's focal official. */
      readonly person: AssignedPerson | null;
      readonly from: AssignedPerson | null;
      /** `kept`: the leader was asked for another, and stays with this one. `left`: the one before has gone. */
      readonly why: 'assigned' | 'handed-over' | 'kept' | 'left';
      readonly reason: string | null;
    }
  | { readonly kind: 'person-change-asked'; readonly assignment: string; readonly reason: string }
  | { readonly kind: 'waiting-began'; readonly assignment: string; readonly on: string; readonly note: string | null }
  | { readonly kind: 'waiting-ended'; readonly assignment: string; readonly on: string };
