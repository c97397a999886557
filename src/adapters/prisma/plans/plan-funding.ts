import { fundsOfTasks, type PlanFunding } from '../../../domain/plan/plan-funding';
import type { TaskState } from '../../../domain/task/state';
import type { PlanFundingStore } from '../../../ports/plan-funding';
import type { Db } from '../client';
import { fromJson } from '../json';
import type { PlanFunding as Row, Prisma } from '../generated/client';

const toPlanFunding = (row: Row): PlanFunding => ({
  ...{ id: row.id, planId: row.planId, byOfficialId: row.byOfficialId, byName: row.byName, atMs: row.at.getTime() },
  funding:
    row.amount === null && row.source === null
      ? null
      : { amount: row.amount === null ? null : Number(row.amount), source: row.source },
  document: row.documentNumber === null ? null : { number: row.documentNumber, date: row.documentDate ?? '' },
});

export const fundingRow = ({ funding, document, atMs, ...one }: PlanFunding): Prisma.PlanFundingCreateManyInput => ({
  ...one,
  amount: funding?.amount ?? null,
  source: funding?.source ?? null,
  documentNumber: document?.number ?? null,
  documentDate: document?.date ?? null,
  at: new Date(atMs),
});

/** The money of plans over PostgreSQL; nothing of it is changed or taken out. */
export const createPlanFundingStore = (db: Db): PlanFundingStore => ({
  of: async (planId) =>
    (await db.planFunding.findMany({ where: { planId }, orderBy: { seq: 'asc' } })).map(toPlanFunding),
  add: async (one) => {
    await db.planFunding.createMany({ data: fundingRow(one), skipDuplicates: true });
  },
  ofTasks: async (planId) => {
    // Few tasks have money: the others are not read.
    const where: Prisma.TaskWhereInput = { planId, state: { path: ['funding', 'amount'], gte: 0 } };
    const rows = await db.task.findMany({ where, select: { state: true } });
    return fundsOfTasks(rows.map(({ state }) => fromJson<TaskState>(state)));
  },
});
