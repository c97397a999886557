import { createCatalogues } from '../../src/adapters/prisma/directory/catalogues';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createDirectory } from '../../src/adapters/prisma/directory/directory';
import { createPlanFundingStore } from '../../src/adapters/prisma/plans/plan-funding';
import { createPlanImports } from '../../src/adapters/prisma/plans/plan-imports';
import { createPlanStore } from '../../src/adapters/prisma/plans/plan-store';
import { createRuleCache } from '../../src/adapters/prisma/tasks/rule-cache';
import { seedCatalogue, seedOfficials, seedRules } from '../../src/main/instance/seed-files';
import { createImportDesk } from '../../src/plan-import/import-desk';
import { OUR_HEADINGS } from '../../src/messages/plans/plan-workbooks';
import { createPlansOut } from '../../src/plan-import/plan-workbooks';
import { understandInThread } from '../../src/plan-import/read-in-thread';
import type { PlanFile } from '../../src/plan-import/plan-file';
import type { ImportDesk } from '../../src/ports/import-desk';
import type { PlanImports } from '../../src/ports/plan-imports';
import type { TextSheet } from '../../src/ports/plan-workbooks';
import { writeWorkbook } from '../../src/reporting/write-workbook';
import { at, STANDING as STANDING_POSTS } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';

const NOW = at('2024-01-03 09:00');
const HEADING = 'STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn,Sản phẩm';
const ACTOR = { ...STANDING_POSTS, officialId: 'snv-thuong-truc' };

const csv = (name: string, rows: readonly string[]): PlanFile => ({
  name,
  bytes: new TextEncoder().encode([HEADING, ...rows].join('\n')),
});
const row = (stt: number, lead = 'Sở Nội vụ'): string =>
  `${stt},Nhiệm vụ số ${stt} của kế hoạch,${lead},Sở Tư pháp,30/6/2024,Báo cáo`;

let database: FreshDatabase;
let db: Db;
let imports: PlanImports;
let desk: ImportDesk;
let nowMs = NOW;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 4 });
  const plans = createPlanStore(db, createRuleCache(db));
  await plans.saveDirectory(seedCatalogue(), seedOfficials(), NOW);
  await plans.saveRules(seedRules(), 'test', NOW);
  imports = createPlanImports(db);
  desk = createImportDesk({
    ...{ imports, plans, directory: createDirectory(db), catalogues: createCatalogues(db) },
    ...{ commands: null, understand: understandInThread, clock: { now: () => nowMs } },
    ...{ forgetDirectory: () => undefined, startDue: () => undefined },
  });
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const taken = async (file: PlanFile): Promise<string> => {
  const result = await desk.take(ACTOR, { file, planId: null });
  if (!result.ok) throw new Error(result.error);
  return result.value.id;
};

test('a draft is kept with its rows, and nothing of it runs', async () => {
  const id = await taken(csv('mot.csv', [row(1), row(2, 'Sở Nội Vịu'), row(3)]));
  expect((await imports.info(id))?.counts).toMatchObject({ sure: 2, 'left-out': 1 });
  const { items, total } = await imports.rows(id, { standings: ['sure'], offset: 1, limit: 5 });
  expect(total).toBe(2);
  expect(items).toEqual([
    expect.objectContaining({
      place: 2,
      row: 4,
      raw: ['3', 'Nhiệm vụ số 3 của kế hoạch', 'Sở Nội vụ', 'Sở Tư pháp', '30/6/2024', 'Báo cáo'],
      task: expect.objectContaining({ leads: ['SNV'], coordinating: ['STP'] }) as unknown,
    }),
  ]);
  expect(await db.task.count()).toBe(0);
});

test('an alias is remembered in the catalogue; one that names another agency is refused', async () => {
  const catalogues = createCatalogues(db);
  expect(await catalogues.addAlias('SNV', 'Nội vụ thường trực')).toBe('added');
  expect(await catalogues.addAlias('SNV', 'NỘI VỤ THƯỜNG TRỰC')).toBe('added');
  expect(await catalogues.addAlias('STP', 'Nội vụ thường trực')).toBe('taken');
  expect(await catalogues.addAlias('KHONGCO', 'Gì đó')).toBe('no-such-agency');
  const agency = await db.agency.findUniqueOrThrow({ where: { code: 'SNV' } });
  expect(agency.aliases.filter((alias) => alias.toLowerCase() === 'nội vụ thường trực')).toHaveLength(1);
});

