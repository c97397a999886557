import type { TextSheet } from '../ports/plan-workbooks';
import { headingSpans, type Span } from './heading-spans';

const HEADING = { fontWeight: 'bold', backgroundColor: '#E8EDF3', align: 'center', alignVertical: 'center' } as const;
const BOXED = { wrap: true, alignVertical: 'top', borderStyle: 'thin', borderColor: '#B8C0CC' } as const;
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

/** Widths of the columns in letters, by what stands in them from the first heading on. */
export const widthsOf = ({ table, headings: [heading = 0] }: TextSheet): readonly number[] => {
  const rows = table.slice(heading, heading + SAMPLE);
  return (table[heading] ?? []).map((_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0);
    return Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.ceil(longest / 2)));
  });
};

/** Height of a text in a column; programs that fit rows by themselves do not fit them all. */
const heightOf = (text: string, width: number): number => {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  return Math.min(POINTS.most, lines * POINTS.line);
};

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
  const height = heightOf(
    title,
    widths.reduce((sum, width) => sum + width, 0),
  );
  const over = { text: title, style: TITLE, height, columnSpan: widths.length };
  return [over, ...widths.slice(1).map(() => null)];
};

const headingRow = (row: readonly string[], spans: readonly Span[], widths: readonly number[]): CellRow =>
  row.map((text, column) => {
    const span = spans[column] ?? null;
    if (span === null) return null;
    const width = widths.slice(column, column + span.columns).reduce((sum, one) => sum + one, 0);
    const height = span.rows === 1 ? { height: heightOf(text, width) } : {};
    return { ...{ text, style: { ...BOXED, ...HEADING }, ...height }, rowSpan: span.rows, columnSpan: span.columns };
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
    return row.map((text, column) => ({ text, style: BOXED, height: heightOf(text, widths[column] ?? WIDTHS.least) }));
  });
};
