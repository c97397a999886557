import { createDirectory } from '../../src/adapters/prisma/directory/directory';
import type { TaskState } from '../../src/domain/task/state';
import { createSingleTasks } from '../../src/main/services/single-tasks';
import { seededPlan, type SeededPlan } from '../support/seeded-plan';

let seeded: SeededPlan;

beforeAll(async () => {
  seeded = await seededPlan();
});

afterAll(() => seeded.close());

const recurring = async (): Promise<readonly TaskState[]> => {
  const rows = await seeded.db.task.findMany({ where: { parentId: null }, orderBy: { number: 'asc' } });
  return rows
    .map((row) => row.state as unknown as TaskState)
    .filter(({ deadline }) => deadline.kind === 'recurring' || deadline.kind === 'continuous');
};

test('many parents open their periods at once: every child has a number of its own, after those of the plan', async () => {
  const { db, tell } = seeded;
  const parents = await recurring();
  expect(parents.length).toBeGreaterThan(10);
  await Promise.all(parents.map((one) => tell(one, `timer:${one.taskId}`, { kind: 'timer' })));
  const children = await db.task.findMany({ where: { parentId: { not: null } }, orderBy: { number: 'asc' } });
  expect(children.map((one) => one.number)).toEqual(parents.map((_, index) => 58 + index));
  expect(children.every((one) => one.startState === 'starting' && one.seq >= 1)).toBe(true);
  expect(await db.notice.count({ where: { taskId: { in: children.map((one) => one.id) } } })).toBeGreaterThan(0);
  for (const parent of await recurring()) {
    const [ref] = parent.children;
    expect(children.find((one) => one.id === ref?.taskId)?.number).toBe(ref?.number);
  }
});

test('told again after its answer was lost, the same command opens nothing more', async () => {
  const { db, tell } = seeded;
  const [first] = await recurring();
  if (!first) throw new Error('no recurring task');
  const before = { ...first, seq: 1, children: [] };
  const answer = await tell(before, `timer:${first.taskId}`, { kind: 'timer' });
  expect(answer.written).toBe(false);
  expect(Object.keys(answer.known)).toEqual([`timer:${first.taskId}`]);
  expect(await db.task.count({ where: { parentId: first.taskId } })).toBe(1);
});

test('the list and the totals are of the plan; children are asked for by their parent', async () => {
  const { views, nowMs: NOW } = seeded;
  const [parent] = await recurring();
  const page = { limit: 500, offset: 0 };
  expect((await views.list({}, page, NOW)).total).toBe(57);
  expect((await views.counts(undefined, NOW)).total).toBe(57);
  const ofParent = await views.list({ parent: parent?.number ?? 0 }, page, NOW);
  expect(ofParent.items.map((one) => one.parent)).toEqual([parent?.number]);
  expect((await views.list({ parent: 'any' }, page, NOW)).total).toBe(57 + (await recurring()).length);
  expect((await views.list({ search: '58' }, page, NOW)).items.map((one) => one.number)).toContain(58);
});

test('news that a parent does not have are found, and only those', async () => {
  const { plans, db } = seeded;
  expect(await plans.untold()).toEqual([]);
  const child = await db.task.findFirstOrThrow({ where: { number: 58 } });
  const state = child.state as unknown as TaskState;
  await db.task.update({ where: { id: child.id }, data: { state: { ...state, standing: 'completed' } as never } });
  expect((await plans.untold()).map((one) => [one.parentId, one.childId, one.news.closed])).toEqual([
    [child.parentId, child.id, 'completed'],
  ]);
  // A completed parent wants to know of nothing but a period that was opened again.
  const parent = await db.task.findUniqueOrThrow({ where: { id: child.parentId ?? '' } });
  const done = (closed: string | null) => {
    const own = parent.state as unknown as TaskState;
    const children = own.children.map((one) => (one.taskId === child.id ? { ...one, closed } : one));
    return { standing: 'completed', state: { ...own, standing: 'completed', children } as never };
  };
  await db.task.update({ where: { id: child.id }, data: { state: child.state as never } });
  await db.task.update({ where: { id: parent.id }, data: done('completed') });
  expect((await plans.untold()).map((one) => [one.childId, one.news.closed, one.isOver])).toEqual([
    [child.id, null, true],
  ]);
  await db.task.update({ where: { id: parent.id }, data: done(null) });
  expect(await plans.untold()).toEqual([]);
  await db.task.update({ where: { id: parent.id }, data: { standing: 'open', state: parent.state as never } });
});

test('a single task comes in once, with its document; a duty is followed once', async () => {
  const { plans, views, db, nowMs: NOW } = seeded;
  const singles = createSingleTasks({ db, plans, directory: createDirectory(db), clock: { now: () => NOW } });
  const form = {
    ...{
      title: 'Báo cáo tinh giản biên chế',
      product: '',
      deadline: '30/6/2024',
      leads: 'Sở Nội vụ',
      coordinating: '',
    },
    source: { number: '123/TTg-TCCV', date: '2024-01-02', issuer: 'Thủ tướng Chính phủ', title: '' },
    funding: { amount: '50.000.000', source: 'ngân sách tỉnh' },
  };
  const first = await singles.add(form, 't1', 'system');
  expect(await singles.add(form, 't1', 'system')).toEqual(first);
  const number = first.ok ? first.value : 0;
  const page = await views.page(number, NOW);
  expect(page?.line).toMatchObject({
    due: '2024-06-30',
    source: { number: '123/TTg-TCCV' },
    funding: { amount: 50_000_000, source: 'ngân sách tỉnh' },
  });
  expect((await views.plans()).map((one) => one.id)).toEqual(['hai-duong-2024', 'viec-le-2024']);
  const [duty] = await singles.duties('hai-duong-2024');
  const followed = await singles.follow(duty?.id ?? '', 'system');
  expect(followed).toBe(number + 1);
  expect(await singles.follow(duty?.id ?? '', 'system')).toBe(followed);
  expect((await singles.duties('hai-duong-2024'))[0]?.task).toBe(followed);
  expect((await views.list({ planId: 'hai-duong-2024' }, { limit: 1, offset: 0 }, NOW)).total).toBe(57);
});
