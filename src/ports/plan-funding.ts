import type { PlanFunding, PlanFundingFault, TaskFunds } from '../domain/plan/plan-funding';
import type { FundingSaid } from '../domain/plan/read-funding';
import type { Result } from '../domain/result';
import type { Actor } from '../domain/task/actor';
import type { PlanInfo } from './task-views';

/** Where the money of plans is kept: only ever added to. */
export interface PlanFundingStore {
  /** All that was written down, from the oldest. */
  of(planId: string): Promise<readonly PlanFunding[]>;
  /** Adding the same id again adds nothing. */
  add(one: PlanFunding): Promise<void>;
  /** What is written down for the plan's own tasks. */
  ofTasks(planId: string): Promise<TaskFunds>;
}

export interface PlanFundingTold {
  readonly plan: PlanInfo;
  /** The latest; null before anything was written down. */
  readonly current: PlanFunding | null;
  /** From the oldest. */
  readonly history: readonly PlanFunding[];
  readonly tasks: TaskFunds;
}

/** Kinh phí of plans, as people keep and see it. `token` names an act for ever: sent twice, it is done once. */
export interface PlanFundings {
  /** Null when there is no such plan; single tasks beside the plans have their own documents and money. */
  of(planId: string): Promise<PlanFundingTold | null>;
  /** What holds now, null when nothing was ever written down. */
  current(planId: string): Promise<PlanFunding | null>;
  set(actor: Actor, planId: string, said: FundingSaid, token: string): Promise<Result<PlanFunding, PlanFundingFault>>;
}
