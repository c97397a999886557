import { getDocumentProxy } from 'unpdf';
import { fail, ok, type Result } from '../domain/result';
import type { FileProblem } from '../messages/plans/import';
import { pageGlyphs } from './pdf-glyphs';
import { gridTables, type GridTable } from './pdf-grid';
import { looksTabular, overlaps, pageLines, type DrawnText } from './pdf-lines';
import { pageOperators, type PdfPage } from './pdf-operators';
import { pageRules } from './pdf-rules';
import { tablesOfPages, type PdfPageRead, type PdfTables } from './pdf-tables';

const MAX_PAGES = 300;

/** Letters of the first pages that a document with a text layer has; a scan has none, or a stamp's few. */
const FEWEST_LETTERS = 40;

/** Pictures are not looked at: unpacked they may be any size. */
const NO_PICTURES = 1;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/** What a PDF says: its text outside tables, lines as printed, pages parted by form feeds; and its tables. */
export interface PdfRead extends PdfTables {
  readonly text: string;
}

const runsOf = async (page: PdfPage): Promise<readonly DrawnText[]> => {
  const { items } = await page.getTextContent();
  return items.flatMap((item): DrawnText[] => {
    if (!('str' in item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[];
    return [{ text: item.str, x, y, width: item.width, height: Math.hypot(c, d) || item.height }];
  });
};

/** Lines and tables from top to bottom. */
const partsOf = (runs: readonly DrawnText[], tables: readonly GridTable[]): PdfPageRead['parts'] => {
  const parts: (string | GridTable)[] = [];
  let ceiling = Infinity;
  const linesDownTo = (floor: number): void => {
    parts.push(...pageLines(runs.filter(({ y }) => y < ceiling && y >= floor)));
  };
  for (const table of tables) {
    linesDownTo(table.top);
    parts.push(table);
    ceiling = table.bottom;
  }
  linesDownTo(-Infinity);
  return parts;
};

const readPage = async (page: PdfPage): Promise<PdfPageRead> => {
  const [runs, operators] = [await runsOf(page), await pageOperators(page)];
  page.cleanup();
  const rules = pageRules(operators);
  // Letters that a font lacks are drawn from another one into gaps of a longer run: only letter by letter are they in order.
  const words = overlaps(runs) ? pageGlyphs(operators) : runs;
  const tables = gridTables(rules, words);
  // A run may reach over several cells: its letters do not.
  const exact = words === runs && tables.some(({ rows }) => rows === null) ? pageGlyphs(operators) : words;
  return { parts: partsOf(exact, exact === words ? tables : gridTables(rules, exact)), tabular: looksTabular(words) };
};

const openPdf = async (bytes: Uint8Array): Promise<Result<PdfDocument, FileProblem>> => {
  try {
    // The reader takes its bytes over, so it gets its own.
    return ok(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, maxImageSize: NO_PICTURES }));
  } catch (error) {
    return fail(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged');
  }
};

const textOf = ({ parts }: PdfPageRead): string => parts.filter((part) => typeof part === 'string').join('\n');

const lettersIn = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;

/** The text layer of a PDF with its ruled tables. Never throws. */
export const readPdf = async (bytes: Uint8Array): Promise<Result<PdfRead, FileProblem>> => {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.numPages > MAX_PAGES) return fail('too-many-pages');
    const pages: PdfPageRead[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(await pdf.getPage(number)));
    const [text, found] = [pages.map(textOf).join('\f'), tablesOfPages(pages)];
    const cells = found.tables.flatMap(({ table }) => table.flat()).join(' ');
    const isScan = found.unread.length === 0 && lettersIn(text) + lettersIn(cells) < FEWEST_LETTERS;
    return isScan ? fail('no-text-layer') : ok({ text, ...found });
  } catch {
    return fail('damaged');
  } finally {
    await pdf.cleanup();
    await pdf.loadingTask.destroy();
  }
};
