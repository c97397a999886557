import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fc } from '../../support/properties';
import { meaningOf, type CellTable } from '../../../src/domain/plan/table-header';
import { taskCells } from '../../../src/domain/plan/task-sheet';
import { seedCatalogue } from '../../../src/main/instance/seed-files';
import { OUR_HEADINGS } from '../../../src/messages/plans/plan-workbooks';
import { planSheets, type PlanToWrite, type TaskRow } from '../../../src/plan-import/plan-sheets';
import { appendixIn, readAppendix, type AppendixReading } from '../../../src/plan-import/read-appendix';

import { cellReaders } from '../../../src/plan-import/understand-file';
import type { NamedTable } from '../../../src/plan-import/read-xlsx';
import { writeWorkbook } from '../../../src/reporting/write-workbook';
import { readTables } from '../../support/read-tables';
import { foreignTable, type ForeignKind } from '../../support/foreign-tables';

const CATALOGUE = seedCatalogue();
const READERS = cellReaders(CATALOGUE, 2024);
const KINDS: readonly ForeignKind[] = ['tasks', 'targets', 'duties'];
const OURS = ['7', 'Đang thực hiện', '40', '30/6/2024', ''];

type Reading = Omit<AppendixReading, 'notices'>;

const read = (tables: readonly NamedTable[], known: Reading['areas'] = []): Reading => {
  const told = appendixIn(tables, READERS, known);
  if (told === null) throw new Error('no heading');
  return told;
};

const planOf = ({ areas, layouts, rows, targets, duties }: Reading, runs: boolean): PlanToWrite => ({
  ...{ title: 'KẾ HOẠCH NĂM 2024', areas, layouts, targets, runs },
  tasks: rows.map(({ cells, ...row }): TaskRow => ({ ...row, cells: taskCells(cells), ours: runs ? OURS : [] })),
  duties: duties.map((one) => ({ ...one, ours: runs ? OURS : [] })),
});

/** What is understood, without where it stands. */
const meant = ({ rows, targets, duties }: Reading) => ({
  tasks: rows.map(({ area, group, cells, faults }) => ({
    area,
    group,
    cells,
    faults: faults.map((one) => one.problem),
  })),
  targets: targets.map((target) => ({ ...target, origin: null })),
  duties: duties.map((duty) => ({ ...duty, origin: null })),
});

/** What is told of headings: nothing of ours. */
const tableFaults = ({ faults }: Reading) =>
  faults.flatMap(({ sheet, column, problem, said }) => (column === 'table' ? [[sheet, problem, said]] : []));

const trimmed = (table: CellTable): CellTable =>
  table.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));

const someKind = fc.constantFrom(...KINDS).chain((kind) => foreignTable(kind).map((one) => ({ kind, ...one })));
const someFile = fc.uniqueArray(someKind, { minLength: 1, maxLength: 3, selector: ({ kind }) => kind });
const named = (tables: readonly { readonly kind: string; readonly table: CellTable }[]): readonly NamedTable[] =>
  tables.map(({ kind, table }) => ({ name: `Biểu ${kind}`, table }));

test('what came in goes out as the office had it: sheets, titles, headings, columns, sections and what stands below', () => {
  fc.assert(
    fc.property(someFile, (file) => {
      const told = read(named(file));
      expect(told.layouts.map(({ kind }) => kind)).toEqual(file.map(({ kind }) => kind));
      const sheets = planSheets(planOf(told, false), CATALOGUE);
      expect(sheets.map(({ name }) => name)).toEqual(file.map(({ kind }) => `Biểu ${kind}`));
      expect(sheets.map(({ table }) => trimmed(table))).toEqual(
        file.map(({ table }) => trimmed(table.filter((row, at) => row.some((cell) => cell !== '') || at < 3))),
      );
    }),
    { numRuns: 150 },
  );
});

test('with our columns after its own, and in again, it is the same plan; out once more, no column comes twice', () => {
  fc.assert(
    fc.property(someFile, (file) => {
      const told = read(named(file));
      const sheets = planSheets(planOf(told, true), CATALOGUE);
      sheets.forEach(({ table, headings: [heading = 0] }, at) => {
        const own = file[at]?.table[file[at].head] ?? [];
        expect(table[heading]).toEqual(file[at]?.kind === 'targets' ? own : [...own, ...OUR_HEADINGS]);
      });
      const again = read(sheets, told.areas);
      expect(meant(again)).toEqual(meant(told));
      expect(tableFaults(again)).toEqual(tableFaults(told));
      expect(planSheets(planOf(again, true), CATALOGUE)).toEqual(sheets);
    }),
    { numRuns: 150 },
  );
});

test('through a real workbook too', async () => {
  await fc.assert(
    fc.asyncProperty(someFile, async (file) => {
      const told = read(named(file));
      const bytes = await writeWorkbook(planSheets(planOf(told, true), CATALOGUE));
      const tables = await readTables({ name: 'x.xlsx', bytes });
      if (!tables.ok) throw new Error(tables.error);
      expect(meant(read(tables.value, told.areas))).toEqual(meant(told));
    }),
    { numRuns: 15 },
  );
});

const CHANGES = ['kept', 'led by another', 'helped by another', 'moved', 'gone'] as const;

