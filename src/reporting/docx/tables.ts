import { AlignmentType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx';
import type { Column, Row, Table as Content } from '../document';
import { mm, SIZE } from './measures';
import { line } from './text';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

const MARGINS = { top: 40, bottom: 40, left: 70, right: 70 };

interface CellOptions {
  readonly align?: Column['align'];
  readonly bold?: boolean;
  readonly span?: number;
  readonly rows?: number;
  readonly keepNext?: boolean;
}

const cell = (text: string, widths: readonly number[], options: CellOptions = {}): TableCell =>
  new TableCell({
    children: [
      line(text, {
        size: SIZE.table,
        bold: options.bold ?? false,
        align: ALIGN[options.align ?? 'center'],
        keepNext: options.keepNext ?? false,
      }),
    ],
    width: { size: widths.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: MARGINS,
    ...(options.span === undefined ? {} : { columnSpan: options.span }),
    ...(options.rows === undefined ? {} : { rowSpan: options.rows }),
  });

/** Column widths in twips: shares of the text's width, the rounding given to the last. */
const widthsOf = (columns: readonly Column[], widthMm: number): readonly number[] => {
  const all = columns.reduce((sum, one) => sum + one.share, 0);
  const widths = columns.map((one) => Math.floor((mm(widthMm) * one.share) / all));
  const rest = mm(widthMm) - widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one, index) => (index === widths.length - 1 ? one + rest : one));
};

/** Runs of neighbouring columns under one common heading; a column without one stands alone. */
const runsOf = (columns: readonly Column[]): readonly { group: string | null; from: number; count: number }[] =>
  columns.reduce<{ group: string | null; from: number; count: number }[]>((runs, column, index) => {
    const last = runs.at(-1);
    if (last && column.group !== undefined && last.group === column.group) last.count += 1;
    else runs.push({ group: column.group ?? null, from: index, count: 1 });
    return runs;
  }, []);

/** The heading, repeated on every page: one row, or two when columns are grouped. */
const headingRows = (columns: readonly Column[], widths: readonly number[]): readonly TableRow[] => {
  const heading = (cells: readonly TableCell[]): TableRow =>
    new TableRow({ tableHeader: true, cantSplit: true, children: [...cells] });
  const single = (column: Column, index: number, rows?: number): TableCell =>
    cell(column.title, [widths[index] ?? 0], { bold: true, keepNext: true, ...(rows === undefined ? {} : { rows }) });
  if (columns.every((one) => one.group === undefined)) {
    return [heading(columns.map((column, index) => single(column, index)))];
  }
  const upper = runsOf(columns).flatMap(({ group, from, count }) => {
    const column = columns[from];
    if (group === null) return column ? [single(column, from, 2)] : [];
    return [cell(group, widths.slice(from, from + count), { bold: true, span: count, keepNext: true })];
  });
  const lower = columns.flatMap((column, index) => (column.group === undefined ? [] : [single(column, index)]));
  return [heading(upper), heading(lower)];
};

const bodyRow = (row: Row, columns: readonly Column[], widths: readonly number[]): TableRow => {
  if (row.kind === 'group') {
    const text = cell(row.text, widths, { bold: true, align: 'left', span: columns.length, keepNext: true });
    return new TableRow({ cantSplit: true, children: [text] });
  }
  return new TableRow({
    cantSplit: true,
    children: columns.map((column, index) =>
      cell(row.cells[index] ?? '', [widths[index] ?? 0], { align: column.align, bold: row.kind === 'total' }),
    ),
  });
};

export const table = ({ columns, rows }: Content, widthMm: number): Table => {
  const widths = widthsOf(columns, widthMm);
  return new Table({
    width: { size: mm(widthMm), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    rows: [...headingRows(columns, widths), ...rows.map((row) => bodyRow(row, columns, widths))],
  });
};
