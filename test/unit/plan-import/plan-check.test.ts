import { seedCatalogue } from '../../../src/main/instance/seed-files';
import { jsonListing, textListing } from '../../../src/main/commands/check-listing';
import type { ListingRow } from '../../../src/domain/plan/listing';
import type { FileHead } from '../../../src/plan-import/read-in-thread';
import { understandFile } from '../../../src/plan-import/understand-file';

/** What `dondoc plan check` prints, row after row as the file is read. */
const CSV = [
  'STT,Nhiệm vụ,Cơ quan chủ trì,Cơ quan phối hợp,Thời hạn',
  '1,R\uFFFD soát thủ tục,Sở Nội vụ,,30/6/2024',
  '2,Ban hành kế hoạch,Giám đốc Sở Tư pháp,Các cơ quan liên quan,Quý II/2024',
].join('\n');
const catalogue = seedCatalogue();
const read = async (): Promise<{ head: FileHead; rows: readonly ListingRow[] }> => {
  const file = { name: 'a.csv', bytes: new TextEncoder().encode(CSV) };
  const understood = await understandFile({ file, catalogue, areas: [], year: 2024, thisYear: 2024 });
  if (!understood.ok) throw new Error(understood.error);
  const { rows, ...head } = understood.value;
  return { head, rows };
};

it('as one JSON text, its sums behind the rows', async () => {
  const { head, rows } = await read();
  const listing = jsonListing('a.csv', catalogue);
  const text = [listing.head(head), ...rows.map((row) => listing.row(row)), listing.end()].join('');
  expect(JSON.parse(text)).toMatchObject({
    file: 'a.csv',
    rows: [
      { standing: 'doubtful', doubts: [{ column: 'text', problem: 'letters-unreadable' }] },
      {
        standing: 'sure',
        lead: { codes: ['STP'], byTitle: ['Giám đốc'] },
        coordinating: { codes: [], byTitle: [] },
        openGroups: ['Các cơ quan liên quan'],
      },
    ],
    counts: { rows: 2, tasks: 2, sure: 1, doubtful: 1, leftOut: 0 },
    faults: [],
  });
});

it('as text, the rows that want a look', async () => {
  const { head, rows } = await read();
  const listing = textListing();
  expect([listing.head(head), ...rows.map((row) => listing.row(row)), listing.end()].join('')).toBe(
    'Dòng 2: có chữ không đọc được trong “R\uFFFD soát thủ tục”; đề nghị sửa theo bản gốc\n' +
      '2 dòng: 1 chắc chắn, 1 cần xem, 0 chưa thành nhiệm vụ.\n',
  );
});

it('tells each target by itself, and how many rows have no deadline', async () => {
  const csv = [
    'TT,Chỉ tiêu,Đơn vị tính,Mục tiêu năm 2024',
    '1,Hồ sơ đúng hạn,%,≥ 98',
    'STT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn',
    '1,Ban hành kế hoạch,Sở Tư pháp,',
    '2,Sơ kết,Sở Nội vụ,30/6/2024',
  ].join('\n');
  const file = { name: 'b.csv', bytes: new TextEncoder().encode(csv) };
  const understood = await understandFile({ file, catalogue, areas: [], year: 2024, thisYear: 2024 });
  if (!understood.ok) throw new Error(understood.error);
  const { rows, ...head } = understood.value;
  const [json, plain] = [jsonListing('b.csv', catalogue), textListing()].map((listing) =>
    [listing.head(head), ...rows.map((row) => listing.row(row)), listing.end()].join(''),
  );
  expect(JSON.parse(json ?? '')).toMatchObject({
    targets: [{ row: 2, text: 'Hồ sơ đúng hạn', comparator: 'at-least', figure: 98, unit: '%' }],
    duties: [],
    counts: { targets: 1, undated: 1 },
  });
  expect(plain).toContain('2 dòng: 2 chắc chắn, 0 cần xem, 0 chưa thành nhiệm vụ; 1 dòng chưa ghi thời hạn.');
});
