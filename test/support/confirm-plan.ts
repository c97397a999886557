import { LONG_TRANSACTION, type Db } from '../../src/adapters/prisma/client';
import { givePlan, type NewPlan } from '../../src/adapters/prisma/plans/give-plan';
import type { Rules } from '../../src/domain/task/policy';

/** A plan that comes without a file, confirmed as an import is. Returns whether it was new. */
export const confirmPlan = (db: Db, plan: NewPlan, rules: Rules, nowMs: number): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const giving = { rules, nowMs, byOfficialId: 'system', commandId: `confirm:${plan.id}` };
    return (await givePlan(tx, plan, giving)) !== null;
  }, LONG_TRANSACTION);
