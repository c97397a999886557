import { createCatalogueImports } from '../../src/adapters/prisma/directory/catalogue-imports';
import { createCatalogues } from '../../src/adapters/prisma/directory/catalogues';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createDirectoryChanges } from '../../src/adapters/prisma/directory/directory-changes';
import { createDirectory } from '../../src/adapters/prisma/directory/directory';
import { createPlanStore } from '../../src/adapters/prisma/plans/plan-store';
import { createRuleCache } from '../../src/adapters/prisma/tasks/rule-cache';
import type { CatalogueSet, Entry } from '../../src/domain/catalogue/catalogue';
import { isNoChange } from '../../src/domain/catalogue/difference';
import { seedCatalogue, seedDays, seedOfficials, seedRules } from '../../src/main/instance/seed-files';
import { catalogueDeskText } from '../../src/messages/plans/catalogue';
import { createCatalogueDesk } from '../../src/plan-import/catalogue-desk';
import { catalogueSheets } from '../../src/plan-import/catalogue-workbook';
import type { CatalogueDesk } from '../../src/ports/catalogue-desk';
import type { CatalogueImports } from '../../src/ports/catalogue-imports';
import { writeWorkbook } from '../../src/reporting/write-workbook';
import { at, focal, STANDING as STANDING_POSTS } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';

const NOW = at('2024-11-20 09:00');
const ACTOR = { ...STANDING_POSTS, officialId: 'snv-thuong-truc' };

let database: FreshDatabase;
let db: Db;
let imports: CatalogueImports;
let desk: CatalogueDesk;
let told = 0;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 4 });
  const plans = createPlanStore(db, createRuleCache(db));
  await plans.saveDirectory(seedCatalogue(), seedOfficials(), NOW);
  await plans.saveRules(seedRules(), 'test', NOW, seedDays());
  imports = createCatalogueImports(db);
  desk = createCatalogueDesk({
    ...{ imports, write: writeWorkbook, clock: { now: () => NOW }, forgetDirectory: () => undefined },
    poke: () => void (told += 1),
    changes: createDirectoryChanges(db),
  });
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const need = <T>(result: { ok: true; value: T } | { ok: false; error: string }): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const setNow = async (): Promise<CatalogueSet> => {
  const inForce = await imports.inForce();
  if (inForce === null) throw new Error('nothing is in force');
  return inForce.set;
};

const fileOf = async (set: CatalogueSet) => ({
  name: 'danh-muc.xlsx',
  bytes: await writeWorkbook(catalogueSheets(set)),
});

const taken = async (change: (set: CatalogueSet) => CatalogueSet): Promise<string> =>
  need(await desk.take(ACTOR, await fileOf(change(await setNow())))).id;

const preview = async (id: string) => {
  const shown = await desk.preview(id);
  if (shown === null) throw new Error('no such import');
  return shown;
};

const withCells = (entries: readonly Entry[], key: string, cells: Record<string, string>): readonly Entry[] =>
  entries.map((one) => (one.key === key ? { key, cells: { ...one.cells, ...cells } } : one));

test('the workbook of what is in force changes nothing, and says so', async () => {
  const workbook = await desk.workbook(null);
  const { difference, faults } = need(await desk.check({ name: 'x.xlsx', bytes: workbook?.bytes ?? new Uint8Array() }));
  expect({ faults, none: isNoChange(difference) }).toEqual({ faults: [], none: true });
  const id = await taken((set) => set);
  expect(await desk.confirm(ACTOR, id, (await preview(id)).mark, null)).toEqual({
    ok: false,
    error: catalogueDeskText.nothingChanged,
  });
});

