import fc from 'fast-check';
import { tasksOf } from '../../../../src/domain/plan/appendix';
import { planTable, type PlanTableRow } from '../../../../src/domain/plan/plan-table';
import { findHeader, meaningOf } from '../../../../src/domain/plan/table-header';
import type { CellTable } from '../../../../src/domain/plan/table-header';
import type { SheetLayout } from '../../../../src/domain/plan/sheet-layout';
import { OUR_HEADINGS } from '../../../../src/messages/plans/plan-workbooks';
import { cellReaders } from '../../../../src/plan-import/understand-file';
import { seedCatalogue } from '../../../../src/main/instance/seed-files';
import { writeWorkbook } from '../../../../src/reporting/write-workbook';
import { readTables } from '../../../support/read-tables';

const AREAS = [
  { code: 'II.1', name: 'Cải cách thể chế' },
  { code: 'II.2', name: 'Cải cách thủ tục hành chính' },
  { code: 'II.3', name: 'Cải cách chế độ công vụ' },
];
const READERS = cellReaders(seedCatalogue(), 2024);

const LAYOUTS: readonly (SheetLayout | null)[] = [
  null,
  {
    sheet: 'PL1',
    head: [
      ['PHỤ LỤC PHÂN CÔNG NHIỆM VỤ NĂM 2024'],
      [
        'TT',
        'Cơ quan chủ trì',
        'Nội dung nhiệm vụ',
        'Kinh phí',
        'Thời gian hoàn thành',
        'Cơ quan phối hợp',
        'Sản phẩm',
        'Đề xuất',
        'Ghi chú',
      ],
    ],
    columns: { stt: 0, lead: 1, task: 2, deadline: 4, coordinating: 5, product: 6, proposed: 7, note: 8 },
  },
];

const sentence = fc
  .array(
    fc.constantFrom('rà soát', 'ban hành', 'kế hoạch', 'báo cáo', 'thủ tục', 'công chức', '=cmd', '100%', '(đợt 2)'),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((words) => `Việc ${words.join(' ')}`);
const agencies = fc.constantFrom('Sở Nội vụ', 'Sở Tư pháp; Sở Tài chính', 'Văn phòng UBND tỉnh');
const row: fc.Arbitrary<PlanTableRow> = fc
  .record({
    area: fc.constantFrom(...AREAS.map((one) => one.code)),
    group: fc.option(
      sentence.map((text) => `Nhóm ${text}`),
      { nil: null },
    ),
    text: sentence,
    product: fc.constantFrom('', 'Báo cáo', 'Kế hoạch của UBND tỉnh'),
    lead: agencies,
    coordinating: fc.oneof(fc.constant(''), agencies),
    deadline: fc.constantFrom('30/6/2024', 'Quý IV/2024', 'Thường xuyên', 'Trước ngày 15/11/2024', 'Hằng quý'),
    proposed: fc.constantFrom('', 'Thời hạn', 'Sản phẩm, chủ trì'),
    funding: fc.constantFrom('', '120 triệu đồng'),
    source: fc.constant(''),
    note: fc.constantFrom('', 'Theo Kế hoạch số 12/KH-UBND'),
  })
  .map(({ area, group, ...cells }) => ({
    ...{ area, group, cells: { stt: '', ...cells }, raw: ['', '', '', cells.funding] },
    ours: ['7', 'Đang thực hiện', '40', '30/6/2024', ''],
  }));
/** As a plan has them: by area, numbered through. */
const plans = fc
  .array(row, { minLength: 1, maxLength: 14 })
  .map((rows) =>
    [...rows]
      .sort((a, b) => a.area.localeCompare(b.area))
      .map((one, at) => ({ ...one, cells: { ...one.cells, stt: String(at + 1) } })),
  );

const readBack = (table: CellTable) => {
  const header = findHeader(table);
  if (header === null) throw new Error('no heading');
  const { rows, faults } = tasksOf(table, header, READERS, AREAS);
  return { header, faults, rows: rows.map(({ area, group, cells }) => ({ area, group, cells })) };
};

test.each([
  ['our own layout', LAYOUTS[0] ?? null],
  ["the office's layout", LAYOUTS[1] ?? null],
])('a plan written in %s and read again is the same plan', (_, layout) => {
  fc.assert(
    fc.property(plans, (rows) => {
      const table = planTable({ layout, title: 'KẾ HOẠCH NĂM 2024', areas: AREAS, rows, ours: OUR_HEADINGS });
      const back = readBack(table);
      expect(back.faults).toEqual([]);
      expect(back.rows).toEqual(rows.map(({ area, group, cells }) => ({ area, group, cells })));
    }),
  );
});

test("the office's columns stay in their order with what stands in those we do not understand, ours after them", () => {
  const layout = LAYOUTS[1] ?? null;
  fc.assert(
    fc.property(plans, (rows) => {
      const table = planTable({ layout, title: '', areas: AREAS, rows, ours: OUR_HEADINGS });
      expect(table[1]).toEqual([...(layout?.head[1] ?? []), ...OUR_HEADINGS]);
      const tasks = table.slice(2).filter((cells) => cells.length > 9);
      expect(tasks.map((cells) => cells[3])).toEqual(rows.map((one) => one.raw[3]));
      expect(tasks.map((cells) => cells.slice(9))).toEqual(rows.map((one) => one.ours));
    }),
  );
});

test('our headings mean nothing to the reader, so that the file can come in again', () => {
  expect(OUR_HEADINGS.map(meaningOf)).toEqual(OUR_HEADINGS.map(() => null));
});

test('through a real workbook: text that looks like a formula stays text', async () => {
  const [rows = []] = fc.sample(plans, { numRuns: 1, seed: 7 });
  const table = planTable({ layout: null, title: '=HYPERLINK("x")', areas: AREAS, rows, ours: OUR_HEADINGS });
  const bytes = await writeWorkbook([{ name: 'Phụ lục [1]: kế hoạch/năm', table, heading: 1 }]);
  const read = await readTables({ name: 'x.xlsx', bytes });
  if (!read.ok) throw new Error(read.error);
  const [sheet] = read.value;
  expect(sheet?.table[0]?.[0]).toBe('=HYPERLINK("x")');
  expect(readBack(sheet?.table ?? []).rows).toEqual(readBack(table).rows);
});
