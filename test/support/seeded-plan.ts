import { record } from '../../src/activities/record';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createPlanImports } from '../../src/adapters/prisma/plans/plan-imports';
import { createPlanStore } from '../../src/adapters/prisma/plans/plan-store';
import { createRuleCache } from '../../src/adapters/prisma/tasks/rule-cache';
import { createTaskLog } from '../../src/adapters/prisma/tasks/task-log';
import { createTaskViews } from '../../src/adapters/prisma/views/task-views';
import { SYSTEM, type Actor } from '../../src/domain/task/actor';
import type { AgencyLines } from '../../src/domain/task/agency-line';
import type { Act } from '../../src/domain/task/commands';
import { decide } from '../../src/domain/task/decide/decide';
import { authorOf, type RecordAnswer } from '../../src/domain/task/recording';
import type { TaskState } from '../../src/domain/task/state';
import { nextWake } from '../../src/domain/task/steps/steps';
import { giveSeedPlan, readSeedPlan } from '../../src/main/instance/seed';
import { seedCatalogue, seedOfficials, seedRules } from '../../src/main/instance/seed-files';
import type { PlanStore } from '../../src/ports/plan-store';
import type { TaskViews } from '../../src/ports/task-views';
import { at } from './builders';
import { freshDatabase } from './database';

/** The seed's plan, confirmed into a PostgreSQL of its own. */
export interface SeededPlan {
  readonly db: Db;
  readonly plans: PlanStore;
  readonly views: TaskViews;
  readonly nowMs: number;
  /** Decides and records as the task's workflow would, now or at another instant; throws what the rules refuse. */
  readonly tell: (
    state: TaskState,
    commandId: string,
    act: Act,
    by?: Actor,
    atMs?: number,
    lines?: AgencyLines,
  ) => Promise<RecordAnswer>;
  /** Lets the timers of a task ring up to a moment ("2024-03-05 09:00"). */
  readonly pass: (number: number, until: string) => Promise<TaskState>;
  readonly stateOf: (number: number) => Promise<TaskState>;
  /** What was said of a task, "official kind", in the order of the log. */
  readonly said: (taskId: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export const seededPlan = async (when = '2024-01-02 08:00'): Promise<SeededPlan> => {
  const nowMs = at(when);
  const rules = seedRules();
  const database = await freshDatabase();
  const db = createDb({ url: database.url, poolSize: 4 });
  const cache = createRuleCache(db);
  const log = createTaskLog(db, cache);
  const plans = createPlanStore(db, cache);
  const views = createTaskViews(db, cache);
  await plans.saveDirectory(seedCatalogue(), seedOfficials(), nowMs);
  await plans.saveRules(rules, 'seeds', nowMs);
  await giveSeedPlan(createPlanImports(db), await readSeedPlan(seedCatalogue(), nowMs), rules);
  const tell: SeededPlan['tell'] = (state, commandId, act, by = SYSTEM, atMs = nowMs, lines = {}) => {
    const decided = decide(state, { commandId, actor: by, act, lines }, atMs, rules);
    if (!decided.ok) throw new Error(decided.error.code);
    const entry = { commandId, by: authorOf(by), atMs, events: decided.value, tellSender: false };
    const request = { taskId: state.taskId, expectedSeq: state.seq, rulesVersion: rules.version, entries: [entry] };
    return record(log)(request);
  };
  const stateOf = async (number: number): Promise<TaskState> => {
    const state = await views.byNumber(number);
    if (state === null) throw new Error(`no task ${number}`);
    return state;
  };
  return {
    ...{ db, plans, views, nowMs, tell, stateOf },
    pass: async (number, until) => {
      for (;;) {
        const state = await stateOf(number);
        const wake = nextWake(state, rules);
        if (wake === null || wake > at(until)) return state;
        await tell(state, `timer:${wake}:${state.seq}`, { kind: 'timer' }, SYSTEM, wake);
      }
    },
    said: async (taskId) =>
      (await db.notice.findMany({ where: { taskId }, orderBy: [{ seq: 'asc' }, { officialId: 'asc' }] })).map(
        (one) => `${one.officialId} ${one.kind}`,
      ),
    close: async () => {
      await db.$disconnect();
      await database.drop();
    },
  };
};
