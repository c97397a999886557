import { decidePlanFunding, fundingAt } from '../../domain/plan/plan-funding';
import { isSinglesPlan } from '../../domain/plan/single-task';
import { fail, ok } from '../../domain/result';
import { authorText } from '../../messages/words/author';
import type { Clock } from '../../ports/clock';
import type { PlanFundings, PlanFundingStore } from '../../ports/plan-funding';
import type { TaskViews } from '../../ports/task-views';

interface Needs {
  readonly store: PlanFundingStore;
  readonly views: Pick<TaskViews, 'plans'>;
  readonly clock: Pick<Clock, 'now'>;
}

/** The money of plans as kept by Sở Nội vụ and seen by everybody. */
export const createPlanFundings = ({ store, views, clock }: Needs): PlanFundings => {
  const planOf = async (planId: string) =>
    isSinglesPlan(planId) ? undefined : (await views.plans()).find((one) => one.id === planId);
  return {
    of: async (planId) => {
      const plan = await planOf(planId);
      if (plan === undefined) return null;
      const [history, tasks] = await Promise.all([store.of(planId), store.ofTasks(planId)]);
      return { plan, current: fundingAt(history, clock.now()), history, tasks };
    },
    current: async (planId) => fundingAt(await store.of(planId), clock.now()),
    set: async (actor, planId, said, token) => {
      if ((await planOf(planId)) === undefined) return fail({ code: 'no-such-plan' });
      const history = await store.of(planId);
      const before = history.find((one) => one.id === token);
      if (before !== undefined) return ok(before);
      const atMs = clock.now();
      const read = decidePlanFunding(actor, fundingAt(history, atMs)?.funding ?? null, said, atMs);
      if (!read.ok) return read;
      const by = { byOfficialId: actor.officialId, byName: authorText(actor) };
      const written = { id: token, planId, ...read.value, ...by, atMs };
      await store.add(written);
      return ok(written);
    },
  };
};
