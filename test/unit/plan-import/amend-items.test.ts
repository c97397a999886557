import { deskText } from '../../../src/messages/plans/import-desk';
import { createPlansOut } from '../../../src/plan-import/plan-workbooks';
import type { TextSheet } from '../../../src/ports/plan-workbooks';
import { writeWorkbook } from '../../../src/reporting/write-workbook';
import { at, RULES, STANDING } from '../../support/builders';
import { importWorld } from '../../support/fakes/import-world';
import { samplePlan } from '../../support/fakes/sample-plan';

const NOW = at('2024-03-15 09:00');
const DECISION = { number: '45/QĐ-UBND', date: '2024-03-10' };
const sample = samplePlan('2024-01-03 09:00', 1);

const TASKS: TextSheet = {
  name: 'Biểu 1',
  headings: [1],
  table: [
    ['PHỤ LỤC NHIỆM VỤ NĂM 2024', '', '', ''],
    ['TT', 'Nội dung công việc', 'Đơn vị đầu mối', 'Thời hạn'],
    ['1', 'Ban hành kế hoạch kiểm tra', 'Sở Nội vụ', '30/6/2024'],
  ],
};
const targets = (...rows: readonly (readonly string[])[]): TextSheet => ({
  name: 'Biểu 2',
  headings: [0],
  table: [['Mã', 'Chỉ tiêu', 'Chủ trì', 'Kết quả'], ...rows],
});
const duties = (...rows: readonly (readonly string[])[]): TextSheet => ({
  name: 'Biểu 3',
  headings: [0],
  table: [['TT', 'Nội dung', 'Đơn vị thực hiện', 'Mã'], ...rows],
});
const ONLINE = ['CT-01', 'Tỷ lệ hồ sơ trực tuyến', 'Văn phòng UBND tỉnh', '80%'];
const PLEASED = ['CT-02', 'Mức độ hài lòng của người dân', 'Sở Nội vụ', 'Trên 90%'];
const WATCH = ['1', 'Theo dõi, tổng hợp báo cáo', 'Sở Nội vụ', 'TN-1'];

const world = () => {
  const made = importWorld(sample, () => NOW);
  const take = async (planId: string | null, ...sheets: readonly TextSheet[]): Promise<string> => {
    const file = { name: 'phu-luc.xlsx', bytes: await writeWorkbook(sheets) };
    const taken = await made.desk.take(STANDING, { file, planId });
    if (!taken.ok) throw new Error(taken.error);
    return taken.value.id;
  };
  /** The sheets of the running plan. */
  const out = async (planId: string): Promise<readonly TextSheet[]> => {
    let written: readonly TextSheet[] = [];
    await createPlansOut({
      ...{ imports: made.imports, plans: { rules: async () => RULES }, fundings: { of: async () => [] } },
      ...{ directory: { catalogue: async () => sample.catalogue }, clock: { now: () => NOW } },
      write: async (sheets) => {
        written = sheets;
        return new Uint8Array();
      },
    }).ofPlan(planId);
    return written;
  };
  const begin = async (): Promise<string> => {
    const id = await take(null, TASKS, targets(ONLINE), duties(WATCH));
    expect((await made.desk.confirm(STANDING, id, null)).ok).toBe(true);
    return (await made.desk.info(id))?.planId ?? '';
  };
  return { ...made, take, out, begin };
};

test('a table of targets alone changes the targets, and takes no task away', async () => {
  const { desk, take, begin, acts } = world();
  const id = await take(await begin(), targets(['CT-01', ONLINE[1] ?? '', ONLINE[2] ?? '', '85%'], PLEASED));
  const difference = await desk.difference(id);
  expect(difference).toMatchObject({ added: [], removed: [], matched: [] });
  expect(difference?.items.duties).toBeNull();
  expect(difference?.items.targets?.added.map(({ part, figure }) => [part, figure])).toEqual([
    ['Tỷ lệ hồ sơ trực tuyến', 85],
    ['Mức độ hài lòng của người dân', 90],
  ]);
  expect(difference?.items.targets?.removed.map(({ figure }) => figure)).toEqual([80]);
  expect(await desk.confirm(STANDING, id, DECISION)).toEqual({
    ok: true,
    value: { tasks: 0, changed: 0, moved: 0, withdrawn: 0, refused: [], items: 2 },
  });
  expect(acts).toEqual([]);
});

test('the same targets and duties change nothing, and that is said', async () => {
  const { desk, take, begin } = world();
  const id = await take(await begin(), targets(ONLINE), duties(WATCH));
  expect(await desk.confirm(STANDING, id, DECISION)).toEqual({ ok: false, error: deskText.nothingChanged });
});

test('a plan of several files goes out with each of its tables as the last file that has it', async () => {
  const { desk, take, begin, out } = world();
  const planId = await begin();
  const before = await out(planId);
  expect(before.map(({ name }) => name)).toEqual(['Biểu 1', 'Biểu 2', 'Biểu 3']);
  expect(before[1]?.table).toEqual(targets(ONLINE).table);
  const changed = targets(ONLINE, PLEASED);
  const id = await take(planId, { ...changed, name: 'Biểu 1' });
  expect((await desk.confirm(STANDING, id, DECISION)).ok).toBe(true);
  const after = await out(planId);
  // Two files that call their sheets alike stay two sheets.
  expect(after.map(({ name, table }) => [name, table.length])).toEqual([
    ['Biểu 1', 2],
    ['Biểu 3', 2],
    ['Biểu 1 (3)', 3],
  ]);
  expect(after[0]?.table[0]?.[0]).toBe('PHỤ LỤC NHIỆM VỤ NĂM 2024');
  expect(after[2]?.table).toEqual(changed.table);
});
