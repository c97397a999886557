import type { SheetAsk } from './sheet-ask';
import { sheetBody } from './sheet-body';
import type { SheetKind, SheetLayout } from './sheet-layout';
import { placingFor } from './sheet-placing';
import type { SheetColumn, SheetRow } from './sheet-row';
import type { CellTable } from './table-header';

export interface LaidSheet {
  readonly table: CellTable;
  /** Indices of its heading rows. */
  readonly headings: readonly number[];
}

/** The layout of what came without a table: title, lines under it, our headings. */
export const ownLayout = (
  kind: SheetKind,
  columns: readonly SheetColumn[],
  [title, under]: readonly [title: string, under: readonly string[]],
): SheetLayout => {
  const shown = columns.filter(({ optional }) => !optional);
  return {
    ...{ sheet: '', tab: '', kind, periods: [], lines: null },
    head: [[title], ...under.map((line) => [line]), shown.map(({ heading }) => heading)],
    heading: 1 + under.length,
    columns: Object.fromEntries(shown.map(({ meaning }, column) => [meaning, column])),
  };
};

/**
 * A plan's items as a table in the office's own layout: its title rows, its columns in their order, its sections and
 * what stands below; what it has no column for, and what we add, comes after. Reading the table gives the same again.
 */
export const laySheet = (asked: SheetAsk): LaidSheet => {
  // An area without a name is that of a table without sections.
  const nameless = new Set(asked.areas.flatMap(({ code, name }) => (name === '' ? [code] : [])));
  const areaOf = ({ area }: SheetRow): string | null => (area !== null && nameless.has(area) ? null : area);
  const ask = { ...asked, rows: asked.rows.map((row) => ({ ...row, area: areaOf(row) })) };
  const { head, heading } = ask.layout;
  const placing = placingFor(ask);
  const office = placing.width - placing.added.length;
  const titled = head.map((cells, at) =>
    Array.from({ length: placing.width }, (_, column) =>
      column < office ? (cells[column] ?? '') : at === heading ? (placing.added[column - office] ?? '') : '',
    ),
  );
  return {
    table: [...titled, ...sheetBody(ask, placing)],
    headings: head.map((_, at) => at).filter((at) => at >= heading),
  };
};
