import type { SingleTaskFault, SingleTaskForm } from '../domain/plan/single-task';
import type { Result } from '../domain/result';

export interface DutyLine {
  readonly id: string;
  readonly holder: string;
  readonly text: string;
  readonly agencies: readonly string[];
  /** Number of the task that follows it; null when none does. */
  readonly task: number | null;
}

/** Tasks from outside the plan's appendix. `token` names the giving for ever: sent twice, it is given once. */
export interface SingleTasks {
  add(form: SingleTaskForm, token: string, byOfficialId: string): Promise<Result<number, SingleTaskFault>>;
  duties(planId: string): Promise<readonly DutyLine[]>;
  /** Follows a duty of section IV as a task; null when there is no such duty, or nobody is named by it. */
  follow(dutyId: string, byOfficialId: string): Promise<number | null>;
}
