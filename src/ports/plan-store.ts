import type { NamedDay } from '../domain/catalogue/entries-of';
import type { AgencyCatalogue } from '../domain/directory/agency';
import type { Official } from '../domain/directory/official';
import type { Rules } from '../domain/task/policy';
import type { MergeTelling } from '../domain/family/succession';
import type { UntoldNews, UntoldStanding } from './task-starter';
import type { TaskState } from '../domain/task/state';

/** Plans coming in, and what is still to be started. */
export interface PlanStore {
  saveDirectory(catalogue: AgencyCatalogue, officials: readonly Official[], nowMs: number): Promise<void>;
  /** `days`: those of the calendar, with their names. A version that is there already stays as it is. */
  saveRules(rules: Rules, note: string, nowMs: number, days?: readonly NamedDay[]): Promise<void>;
  rules(): Promise<Rules | null>;
  /** Tasks whose workflow is to be started, oldest number first. */
  toStart(limit: number): Promise<readonly TaskState[]>;
  started(taskIds: readonly string[]): Promise<void>;
  /** All open tasks, for the pass that looks for missing workflows and logs that are ahead. */
  open(): Promise<readonly { readonly taskId: string; readonly updatedAtMs: number }[]>;
  /** How children of open tasks stand, where their parent knows it otherwise. */
  untold(): Promise<readonly UntoldNews[]>;
  /** Children that stand otherwise than their parent, which they have not heard. */
  unheard(): Promise<readonly UntoldStanding[]>;
  /** Tasks that were merged into open ones which do not know it. */
  unmerged(): Promise<readonly MergeTelling[]>;
  stateOf(taskId: string): Promise<TaskState | null>;
  setting(key: string): Promise<unknown>;
  saveSetting(key: string, value: unknown): Promise<void>;
}
