import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { fileProblemText, type FileProblem } from '../../../src/messages/plans/import';
import { writeWorkbook } from '../../../src/reporting/write-workbook';
import { form, openImportWorld, type OpenImportWorld } from './support';

const STANDING = { cookie: 'dondoc-vai=snv-thuong-truc' };

let world: OpenImportWorld;

beforeEach(async () => {
  world = await openImportWorld();
});
afterEach(() => world.close());

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
/** The compound file of Office before 2007, and of what a password locks since. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);
const locked = (): Uint8Array => compound('EncryptedPackage');
const workbook = (): Promise<Uint8Array> =>
  writeWorkbook([{ name: 'Phụ lục', table: [['STT', 'Nhiệm vụ', 'Cơ quan chủ trì']], headings: [1] }]);
const HEAD = 'STT;Nhiệm vụ;Cơ quan chủ trì;Thời hạn';

const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, '../../fixtures/plans', name));

/** A directory that promises 400 MB: it is believed, and nothing unpacked. */
const bomb = (): Uint8Array => {
  const bytes = Buffer.from(zipSync({ 'xl/workbook.xml': text('x') }));
  bytes.writeUInt32LE(400_000_000, bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24);
  return bytes;
};

const flashOf = (html: string): string => /<p class="flash bad">([^<]*)<\/p>/.exec(html)?.[1] ?? '';

/** Sends the file to a form of the page; the answer must be one sentence on that page, and nothing kept. */
const refused = async (path: string, name: string, bytes: Uint8Array): Promise<string> => {
  const sent = await world.post(path, form({ file: new File([new Uint8Array(bytes)], name), plan: '' }), STANDING);
  expect(sent.status).toBe(422);
  expect(sent.text).toContain('action="/ke-hoach/nhap"');
  expect(await world.imports.desk.latest(5)).toEqual([]);
  return flashOf(sent.text);
};

test.each<[string, string, () => Promise<Uint8Array> | Uint8Array, FileProblem]>([
  ['locked by a password', 'phu luc.xlsx', locked, 'locked'],
  ['cut off on its way', 'phu luc.xlsx', async () => (await workbook()).subarray(0, 900), 'damaged'],
  ['a web page called .xls', 'phu luc.xls', () => text('<html><table><tr><td>1</td></tr></table></html>'), 'html'],
  ['without a heading', 'phu luc.csv', () => text('1;Việc;Sở Nội vụ;Quý I\n2;Việc khác;Sở Y tế;Quý II'), 'no-header'],
  ['marked Mật within', 'phu luc.csv', () => text(`;MẬT;;\n${HEAD}\n1;Việc;Sở Nội vụ;Quý I`), 'secret'],
  [
    'with macros',
    'phu luc.xlsm',
    () => zipSync({ 'xl/workbook.xml': text('x'), 'xl/vbaProject.bin': text('x') }),
    'macros',
  ],
  ['a picture', 'phu luc.xlsx', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0]), 'picture'],
  ['empty', 'phu luc.xlsx', () => text(' '), 'empty'],
  ['without a byte', 'phu luc.xlsx', () => text(''), 'empty'],
  ['of Excel before 2007', 'phu luc.xls', () => compound('Workbook'), 'old-excel'],
  ['of Word before 2007', 'phu luc.doc', () => compound('WordDocument'), 'old-word'],
  ['as a binary workbook', 'phu luc.xlsb', () => zipSync({ 'xl/workbook.bin': text('x') }), 'binary-excel'],
  ['of LibreOffice', 'phu luc.ods', () => zipSync({ 'content.xml': text('x') }), 'open-document'],
  ['as RTF', 'phu luc.rtf', () => text('{\\rtf1\\ansi}'), 'rich-text'],
  ['that is a zip of other things', 'phu luc.xlsx', () => zipSync({ 'x.txt': text('x') }), 'unknown-kind'],
  ['of bytes that are nothing', 'phu luc.docx', () => new Uint8Array(300), 'unknown-kind'],
  ['as a scan', 'phu luc.pdf', () => fixture('scan.pdf'), 'no-text-layer'],
  ['as a PDF behind a password', 'phu luc.pdf', () => fixture('locked.pdf'), 'locked'],
  ['that unpacks to 400 MB', 'phu luc.xlsx', bomb, 'too-large-inside'],
  ["that is a plan's text without a table", 'phu luc.docx', () => fixture('nd30.docx'), 'no-header'],
])('an appendix %s is answered in one sentence at its form', async (_, name, bytes, problem) => {
  expect(await refused('/ke-hoach/nhap', name, await bytes())).toBe(fileProblemText(problem));
});

test.each<[string, string, () => Uint8Array, FileProblem]>([
  ['locked by a password', 'ke hoach.docx', locked, 'locked'],
  [
    'with macros',
    'ke hoach.docm',
    () => zipSync({ 'word/document.xml': text('x'), 'word/vbaProject.bin': text('x') }),
    'macros',
  ],
  ['as a scan', 'ke hoach.pdf', () => fixture('scan.pdf'), 'no-text-layer'],
  ['of Word before 2007', 'ke hoach.doc', () => compound('WordDocument'), 'old-word'],
  ['of LibreOffice', 'ke hoach.odt', () => zipSync({ 'content.xml': text('x') }), 'open-document'],
  ['of bytes that are nothing', 'ke hoach.docx', () => new Uint8Array(300), 'unknown-kind'],
  [
    'that is an appendix',
    'ke hoach.xlsx',
    () => zipSync({ 'xl/workbook.xml': text('<workbook/>') }),
    'not-a-plan-file',
  ],
  ['marked Mật within', 'ke hoach.txt', () => text('MẬT\nKẾ HOẠCH\nI. MỤC TIÊU'), 'secret'],
])("a plan's text %s is answered in one sentence at its form", async (_, name, bytes, problem) => {
  expect(await refused('/ke-hoach/du-thao', name, bytes())).toBe(fileProblemText(problem));
});

test('a file over the limit is refused before it is read', async () => {
  const file = new File([new Uint8Array(26_000_000)], 'phu luc.xlsx');
  const sent = await world.post('/ke-hoach/nhap', form({ file, plan: '' }), STANDING);
  expect(sent.status).toBe(422);
  expect(sent.text).toMatch(/25 MB/);
  expect(await world.imports.desk.latest(5)).toEqual([]);
});
