/**
 * npx tsx scripts/make-plan-fixtures.ts: prints the 2024 plan of seeds/ as offices print theirs, into
 * test/fixtures/plans. Needs LibreOffice (soffice) for the PDFs. The words are the plan's own; letterhead and number are
 * made up, for the plan's text has none.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { joinWrapped } from '../src/domain/plan/join-wrapped';
import { isCapitals } from '../src/domain/plan/line-sense';
import { readMark } from '../src/domain/plan/marks';
import { planLines } from '../src/domain/plan/plan-lines';

const ROOT = join(__dirname, '..');
const INTO = join(ROOT, 'test', 'fixtures', 'plans');

/** The plan's paragraphs, its wrapped lines joined: a new one begins at a mark, after a heading, after a full stop. */
const paragraphsOf = (text: string): readonly string[] => {
  const paragraphs: string[][] = [];
  let before = '';
  for (const { text: line, gap } of planLines(text)) {
    const isMarked = readMark(line) !== null && !/^[-–]\s*(?:\p{Ll}|\d{4})/u.test(line);
    const isAfterEnd = gap && (/[.:;]$/.test(before) || paragraphs.length <= 2);
    const isHeading = before.length < 70 && /^(?:[IVX]+\.|\d\.|[a-c]\))/.test(before) && /^\p{Lu}/u.test(line);
    const last = paragraphs.at(-1);
    if (!last || isMarked || isAfterEnd || isHeading || isCapitals(before) || isCapitals(line)) paragraphs.push([line]);
    else last.push(line);
    before = line;
  }
  return paragraphs.map(joinWrapped);
};

interface Layout {
  readonly name: string;
  readonly size: number;
  readonly font: string;
  readonly justified: boolean;
  readonly foot: 'number-above' | 'running-foot';
  readonly margin: number;
}

const LAYOUTS: readonly Layout[] = [
  { name: 'nd30', size: 28, font: 'Liberation Serif', justified: true, foot: 'number-above', margin: 1134 },
  { name: 'running-foot', size: 22, font: 'Liberation Sans', justified: false, foot: 'running-foot', margin: 1700 },
];

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

const letterhead = (run: (text: string) => TextRun): Table => {
  const cell = (...lines: string[]): TableCell =>
    new TableCell({
      children: lines.map((line) => new Paragraph({ alignment: AlignmentType.CENTER, children: [run(line)] })),
      width: { size: 50, type: WidthType.PERCENTAGE },
    });
  return new Table({
    borders: NO_BORDERS,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        children: [
          cell('ỦY BAN NHÂN DÂN', 'TỈNH HẢI DƯƠNG', 'Số: 15/KH-UBND'),
          cell(
            'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
            'Độc lập - Tự do - Hạnh phúc',
            'Hải Dương, ngày 05 tháng 01 năm 2024',
          ),
        ],
      }),
    ],
  });
};

const documentOf = (paragraphs: readonly string[], layout: Layout): Document => {
  const run = (text: string): TextRun => new TextRun({ text, font: layout.font, size: layout.size });
  const number = new TextRun({ children: [PageNumber.CURRENT], font: layout.font, size: layout.size });
  const foot = new TextRun({
    children: ['Kế hoạch CCHC năm 2024 - Trang ', PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
    font: layout.font,
    size: 18,
  });
  const centred = (child: TextRun): Paragraph => new Paragraph({ alignment: AlignmentType.CENTER, children: [child] });
  const body = paragraphs.map(
    (text) =>
      new Paragraph({
        alignment: layout.justified ? AlignmentType.JUSTIFIED : AlignmentType.LEFT,
        indent: { firstLine: layout.justified ? 720 : 0 },
        spacing: { after: 120 },
        children: [run(text)],
      }),
  );
  return new Document({
    sections: [
      {
        properties: {
          page: {
            margin: { left: layout.margin + 567, right: layout.margin, top: layout.margin, bottom: layout.margin },
          },
        },
        ...(layout.foot === 'number-above'
          ? { headers: { default: new Header({ children: [centred(number)] }) } }
          : { footers: { default: new Footer({ children: [centred(foot)] }) } }),
        children: [letterhead(run), new Paragraph(''), ...body],
      },
    ],
  });
};

const main = async (): Promise<void> => {
  const text = readFileSync(join(ROOT, 'seeds', 'plans', 'hai-duong-2024', 'plan.txt'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'plan-fixtures-'));
  for (const layout of LAYOUTS) {
    const docx = join(folder, `${layout.name}.docx`);
    writeFileSync(docx, await Packer.toBuffer(documentOf(paragraphsOf(text), layout)));
    execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, docx], { stdio: 'ignore' });
    for (const made of [docx, docx.replace(/docx$/, 'pdf')]) renameSync(made, join(INTO, basename(made)));
  }
};

void main();
