import { strFromU8, unzipSync } from 'fflate';
import { extractRawText } from 'mammoth';
import { buildReport } from '../../../src/reporting/build-report';
import { renderDocx } from '../../../src/reporting/render-docx';
import { sourcesOf, stories } from './report-fixture';

const TWIPS_PER_MM = 1440 / 25.4;

let docx: Buffer;
let parts: Record<string, string>;
let xml: string;
let text: string;

beforeAll(async () => {
  const built = await buildReport(sourcesOf(stories()), { kind: 'half-year', asOf: '2024-06-14' });
  if (!built.ok) throw new Error(built.error.code);
  docx = await renderDocx(built.value.document);
  parts = Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  xml = parts['word/document.xml'] ?? '';
  // A reader of its own: fails on XML that is not well-formed.
  text = (await extractRawText({ buffer: docx })).value;
});

const attribute = (tag: string, name: string): string => new RegExp(`w:${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
const all = (pattern: RegExp, within = xml): readonly string[] => within.match(pattern) ?? [];
const mmOf = (tag: string, name: string): number => Number(attribute(tag, name)) / TWIPS_PER_MM;

test('pages are A4 with the margins of Nghị định 30/2020; wide annexes lie across', () => {
  const sizes = all(/<w:pgSz[^>]*>/g);
  const shapes = sizes.map((tag) => [Math.round(mmOf(tag, 'w')), Math.round(mmOf(tag, 'h')), attribute(tag, 'orient')]);
  expect(shapes).toEqual([
    [210, 297, 'portrait'],
    [297, 210, 'landscape'],
    [297, 210, 'landscape'],
    [210, 297, 'portrait'],
  ]);
  for (const tag of all(/<w:pgMar[^>]*>/g)) {
    for (const side of ['top', 'bottom']) {
      expect(mmOf(tag, side)).toBeGreaterThanOrEqual(19.9);
      expect(mmOf(tag, side)).toBeLessThanOrEqual(25);
    }
    expect(mmOf(tag, 'left')).toBeGreaterThanOrEqual(29.9);
    expect(mmOf(tag, 'left')).toBeLessThanOrEqual(35);
    expect(mmOf(tag, 'right')).toBeGreaterThanOrEqual(14.9);
    expect(mmOf(tag, 'right')).toBeLessThanOrEqual(20);
  }
});

test('Times New Roman 14, justified, first line indented, and no other type anywhere', () => {
  const defaults = /<w:rPrDefault>.*?<\/w:rPrDefault>/.exec(parts['word/styles.xml'] ?? '')?.[0] ?? '';
  expect(defaults).toContain('w:ascii="Times New Roman"');
  expect(defaults).toContain('<w:sz w:val="28"/>');
  expect(defaults).toContain('<w:lang w:val="vi-VN"/>');
  const types = new Set(all(/w:ascii="[^"]*"/g, `${xml}${parts['word/styles.xml'] ?? ''}`));
  expect([...types]).toEqual(['w:ascii="Times New Roman"']);
  const body = all(/<w:p>(?:(?!<\/w:p>).)*Kế hoạch giao 05 nhiệm vụ.*?<\/w:p>/g)[0] ?? '';
  expect(body).toContain('<w:jc w:val="both"/>');
  expect(body).toMatch(/<w:ind w:firstLine="720"\/>/);
});

test('page numbers stand in the top margin, not on the first page, and each annex counts its own', () => {
  const sections = all(/<w:sectPr.*?<\/w:sectPr>/g);
  expect(sections).toHaveLength(4);
  for (const section of sections) {
    expect(section).toContain('<w:titlePg/>');
    expect(section).toContain('w:start="1"');
    const header = (kind: string): string => {
      const id = new RegExp(`<w:headerReference[^>]*w:type="${kind}"[^>]*>`).exec(section)?.[0] ?? '';
      const rel = /r:id="([^"]*)"/.exec(id)?.[1] ?? '';
      const target = new RegExp(`Id="${rel}"[^>]*Target="([^"]*)"|Target="([^"]*)"[^>]*Id="${rel}"`).exec(
        parts['word/_rels/document.xml.rels'] ?? '',
      );
      return parts[`word/${target?.[1] ?? target?.[2] ?? ''}`] ?? '';
    };
    expect(header('default')).toMatch(/<w:jc w:val="center"\/>.*PAGE/);
    expect(header('first')).toContain('<w:hdr');
    expect(header('first')).not.toContain('PAGE');
  }
});

test('the parts of the layout follow each other in the prescribed order', () => {
  const order = [
    'UBND TỈNH HẢI DƯƠNG',
    'SỞ NỘI VỤ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '/BC-SNV',
    'Hải Dương, ngày',
    'BÁO CÁO',
    'Kết quả thực hiện công tác cải cách hành chính',
    '6 tháng đầu năm 2024',
    'Kính gửi: Ủy ban nhân dân tỉnh Hải Dương.',
    'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH',
    'II. KẾT QUẢ THỰC HIỆN THEO LĨNH VỰC',
    'III. ĐÁNH GIÁ CHUNG',
    'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM 2024',
    'V. KIẾN NGHỊ, ĐỀ XUẤT',
    'Trên đây là báo cáo',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT,',
    'GIÁM ĐỐC',
    'Phụ lục I',
    '(Kèm theo Báo cáo số',
    'Phụ lục II',
    'Phụ lục III',
  ];
  let from = 0;
  for (const words of order) {
    const at = text.indexOf(words, from);
    expect([words, at >= 0]).toEqual([words, true]);
    from = at + 1;
  }
});

const paragraphWith = (words: string): string =>
  all(/<w:p>.*?<\/w:p>/g).find((one) => one.replace(/<[^>]*>/g, '').includes(words)) ?? '';

test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 26, true, false],
  ['Độc lập - Tự do - Hạnh phúc', 28, true, false],
  ['UBND TỈNH HẢI DƯƠNG', 26, false, false],
  ['SỞ NỘI VỤ', 26, true, false],
  ['Hải Dương, ngày', 28, false, true],
  ['BÁO CÁO', 28, true, false],
  ['Nơi nhận:', 24, true, true],
  ['- Như trên;', 22, false, false],
  ['GIÁM ĐỐC', 28, true, false],
])('%s is set in half-points %d, bold %s, italic %s', (words, size, bold, italics) => {
  const paragraph = paragraphWith(words);
  expect(paragraph).toContain(`<w:sz w:val="${size}"/>`);
  expect(/<w:b\/>/.test(paragraph)).toBe(bold);
  expect(/<w:i\/>/.test(paragraph)).toBe(italics);
});

test('rules are solid lines of their own length, not underlined words', () => {
  const rules = all(/<w:p><w:pPr><w:pBdr><w:bottom w:val="single".*?<\/w:p>/g);
  expect(rules).toHaveLength(3);
  for (const rule of rules) expect(rule).toMatch(/<w:ind w:left="\d+" w:right="\d+"\/>/);
  expect(xml).not.toContain('<w:u ');
});

test('every table with borders repeats its heading; two-row headings too', () => {
  const tables = all(/<w:tbl>.*?<\/w:tbl>/g).filter((one) => !one.includes('<w:top w:val="none"'));
  expect(tables).toHaveLength(7);
  for (const table of tables) expect(table).toContain('<w:tblHeader/>');
  const agencies = tables.find((one) => one.includes('Phối hợp')) ?? '';
  expect(all(/<w:tblHeader\/>/g, agencies)).toHaveLength(2);
  expect(agencies).toContain('<w:gridSpan w:val="6"/>');
  expect(agencies).toContain('<w:vMerge w:val="restart"/>');
});

test('what the clerk must fill in is highlighted, and little is', () => {
  const blanks = all(/<w:r><w:rPr>(?:(?!<\/w:r>).)*<w:highlight w:val="yellow"\/>.*?<\/w:r>/g).map((one) =>
    one.replace(/<[^>]*>/g, ''),
  );
  expect(blanks.every((one) => /^\[…\u00a0.*\u00a0…\]$/.test(one))).toBe(true);
  expect(blanks).toHaveLength(4);
});

test('what an official typed cannot break the file', () => {
  expect(text).toContain('Thiếu kinh phí <b>& nâng cấp');
  expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(xml)).toBe(false);
});

test("the overdue list has the columns of the Government's own", () => {
  for (const title of [
    'STT',
    'Nhiệm vụ',
    'Văn bản giao nhiệm vụ',
    'Cơ quan chủ trì thực hiện',
    'Thời hạn hoàn thành',
  ]) {
    expect(text).toContain(title);
  }
  expect(text).toContain('(Dữ liệu tính đến hết ngày 14/6/2024)');
});

test('no section ends in a paragraph that could start a blank page', () => {
  const ends = all(/<w:p><w:pPr>(?:(?!<\/w:pPr>).)*<w:sectPr/g);
  expect(ends).toHaveLength(3);
  for (const end of ends) expect(end).toContain('w:line="20" w:lineRule="exact"');
});

test('the same document gives the same bytes, dated by what it tells of and not by the machine', async () => {
  const built = await buildReport(sourcesOf(stories()), { kind: 'half-year', asOf: '2024-06-14' });
  if (!built.ok) throw new Error(built.error.code);
  expect((await renderDocx(built.value.document)).equals(docx)).toBe(true);
  expect(parts['docProps/core.xml']).toContain('>2024-06-14T16:59:59.999Z</dcterms:created>');
});
