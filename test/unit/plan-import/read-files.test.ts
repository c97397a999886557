import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { CellReaders } from '../../../src/domain/plan/understand-row';
import type { DraftPlan } from '../../../src/domain/plan/draft';
import { draftFromText } from '../../../src/domain/plan/draft-from-text';
import { draftJson } from '../../../src/main/commands/draft-json';
import { readPlanFile } from '../../../src/main/commands/read-plan-file';
import { seedCatalogue } from '../../../src/main/instance/seed-files';
import { readPlanDraft } from '../../../src/plan-import/read-draft';
import { fileProblemText, rowFaultText } from '../../../src/messages/plans/import';
import { readAppendix } from '../../../src/plan-import/read-appendix';
import { readPlanText } from '../../../src/plan-import/read-text';
import { readTables } from '../../support/read-tables';
import { folderInRun } from '../../support/run';

const seedText = readFileSync(join(__dirname, '../../../seeds/plans/hai-duong-2024/plan.txt'), 'utf8');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (name: string, bytes: Uint8Array) => ({ name, bytes });

const readers: CellReaders = {
  deadline: (wording) => ({ kind: 'missing', due: null, every: null, wording, doubts: [] }),
  agencies: (text) => ({ codes: [text], unknown: [] }),
};

const docxOf = (children: (Paragraph | Table)[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          {
            reference: 'bullets',
            levels: [
              { level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT },
              { level: 1, format: LevelFormat.BULLET, text: 'o', alignment: AlignmentType.LEFT },
            ],
          },
        ],
      },
      sections: [{ children }],
    }),
  );
const paragraph = (text: string): Paragraph => new Paragraph(text);
const listed = (text: string, level: number): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'bullets', level } });

describe('plan texts from files', () => {
  it.each([
    ['UTF-8', bytesOf('Kế hoạch')],
    ['UTF-8 with a mark', bytesOf('\ufeffKế hoạch')],
    ['decomposed letters', bytesOf('Kế hoạch'.normalize('NFD'))],
    ['UTF-16 with a mark', new Uint8Array(Buffer.from('\ufeffKế hoạch', 'utf16le'))],
  ])('come in %s', async (_, bytes) => {
    expect(await readPlanText(file('a.txt', bytes))).toEqual({ ok: true, value: 'Kế hoạch' });
  });

  it('come from Word, whose own lists get their marks back', async () => {
    const bytes = await docxOf([
      paragraph('KẾ HOẠCH'),
      paragraph('Công tác năm 2024'),
      paragraph('I. MỤC ĐÍCH'),
      paragraph('Nâng cao chất lượng.'),
      paragraph('II. NHIỆM VỤ'),
      paragraph('1. Cải cách thể chế'),
      listed('Rà soát văn bản.', 0),
      listed('Tăng cường kiểm tra, gồm:', 0),
      listed('Kiểm tra định kỳ;', 1),
      listed('Kiểm tra đột xuất.', 1),
      paragraph('2. Cải cách tài chính & tài sản'),
      listed('Công khai ngân sách.', 0),
    ]);
    const text = await readPlanText(file('ke-hoach.docx', bytes));
    if (!text.ok) throw new Error(text.error);
    const draft = draftFromText(text.value);
    expect(draft.year).toBe(2024);
    expect(draft.tasks.map((task) => [task.area, task.group, task.text])).toEqual([
      ['II.1', null, 'Rà soát văn bản.'],
      ['II.1', 'Tăng cường kiểm tra, gồm:', 'Kiểm tra định kỳ;'],
      ['II.1', 'Tăng cường kiểm tra, gồm:', 'Kiểm tra đột xuất.'],
      ['II.2', null, 'Công khai ngân sách.'],
    ]);
    expect(draft.areas[1]?.name).toBe('Cải cách tài chính & tài sản');
  });

  it('say the same in Word as in plain text', async () => {
    const bytes = await docxOf(seedText.split('\n').map((line) => paragraph(line)));
    const text = await readPlanText(file('ke-hoach.docx', bytes));
    // Blank lines are no paragraphs: what was passed over stands on other lines.
    const said = ({ passedOver, ...rest }: DraftPlan) => ({ ...rest, passedOver: passedOver.map((one) => one.text) });
    expect(text.ok && said(draftFromText(text.value))).toEqual(said(draftFromText(seedText)));
  });
});

