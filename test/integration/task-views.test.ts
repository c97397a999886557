import { LABELS, TIMES } from '../../src/domain/task/status';
import { fc } from '../support/properties';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createRuleCache } from '../../src/adapters/prisma/tasks/rule-cache';
import { createTaskViews } from '../../src/adapters/prisma/views/task-views';
import type { TaskFilter, TaskViews } from '../../src/ports/task-views';
import { at, RULES } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { samplePlan, type SamplePlan } from '../support/fakes/sample-plan';
import { withFamilies } from '../support/fakes/sample-families';
import { fakeTaskViews } from '../support/fakes/task-views';
import { insertSamplePlan } from '../support/insert-stories';

/** The SQL is compared with the rules themselves, applied in memory to the same logs. */
let database: FreshDatabase;
let db: Db;
let sample: SamplePlan;
let views: TaskViews;
let rules: TaskViews;
let inForce = RULES;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 4 });
  sample = withFamilies(samplePlan('2024-06-20 08:00', 3), '2024-06-20 08:00');
  await insertSamplePlan(db, sample);
  views = createTaskViews(db, createRuleCache(db));
  rules = fakeTaskViews(
    () => sample.tasks,
    sample.plan,
    sample.catalogue,
    () => inForce,
  );
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const NOW = at('2024-06-20 08:00');
/** The rows stand as of 20/6; seen later, more of them are late. */
const moments = fc.integer({ min: NOW, max: at('2024-12-31 18:00') });

const optional = <T>(values: readonly T[]): fc.Arbitrary<T | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

const filters: fc.Arbitrary<TaskFilter> = fc.record({
  planId: optional(['hai-duong-2024', 'another']),
  area: optional(['II.1', 'II.3', 'II.7']),
  agency: optional(['SNV', 'STTTT', 'TPHAIDUONG']),
  role: optional(['lead', 'coordinating'] as const),
  label: optional(LABELS),
  work: optional(['in-progress', 'given', 'completed', 'awaiting', 'suspended', 'withdrawn'] as const),
  time: optional(TIMES),
  pending: optional(['confirmation', 'extension', 'obstacle', 'proposed', 'submitted'] as const),
  search: optional(['thủ tục', 'TTHC', 'cong chuc', '7', '100%', 'không có chữ này', "' OR 1=1 --"]),
  parent: optional(['any', 1, 4, 7] as const),
  sort: optional(['number', 'due', 'updated', 'percent'] as const),
  descending: optional([true, false]),
});

test('every list, however filtered, sorted and paged, is what the rules say', async () => {
  const pages = fc.record({ limit: fc.integer({ min: 1, max: 40 }), offset: fc.integer({ min: 0, max: 40 }) });
  await fc.assert(
    fc.asyncProperty(filters, pages, moments, async (filter, page, now) => {
      expect(await views.list(filter, page, now)).toEqual(await rules.list(filter, page, now));
    }),
    { numRuns: 300 },
  );
});

test('each filter by itself finds something, so that the comparison above compares something', async () => {
  const found = async (filter: TaskFilter): Promise<number> =>
    (await views.list(filter, { limit: 1, offset: 0 }, NOW)).total;
  const { length } = sample.tasks;
  const [subtask] = sample.tasks.filter((one) => one.story.state.parent?.why === 'cascade');
  expect(await found({})).toBe(length - 1); // the pieces of a split are the plan's own, an agency's sub-task is not
  expect(await found({ parent: 'any' })).toBe(length);
  expect(await found({ parent: subtask?.story.state.parent?.number ?? 0 })).toBe(1);
  expect(await found({ work: 'withdrawn' })).toBe(3);
  expect(await found({ work: 'suspended' })).toBe(1);
  expect((await views.counts(undefined, NOW)).total).toBe(length - 4);
  expect(await found({ area: 'II.3' })).toBeGreaterThan(0);
  expect(await found({ agency: 'SNV', role: 'lead' })).toBeGreaterThan(0);
  expect(await found({ label: 'done' })).toBeGreaterThan(0);
  expect((await views.list({ label: 'not-done' }, { limit: 1, offset: 0 }, at('2024-10-01'))).total).toBeGreaterThan(0);
  expect(await found({ pending: 'confirmation' })).toBeGreaterThan(0);
  expect(await found({ pending: 'obstacle' })).toBeGreaterThan(0);
  expect(await found({ search: 'thu tuc hanh chinh' })).toBeGreaterThan(0);
  expect((await views.list({ search: '#7' }, { limit: 5, offset: 0 }, NOW)).items.map((one) => one.number)).toContain(
    7,
  );
});

test('totals, areas and agencies are what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(moments, fc.constantFrom('hai-duong-2024', undefined), async (now, planId) => {
      expect(await views.counts(planId, now)).toEqual(await rules.counts(planId, now));
      expect(await views.byArea('hai-duong-2024', now)).toEqual(await rules.byArea('hai-duong-2024', now));
      expect(await views.byAgency(planId, now)).toEqual(await rules.byAgency(planId, now));
    }),
    { numRuns: 25 },
  );
});