test('what was decided since goes out in the same table: other agencies, other areas, tasks added and gone', () => {
  const someTasks = fc.record({
    file: foreignTable('tasks'),
    changes: fc.array(fc.constantFrom(...CHANGES), { minLength: 9, maxLength: 9 }),
    added: fc.array(fc.nat(2), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(someTasks, ({ file, changes, added }) => {
      const told = read([{ name: 'Biểu', table: file.table }]);
      const { areas } = told;
      const other = (area: string | null) => areas.find(({ code }) => code !== area)?.code ?? area;
      const rows = planOf(told, true).tasks.flatMap((row, at): TaskRow[] => {
        switch (changes[at] ?? 'kept') {
          case 'kept':
            return [row];
          case 'led by another':
            return [{ ...row, cells: { ...row.cells, lead: 'Sở Ngoại vụ' } }];
          case 'helped by another':
            return [{ ...row, cells: { ...row.cells, coordinating: 'Sở Ngoại vụ' } }];
          case 'moved':
            return areas.length < 2 ? [row] : [{ ...row, area: other(row.area), group: null, row: null }];
          case 'gone':
            return [];
        }
      });
      const news = added.map((area, at): TaskRow => {
        const cells = { task: `Việc mới ${at}`, lead: 'Sở Nội vụ', deadline: '30/9/2024', product: 'Tờ trình' };
        const { code } = areas[area % areas.length] ?? { code: '' };
        return { ...{ area: code, group: null, sheet: null, row: null, raw: [], ours: OURS }, cells };
      });
      const tasks = [...rows, ...news];
      const again = read(planSheets({ ...planOf(told, true), tasks }, CATALOGUE), areas);
      const said = (area: string | null, group: string | null, cells: TaskRow['cells']) =>
        [area, group, cells.task, cells.lead, cells.coordinating ?? '', cells.deadline, cells.product ?? ''].join('|');
      expect(again.rows.map(({ area, group, cells }) => said(area, group, taskCells(cells))).sort()).toEqual(
        tasks.map(({ area, group, cells }) => said(area, group, cells)).sort(),
      );
    }),
    { numRuns: 300 },
  );
});

test('tables below each other in one sheet stay there, each under its own title', () => {
  const table = [
    ['PHỤ LỤC NHIỆM VỤ NĂM 2024', '', '', '', ''],
    ['TT', 'Nội dung', 'Cơ quan thực hiện', '', 'Thời hạn'],
    ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
    ['1', 'Rà soát văn bản', 'Sở Tư pháp', 'Sở Y tế', 'Quý II/2024'],
    ['', 'BIỂU 2: CHỈ TIÊU NĂM 2024', '', '', ''],
    ['STT', 'Tên chỉ tiêu', 'Mục tiêu năm 2024', 'Mã', 'Cơ quan theo dõi'],
    ['1', 'Tỷ lệ hồ sơ trực tuyến', '80%', 'A-1', 'Sở Nội vụ'],
    ['', '', 'CHỦ TỊCH', '', ''],
  ];
  const told = read([{ name: 'PL', table }]);
  expect(told.rows.map(({ cells, faults }) => [cells.text, cells.lead, faults])).toEqual([
    ['Rà soát văn bản', 'Sở Tư pháp', []],
  ]);
  expect(told.targets.map(({ part, figure }) => [part, figure])).toEqual([['Tỷ lệ hồ sơ trực tuyến', 80]]);
  expect(planSheets(planOf(told, false), CATALOGUE)).toEqual([{ name: 'PL', table, headings: [1, 2, 5] }]);
});

const ROOT = join(__dirname, '../../..');
const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => /\.(?:xlsx|docx|csv)$/.test(name))
    .map((name) => join(folder, name));
const FILES = [
  ...['test/fixtures/real-appendices', 'test/fixtures/fresh-appendices'].flatMap(filesIn),
  'seeds/plans/hai-duong-2024/appendix.xlsx',
];

test.each(FILES)('%s comes back as it was, with how its tasks stand; in again it is the same', async (path) => {
  const file = { name: basename(path), bytes: new Uint8Array(readFileSync(join(ROOT, path))) };
  const told = await readAppendix(file, READERS);
  if (!told.ok) throw new Error(told.error);
  const { layouts } = told.value;
  const bytes = await writeWorkbook(planSheets(planOf(told.value, true), CATALOGUE));
  const again = await readAppendix({ name: 'x.xlsx', bytes }, READERS);
  if (!again.ok) throw new Error(again.error);
  expect([again.value.areas, meant(again.value)]).toEqual([told.value.areas, meant(told.value)]);
  const titles = ({ head, heading }: Reading['layouts'][number]) => trimmed(head.slice(0, heading));
  expect(again.value.layouts.map(titles)).toEqual(layouts.map(titles));
  const headings = ({ head, heading }: Reading['layouts'][number]) =>
    (head[heading] ?? []).map((cell, column) => head.at(-1)?.[column] || cell).filter((cell) => cell !== '');
  again.value.layouts.forEach((layout, at) => {
    const own = layouts[at] === undefined ? [] : headings(layouts[at]);
    expect(headings(layout)).toEqual(layout.kind === 'targets' ? own : [...own, ...OUR_HEADINGS]);
  });
  const rows = ({ targets }: Reading) => trimmed(targets.map(({ origin }) => origin?.raw ?? []));
  expect(rows(again.value)).toEqual(rows(told.value));
});

test('our headings mean nothing to the reader, so that the file can come in again', () => {
  expect(OUR_HEADINGS.map(meaningOf)).toEqual(OUR_HEADINGS.map(() => 'other'));
});
