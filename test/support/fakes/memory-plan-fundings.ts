import { fundsOfTasks, type PlanFunding } from '../../../src/domain/plan/plan-funding';
import type { TaskState } from '../../../src/domain/task/state';
import type { PlanFundingStore } from '../../../src/ports/plan-funding';

/** The money of plans in memory, under the same contract as the table. */
export const createMemoryPlanFundings = (states: () => readonly TaskState[]): PlanFundingStore => {
  const kept: PlanFunding[] = [];
  return {
    of: async (planId) => kept.filter((one) => one.planId === planId),
    add: async (one) => {
      if (!kept.some(({ id }) => id === one.id)) kept.push(one);
    },
    ofTasks: async (planId) => fundsOfTasks(states().filter((one) => one.planId === planId)),
  };
};