test('agencies, groups and officials as the file has them; rows at fault stay; rules are as they were', async () => {
  const id = await taken((set) => ({
    ...set,
    agencies: [
      ...withCells(set.agencies, 'STP', { aliases: 'STP\nSở Tư pháp tỉnh', parent: 'VPUBND', symbol: 'STP-TT' }),
      { key: 'SMOI', cells: { code: 'SMOI', name: '=Sở Mới', level: 'province', successor: 'SXX' } },
      { key: 'BMOI', cells: { code: 'BMOI', name: '=Ban Mới', level: 'other' } },
    ],
    officials: [
      ...withCells(set.officials, 'ubnd-chu-tich', { name: 'Nguyễn Mẫu Mới' }).filter(
        ({ key }) => key !== 'ubnd-pct-van-xa',
      ),
      { key: 'bmoi-1', cells: { id: 'bmoi-1', name: 'Lê Thử', title: 'Trưởng ban', posts: 'BMOI: leader' } },
    ],
  }));
  const shown = await preview(id);
  expect(shown.faults).toMatchObject([{ key: 'SMOI', problem: 'no-such-agency', said: 'SXX' }]);
  expect(need(await desk.confirm(ACTOR, id, shown.mark, null))).toEqual({ lines: 5, newRules: false, moving: 0 });
  const directory = createDirectory(db);
  const { agencies } = await directory.catalogue();
  expect(agencies.find(({ code }) => code === 'STP')).toMatchObject({
    aliases: ['STP', 'Sở Tư pháp tỉnh'],
    parentCode: 'VPUBND',
    symbol: 'STP-TT',
  });
  expect(agencies.map(({ code, name }) => [code, name])).toContainEqual(['BMOI', '=Ban Mới']);
  expect(agencies.map(({ code }) => code)).not.toContain('SMOI');
  expect(await directory.actorOfOfficial('bmoi-1')).toMatchObject({ posts: [{ agency: 'BMOI', post: 'leader' }] });
  expect(await directory.actorOfOfficial('ubnd-pct-van-xa')).toBeNull();
  expect(await directory.actorOfChat({ channel: 'simulator', chatId: 'ubnd-pct-van-xa' })).toBeNull();
  expect(told).toBe(0);
  expect((await preview(id)).difference.flatMap(({ added }) => added.map(({ key }) => key))).toEqual([
    'BMOI',
    'bmoi-1',
  ]);
  expect(await desk.confirm(ACTOR, id, (await preview(id)).mark, null)).toEqual({
    ok: false,
    error: catalogueDeskText.notDraft,
  });
});

test('a swap of days and a changed policy are a new version of the rules, with the names of days', async () => {
  const id = await taken((set) => ({
    ...set,
    calendar: [
      ...set.calendar,
      { key: '2024-12-31', cells: { date: '2024-12-31', kind: 'off', name: 'Hoán đổi', source: '1/VPCP' } },
    ],
    policy: withCells(set.policy, 'accept-within', { value: '5' }),
  }));
  expect(need(await desk.confirm(ACTOR, id, (await preview(id)).mark, null))).toEqual({
    lines: 2,
    newRules: true,
    moving: 0,
  });
  expect(told).toBe(1);
  const rules = await createRuleCache(db).latest();
  expect(rules).toMatchObject({ version: 2, calendar: { version: 2 }, policy: { acceptWithin: 5 } });
  expect(rules?.calendar.off).toContain('2024-12-31');
  const kept = (await setNow()).calendar.find(({ key }) => key === '2024-12-31');
  expect(kept?.cells).toMatchObject({ name: 'Hoán đổi', source: '1/VPCP' });
});

test('next year: copied with its holidays proposed, in force once confirmed', async () => {
  const { id } = need(await desk.propose(ACTOR, 2025));
  const shown = await preview(id);
  const days = shown.difference.find(({ kind }) => kind === 'calendar')?.added ?? [];
  expect(days.map(({ key }) => key).slice(0, 6)).toEqual([
    ...['2025-01-01', '2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
  ]);
  need(await desk.confirm(ACTOR, id, shown.mark, null));
  expect((await createRuleCache(db).latest())?.calendar.off).toContain('2025-01-29');
});

test('what was looked at is what is put in force: when it has changed meanwhile, nothing is written', async () => {
  const change = (set: CatalogueSet): CatalogueSet => ({
    ...set,
    agencies: withCells(set.agencies, 'STP', { name: 'Sở Tư pháp A' }),
  });
  const id = await taken(change);
  const { mark } = await preview(id);
  expect(await createCatalogues(db).addAlias('STP', 'Sở Pháp')).toBe('added');
  expect(await desk.confirm(ACTOR, id, mark, null)).toEqual({ ok: false, error: catalogueDeskText.changedMeanwhile });
  expect((await setNow()).agencies.find(({ key }) => key === 'STP')?.cells['name']).toBe('Sở Tư pháp');
});

test('two who confirm at once: one does, the other is told', async () => {
  const rename = (name: string) => taken((set) => ({ ...set, agencies: withCells(set.agencies, 'STC', { name }) }));
  const [first, second] = [await rename('Sở Tài chính A'), await rename('Sở Tài chính B')];
  const { mark } = await preview(first);
  const done = await Promise.all([desk.confirm(ACTOR, first, mark, null), desk.confirm(ACTOR, second, mark, null)]);
  expect(done.filter(({ ok }) => ok)).toHaveLength(1);
});

test('only who may manage does', async () => {
  const id = await taken((set) => set);
  const refused = { ok: false, error: catalogueDeskText.notAllowed };
  expect(await desk.propose(focal('STP'), 2026)).toEqual(refused);
  expect(await desk.confirm(focal('STP'), id, '', null)).toEqual(refused);
  expect(await desk.discard(focal('STP'), id)).toEqual(refused);
  expect(await desk.discard(ACTOR, id)).toEqual({ ok: true, value: null });
});
