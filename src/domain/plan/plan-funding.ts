import { mayManage } from '../directory/may-manage';
import { isPlansOwn, type Funding } from '../family/family';
import { fail, type Result } from '../result';
import type { Actor } from '../task/actor';
import type { DocumentRef, TaskState } from '../task/state';
import { readFunding, type FundingFault, type FundingRead, type FundingSaid } from './read-funding';

/** Kinh phí of a plan as it was written down once. Nothing of it is ever changed: the latest holds. */
export interface PlanFunding {
  readonly id: string;
  readonly planId: string;
  /** Null: there is none any more. */
  readonly funding: Funding | null;
  readonly document: DocumentRef | null;
  readonly byOfficialId: string;
  /** Name and post of who wrote it down, as they were then. */
  readonly byName: string;
  /** Plan clock, epoch ms. */
  readonly atMs: number;
}

export type PlanFundingFault = FundingFault | { readonly code: 'no-right' } | { readonly code: 'no-such-plan' };

/** What held at an instant, of a history told from the oldest. */
export const fundingAt = (history: readonly PlanFunding[], atMs: number): PlanFunding | null =>
  history.findLast((one) => one.atMs <= atMs) ?? null;

/** Who keeps the plan writes down what it has to spend; the figure judges nobody. */
export const decidePlanFunding = (
  actor: Actor,
  before: Funding | null,
  said: FundingSaid,
  nowMs: number,
): Result<FundingRead, PlanFundingFault> =>
  mayManage(actor) ? readFunding(before, said, nowMs) : fail({ code: 'no-right' });

/** Money written down for single tasks: how many have an amount, and what they come to in đồng. */
export interface TaskFunds {
  readonly tasks: number;
  readonly amount: number;
}

/** Of the plan's own tasks: what an agency's sub-tasks spend is their task's already, and what was withdrawn spends nothing. */
export const fundsOfTasks = (states: readonly Pick<TaskState, 'funding' | 'parent' | 'standing'>[]): TaskFunds => {
  const amounts = states
    .filter((one) => isPlansOwn(one) && one.standing !== 'withdrawn')
    .flatMap(({ funding }) => (funding?.amount == null ? [] : [funding.amount]));
  return { tasks: amounts.length, amount: amounts.reduce((sum, one) => sum + one, 0) };
};
