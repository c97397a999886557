import { Prisma } from '../generated/client';
import { isSinglesPlan } from '../../../domain/plan/single-task';
import type { TaskState } from '../../../domain/task/state';
import type { JudgingRules } from '../../../domain/task/task-time';
import type { TaskViews } from '../../../ports/task-views';
import type { Db, Statement } from '../client';
import { gather } from '../gather';
import type { RuleCache } from '../tasks/rule-cache';
import { listTasks } from './view-lines';
import { pageOf } from './view-page';
import { momentOf, type Moment } from './view-sql';
import { countByAgency, countByArea, countTasks } from './view-totals';

const { sql, join } = Prisma;

interface StateRow {
  readonly state: TaskState;
}

const BY_NUMBERS: Statement = {
  name: 'tasks-by-number',
  text: `
SELECT state FROM "Task" WHERE number = ANY($1::int[])`,
};

const WAITING = { check: 'confirmation', proposed: 'proposed', submitted: 'submitted' } as const;

/** Nothing is loaded yet: no plan, no calendar. Judging nothing needs none. */
const NO_RULES: JudgingRules = {
  calendar: { version: 0, off: [], work: [], opensAtMinute: 450, closesAtMinute: 1020 },
  policy: { remindAtMinute: 480, acceptWithin: 2, overrides: [] },
};

/** The read side over Task, Assignment, TaskEvent and the outbox. Labels and the time axis are worked out in SQL. */
export const createTaskViews = (db: Db, rules: RuleCache): TaskViews => {
  const moment = async (nowMs: number): Promise<Moment> => momentOf((await rules.latest()) ?? NO_RULES, nowMs);
  const states = async (query: Prisma.Sql): Promise<readonly TaskState[]> =>
    (await db.$queryRaw<StateRow[]>(query)).map((row) => row.state);

  return {
    plans: async () =>
      (
        await db.plan.findMany({
          where: { state: { not: 'draft' } },
          include: { areas: { orderBy: { place: 'asc' } } },
          orderBy: [{ year: 'desc' }, { id: 'asc' }],
        })
      )
        // Single tasks stand beside the plans, never before them.
        .sort((a, b) => Number(isSinglesPlan(a.id)) - Number(isSinglesPlan(b.id)))
        .map(({ id, title, year, number, date, issuer, areas }) => ({
          id,
          title,
          year,
          number,
          date,
          issuer,
          areas: areas.map(({ code, name, monitor }) => ({ code, name, monitor })),
        })),
    list: async (filter, page, nowMs) => listTasks(db, filter, page, await moment(nowMs)),
    counts: async (planId, nowMs) => countTasks(db, planId, await moment(nowMs)),
    byArea: async (planId, nowMs) => countByArea(db, planId, await moment(nowMs)),
    byAgency: async (planId, nowMs) => countByAgency(db, planId, await moment(nowMs)),
    page: async (number, nowMs) => pageOf(db, number, await moment(nowMs)),
    byNumber: gather(async (numbers: readonly number[]) => {
      const found = (await db.hot<StateRow>(BY_NUMBERS, [numbers])).map((row) => row.state);
      return numbers.map((number) => found.find((state) => state.number === number) ?? null);
    }),
    openOf: (agencies) =>
      agencies.length === 0
        ? Promise.resolve([])
        : states(sql`
SELECT t.state FROM "Task" t
 WHERE t.standing = 'open' AND EXISTS (
   SELECT 1 FROM "Assignment" a WHERE a."taskId" = t.id AND a.agency IN (${join([...agencies])})
      AND a.work NOT IN ('confirmed', 'released'))
 ORDER BY t.due NULLS LAST, t.number`),
    waiting: (kind, limit) =>
      states(sql`
SELECT t.state FROM "Task" t WHERE t.pending @> ARRAY[${WAITING[kind]}]
 ORDER BY t."updatedAt", t.number LIMIT ${limit}`),
  };
};
