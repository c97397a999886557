import { decideMergeTold } from '../../src/domain/family/decide-merged';
import type { Actor } from '../../src/domain/task/actor';
import type { Act } from '../../src/domain/task/commands';
import { leadsOf } from '../../src/domain/task/status';
import { seededPlan, type SeededPlan } from '../support/seeded-plan';

const PAGE = { limit: 500, offset: 0 };
const ref = { number: '123/QĐ-UBND', date: '2024-01-02' };
const post = (agency: string, held: 'standing' | 'admin'): Actor => ({
  ...{ officialId: `${agency}-${held}`, name: 'Nguyễn Mẫu Ánh', title: '', posts: [{ agency, post: held }] },
});
const SNV = post('SNV', 'standing');
const ADMIN = post('SNV', 'admin');

let seeded: SeededPlan;

beforeAll(async () => {
  seeded = await seededPlan();
});

afterAll(() => seeded.close());

/** The first tasks of the plan that Sở Nội vụ has no part in, so that it may record what becomes of them. */
const others = async (count: number): Promise<readonly number[]> => {
  const rows = await seeded.db.task.findMany({
    where: { standing: 'open', parentId: null, assignments: { none: { agency: 'SNV' } } },
    orderBy: { number: 'asc' },
    take: count,
  });
  expect(rows).toHaveLength(count);
  return rows.map((one) => one.number);
};

test('a split gives tasks of the plan, numbered after it, found and counted; the old one says where it went', async () => {
  const { views, tell, stateOf, nowMs, said } = seeded;
  const [number = 0] = await others(1);
  const before = await views.counts(undefined, nowMs);
  const old = await stateOf(number);
  const into = [
    { title: 'Lập dự toán K47', leads: ['STC'], due: '2024-06-28' },
    { title: 'Thẩm định K47', leads: [], due: null },
  ];
  const answer = await tell(old, 'split', { kind: 'split-task', into, ref, reason: null }, SNV);
  expect(answer.known['split']?.map((one) => one.event.kind)).toEqual(['child-opened', 'child-opened', 'withdrawn']);
  const pieces = (await views.list({ search: 'k47' }, PAGE, nowMs)).items;
  expect(pieces.map(({ number: no, parent, leads }) => [no, parent, leads[0]])).toEqual([
    [58, number, 'STC'],
    [59, number, leadsOf(old)[0]?.agency],
  ]);
  expect((await views.counts(undefined, nowMs)).total).toBe(before.total + 1);
  const page = await views.page(number, nowMs);
  expect(page?.line).toMatchObject({ work: 'withdrawn' });
  expect(page?.state.children.map((one) => [one.number, one.why])).toEqual([
    [58, 'split'],
    [59, 'split'],
  ]);
  expect(await said(`${old.taskId}.t1`)).toContain('stc-dau-moi task-given');
  expect((await stateOf(58)).parent).toMatchObject({ number, why: 'split' });
});

test('a merge ends the one and is written into the log of the other, once, and its agencies are told', async () => {
  const { plans, tell, stateOf, said } = seeded;
  const [from = 0, into = 0] = await others(2);
  const successor = await stateOf(into);
  const merge: Act = { kind: 'merge-task', into, successor: successor.taskId, ref, reason: 'Trùng nội dung' };
  await tell(await stateOf(from), 'merge', merge, SNV);
  const [telling, ...more] = await plans.unmerged();
  expect(more).toEqual([]);
  if (telling === undefined) throw new Error('nobody would tell the successor');
  expect(telling).toMatchObject({ successor: successor.taskId, merged: { number: from, document: ref } });
  const before = (await said(successor.taskId)).length;
  await tell(successor, 'merged', { kind: 'merge-told', merged: telling.merged });
  const after = await stateOf(into);
  expect(after.mergedFrom).toEqual([from]);
  expect(await plans.unmerged()).toEqual([]);
  expect(decideMergeTold(after, telling.merged).ok).toBe(false);
  const told = (await said(successor.taskId)).slice(before);
  expect(new Set(told.map((one) => one.split(' ')[1]))).toEqual(new Set(['task-amended']));
  expect((await stateOf(from)).end).toMatchObject({ mergedInto: into, successor: successor.taskId });
});

test('a task that another agency goes on with is found by the new code and still by the old one', async () => {
  const { views, tell, stateOf, nowMs } = seeded;
  const [number = 0] = await others(1);
  const state = await stateOf(number);
  const [lead] = leadsOf(state);
  const from = lead?.agency ?? '';
  const found = async (search: string): Promise<readonly number[]> =>
    (await views.list({ search }, PAGE, nowMs)).items.map((one) => one.number);
  expect(await found('SHOPNHAT')).toEqual([]);
  await tell(state, 'merger', { kind: 'replace-agency', from, to: 'SHOPNHAT', decision: ref }, ADMIN);
  expect(await found('shopnhat')).toEqual([number]);
  expect(await found(from)).toContain(number);
  expect((await views.list({ agency: 'SHOPNHAT' }, PAGE, nowMs)).total).toBe(1);
});
