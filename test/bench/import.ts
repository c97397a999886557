import readExcelFile from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { seedCatalogue } from '../../src/main/instance/seed-files';
import { understandFile } from '../../src/plan-import/understand-file';
import { line, median, timed, type BenchLine } from './measure';

const HEAD = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành'];
const LEADS = [
  'Sở Nội vụ',
  'Sở Tư pháp; Văn phòng UBND tỉnh',
  'Các sở, ban, ngành',
  'Sở KH&CN chủ trì; Sở Tài chính phối hợp',
];
const DEADLINES = ['Trước ngày 30/11/2024', 'Quý II/2024', 'Hằng quý', 'Thường xuyên', 'Tháng 6 và tháng 12/2024'];

const pick = (from: readonly string[], index: number): string => from[index % from.length] ?? '';

const workbook = (rows: number): Promise<Buffer> => {
  const text = (value: string) => ({ value, type: String });
  const body = Array.from({ length: rows }, (_, index) => [
    { value: index + 1, type: Number },
    text(`Nhiệm vụ số ${index + 1}: rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý`),
    text(`Báo cáo kết quả lần ${index + 1}`),
    text(pick(LEADS, index)),
    text('Các sở, ban, ngành; UBND cấp huyện'),
    text(pick(DEADLINES, index)),
  ]);
  return writeXlsxFile([{ sheet: 'Nhiệm vụ', data: [HEAD.map(text), ...body] }]).toBuffer();
};

/** Microseconds a row for understanding an appendix of so many rows, over those for merely reading its cells. */
const benchRows = async (rows: number, times: number): Promise<BenchLine> => {
  const bytes = new Uint8Array(await workbook(rows));
  const catalogue = seedCatalogue();
  const ask = { file: { name: 'bench.xlsx', bytes }, catalogue, areas: [], year: 2024, thisYear: 2024 };
  const understand = async (): Promise<void> => {
    const read = await understandFile(ask);
    const tasks = read.ok ? read.value.rows.filter((row) => row.task !== null).length : 0;
    if (tasks !== rows) throw new Error(`import of ${rows} rows failed`);
  };
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let time = 0; time < times; time += 1) {
    ours.push(await timed(understand));
    bare.push(await timed(() => readExcelFile(Buffer.from(bytes))));
  }
  return line(`import_${rows}`, (median(ours) * 1000) / rows, (median(bare) * 1000) / rows, 'µs/row');
};

/** An appendix of 1,000, 10,000 and 50,000 rows: the cost of a row should stay the same. */
export const benchImport = async (quick: boolean): Promise<readonly BenchLine[]> => {
  const lines: BenchLine[] = [];
  for (const rows of quick ? [1_000, 10_000] : [1_000, 10_000, 50_000])
    lines.push(await benchRows(rows, quick ? 1 : 3));
  return lines;
};