/** The zip with its directory promising so many bytes for its last entry. */
const promising = (zip: Uint8Array, size: number): Uint8Array => {
  const copy = Buffer.from(zip);
  copy.writeUInt32LE(size, copy.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  return copy;
};

describe('files that are not taken in', () => {
  const word = docxOf([paragraph('a')]);
  it.each<[string, string, () => Promise<Uint8Array>, string]>([
    ['a secret by its name', 'Kế hoạch (TỐI MẬT).docx', () => word, 'secret'],
    ['a secret by its stamp', 'a.txt', async () => bytesOf('UBND TỈNH\nMẬT\nKẾ HOẠCH\nI. NHIỆM VỤ'), 'secret'],
    [
      'a secret by its letterhead',
      'a.txt',
      async () => bytesOf('TỐI MẬT   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nKẾ HOẠCH'),
      'secret',
    ],
    ['an empty file', 'a.txt', async () => new Uint8Array(), 'empty'],
    ['a blank file', 'a.txt', async () => bytesOf(' \n\f\n '), 'empty'],
    ['a file of 26 MB', 'a.txt', async () => new Uint8Array(26_000_000), 'too-large'],
    ['a cut-off Word file', 'a.docx', async () => (await word).subarray(0, 600), 'damaged'],
    ['a zip of other things', 'a.docx', async () => zipSync({ 'x.txt': strToU8('x') }), 'unknown-kind'],
    ['a picture', 'a.txt', async () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'unknown-kind'],
    [
      'a text in an old encoding',
      'a.txt',
      async () => new Uint8Array([0x4b, 0xea, 0x20, 0x68, 0x6f, 0xff]),
      'encoding',
    ],
    [
      'a zip bomb',
      'a.xlsx',
      async () => promising(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 400_000_000),
      'too-large-inside',
    ],
  ])('%s', async (_, name, bytes, problem) => {
    const read = await readPlanText(file(name, await bytes()));
    expect(read).toEqual({ ok: false, error: problem });
  });

  it('but a text that only speaks of secret documents is', async () => {
    expect((await readPlanText(file('giai-phong-mat-bang.txt', bytesOf(seedText)))).ok).toBe(true);
  });

  it('are answered in one Vietnamese sentence', () => {
    for (const problem of ['secret', 'damaged', 'locked', 'pdf-table', 'no-header'] as const) {
      expect(fileProblemText(problem)).toMatch(/^\p{Lu}[^.!?]*(?:\.(?:docx|doc|xlsx|xls|txt|csv)[^.!?]*)*\.$/u);
    }
  });
});

describe('appendices from files', () => {
  const HEAD = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'];
  const cell = (value: string) => ({ value, type: String });

  it('of Excel: numbers, dates and cells merged downwards', async () => {
    const bytes = await writeXlsxFile([
      {
        sheet: 'Phụ lục',
        data: [
          [cell('PHỤ LỤC'), null, null, null],
          HEAD.map(cell),
          [
            { value: 1, type: Number },
            cell('Việc a'),
            { ...cell('Sở A'), rowSpan: 2 },
            { value: new Date(Date.UTC(2024, 5, 30)), type: Date, format: 'dd/mm/yyyy' },
          ],
          [{ value: 2, type: Number }, cell('Việc b'), null, cell('Quý I/2024')],
          [{ value: 3, type: Number }, cell('Việc c'), cell('=cmd|x'), null],
        ],
      },
      { sheet: 'Khác', data: [[cell('Ghi nhớ')]] },
    ]).toBuffer();
    const read = await readAppendix(file('a.xlsx', bytes), readers);
    if (!read.ok) throw new Error(read.error);
    expect(read.value.tasks.map(({ row, stt, leads, deadline }) => [row, stt, leads[0], deadline.wording])).toEqual([
      [3, '1', 'Sở A', '30/6/2024'],
      [4, '2', 'Sở A', 'Quý I/2024'],
      [5, '3', '=cmd|x', ''],
    ]);
  });

  it('of Word: several tables, cells merged both ways, lines inside a cell', async () => {
    const td = (text: string, options: object = {}) =>
      new TableCell({ children: text.split('\n').map((line) => paragraph(line)), ...options });
    const tr = (...children: TableCell[]) => new TableRow({ children });
    const bytes = await docxOf([
      paragraph('PHỤ LỤC'),
      new Table({
        rows: [
          tr(...HEAD.map((text) => td(text))),
          tr(td('I'), td('Lĩnh vực một', { columnSpan: 3 })),
          tr(td('1'), td('Việc a'), td('Sở A', { verticalMerge: VerticalMergeType.RESTART }), td('Quý I')),
          tr(td('2'), td('Việc b\ngồm hai phần'), td('', { verticalMerge: VerticalMergeType.CONTINUE }), td('Quý II')),
        ],
      }),
      paragraph('Tiếp theo'),
      new Table({ rows: [tr(...HEAD.map((text) => td(text))), tr(td('1'), td('Việc c'), td('Sở B'), td(''))] }),
      new Table({ rows: [tr(td('Nơi nhận'), td('Chữ ký'))] }),
    ]);
    const read = await readAppendix(file('a.docx', bytes), readers);
    if (!read.ok) throw new Error(read.error);
    expect(read.value.areas[0]).toEqual({ code: 'I', name: 'Lĩnh vực một' });
    expect(read.value.tasks.map(({ text, leads, deadline }) => [text, leads[0], deadline.wording])).toEqual([
      ['Việc a', 'Sở A', 'Quý I'],
      ['Việc b\ngồm hai phần', 'Sở A', 'Quý II'],
      ['Việc c', 'Sở B', ''],
    ]);
  });

  it.each([
    ['commas', '\ufeffSTT,Nhiệm vụ,Cơ quan chủ trì,Thời hạn\r\nI,Mục một\r\n1,"Việc a, b","Sở A\nSở B",Quý I\r\n'],
    ['semicolons', 'STT;Nhiệm vụ;Cơ quan chủ trì;Thời hạn\n\nI;Mục một;;\n1;Việc a, b;"Sở A\nSở B";Quý I\n'],
    ['tabs', 'STT\tNhiệm vụ\tCơ quan chủ trì\tThời hạn\nI\tMục một\t\t\n1\tViệc a, b\t"Sở A\nSở B"\tQuý I\n'],
  ])('of CSV with %s', async (_, text) => {
    const read = await readAppendix(file('a.csv', bytesOf(text)), readers);
    if (!read.ok) throw new Error(read.error);
    expect(read.value.tasks).toMatchObject([{ text: 'Việc a, b', area: 'I', leads: ['Sở A\nSở B'] }]);
    expect(read.value.faults).toEqual([]);
  });

  it('without a table of ours, or secret, are refused', async () => {
    expect(await readAppendix(file('a.csv', bytesOf('Tên,Tuổi\nA,3\n')), readers)).toEqual({
      ok: false,
      error: 'no-header',
    });
    expect(await readAppendix(file('a.csv', bytesOf('MẬT\nSTT,Nhiệm vụ,Chủ trì\n')), readers)).toEqual({
      ok: false,
      error: 'secret',
    });
    expect(await readTables(file('a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook') })))).toEqual({
      ok: false,
      error: 'damaged',
    });
  });

  it('tell a bad row by its place in one sentence', () => {
    expect(rowFaultText({ row: 12, column: 'lead', problem: 'agency-unknown', said: 'Ban lạ', leftOut: true })).toBe(
      'Dòng 12, cột cơ quan chủ trì: chưa nhận ra cơ quan "Ban lạ"; dòng này chưa thành nhiệm vụ.',
    );
  });
});

