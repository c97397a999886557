import type { CivilDate } from '../calendar/civil-date';
import type { Actor } from '../task/actor';
import type { DocumentRef } from '../task/state';

/** A change of the directory that moves open parts of tasks with it. */
export type DirectoryChange =
  /** An agency goes into another, or gets another name: `name` is that of a successor which is not there yet. */
  | {
      readonly kind: 'agency-replaced';
      readonly from: string;
      readonly to: string;
      readonly name: string | null;
      readonly decision: DocumentRef;
      readonly on: CivilDate;
    }
  /** Somebody leaves: his posts and parts go to the successor, else the parts back to the agency's focal official. */
  | { readonly kind: 'official-left'; readonly officialId: string; readonly successor: string | null };

export interface KeptChange {
  readonly id: string;
  readonly change: DirectoryChange;
  readonly by: Actor;
  /** `moving` until every open task has been told. */
  readonly state: 'moving' | 'done';
  readonly atMs: number;
  /** Tasks told so far. */
  readonly moved: number;
}

/** Names a change for ever: told again it is the same. Who comes back and leaves again does so on another day. */
export const changeId = (change: DirectoryChange, today: CivilDate): string =>
  change.kind === 'agency-replaced'
    ? `agency:${change.from}:${change.to}:${change.decision.number.replace(/\s+/g, '')}`
    : `official:${change.officialId}:${today}`;
