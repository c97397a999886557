import { createCatalogueImports } from '../../src/adapters/prisma/directory/catalogue-imports';
import { createDirectoryChanges } from '../../src/adapters/prisma/directory/directory-changes';
import { createDirectory } from '../../src/adapters/prisma/directory/directory';
import { SYSTEM } from '../../src/domain/task/actor';
import type { Act, TaskCommand } from '../../src/domain/task/commands';
import type { TaskState } from '../../src/domain/task/state';
import { commandsInLine } from '../../src/main/services/commands-in-line';
import { createSingleTasks } from '../../src/main/services/single-tasks';
import { createCatalogueDesk } from '../../src/plan-import/catalogue-desk';
import { catalogueSheets } from '../../src/plan-import/catalogue-workbook';
import { writeWorkbook } from '../../src/reporting/write-workbook';
import { at, STANDING } from '../support/builders';
import { seededPlan, type SeededPlan } from '../support/seeded-plan';

const DISTRICT = 'HGIALOC';
const COMMUNE = 'XTOANTHANG';
const OTHER = 'XHOANGDIEU';
const commune = (code: string, name: string) => ({
  key: code,
  cells: { code, name, level: 'commune', parent: DISTRICT },
});
const official = (id: string, title: string, posts: string) => ({
  key: id,
  cells: { id, name: `Cán bộ ${id}`, title, posts },
});

let seeded: SeededPlan;

beforeAll(async () => {
  seeded = await seededPlan();
});

afterAll(() => seeded.close());

/** An office adds its communes to the workbook of its catalogues and hands it in. */
const importCommunes = async (): Promise<void> => {
  const { db, nowMs } = seeded;
  const imports = createCatalogueImports(db);
  const desk = createCatalogueDesk({
    ...{ imports, write: writeWorkbook, clock: { now: () => nowMs }, forgetDirectory: () => undefined },
    ...{ poke: () => undefined, changes: createDirectoryChanges(db) },
  });
  const set = (await imports.inForce())?.set;
  if (set === undefined) throw new Error('nothing is in force');
  const more = {
    ...set,
    agencies: [...set.agencies, commune(COMMUNE, 'UBND xã Toàn Thắng'), commune(OTHER, 'UBND xã Hoàng Diệu')],
    officials: [
      ...set.officials,
      official('toanthang-dau-moi', 'Công chức Văn phòng - Thống kê', `${COMMUNE}: focal`),
      official('toanthang-chu-tich', 'Chủ tịch UBND xã', `${COMMUNE}: leader`),
      official('hoangdieu-dau-moi', 'Công chức Văn phòng - Thống kê', `${OTHER}: focal`),
      official('hoangdieu-chu-tich', 'Chủ tịch UBND xã', `${OTHER}: leader`),
    ],
  };
  const taken = await desk.take(STANDING, { name: 'danh-muc.xlsx', bytes: await writeWorkbook(catalogueSheets(more)) });
  if (!taken.ok) throw new Error(taken.error);
  const shown = await desk.preview(taken.value.id);
  expect(shown?.faults).toEqual([]);
  expect(await desk.confirm(STANDING, taken.value.id, shown?.mark ?? '', null)).toMatchObject({
    ok: true,
    value: { lines: 6 },
  });
};

const actorOf = async (officialId: string) => {
  const found = await createDirectory(seeded.db).actorOfOfficial(officialId);
  if (found === null) throw new Error(`nobody is ${officialId}`);
  return found;
};

/** The act as the edge completes it: where the agencies that it brings in stand, by the catalogue. */
const atTheEdge = (act: Act): Promise<TaskCommand> =>
  new Promise((resolve) => {
    const taking = { act: async (_: string, command: TaskCommand) => (resolve(command), { kind: 'pending' } as const) };
    void commandsInLine(taking, createDirectory(seeded.db)).act('', { commandId: 'c', actor: SYSTEM, act });
  });

