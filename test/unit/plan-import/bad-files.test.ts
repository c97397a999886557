import { AlignmentType, Document, Header, Packer, Paragraph } from 'docx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import type { CellReaders } from '../../../src/domain/plan/understand-row';
import { fileNoticeText, fileProblemText, rowFaultText } from '../../../src/messages/plans/import';
import { readAppendix } from '../../../src/plan-import/read-appendix';
import { readPlanText } from '../../../src/plan-import/read-text';
import { readTables } from '../../support/read-tables';

const readers: CellReaders = {
  deadline: (wording) => ({ kind: 'missing', due: null, every: null, wording, doubts: [] }),
  agencies: (text) => ({ codes: [text], unknown: [] }),
};
const HEAD = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn'];
const cell = (value: string) => ({ value, type: String });
const xlsx = (...rows: string[][]): Promise<Uint8Array> =>
  writeXlsxFile([{ sheet: 'Phụ lục', data: [HEAD, ...rows].map((row) => row.map(cell)) }]).toBuffer();
const read = (name: string, bytes: Uint8Array) => readAppendix({ name, bytes }, readers);

/** A workbook with some of its parts changed or added; null takes one out. */
const with_ = async (
  change: (parts: Record<string, Uint8Array>) => void,
  rows: string[][] = [['1', 'Việc', 'Sở A', '']],
): Promise<Uint8Array> => {
  const parts = unzipSync(await xlsx(...rows));
  change(parts);
  return zipSync(parts);
};
const edit = (parts: Record<string, Uint8Array>, name: string, from: string | RegExp, to: string): void => {
  const text = Buffer.from(parts[name] ?? []).toString('utf8');
  if (!text.match(from)) throw new Error(`${name} has no ${String(from)}`);
  parts[name] = strToU8(text.replace(from, to));
};
const SHEET = 'xl/worksheets/sheet1.xml';