test('confirming makes plan, tasks, first events and notices at once, and notes the task of each row', async () => {
  const id = await taken(csv('hai.csv', [row(1), row(2, ''), row(3)]));
  expect(await desk.confirm(ACTOR, id, null)).toEqual({
    ok: true,
    value: { tasks: 2, changed: 0, moved: 0, withdrawn: 0, refused: [] },
  });
  const info = await imports.info(id);
  expect(info).toMatchObject({ state: 'confirmed', confirmedAtMs: NOW });
  const tasks = await db.task.findMany({ where: { planId: info?.planId ?? '' }, orderBy: { number: 'asc' } });
  expect(tasks.map(({ stt, startState }) => [stt, startState])).toEqual([
    ['1', 'starting'],
    ['3', 'starting'],
  ]);
  const base = await imports.baseOf(info?.planId ?? '');
  expect(base?.rows.map((one) => one.taskId)).toEqual([tasks[0]?.id, null, tasks[1]?.id]);
  expect(await db.taskEvent.count({ where: { taskId: { in: tasks.map((one) => one.id) } } })).toBe(2);
});

test('number and date of a plan are kept with it', async () => {
  const id = await taken(csv('so ngay.csv', [row(8)]));
  const info = await imports.info(id);
  if (info === null) throw new Error('no draft');
  const told = { number: '07/KH-UBND', date: '2024-01-02' };
  expect(await desk.setHead(ACTOR, id, { ...info.head, ...told })).toMatchObject({ ok: true });
  expect((await desk.confirm(ACTOR, id, null)).ok).toBe(true);
  expect(await imports.planHead(info.planId)).toMatchObject(told);
});

test('what the plan costs becomes the first entry about its money, by who confirmed it', async () => {
  const id = await taken(csv('kinh phi.csv', [row(1)]));
  const info = await imports.info(id);
  if (info === null) throw new Error('no draft');
  const funding = { amount: 1_500_000_000, source: 'ngân sách tỉnh' };
  expect(await desk.setHead(ACTOR, id, { ...info.head, funding })).toMatchObject({ ok: true });
  expect((await desk.confirm(ACTOR, id, null)).ok).toBe(true);
  expect(await createPlanFundingStore(db).of(info.planId)).toEqual([
    {
      ...{ id, planId: info.planId, funding, document: null, atMs: NOW, byOfficialId: ACTOR.officialId },
      byName: 'Vũ Mẫu Sơn, Phó Trưởng phòng Cải cách hành chính, Sở Nội vụ',
    },
  ]);
});

test('two who confirm at once give each task once', async () => {
  const id = await taken(csv('ba.csv', [row(1), row(2)]));
  const [one, two] = await Promise.all([desk.confirm(ACTOR, id, null), desk.confirm(ACTOR, id, null)]);
  expect([one.ok, two.ok].filter(Boolean)).toHaveLength(1);
  const info = await imports.info(id);
  expect(await db.task.count({ where: { planId: info?.planId ?? '' } })).toBe(2);
});

test('when a step of confirming fails nothing is there: no plan, no task, and the draft stays a draft', async () => {
  const id = await taken(csv('bon.csv', [row(1), row(4)]));
  const planId = (await imports.info(id))?.planId ?? '';
  await db.$executeRawUnsafe(`ALTER TABLE "PlanImportRow" ADD CONSTRAINT broken CHECK ("taskId" IS NULL) NOT VALID`);
  await expect(desk.confirm(ACTOR, id, null)).rejects.toThrow();
  await db.$executeRawUnsafe(`ALTER TABLE "PlanImportRow" DROP CONSTRAINT broken`);
  expect(await db.plan.count({ where: { id: planId } })).toBe(0);
  expect(await db.task.count({ where: { planId } })).toBe(0);
  expect((await imports.info(id))?.state).toBe('draft');
  expect(await desk.confirm(ACTOR, id, null)).toEqual({
    ok: true,
    value: { tasks: 2, changed: 0, moved: 0, withdrawn: 0, refused: [] },
  });
});

