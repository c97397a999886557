import type { Rules } from '../../domain/task/policy';
import type { PlanToConfirm } from '../../ports/plan-store';
import type { Db } from './client';
import { giveTasks, type Giving } from './give-tasks';
import { lockNumbering } from './insert-tasks';

/** Long enough for 10,000 tasks on a small machine. */
export const LONG_TRANSACTION = { timeout: 300_000, maxWait: 10_000 } as const;

/**
 * Confirms a plan in one transaction: tasks with their first events and notices, all at "starting". Nothing happens
 * when the plan is there already. Returns whether it was new.
 */
export const confirmPlan = (
  db: Db,
  plan: PlanToConfirm,
  rules: Rules,
  nowMs: number,
  byOfficialId: string,
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    const giving = { rules, nowMs, byOfficialId, commandId: `confirm:${plan.id}` };
    return (await givePlan(tx as unknown as Db, plan, giving)) !== null;
  }, LONG_TRANSACTION);

/** The same within the caller's transaction: ids of the tasks in the plan's order, null when the plan is there already. */
export const givePlan = async (tx: Db, plan: PlanToConfirm, giving: Giving): Promise<readonly string[] | null> => {
  await lockNumbering(tx);
  if (await tx.plan.findUnique({ where: { id: plan.id }, select: { id: true } })) return null;
  await savePlanItself(tx, plan, giving.nowMs);
  return giveTasks(tx, plan, plan.tasks, giving);
};

const savePlanItself = async (db: Db, plan: PlanToConfirm, nowMs: number): Promise<void> => {
  const { id, title, year, number, issuer, standing, office } = plan;
  await db.plan.create({
    data: { id, title, year, number, issuer, standing, office, state: 'running', confirmedAt: new Date(nowMs) },
  });
  await db.planArea.createMany({
    data: plan.areas.map((one, place) => ({
      planId: id,
      code: one.code,
      name: one.name,
      monitor: one.monitor,
      place,
    })),
  });
  await db.target.createMany({
    data: plan.targets.map(({ area, text, part, comparator, figure, figureTo, unit, level }, place) => ({
      ...{ area, text, part, comparator, figure, figureTo, unit, level, place },
      id: `${id}-ct-${place + 1}`,
      planId: id,
    })),
  });
  await db.duty.createMany({
    data: plan.duties.map((one, place) => ({
      id: `${id}-nv-${place + 1}`,
      planId: id,
      holder: one.holder,
      agencies: [...one.agencies],
      text: one.text,
      place,
    })),
  });
};
