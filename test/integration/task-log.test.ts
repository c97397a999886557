import { record } from '../../src/activities/record';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createPlanStore } from '../../src/adapters/prisma/plans/plan-store';
import { createRuleCache } from '../../src/adapters/prisma/tasks/rule-cache';
import { createTaskLog } from '../../src/adapters/prisma/tasks/task-log';
import { authorOf, type RecordRequest } from '../../src/domain/task/recording';
import type { TaskState } from '../../src/domain/task/state';
import { at, RULES, STANDING } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { samplePlan } from '../support/fakes/sample-plan';
import { insertSamplePlan } from '../support/insert-stories';

/** Two processes write the same tasks: each remembers where it left them, and never writes on what is out of date. */
let database: FreshDatabase;
let db: Db;
let open: readonly TaskState[];
let here: ReturnType<typeof record>;
let there: ReturnType<typeof record>;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 4 });
  const sample = samplePlan('2024-06-20 08:00', 3);
  await insertSamplePlan(db, sample);
  open = sample.tasks.map((one) => one.story.state).filter((one) => one.standing === 'open');
  const logOf = () => createTaskLog(db, createRuleCache(db));
  [here, there] = [record(logOf()), record(logOf())];
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const nudge = ({ taskId, assignments }: TaskState, expectedSeq: number, commandId: string): RecordRequest => ({
  taskId,
  expectedSeq,
  rulesVersion: RULES.version,
  entries: [
    {
      commandId,
      by: authorOf(STANDING),
      atMs: at('2024-06-20 08:00'),
      events: [{ kind: 'nudged', assignment: assignments[0]?.id ?? '' }],
      tellSender: false,
    },
  ],
});

const task = (index: number): TaskState => {
  const found = open[index];
  if (!found) throw new Error(`the sample has no open task ${index}`);
  return found;
};

const rowsOf = (taskId: string) => db.taskEvent.findMany({ where: { taskId }, orderBy: { seq: 'asc' } });

it('goes on from what it wrote, and stops where another has written', async () => {
  const state = task(0);
  expect(await here(nudge(state, state.seq, 'a'))).toMatchObject({ written: true });
  expect(await here(nudge(state, state.seq + 1, 'b'))).toMatchObject({ written: true });
  expect(await there(nudge(state, state.seq + 2, 'c'))).toMatchObject({ written: true });
  const refused = await here(nudge(state, state.seq + 2, 'd'));
  expect(refused).toMatchObject({ written: false, tail: [{ seq: state.seq + 3, commandId: 'c' }] });
  expect(await here(nudge(state, state.seq + 3, 'd'))).toMatchObject({ written: true });
  const rows = (await rowsOf(state.taskId)).slice(state.seq);
  expect(rows.map((one) => [one.seq - state.seq, one.commandId])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
    [4, 'd'],
  ]);
  const row = await db.task.findUniqueOrThrow({ where: { id: state.taskId } });
  expect(row.state).toMatchObject({ seq: state.seq + 4 });
});

it('keeps a command once, though the write was remembered', async () => {
  const state = task(1);
  expect(await here(nudge(state, state.seq, 'a'))).toMatchObject({ written: true });
  const again = await here(nudge(state, state.seq + 1, 'a'));
  expect(again).toMatchObject({ written: false, known: { a: [{ seq: state.seq + 1 }] } });
  expect((await rowsOf(state.taskId)).filter((one) => one.commandId === 'a')).toHaveLength(1);
});

it('writes several tasks together, and refuses those alone that are out of date or know the command', async () => {
  const [first, behind, knows, last] = [task(3), task(4), task(5), task(6)];
  expect(await there(nudge(behind, behind.seq, 'a'))).toMatchObject({ written: true });
  expect(await there(nudge(knows, knows.seq, 'a'))).toMatchObject({ written: true });
  const answers = await Promise.all([
    here(nudge(first, first.seq, 'b')),
    here(nudge(behind, behind.seq, 'b')),
    here(nudge(knows, knows.seq + 1, 'a')),
    here(nudge(last, last.seq, 'b')),
  ]);
  expect(answers).toMatchObject([
    { written: true },
    { written: false, tail: [{ commandId: 'a' }] },
    { written: false, known: { a: [{ seq: knows.seq + 1 }] } },
    { written: true },
  ]);
  for (const { taskId, seq } of [first, behind, knows, last]) {
    expect((await rowsOf(taskId)).slice(seq)).toHaveLength(1);
    expect((await db.task.findUniqueOrThrow({ where: { id: taskId } })).seq).toBe(seq + 1);
  }
});

it('hears of newer rules in spite of what it remembers', async () => {
  const state = task(2);
  expect(await here(nudge(state, state.seq, 'a'))).toMatchObject({ written: true });
  const newer = { ...RULES, version: RULES.version + 1 };
  await createPlanStore(db, createRuleCache(db)).saveRules(newer, 'test', at('2024-06-20 08:00'));
  expect(await here(nudge(state, state.seq + 1, 'b'))).toMatchObject({ written: false, rules: newer });
});
