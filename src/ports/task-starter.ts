import type { Rules } from '../domain/task/policy';
import type { TaskState } from '../domain/task/state';

/** Starts workflows from the log and keeps them in step with it. */
export interface TaskStarter {
  /** Starts those that are not running; one that runs already is left alone. Returns how many were new. */
  start(tasks: readonly TaskState[], rules: Rules): Promise<number>;
  /** Ids of those that are not running (missing, or closed though their task is open). */
  missing(taskIds: readonly string[]): Promise<readonly string[]>;
  /** Tells a workflow to look at the log. */
  wake(taskId: string): Promise<void>;
  rulesChanged(taskIds: readonly string[], rules: Rules): Promise<void>;
}
