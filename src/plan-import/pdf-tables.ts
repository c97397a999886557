import { isCapitals } from '../domain/plan/line-sense';
import type { CellTable } from '../domain/plan/table-header';
import { joinWrapped } from '../domain/plan/join-wrapped';
import type { GridTable } from './pdf-grid';
import type { NamedTable } from './read-xlsx';

/** A page of a PDF: its lines and tables from top to bottom. */
export interface PdfPageRead {
  readonly parts: readonly (string | GridTable)[];
  /** Its words stand in columns, whether lines frame them or not. */
  readonly tabular: boolean;
}

/** The tables of a PDF that were read, and the pages (from 1) that have tables, read or not. */
export interface PdfTables {
  readonly tables: readonly NamedTable[];
  readonly read: readonly number[];
  readonly unread: readonly number[];
}

/** Lines kept of what stands above a table, as for Word's. */
const LINES_ABOVE = 12;
/** A page number and a running head may stand between the parts of one table. */
const LINES_BETWEEN = 2;
/** Columns of one table on two pages stand at the same places, but for rounding. */
const NEAR = 6;

const sameColumns = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((place, at) => Math.abs(place - (b[at] ?? 0)) < NEAR);

/** A cell's words go on in those at the top of the next page: they begin in mid-sentence, or end one that was open. */
const goesOnIn = (cell: string, next: string): boolean =>
  cell !== '' && (/^[\p{Ll}\d(“"]/u.test(next) || (!/[.;:!?]$/.test(cell) && /[.;]$/.test(next)));

/** A row that the end of a page tore: no number of its own, and what it says goes on from the row before. */
const isTorn = (last: readonly string[], first: readonly string[]): boolean => {
  const said = first.map((cell, at) => ({ cell, before: last[at] ?? '' })).filter(({ cell }) => cell !== '');
  return first[0] === '' && last[0] !== '' && said.every(({ cell, before }) => goesOnIn(before, cell));
};

/** The rows of a table's next page after those before it. */
const continued = (before: CellTable, rows: CellTable): CellTable => {
  const isRepeated = (row: readonly string[]): boolean =>
    before.slice(0, 3).some((head) => head.length === row.length && head.every((cell, at) => cell === row[at]));
  const body = rows.slice(rows.findIndex((row) => !isRepeated(row)));
  const [last, first] = [before.at(-1), body[0]];
  if (!last || !first || !isTorn(last, first)) return [...before, ...body];
  const whole = last.map((cell, at) => joinWrapped([cell, first[at] ?? '']));
  return [...before.slice(0, -1), whole, ...body.slice(1)];
};

/** Title lines that the width of the page wrapped, each whole again. */
const wholeLines = (lines: readonly string[]): readonly string[] => {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1) ?? '';
    const isOpen = before.lastIndexOf('(') > before.lastIndexOf(')');
    const isTitle = isCapitals(before) && /^\p{Lu}{2}/u.test(line) && !/^PHỤ LỤC(?: [IVX\d]+)?$/u.test(before);
    if (whole.length > 0 && (isOpen || isTitle || /^\p{Ll}/u.test(line)))
      whole[whole.length - 1] = joinWrapped([before, line]);
    else whole.push(line);
  }
  return whole;
};

/** Puts the tables of all pages together: one that goes on on the next page is one table. */
export const tablesOfPages = (pages: readonly PdfPageRead[]): PdfTables => {
  const tables: { table: CellTable; above: readonly string[]; columns: readonly number[] }[] = [];
  const [read, unread] = [new Set<number>(), new Set<number>()];
  let lines: string[] = [];
  let open = false;
  pages.forEach(({ parts, tabular }, index) => {
    if (tabular && parts.every((part) => typeof part === 'string')) unread.add(index + 1);
    for (const part of parts) {
      if (typeof part === 'string') {
        if (part !== '') lines.push(part);
        continue;
      }
      const { rows, columns } = part;
      (rows === null ? unread : read).add(index + 1);
      const before = tables.at(-1);
      const goesOn = open && before && lines.length <= LINES_BETWEEN && sameColumns(before.columns, columns);
      open = rows !== null;
      if (rows !== null && goesOn) before.table = continued(before.table, rows);
      else if (rows !== null) tables.push({ table: rows, above: wholeLines(lines).slice(-LINES_ABOVE), columns });
      lines = [];
    }
  });
  return {
    tables: tables.map(({ table, above }) => ({ name: '', table, above })),
    ...{ read: [...read], unread: [...unread] },
  };
};