test('communes of an imported catalogue have a task: silent it climbs to their district, then it is done and checked', async () => {
  const { db, plans, nowMs, tell, pass, stateOf, views } = seeded;
  await importCommunes();
  const singles = createSingleTasks({ db, plans, directory: createDirectory(db), clock: { now: () => nowMs } });
  const given = await singles.add(
    {
      ...{ title: 'Niêm yết thủ tục hành chính tại bộ phận một cửa', product: 'Báo cáo', deadline: '07/02/2024' },
      ...{ leads: 'UBND xã Toàn Thắng', coordinating: 'UBND xã Hoàng Diệu' },
      source: { number: '45/KL-UBND', date: '2024-01-02', issuer: 'UBND tỉnh', title: 'Kết luận họp' },
      funding: { amount: '', source: '' },
    },
    'communes',
    'snv-thuong-truc',
  );
  if (!given.ok) throw new Error('the task was not given');
  const first = await stateOf(given.value);
  expect(first.assignments.map((one) => [one.agency, one.role, one.line, one.upper])).toEqual([
    [COMMUNE, 'lead', 'commune', DISTRICT],
    [OTHER, 'coordinating', 'commune', DISTRICT],
  ]);
  await pass(given.value, '2024-02-22 09:00');
  const climbs = await db.notice.findMany({
    where: { taskId: first.taskId, kind: 'escalation' },
    orderBy: { at: 'asc' },
  });
  const ofLead = climbs.filter(({ facts }) => (facts as { assignment?: string }).assignment === COMMUNE);
  expect(ofLead.map((one) => one.officialId)).toEqual(['toanthang-chu-tich', 'hgialoc-lanh-dao']);
  // Its own leader hands it in, Sở Nội vụ checks it: nobody of the commune or its district may.
  const late = await stateOf(given.value);
  const evidence = [{ kind: 'document', number: '12/BC-UBND', date: '2024-02-21' } as const];
  const leader = await actorOf('toanthang-chu-tich');
  const handIn = { kind: 'ask-completion', assignment: COMMUNE, evidence } as const;
  await tell(late, 'hand-in', handIn, leader, at('2024-02-22 09:30'));
  const confirm = { kind: 'confirm-completion', assignment: COMMUNE } as const;
  const asked = await stateOf(given.value);
  for (const who of [leader, await actorOf('hgialoc-lanh-dao')])
    expect(() => tell(asked, 'no', confirm, who, at('2024-02-22 10:00'))).toThrow(/no-right|own-work/);
  await tell(asked, 'confirm', confirm, await actorOf('snv-thuong-truc'), at('2024-02-22 10:00'));
  const rest = { kind: 'release-rest', assignment: COMMUNE, reason: 'Đã đủ số liệu' } as const;
  await tell(await stateOf(given.value), 'rest', rest, leader, at('2024-02-22 10:30'));
  expect((await views.page(given.value, at('2024-02-23')))?.line).toMatchObject({
    work: 'completed',
    label: 'done-late',
  });
});

test('a district passes its part on to its communes; what they are late with goes to the district and no further', async () => {
  const { db, tell, pass, said, stateOf } = seeded;
  const isOfDistrict = (one: { readonly agency: string; readonly due: string | null }): boolean =>
    one.agency === DISTRICT && (one.due ?? '9') > '2024-02-29';
  const states = (await db.task.findMany({ orderBy: { number: 'asc' } })).map(
    (one) => one.state as unknown as TaskState,
  );
  const parent = states.find((one) => one.assignments.some(isOfDistrict));
  if (parent === undefined) throw new Error('the district has no part');
  const { act, lines } = await atTheEdge({
    ...{ kind: 'add-subtask', title: 'Rà soát tại xã', due: '2024-01-31' },
    assignment: parent.assignments.find(isOfDistrict)?.id ?? '',
    receiver: { agency: COMMUNE, upper: null, person: null },
  });
  await tell(parent, 'give', act, await actorOf('hgialoc-lanh-dao'), undefined, lines);
  const child = (await stateOf(parent.number)).children.at(-1);
  const given = await stateOf(child?.number ?? 0);
  expect(given.assignments).toMatchObject([{ agency: COMMUNE, line: 'commune', upper: DISTRICT, giver: DISTRICT }]);
  await pass(given.number, '2024-03-29 09:00');
  const heard = new Set((await said(given.taskId)).map((one) => one.split(' ')[0]));
  expect([...heard].sort()).toEqual(['hgialoc-lanh-dao', 'toanthang-chu-tich', 'toanthang-dau-moi']);
});
