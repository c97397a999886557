import { getDocumentProxy } from 'unpdf';
import { fail, ok, type Result } from '../domain/result';
import type { FileProblem } from '../messages/plans/import';
import { pageGlyphs } from './pdf-glyphs';
import { overlaps, pageLines, type DrawnText } from './pdf-lines';

const MAX_PAGES = 300;

/** Letters of the first pages that a document with a text layer has; a scan has none, or a stamp's few. */
const FEWEST_LETTERS = 40;

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

const runsOf = async (pdf: PdfDocument, number: number): Promise<readonly DrawnText[]> => {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item): DrawnText[] => {
    if (!('str' in item)) return [];
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform as readonly number[];
    return [{ text: item.str, x, y, width: item.width, height: Math.hypot(c, d) || item.height }];
  });
  // Letters that a font lacks are drawn from another one into gaps of a longer run: only letter by letter are they in order.
  const exact = overlaps(runs) ? await pageGlyphs(page) : runs;
  page.cleanup();
  return exact;
};

const openPdf = async (bytes: Uint8Array): Promise<Result<PdfDocument, FileProblem>> => {
  try {
    // The reader takes its bytes over, so it gets its own.
    return ok(await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }));
  } catch (error) {
    return fail(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged');
  }
};

/** The text layer of a PDF, lines as printed, pages parted by form feeds. Never throws. */
export const readPdf = async (bytes: Uint8Array): Promise<Result<string, FileProblem>> => {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.numPages > MAX_PAGES) return fail('too-many-pages');
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1)
      pages.push(pageLines(await runsOf(pdf, number)).join('\n'));
    const text = pages.join('\f');
    return (text.match(/\p{L}/gu) ?? []).length < FEWEST_LETTERS ? fail('no-text-layer') : ok(text);
  } catch {
    return fail('damaged');
  } finally {
    await pdf.cleanup();
    await pdf.loadingTask.destroy();
  }
};
