import type { Db } from '../../src/adapters/prisma/client';
import { assignmentColumns, eventColumns, iso, taskColumns } from '../../src/adapters/prisma/tasks/rows';
import { INSERT_ASSIGNMENTS, INSERT_EVENTS, INSERT_TASKS } from '../../src/adapters/prisma/tasks/sql';
import { createPlanStore } from '../../src/adapters/prisma/plans/plan-store';
import { createRuleCache } from '../../src/adapters/prisma/tasks/rule-cache';
import { RULES } from './builders';
import type { SamplePlan, SampleTask } from './fakes/sample-plan';
import { searchTextOf } from './fakes/task-views';

const CHUNK = 500;

const taskRow = (task: SampleTask) => {
  const { state, log } = task.story;
  return {
    ...taskColumns(state, RULES, log.at(-1)?.atMs ?? 0),
    number: state.number,
    planId: state.planId,
    area: state.area,
    stt: task.stt,
    title: state.title,
    groupTitle: task.groupTitle,
    product: state.product,
    wording: state.deadline.wording,
    proposed: task.proposed,
    note: null,
    givenAt: iso(log[0]?.atMs ?? 0),
    searchText: searchTextOf(task),
  };
};

/** Writes tasks with their logs as the product's own columns have them. */
export const insertTasks = async (db: Db, tasks: readonly SampleTask[]): Promise<void> => {
  for (let from = 0; from < tasks.length; from += CHUNK) {
    const some = tasks.slice(from, from + CHUNK);
    const parts = some.flatMap(({ story: { state } }) =>
      state.assignments.map((one) => assignmentColumns(state, one, RULES)),
    );
    await db.$executeRawUnsafe(INSERT_TASKS, JSON.stringify(some.map(taskRow)));
    await db.$executeRawUnsafe(INSERT_ASSIGNMENTS, JSON.stringify(parts));
    await db.$executeRawUnsafe(INSERT_EVENTS, JSON.stringify(some.flatMap(({ story }) => story.log.map(eventColumns))));
  }
};

/** Directory, rules, plan and tasks of a sample plan, into an empty database. */
export const insertSamplePlan = async (db: Db, sample: SamplePlan): Promise<void> => {
  const { plan, catalogue, officials, tasks } = sample;
  const store = createPlanStore(db, createRuleCache(db));
  await store.saveDirectory(catalogue, officials, 0);
  await store.saveRules(RULES, 'test', 0);
  const { id, title, year, number, issuer } = plan;
  await db.plan.create({
    data: { id, title, year, number, issuer, state: 'running', standing: 'SNV', office: 'VPUBND' },
  });
  await db.planArea.createMany({ data: plan.areas.map((area, place) => ({ ...area, planId: id, place })) });
  await insertTasks(db, tasks);
};
