import { becomesTask, type ListingRow } from '../../src/domain/plan/listing';
import { taskCells } from '../../src/domain/plan/task-sheet';
import type { TaskState } from '../../src/domain/task/state';
import { giveSeedPlan, readSeedPlan } from '../../src/main/instance/seed';
import { seedCatalogue } from '../../src/main/instance/seed-files';
import { planSheets } from '../../src/plan-import/plan-sheets';
import { STANDING } from '../support/builders';
import type { Instance } from '../support/instance';
import { agreedState, openInJest, useDataFolder } from '../support/use-instance';

const DECISION = { number: '120/QĐ-UBND', date: '2024-01-02' };

let instance: Instance | undefined;
const folder = useDataFolder(() => instance?.close());

/** Rows of the seed as a file of the office has them. */
const fileOf = (title: string, areas: readonly { code: string; name: string }[], rows: readonly Row[]) => {
  const tasks = rows.map(({ area, group, cells }) => ({
    ...{ area, group, cells: taskCells(cells), sheet: null, row: null, raw: [], ours: [] },
  }));
  const nothing = { layouts: [], targets: [], duties: [], runs: false };
  const [{ table } = { table: [] }] = planSheets({ title, areas, tasks, ...nothing }, seedCatalogue());
  const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;
  const csv = table.map((line) => line.map(cell).join(';')).join('\n');
  return { name: 'phu luc dieu chinh.csv', bytes: new TextEncoder().encode(csv) };
};

type Row = Pick<ListingRow, 'cells' | 'area' | 'group'>;

const plain = (row: ListingRow): Row => ({ cells: row.cells, area: row.area, group: row.group });

