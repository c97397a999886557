import type { TextSheet } from '../ports/plan-workbooks';
import { headingSpans, type Span } from './heading-spans';

const HEADING = { fontWeight: 'bold', backgroundColor: '#E8EDF3', align: 'center', alignVertical: 'center' } as const;
const BOXED = { wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: '#B8C0CC' } as const;
const SECTION = { fontWeight: 'bold' } as const;
const PLAIN = { alignVertical: 'top' } as const;
const WIDTHS = { least: 8, most: 48 } as const;
/** Rows that are looked at for how wide a column should be. */
const SAMPLE = 200;
/** No row of Excel is higher. */
const POINTS = { line: 16, most: 409 } as const;
/** Below the last row with more than these stand sums, notes and signatures: no boxes. */
const FEW = 2;

export interface StyledCell {
  readonly text: string;
  readonly style: typeof PLAIN | (typeof BOXED & Partial<typeof HEADING>) | TitleStyle;
  readonly height?: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}
interface TitleStyle {
  readonly wrap: true;
  readonly align: 'center';
  readonly alignVertical: 'center';
}

const TITLE: TitleStyle = { wrap: true, align: 'center', alignVertical: 'center' };

const filled = (row: readonly string[]): number => row.filter((cell) => cell !== '').length;

const lengthOf = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0);

/** Widths of the columns in letters, by what stands in them from the first heading on; no word is broken if it can be. */
export const widthsOf = ({ table, headings: [heading = 0] }: TextSheet): readonly number[] => {
  const rows = table.slice(heading, heading + SAMPLE).filter((row) => filled(row) > 1);
  return (table[heading] ?? []).map((_, column) => {
    const texts = rows.map((row) => row[column] ?? '');
    const wanted = Math.max(Math.ceil(lengthOf(texts) / 2), lengthOf(texts.flatMap((text) => text.split(/\s/))) + 1);
    return Math.min(WIDTHS.most, Math.max(WIDTHS.least, wanted));
  });
};

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/** Lines that a text takes when it is broken between words. */
const linesOf = (text: string, width: number): number => {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    const next = used === 0 ? word.length : used + 1 + word.length;
    const isNew = used > 0 && next > width;
    if (isNew) lines += 1;
    used = isNew ? word.length : next;
    lines += Math.max(0, Math.ceil(used / width) - 1);
    used = used > width ? used % width : used;
  }
  return lines;
};

/** Height of a text in a column; programs that fit rows by themselves do not fit them all. */
const heightOf = (text: string, width: number): number =>
  Math.min(POINTS.most, POINTS.line * sum(text.split('\n').map((line) => linesOf(line, width))));

/** Heading rows that follow each other, with the reach of each heading. */
const spansOf = ({ table, headings }: TextSheet): ReadonlyMap<number, readonly Span[]> => {
  const runs: number[][] = [];
  for (const row of headings) {
    const last = runs.at(-1);
    if (last?.at(-1) === row - 1) last.push(row);
    else runs.push([row]);
  }
  return new Map(
    runs.flatMap((run) => headingSpans(run.map((row) => table[row] ?? [])).map((spans, at) => [run[at] ?? 0, spans])),
  );
};

type CellRow = readonly (StyledCell | null)[];

/** A title stands over the whole table. */
const titleRow = (row: readonly string[], widths: readonly number[]): CellRow => {
  const [title = ''] = row;
  if (title === '' || filled(row) > 1 || widths.length < FEW) return row.map((text) => ({ text, style: PLAIN }));
  const over = { text: title, style: TITLE, height: heightOf(title, sum(widths)), columnSpan: widths.length };
  return [over, ...widths.slice(1).map(() => null)];
};

/** A section that says nothing beside its first cell reaches over the table, as offices merge it. */
const bodyRow = (row: readonly string[], widths: readonly number[]): CellRow => {
  const [name = ''] = row;
  if (name !== '' && filled(row) === 1) {
    const over = { text: name, style: { ...BOXED, ...SECTION }, height: heightOf(name, sum(widths)) };
    return [{ ...over, columnSpan: row.length }, ...row.slice(1).map(() => null)];
  }
  return row.map((text, column) => ({ text, style: BOXED, height: heightOf(text, widths[column] ?? WIDTHS.least) }));
};

const headingRow = (row: readonly string[], spans: readonly Span[], widths: readonly number[]): CellRow =>
  row.map((text, column) => {
    const span = spans[column] ?? null;
    if (span === null) return null;
    const width = sum(widths.slice(column, column + span.columns));
    // Rows below have a line of their own.
    const height = Math.max(POINTS.line, heightOf(text, width) - (span.rows - 1) * POINTS.line);
    return { ...{ text, style: { ...BOXED, ...HEADING }, height }, rowSpan: span.rows, columnSpan: span.columns };
  });

/** The cells of a sheet with their styles: titles, headings, items in boxes, what stands below them. Null: merged. */
export const styledCells = (sheet: TextSheet, widths: readonly number[]): readonly CellRow[] => {
  const { table, headings } = sheet;
  const [first = 0] = headings;
  const spans = spansOf(sheet);
  const last = table.findLastIndex((row) => filled(row) > FEW);
  return table.map((row, index): CellRow => {
    if (index < first) return titleRow(row, widths);
    const heads = spans.get(index);
    if (heads !== undefined) return headingRow(row, heads, widths);
    if (index > last) return row.map((text) => ({ text, style: PLAIN }));
    return bodyRow(row, widths);
  });
};