test('10,000 rows are read in a thread of their own and confirmed in one piece', async () => {
  const file = csv(
    'muoi-nghin.csv',
    Array.from({ length: 10_000 }, (_, at) => row(at + 1)),
  );
  const id = await taken(file);
  expect((await imports.info(id))?.counts.sure).toBe(10_000);
  expect(await desk.confirm(ACTOR, id, null)).toEqual({
    ok: true,
    value: { tasks: 10_000, changed: 0, moved: 0, withdrawn: 0, refused: [] },
  });
});

test('a plan with targets and duties goes out in its own tables; what a later file says of targets takes their place', async () => {
  const title = ['PHỤ LỤC KẾ HOẠCH NĂM 2024', '', '', ''];
  const heading = ['TT', 'Nội dung công việc', 'Đơn vị đầu mối', 'Thời hạn'];
  const targets = [
    ['Mã', 'Chỉ tiêu', 'Chủ trì', 'Kết quả'],
    ['CT-01', 'Tỷ lệ hồ sơ trực tuyến', 'Văn phòng UBND tỉnh', '80%'],
  ];
  const duties = [
    ['TT', 'Nội dung', 'Đơn vị thực hiện', 'Ký hiệu'],
    ['1', 'Theo dõi, tổng hợp báo cáo', 'Sở Nội vụ', 'TN-1'],
  ];
  const sheets = [
    {
      name: 'Biểu 1',
      headings: [1],
      table: [title, heading, ['1', 'Lập kế hoạch kiểm tra', 'Sở Nội vụ', '30/6/2024']],
    },
    { name: 'Biểu 2', headings: [0], table: targets },
    { name: 'Biểu 3', headings: [0], table: duties },
  ];
  const id = await taken({ name: 'ba bieu.xlsx', bytes: await writeWorkbook(sheets) });
  expect((await desk.confirm(ACTOR, id, null)).ok).toBe(true);
  const planId = (await imports.info(id))?.planId ?? '';
  const [duty] = await db.duty.findMany({ where: { planId } });
  const plans = createPlanStore(db, createRuleCache(db));
  const out = async () => {
    let written: readonly TextSheet[] = [];
    await createPlansOut({
      ...{ imports, plans, fundings: createPlanFundingStore(db), directory: createDirectory(db) },
      clock: { now: () => NOW },
      write: async (all) => {
        written = all;
        return new Uint8Array();
      },
    }).ofPlan(planId);
    return written;
  };
  const [tasks, ...items] = await out();
  expect(tasks?.table.slice(0, 2)).toEqual([
    [...title, '', '', '', '', ''],
    [...heading, ...OUR_HEADINGS],
  ]);
  expect(items.map(({ name }) => name)).toEqual(['Biểu 2', 'Biểu 3']);
  expect(items[0]?.table).toEqual(targets);
  expect(items[1]?.table.map((row) => row.slice(0, 4))).toEqual(duties);

  nowMs += 60_000;
  const changed = [targets[0] ?? [], ['CT-01', 'Tỷ lệ hồ sơ trực tuyến', 'Văn phòng UBND tỉnh', '90%']];
  const said = [duties[0] ?? [], ['1', 'Theo dõi, tổng hợp báo cáo định kỳ', 'Sở Nội vụ', 'TN-1']];
  const later = await writeWorkbook([
    { name: 'Chỉ tiêu', headings: [0], table: changed },
    { name: 'Trách nhiệm', headings: [0], table: said },
  ]);
  const amending = await desk.take(ACTOR, { file: { name: 'dieu chinh.xlsx', bytes: later }, planId });
  if (!amending.ok) throw new Error(amending.error);
  const decision = { number: '5/QĐ-UBND', date: '2024-01-02' };
  expect(await desk.confirm(ACTOR, amending.value.id, decision)).toMatchObject({ ok: true, value: { items: 2 } });
  expect(await db.target.findMany({ where: { planId } })).toMatchObject([{ figure: 90 }]);
  // A duty that says nearly the same is the same: the task that follows it goes on doing so.
  expect(await db.duty.findMany({ where: { planId } })).toMatchObject([{ id: duty?.id, text: said[1]?.[1] }]);
  const after = await out();
  expect(after.map(({ name }) => name)).toEqual(['Biểu 1', 'Chỉ tiêu', 'Trách nhiệm']);
  expect(after[0]?.table).toEqual(tasks?.table);
  expect(after[1]?.table).toEqual(changed);
});