test('a changed appendix of the seed plan is carried to its running tasks', async () => {
  const it = await openInJest(folder());
  instance = it;
  const { stores, parts, clock, rules } = it;
  const seed = await readSeedPlan(seedCatalogue(), clock.now());
  await giveSeedPlan(stores.imports, seed, rules);
  await it.startWorker();
  await parts.keeper.startDue();

  const { planId, head } = seed.draft;
  const listed = seed.rows.filter(becomesTask);
  const tasks = await stores.imports.tasksOf(planId);
  const byText = (text: string): TaskState => {
    const found = tasks.find((task) => task.state.title === text);
    if (found === undefined) throw new Error(text);
    return found.state;
  };
  const stateNow = ({ taskId }: TaskState): Promise<TaskState> => agreedState(it, taskId);

  // One task of each kind: single lead that coordinates with one agency at least, none in a group.
  const simple = listed.filter((row) => row.group === null && row.task?.leads.length === 1);
  const swap = simple.find(({ task }) => {
    const { leads = [], coordinating = [] } = task ?? {};
    return coordinating.length > 0 && !coordinating.some((code) => leads.includes(code));
  });
  const others = simple.filter((row) => row !== swap);
  const worded = others.find(({ task }) => task?.deadline.due != null && task.deadline.due !== '2024-09-30');
  const [product, gone, moved] = others.filter((row) => row !== worded);
  if (!swap || !worded || !product || !gone || !moved) throw new Error('the seed has too few plain rows');
  const elsewhere = head.areas.find((area) => area.code !== moved.area);
  if (!elsewhere) throw new Error('one area only');

  // Since the import one of them was renamed by a document: the file does not speak of it, so it stays.
  const renamed = byText(product.cells.text);
  const ref = { number: '7/QĐ-UBND', date: '2024-01-02' };
  const amend = {
    kind: 'amend-task',
    changes: { title: 'Tên do văn bản khác đặt' },
    ref,
    reason: null,
    ofPlan: true,
  } as const;
  expect(await parts.commands.act(renamed.taskId, { commandId: 'before', actor: STANDING, act: amend })).toMatchObject({
    kind: 'done',
  });

  const names = new Map(seedCatalogue().agencies.map((one) => [one.code, one.name]));
  const nameOf = (codes: readonly string[]): string => codes.map((code) => names.get(code) ?? code).join('; ');
  const after = listed
    .filter((row) => row !== gone)
    .map((row): Row => {
      const one = plain(row);
      if (row === worded) return { ...one, cells: { ...one.cells, deadline: 'Quý III/2024' } };
      if (row === product) return { ...one, cells: { ...one.cells, product: 'Sản phẩm mới' } };
      if (row === moved) return { ...one, area: elsewhere.code };
      if (row !== swap) return one;
      const { leads = [], coordinating = [] } = row.task ?? {};
      return { ...one, cells: { ...one.cells, lead: nameOf(coordinating), coordinating: nameOf(leads) } };
    });
  const text = 'Thí điểm trả kết quả thủ tục hành chính tại nhà cho người cao tuổi';
  const cells = { ...plain(swap).cells, stt: '99', text, product: 'Báo cáo', deadline: '30/9/2024' };
  const own = { ...cells, lead: 'Sở Nội vụ', coordinating: 'Sở Y tế' };
  const file = fileOf(head.title, head.areas, [...after, { cells: own, area: swap.area, group: null }]);

  const taken = await parts.imports.take(STANDING, { file, planId });
  if (!taken.ok) throw new Error(taken.error);
  const difference = await parts.imports.difference(taken.value.id);
  if (difference === null) throw new Error('no difference');
  expect(difference.added.map((one) => one.content.text)).toEqual([text]);
  expect(difference.removed.map((one) => one.now.text)).toEqual([gone.cells.text]);
  expect(difference.matched.filter((one) => one.moved !== null).map((one) => one.content.text)).toEqual([
    moved.cells.text,
  ]);
  const changed = difference.matched.filter((one) => one.changes.length > 0);
  expect(changed.map((one) => [one.content.text, one.changes.map((change) => change.field)])).toEqual(
    expect.arrayContaining([
      [worded.cells.text, ['deadline']],
      [product.cells.text, ['product']],
      [swap.cells.text, ['leads', 'coordinating']],
    ]),
  );
  expect(changed).toHaveLength(3);

  // Without the document nothing happens; with it everything, and again nothing more.
  expect(await parts.imports.confirm(STANDING, taken.value.id, null)).toMatchObject({ ok: false });
  expect(await parts.imports.confirm(STANDING, taken.value.id, DECISION)).toEqual({
    ok: true,
    value: { tasks: 1, changed: 4, moved: 1, withdrawn: 1, refused: [] },
  });
  expect(await parts.imports.confirm(STANDING, taken.value.id, DECISION)).toMatchObject({ ok: false });
  await parts.keeper.startDue();

  const deadline = { kind: 'quarter', due: '2024-09-30', wording: 'Quý III/2024' };
  expect(await stateNow(byText(worded.cells.text))).toMatchObject({ deadline });
  expect(await stateNow(renamed)).toMatchObject({ title: 'Tên do văn bản khác đặt', product: 'Sản phẩm mới' });
  expect(await stores.plans.stateOf(byText(gone.cells.text).taskId)).toMatchObject({
    standing: 'withdrawn',
    end: { document: DECISION },
  });
  const monitor = head.areas.find((area) => area.code === elsewhere.code)?.monitor;
  expect(await stateNow(byText(moved.cells.text))).toMatchObject({ area: elsewhere.code, monitor });
  const swapped = await stateNow(byText(swap.cells.text));
  const roles = new Map(swapped.assignments.map((one) => [one.agency, one.role]));
  expect(swap.task?.leads.map((code) => roles.get(code))).toEqual(['coordinating']);
  expect(new Set(swap.task?.coordinating.map((code) => roles.get(code)))).toEqual(new Set(['lead']));

  // What was added runs like the others, and the changed file is the base of the next change.
  const given = (await stores.imports.tasksOf(planId)).find((task) => task.state.title === text);
  if (!given) throw new Error('not given');
  expect((await stateNow(given.state)).assignments.map((one) => one.agency)).toEqual(['SNV', 'SYT']);
  const base = await stores.imports.baseOf(planId);
  expect([base?.info.id, base?.info.decision]).toEqual([taken.value.id, DECISION]);
  expect(base?.rows.every((row) => row.taskId !== null)).toBe(true);
  const again = await parts.imports.take(STANDING, { file, planId });
  expect(again).toMatchObject({ ok: true, value: { id: taken.value.id, isNew: false } });
});