describe('dondoc plan draft', () => {
  const catalogue = seedCatalogue();
  const folder = folderInRun('draft');

  it('gives exactly the shape that others rely on, with suggestions beside the items', async () => {
    const path = join(folder, 'plan.txt');
    writeFileSync(path, seedText);
    const file = await readPlanFile(path);
    if (!file.ok) throw new Error(file.error);
    const read = await readPlanDraft(file.value, catalogue);
    if (!read.ok) throw new Error(read.error);
    const draft = draftJson(read.value);
    expect(Object.keys(draft)).toEqual([
      ...['title', 'year', 'number', 'date', 'issuer'],
      ...['areas', 'targets', 'tasks', 'duties', 'passedOver'],
    ]);
    expect(draft.tasks).toHaveLength(57);
    expect(draft.tasks[6]?.suggestions).toEqual([{ said: 'cải CCHC', suggestion: 'CCHC' }]);
    expect(draft.duties[6]).toMatchObject({ holder: 'Sở Nội vụ', agencies: ['SNV'] });
  });

  it('tells a file that is away, and one that holds no plan', async () => {
    expect(await readPlanFile(join(folder, 'away.txt'))).toEqual({ ok: false, error: 'cannot-open' });
    const letter = new TextEncoder().encode('Kính gửi Sở Nội vụ,\n1. Việc một.\n');
    expect(await readPlanDraft({ name: 'letter.txt', bytes: letter }, catalogue)).toEqual({
      ok: false,
      error: 'no-plan-in-it',
    });
  });
});
