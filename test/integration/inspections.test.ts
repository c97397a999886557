import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createInspectionStore } from '../../src/adapters/prisma/plans/inspections';
import type { InspectionStore } from '../../src/ports/inspections';
import { at } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';

const BY = { byOfficialId: 'snv-thuong-truc', atMs: at('2024-03-12 09:00') };
const ONE = { id: 'kt-1', planId: 'p', agency: 'STC', month: 3, announced: true };

let database: FreshDatabase;
let db: Db;
let store: InspectionStore;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 2 });
  store = createInspectionStore(db);
  const plan = { id: 'p', title: 'Kế hoạch', year: 2024, issuer: 'UBND tỉnh', state: 'running' };
  await db.plan.create({ data: { ...plan, standing: 'SNV', office: 'VPUBND' } });
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

test('the target is the plan’s own: over 30% of the agencies', async () => {
  expect(await store.target('p')).toBeNull();
  const target = { planId: 'p', area: 'II.1', text: '', comparator: 'over', figure: 30, unit: '%' };
  const others = ['kiểm tra 100% văn bản', 'thực hiện kiểm tra trực tiếp trên 30% các cơ quan hành chính'];
  await db.target.createMany({ data: others.map((part, place) => ({ ...target, id: `ct-${place}`, part, place })) });
  expect(await store.target('p')).toEqual({ percent: 30, over: true });
});

test('an inspection from plan to finding, each written once', async () => {
  await store.add(ONE, BY);
  await store.add({ ...ONE, agency: 'SYT' }, BY);
  await store.add({ ...ONE, id: 'kt-0', agency: 'SXD', month: 1, announced: false }, BY);
  expect((await store.ofPlan('p')).map((one) => one.agency)).toEqual(['SXD', 'STC']);
  const result = { number: '12/TB-SNV', date: '2024-03-14' };
  expect(await store.concluded('kt-1', result, BY)).toBe(false);
  expect(await store.visited('kt-1', { date: '2024-03-12', team: 'Đoàn số 1' }, BY)).toBe(true);
  expect(await store.concluded('kt-1', result, BY)).toBe(true);
  expect(await store.visited('kt-1', { date: '2024-03-13', team: 'khác' }, BY)).toBe(false);
  await store.addFinding('kt-1', { id: 'f-1', text: 'Niêm yết thiếu', task: 58 }, BY);
  await store.addFinding('kt-1', { id: 'f-1', text: 'Niêm yết thiếu', task: 58 }, BY);
  expect(await store.byId('kt-1')).toEqual({
    ...ONE,
    ...{ visit: { date: '2024-03-12', team: 'Đoàn số 1' }, result },
    findings: [{ id: 'f-1', text: 'Niêm yết thiếu', task: 58, atMs: BY.atMs }],
  });
});

test('only what was not made is taken out, and who did it is kept', async () => {
  expect(await store.remove('kt-1', BY)).toBe(false);
  expect(await store.remove('kt-0', BY)).toBe(true);
  expect(await store.remove('kt-0', BY)).toBe(false);
  expect(await store.visited('kt-0', { date: '2024-03-12', team: 'Đoàn' }, BY)).toBe(false);
  expect(await store.byId('kt-0')).toBeNull();
  expect((await store.ofPlan('p')).map((one) => one.id)).toEqual(['kt-1']);
  expect((await db.inspection.findUnique({ where: { id: 'kt-0' } }))?.removedBy).toBe(BY.byOfficialId);
});
