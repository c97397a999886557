import type { AppendixTask, DraftDuty, DraftTarget } from '../../../domain/plan/draft';
import type { Placed } from '../../../domain/plan/sheet-layout';
import type { ImportHead } from '../../../ports/plan-imports';
import type { Tx } from '../client';
import { giveTasks, type Giving } from './give-tasks';
import { saveDuties, saveTargets } from './plan-items';
import { lockNumbering } from '../tasks/insert-tasks';

/** A plan with everything in it, as it begins to run. */
export interface NewPlan extends ImportHead {
  readonly id: string;
  readonly targets: readonly Placed<DraftTarget>[];
  readonly duties: readonly Placed<DraftDuty>[];
  readonly tasks: readonly AppendixTask[];
}

/**
 * Within the caller's transaction: the plan, its tasks with their first events and notices, all at "starting". Ids of
 * the tasks in the plan's order; null, with nothing written, when the plan is there already.
 */
export const givePlan = async (tx: Tx, plan: NewPlan, giving: Giving): Promise<readonly string[] | null> => {
  await lockNumbering(tx);
  if (await tx.plan.findUnique({ where: { id: plan.id }, select: { id: true } })) return null;
  await savePlanItself(tx, plan, giving.nowMs);
  return giveTasks(tx, plan, plan.tasks, giving);
};

const savePlanItself = async (tx: Tx, plan: NewPlan, nowMs: number): Promise<void> => {
  const { id, title, year, number, date = null, issuer, standing, office } = plan;
  await tx.plan.create({
    data: {
      ...{ id, title, year, number, date, issuer, standing, office },
      ...{ state: 'running', confirmedAt: new Date(nowMs) },
    },
  });
  await tx.planArea.createMany({
    data: plan.areas.map((one, place) => ({
      planId: id,
      code: one.code,
      name: one.name,
      monitor: one.monitor,
      place,
    })),
  });
  await saveTargets(tx, id, plan.targets);
  await saveDuties(tx, id, plan.duties);
};
