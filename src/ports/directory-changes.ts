import type { CivilDate } from '../domain/calendar/civil-date';
import type { Actor } from '../domain/task/actor';
import type { DocumentRef, TaskState } from '../domain/task/state';

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

export interface DirectoryChanges {
  /**
   * Changes the directory itself and notes what is still to be moved, in one transaction. The same id again changes
   * nothing. False when the agency or person it speaks of is not there.
   */
  begin(id: string, change: DirectoryChange, by: Actor, nowMs: number): Promise<boolean>;
  /** The latest first. */
  list(limit: number): Promise<readonly KeptChange[]>;
  unfinished(): Promise<readonly KeptChange[]>;
  /** Open tasks that such a change still concerns. */
  concerned(change: DirectoryChange): Promise<readonly TaskState[]>;
  progressed(id: string, moved: number, done: boolean): Promise<void>;
}
