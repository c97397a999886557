import type { ChildNews } from '../domain/family/family';
import type { ParentStanding } from '../domain/family/parent-standing';
import type { MergeTelling } from '../domain/family/succession';
import type { Rules } from '../domain/task/policy';
import type { TaskState } from '../domain/task/state';

/** News of a child that its parent does not have. */
export interface UntoldNews {
  readonly parentId: string;
  readonly childId: string;
  readonly seq: number;
  readonly news: ChildNews;
  /** The parent is completed: its workflow has ended. */
  readonly isOver: boolean;
}

/** How a parent stands, which its child has not heard. `seq`: of the parent's log. */
export interface UntoldStanding {
  readonly childId: string;
  readonly seq: number;
  readonly told: ParentStanding;
}

/** Starts workflows from the log and keeps them in step with it. */
export interface TaskStarter {
  /** Starts those that are not running; one that runs already is left alone. Returns how many were new. */
  start(tasks: readonly TaskState[], rules: Rules): Promise<number>;
  /** Ids of those that are not running (missing, or closed though their task is open). */
  missing(taskIds: readonly string[]): Promise<readonly string[]>;
  /** Tells a workflow to look at the log. */
  wake(taskId: string): Promise<void>;
  /** Tells a parent how its child stands. */
  tellParent(news: Omit<UntoldNews, 'isOver'>): Promise<void>;
  /** Tells a child how its parent stands. */
  tellChild(standing: UntoldStanding): Promise<void>;
  /** Tells a task which other was merged into it. */
  tellSuccessor(telling: MergeTelling): Promise<void>;
  /** Hands newer rules to those that run, once per version; one that does not run will be started with them. */
  rulesChanged(taskIds: readonly string[], rules: Rules): Promise<void>;
}
