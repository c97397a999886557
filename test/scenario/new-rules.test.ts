import type { CatalogueSet, Entry } from '../../src/domain/catalogue/catalogue';
import { isNoChange } from '../../src/domain/catalogue/difference';
import type { Actor } from '../../src/domain/task/actor';
import { catalogueSheets } from '../../src/plan-import/catalogue-workbook';
import { writeWorkbook } from '../../src/reporting/write-workbook';
import { until } from '../support/until';
import { expectAgreement, logOf, useInstance } from '../support/use-instance';

const instance = useInstance();
const ADMIN: Actor = {
  officialId: 'snv-thuong-truc',
  name: 'A',
  title: '',
  posts: [{ agency: 'SNV', post: 'standing' }],
};

const confirmed = async (
  change: (set: CatalogueSet) => CatalogueSet,
  decision: { number: string; date: string } | null,
) => {
  const { parts, stores } = instance();
  const inForce = await stores.catalogueImports.inForce();
  if (inForce === null) throw new Error('nothing is in force');
  const bytes = await writeWorkbook(catalogueSheets(change(inForce.set)));
  const taken = await parts.catalogues.take(ADMIN, { name: 'danh-muc.xlsx', bytes });
  if (!taken.ok) throw new Error(taken.error);
  const preview = await parts.catalogues.preview(taken.value.id);
  const done = await parts.catalogues.confirm(ADMIN, taken.value.id, preview?.mark ?? '', decision);
  if (!done.ok) throw new Error(done.error);
  return { preview, done: done.value };
};

const withCells = (entries: readonly Entry[], key: string, cells: Entry['cells']): readonly Entry[] =>
  entries.map((one) => (one.key === key ? { key, cells: { ...one.cells, ...cells } } : one));

test('the workbook of a fresh instance, checked, changes nothing', async () => {
  const { parts } = instance();
  const workbook = await parts.catalogues.workbook(null);
  const checked = await parts.catalogues.check({ name: 'x.xlsx', bytes: workbook?.bytes ?? new Uint8Array() });
  if (!checked.ok) throw new Error(checked.error);
  expect({ ...checked.value, none: isNoChange(checked.value.difference) }).toMatchObject({
    ...{ faults: [], endings: [], none: true },
  });
  expect(checked.value.difference).toHaveLength(8);
});

test('a day off and a ladder brought in by workbook reach the running tasks, once', async () => {
  const { parts, stores } = instance();
  expect(await parts.keeper.spreadRules()).toBe(0);
  await confirmed(
    (set) => ({
      ...set,
      calendar: [
        ...set.calendar,
        { key: '2024-06-28', cells: { date: '2024-06-28', kind: 'off', name: 'Hoán đổi', source: '9/VPCP' } },
      ],
      rungs: withCells(set.rungs, 'acceptance | leader', { after: '7d' }),
    }),
    null,
  );
  expect(await parts.keeper.spreadRules()).toBe(5);
  expect(await parts.keeper.spreadRules()).toBe(0);
  for (const number of [1, 2, 3, 4, 5]) {
    await until(`task ${number} has heard`, async () =>
      (await logOf(instance(), number)).some(({ commandId }) => commandId === 'rules:2'),
    );
    await expectAgreement(instance(), number);
  }
  expect((await stores.plans.rules())?.policy.acceptance[1]).toEqual({
    id: 'leader',
    after: { workingDays: 7 },
    to: 'leader',
  });
  const told = (await logOf(instance(), 1)).filter(({ commandId }) => commandId === 'rules:2');
  expect(told.map(({ event }) => event.kind)).toEqual(['schedule-moved']);
});

test('an agency that ends in the workbook: its open tasks are counted, and follow it by the decision', async () => {
  const { parts } = instance();
  const { preview, done } = await confirmed(
    (set) => ({ ...set, agencies: withCells(set.agencies, 'SYT', { validTo: '2024-01-02', successor: 'SNV' }) }),
    { number: '15/QĐ-UBND', date: '2024-01-02' },
  );
  expect(preview?.endings).toMatchObject([{ agency: 'SYT', successor: 'SNV', openTasks: 2 }]);
  expect(done.moving).toBe(2);
  await parts.mover.resume();
  const holders = async (number: number) =>
    (await logOf(instance(), number)).filter(({ event }) => event.kind === 'agency-replaced');
  await until('both tasks have moved', async () => (await holders(1)).length + (await holders(3)).length === 2);
  await expectAgreement(instance(), 3);
});
