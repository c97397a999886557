import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createPlanFundingStore } from '../../src/adapters/prisma/plans/plan-funding';
import type { PlanFunding } from '../../src/domain/plan/plan-funding';
import type { PlanFundingStore } from '../../src/ports/plan-funding';
import { at } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';

const ONE: PlanFunding = {
  ...{ id: 'kp-1', planId: 'p', byOfficialId: 'snv-thuong-truc', byName: 'Vũ Mẫu Sen, Phó Giám đốc' },
  funding: { amount: 9_000_000_000_000_000, source: 'ngân sách tỉnh' },
  document: { number: '12/QĐ-UBND', date: '2024-01-05' },
  atMs: at('2024-03-12 09:00'),
};

let database: FreshDatabase;
let db: Db;
let store: PlanFundingStore;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 2 });
  store = createPlanFundingStore(db);
  const plan = { title: 'Kế hoạch', year: 2024, issuer: 'UBND tỉnh', state: 'running' };
  const offices = { standing: 'SNV', office: 'VPUBND' };
  await db.plan.createMany({ data: ['p', 'q'].map((id) => ({ id, ...plan, ...offices })) });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

test('the money of a plan is added to, in the order of writing, each entry once', async () => {
  const gone: PlanFunding = { ...ONE, id: 'kp-0', funding: null, document: null };
  const sourceOnly: PlanFunding = { ...ONE, id: 'kp-2', funding: { amount: null, source: 'ngân sách huyện' } };
  await store.add(ONE);
  await store.add({ ...ONE, funding: null });
  await store.add(gone);
  await store.add(sourceOnly);
  await store.add({ ...ONE, id: 'khac', planId: 'q' });
  expect(await store.of('p')).toEqual([ONE, gone, sourceOnly]);
  expect(await store.of('r')).toEqual([]);
});

test('what its tasks have is told from their rows', async () => {
  const task = (id: string, number: number, funding: unknown, more: object = {}) => ({
    ...{ id, number, planId: 'p', stt: '', area: 'II.1', title: id, wording: '', seq: 1, searchText: '' },
    ...{ standing: 'running', work: 'given', percent: 0, givenAt: new Date(ONE.atMs), updatedAt: new Date(ONE.atMs) },
    state: { number, funding, parent: null, standing: 'running', ...more },
  });
  const rows = [
    task('t1', 1, { amount: 100, source: null }),
    task('t2', 2, { amount: 250, source: 'ngân sách huyện' }),
    task('t3', 3, { amount: null, source: 'ngân sách huyện' }),
    task('t4', 4, null),
    task('t5', 5, { amount: 999, source: null }, { standing: 'withdrawn' }),
  ];
  await db.task.createMany({ data: rows as never });
  expect(await store.ofTasks('p')).toEqual({ tasks: 2, amount: 350 });
  expect(await store.ofTasks('q')).toEqual({ tasks: 0, amount: 0 });
});