const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const flag = async (bytes: Promise<Uint8Array>, bit: number): Promise<Uint8Array> => {
  const copy = Buffer.from(await bytes);
  const at = copy.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  copy.writeUInt16LE(copy.readUInt16LE(at + 8) | bit, at + 8);
  return copy;
};
/** The zip with its directory promising fewer bytes for the sheet than it holds. */
const lying = async (): Promise<Uint8Array> => {
  const bytes = Buffer.from(await with_((parts) => (parts[SHEET] = new Uint8Array(3_000_000).fill(32))));
  const name = bytes.lastIndexOf(SHEET);
  bytes.writeUInt32LE(1000, name - 46 + 24);
  return bytes;
};
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('files that are refused, each with one sentence', () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['a password-protected workbook', 'a.xlsx', () => compound('EncryptedPackage'), 'locked'],
    ['a zip locked by a password', 'a.xlsx', () => flag(xlsx(), 1), 'locked'],
    ['Excel of before 2007', 'a.xlsx', () => compound('Workbook'), 'old-excel'],
    ['Word of before 2007', 'a.docx', () => compound('WordDocument'), 'old-word'],
    ['a compound file of which only the start came', 'a.xls', () => compound(''), 'damaged'],
    ['macros', 'a.xlsx', () => with_((parts) => (parts['xl/vbaProject.bin'] = strToU8('x'))), 'macros'],
    ['a binary workbook', 'a.xlsb', () => zipSync({ 'xl/workbook.bin': strToU8('x') }), 'binary-excel'],
    ['OpenDocument', 'a.ods', () => zipSync({ 'content.xml': strToU8('<x/>') }), 'open-document'],
    ['HTML that is called .xls', 'a.xls', () => text('\n<html><table><tr><td>1</td></tr></table></html>'), 'html'],
    [
      'XML of Excel 2003',
      'a.xls',
      () => text('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
      'html',
    ],
    ['a web archive', 'a.xls', () => text('MIME-Version: 1.0\nContent-Type: multipart/related'), 'html'],
    ['RTF', 'a.docx', () => text('{\\rtf1\\ansi}'), 'rich-text'],
    ['a photograph', 'a.xlsx', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0]), 'picture'],
    ['a PDF that was cut off', 'a.pdf', () => text('%PDF-1.7\n'), 'damaged'],
    ['a cut-off workbook', 'a.xlsx', async () => (await xlsx()).subarray(0, 900), 'damaged'],
    ['a zip bomb that lies about its size', 'a.xlsx', lying, 'too-large-inside'],
    [
      'an entity that grows when resolved',
      'a.xlsx',
      () => with_((parts) => edit(parts, SHEET, /<worksheet/, '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet')),
      'damaged',
    ],
    [
      '1,048,576 rows that are only formatted',
      'a.xlsx',
      () =>
        with_((parts) =>
          edit(
            parts,
            SHEET,
            '</sheetData>',
            `${Array.from({ length: 1_048_570 }, (_, at) => `<row r="${at + 3}" ht="15"/>`).join('')}</sheetData>`,
          ),
        ),
      'too-many-rows',
    ],
    [
      'CSV of a million blank lines',
      'a.csv',
      () => text(`${HEAD.join(';')}\n${';;;\n'.repeat(1_000_000)}`),
      'too-many-rows',
    ],
    ['200 MB', 'a.csv', () => new Uint8Array(200_000_000), 'too-large'],
    ['a table without a heading', 'a.csv', () => text('1;Việc;Sở A;Quý I\n2;Việc khác;Sở B;Quý II\n'), 'no-header'],
    [
      'a stamp in a sheet’s head',
      'a.xlsx',
      () =>
        with_((parts) =>
          edit(
            parts,
            SHEET,
            '</worksheet>',
            '<headerFooter><oddHeader>&amp;C&amp;"Times New Roman,Bold"TỐI MẬT</oddHeader></headerFooter></worksheet>',
          ),
        ),
      'secret',
    ],
    [
      'a stamp in a drawing',
      'a.xlsx',
      () =>
        with_((parts) => {
          parts['xl/drawings/drawing1.xml'] = strToU8('<xdr:sp><a:p><a:r><a:t>MẬT</a:t></a:r></a:p></xdr:sp>');
        }),
      'secret',
    ],
    ['a sheet called so', 'a.xlsx', () => with_((parts) => edit(parts, 'xl/workbook.xml', 'Phụ lục', 'MẬT')), 'secret'],
    ['a stamp in a cell', 'a.xlsx', () => xlsx(['', 'Mật', '', '']), 'secret'],
  ])('%s', async (_, name, bytes, problem) => {
    const told = await read(name, await bytes());
    expect(told).toEqual({ ok: false, error: problem });
    expect(fileProblemText(told.ok ? 'empty' : told.error)).toMatch(/^\p{Lu}.{20,200}\.$/u);
  });

  const word = (head: string, ...paragraphs: string[]): Promise<Uint8Array> =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            headers: {
              default: new Header({ children: [new Paragraph({ text: head, alignment: AlignmentType.RIGHT })] }),
            },
            children: paragraphs.map((one) => new Paragraph(one)),
          },
        ],
      }),
    );

  it('Word with a stamp in its head, in its text, in a watermark', async () => {
    const plain = await word('Trang 1', 'KẾ HOẠCH', 'Bảo đảm an toàn, bảo mật thông tin.');
    expect((await readPlanText({ name: 'a.docx', bytes: plain })).ok).toBe(true);
    const marked = unzipSync(plain);
    edit(marked, 'word/header1.xml', '</w:p>', '<v:textpath string="TÀI LIỆU MẬT"/></w:p>');
    for (const bytes of [await word('MẬT', 'KẾ HOẠCH'), await word('', 'Độ mật: Mật', 'KẾ HOẠCH'), zipSync(marked)])
      expect(await readPlanText({ name: 'a.docx', bytes })).toEqual({ ok: false, error: 'secret' });
  });
});