test('who has not answered is counted by the policy of his place, the narrowest before the others', async () => {
  const before = await views.byAgency(undefined, NOW);
  const [first] = sample.tasks.filter((one) => one.story.state.assignments.some((part) => part.work === 'given'));
  const { planId = '', area = '', number = 0 } = first?.story.state ?? {};
  inForce = {
    ...RULES,
    version: RULES.version + 1,
    policy: {
      ...RULES.policy,
      overrides: [
        { for: { task: number }, acceptWithin: 1 },
        { for: { plan: planId }, acceptWithin: 9000, remindAtMinute: 600 },
        { for: { area }, acceptWithin: 200 },
        { for: { agency: 'SNV', area }, acceptWithin: 3 },
        { for: { agency: 'SNV' }, acceptWithin: 60, remindAtMinute: 420 },
      ],
    },
  };
  const data = JSON.parse(JSON.stringify(inForce)) as { version: number; calendar: object; policy: object };
  await db.ruleSet.create({ data: { ...data, createdAt: new Date(NOW) } });
  const silent = (rows: readonly { noAnswer: number }[]): number => rows.reduce((sum, one) => sum + one.noAnswer, 0);
  for (const now of [NOW, at('2024-06-20 07:30'), at('2024-09-10 09:30'), at('2024-12-30 17:00')])
    expect(await views.byAgency(undefined, now)).toEqual(await rules.byAgency(undefined, now));
  expect(silent(await views.byAgency(undefined, NOW))).not.toBe(silent(before));
});

test('a task page has its parts, its log and what was sent', async () => {
  const story = sample.tasks[6]?.story;
  const number = story?.state.number ?? 0;
  await db.delivery.create({
    data: {
      id: 'd1',
      officialId: 'snv-dau-moi',
      channel: 'simulator',
      chatId: 'snv-dau-moi',
      body: [],
      noticeIds: ['n1'],
      state: 'sent',
      at: new Date(NOW),
      sentAt: new Date(NOW + 1000),
    },
  });
  const facts = { number, title: '' };
  const notice = { taskId: story?.state.taskId ?? '', seq: 1, officialId: 'snv-dau-moi', urgent: false, facts };
  await db.notice.createMany({
    data: [
      {
        ...notice,
        id: 'n1',
        kind: 'reminder',
        at: new Date(NOW - 5),
        notBefore: new Date(NOW),
        state: 'sent',
        deliveryId: 'd1',
      },
      { ...notice, id: 'n2', kind: 'overdue', at: new Date(NOW), notBefore: new Date(NOW) },
    ],
  });
  const page = await views.page(number, NOW);
  const deliveries = page?.deliveries ?? [];
  expect({ ...page, deliveries: [] }).toEqual({ ...(await rules.page(number, NOW)), deliveries: [] });
  for (const standing of ['suspended', 'withdrawn'] as const) {
    const at = sample.tasks.find((one) => one.story.state.standing === standing)?.story.state.number ?? 0;
    expect(await views.page(at, NOW)).toEqual({ ...(await rules.page(at, NOW)), deliveries: [] });
  }
  expect(deliveries.map(({ kind, state, channel, sentAtMs }) => ({ kind, state, channel, sentAtMs }))).toEqual([
    { kind: 'overdue', state: 'queued', channel: null, sentAtMs: null },
    { kind: 'reminder', state: 'sent', channel: 'simulator', sentAtMs: NOW + 1000 },
  ]);
  expect(await views.page(99_999, NOW)).toBeNull();
});

test('what the bot asks: by number, open work of agencies, what waits', async () => {
  const numbers = (states: readonly { number: number }[]): number[] =>
    states.map((one) => one.number).sort((a, b) => a - b);
  expect(await views.byNumber(7)).toEqual(await rules.byNumber(7));
  expect(await views.byNumber(99_999)).toBeNull();
  expect(numbers(await views.openOf(['SNV', 'STP']))).toEqual(numbers(await rules.openOf(['SNV', 'STP'])));
  expect(await views.openOf([])).toEqual([]);
  for (const kind of ['proposed', 'submitted', 'check'] as const) {
    expect(numbers(await views.waiting(kind, 100))).toEqual(numbers(await rules.waiting(kind, 100)));
  }
  expect(await views.plans()).toEqual(await rules.plans());
});

test('before anything is loaded there is nothing, and no fault', async () => {
  const empty = await freshDatabase();
  const other = createDb({ url: empty.url, poolSize: 2 });
  const none = createTaskViews(other, createRuleCache(other));
  expect(await none.list({}, { limit: 10, offset: 0 }, NOW)).toEqual({ items: [], total: 0 });
  expect((await none.counts(undefined, NOW)).total).toBe(0);
  await other.$disconnect();
  await empty.drop();
});
