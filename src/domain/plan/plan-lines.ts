import { readMark } from './marks';

/** A line of the plan that carries words. `gap`: blank lines stood before it (which PDF text scatters at will). */
export interface PlanLine {
  readonly text: string;
  readonly gap: boolean;
  /** Its number in the document's text, from 1, blank lines counted. */
  readonly at: number;
}

const PAGE_NUMBER =
  /^(?:[-–]\s*)?\d{1,3}(?:\s*[-–])?$|^\d{1,3}\s*\/\s*\d{1,3}$|^(?:trang|page)\s*:?\s*\d{1,3}(?:\s*[/|]\s*\d{1,3})?$/i;

const tidy = (line: string): string =>
  line
    // PDF text holds control characters where a font had no letter.
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

type Raw = { readonly text: string; readonly at: number } | 'page-break';

const rawLines = (text: string): Raw[] => {
  let at = 0;
  return text
    .normalize('NFC')
    .split('\f')
    .flatMap((page, index): Raw[] => [
      ...(index > 0 ? (['page-break'] as const) : []),
      ...page.split(/\r\n|\r|\n|\u2028|\u2029/).map((line): Raw => {
        const tidied = tidy(line);
        at += 1;
        return PAGE_NUMBER.test(tidied) ? 'page-break' : { text: tidied, at };
      }),
    ]);
};

/** A whole paragraph in brackets after a finished item: a note of the plan, part of no item. Its length in lines. */
const noteLength = (lines: readonly PlanLine[], at: number): number => {
  const before = lines[at - 1]?.text ?? '';
  if (!/^\(\p{L}/u.test(lines[at]?.text ?? '') || !/[.;]$/.test(before)) return 0;
  const end = lines.slice(at, at + 4).findIndex((line) => /\)[.;]?$/.test(line.text));
  return end + 1;
};

const withoutNotes = (lines: readonly PlanLine[]): readonly PlanLine[] => {
  const kept: PlanLine[] = [];
  for (let at = 0; at < lines.length;) {
    const note = noteLength(lines, at);
    const line = lines[at];
    if (note === 0 && line) kept.push(line);
    at += Math.max(note, 1);
  }
  return kept;
};

const isBlank = (raw: Raw | undefined): boolean => raw !== undefined && raw !== 'page-break' && raw.text === '';

/** The nearest line with words in one direction is past a page break and nothing else. */
const touchesBreak = (raws: readonly Raw[], at: number, step: 1 | -1): boolean => {
  let index = at + step;
  while (isBlank(raws[index])) index += step;
  return raws[index] === 'page-break';
};

const shape = (text: string): string => text.replace(/\d+/g, '#');

/** Running heads and footers: the same words (but for digits) beside at least two page breaks. */
const runningLines = (raws: readonly Raw[]): ReadonlySet<string> => {
  const seen = new Map<string, number>();
  raws.forEach((raw, index) => {
    if (raw === 'page-break' || !/^[\p{Lu}\d]/u.test(raw.text) || readMark(raw.text)) return;
    if (!touchesBreak(raws, index, 1) && !touchesBreak(raws, index, -1)) return;
    seen.set(shape(raw.text), (seen.get(shape(raw.text)) ?? 0) + 1);
  });
  return new Set([...seen].filter(([, times]) => times >= 2).map(([text]) => text));
};

/** The plan's lines without page numbers, running heads and footers, form feeds, invisible characters and blanks. */
export const planLines = (text: string): readonly PlanLine[] => {
  const raws = rawLines(text);
  const running = runningLines(raws);
  const lines: PlanLine[] = [];
  let gap = false;
  for (const raw of raws) {
    if (raw === 'page-break' || raw.text === '') {
      gap = true;
    } else if (!running.has(shape(raw.text))) {
      lines.push({ ...raw, gap });
      gap = false;
    }
  }
  return withoutNotes(lines);
};
