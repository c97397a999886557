import type { DirectoryChange, KeptChange } from '../domain/directory/change';
import type { Actor } from '../domain/task/actor';
import type { TaskState } from '../domain/task/state';

export interface DirectoryChanges {
  /**
   * Changes the directory itself and notes what is still to be moved, in one transaction. The same id again changes
   * nothing. False when the agency or person it speaks of is not there.
   */
  begin(id: string, change: DirectoryChange, by: Actor, nowMs: number): Promise<boolean>;
  /** The latest first. */
  list(limit: number): Promise<readonly KeptChange[]>;
  unfinished(): Promise<readonly KeptChange[]>;
  /** Tasks, open or at rest, that such a change still concerns. */
  concerned(change: DirectoryChange): Promise<readonly TaskState[]>;
  progressed(id: string, moved: number, done: boolean): Promise<void>;
}