describe('files that are read with care', () => {
  it('formulas by their last values, links and hidden sheets told', async () => {
    const bytes = await with_(
      (parts) => {
        edit(parts, SHEET, /<c r="D2"[^>]*?(?:\/>|>.*?<\/c>)/, '<c r="D2" t="str"><f>A1&amp;"x"</f><v>Quý I</v></c>');
        parts['xl/externalLinks/externalLink1.xml'] = strToU8('<externalLink/>');
      },
      [['1', 'Việc', 'Sở A', 'x']],
    );
    const told = await read('a.xlsx', bytes);
    if (!told.ok) throw new Error(told.error);
    expect(told.value.tasks[0]?.deadline.wording).toBe('Quý I');
    expect(told.value.notices.map((one) => one.kind)).toEqual(['formulas', 'links']);
    for (const notice of told.value.notices) expect(fileNoticeText(notice)).toMatch(/^Tệp .{20,}\.$/u);
  });

  it('sheets that are hidden are not taken in silently', async () => {
    const data = [HEAD, ['1', 'Việc', 'Sở A', '']].map((row) => row.map(cell));
    const parts = unzipSync(
      await writeXlsxFile([
        { sheet: 'Mới', data },
        { sheet: 'Cũ', data },
      ]).toBuffer(),
    );
    edit(parts, 'xl/workbook.xml', /name="Cũ"/, 'name="Cũ" state="hidden"');
    const told = await read('a.xlsx', zipSync(parts));
    expect(told.ok && [told.value.tasks.length, told.value.notices]).toEqual([
      1,
      [{ kind: 'hidden-sheets', said: 'Cũ' }],
    ]);
  });

  it('percentages as they are seen', async () => {
    const bytes = await writeXlsxFile([
      {
        sheet: 'a',
        data: [
          ['TT', 'Chỉ tiêu', 'Kế hoạch năm 2024'].map(cell),
          [cell('1'), cell('Hồ sơ trực tuyến'), { value: 0.955, type: Number, format: '0.0%' }],
        ],
      },
    ]).toBuffer();
    const told = await read('a.xlsx', bytes);
    expect(told.ok && told.value.targets[0]).toMatchObject({ figure: 95.5, unit: '%' });
  });

  it('letters that were lost when the file was saved', async () => {
    const lost = 'STT;Nhi?m v?;Co quan ch? trì;Th?i h?n\n1;Ban hành k? ho?ch ki?m tra;S? N?i v?;Quý I\n';
    expect(await read('a.csv', text(lost))).toEqual({ ok: false, error: 'letters-lost' });
    const asks = await read('a.csv', text(`${HEAD.join(';')}\n1;Việc gì? Ai làm?;Sở A;\n`));
    expect(asks.ok).toBe(true);
  });

  it('a cell of 100,000 letters leaves its row out and no other', async () => {
    const told = await read('a.csv', text(`${HEAD.join(';')}\n1;${'dài '.repeat(25_000)};Sở A;\n2;Việc;Sở A;\n`));
    if (!told.ok) throw new Error(told.error);
    expect(told.value.tasks.map((task) => task.text)).toEqual(['Việc']);
    expect(told.value.faults).toMatchObject([{ row: 2, problem: 'too-long', leftOut: true }]);
    expect(rowFaultText(told.value.faults[0]!).length).toBeLessThan(200);
  });

  it('text that looks like a formula stays text', async () => {
    const told = await read('a.csv', text(`${HEAD.join(';')}\n1;=cmd|' /C calc'!A0;Sở A;+84\n`));
    expect(told.ok && told.value.tasks[0]).toMatchObject({ text: "=cmd|' /C calc'!A0", deadline: { wording: '+84' } });
  });

  it('tables with few rows in many sheets', async () => {
    const data = [HEAD, ['1', 'Việc', 'Sở A', '']].map((row) => row.map(cell));
    const bytes = await writeXlsxFile(Array.from({ length: 30 }, (_, at) => ({ sheet: `T${at}`, data }))).toBuffer();
    const tables = await readTables({ name: 'a.xlsx', bytes });
    expect(tables.ok && tables.value).toHaveLength(30);
  });
});
