import type { PeriodColumn } from './period-columns';
import type { CellTable, Header, Meaning } from './table-header';

/** What the items of a table are. */
export type SheetKind = 'tasks' | 'targets' | 'duties';

/** What a row that is no item begins, where it begins anything. */
export type Opening =
  | { readonly kind: 'area'; readonly area: string; readonly label: string }
  | { readonly kind: 'group'; readonly group: string };

/** A row of a table's body that is no item: a section, a group, a repeated heading, a sum, a signature. */
export interface LayoutLine {
  /** Row in the sheet, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly opens: Opening | null;
}

/** How an office lays a table out: what stands above its items, which column holds what, and what stands between them. */
export interface SheetLayout {
  /** Name of the table, unique in its file; items say which table they stand in by it. */
  readonly sheet: string;
  /** Name of the sheet that holds the table, as the file has it; empty where it has none. */
  readonly tab: string;
  readonly kind: SheetKind;
  /** The rows above the items, the heading rows last. */
  readonly head: CellTable;
  /** Index of the first heading row in `head`. */
  readonly heading: number;
  readonly columns: Readonly<Partial<Record<Meaning, number>>>;
  /** Where deadlines are drawn as ticks under periods; empty for most tables. */
  readonly periods: readonly PeriodColumn[];
  /** Null for a file that was taken in before they were kept. */
  readonly lines: readonly LayoutLine[] | null;
}

/** Where an item stands in its office's table, with its cells as they are there. */
export interface RowOrigin {
  readonly sheet: string;
  /** Row in the sheet, from 1. */
  readonly row: number;
  readonly raw: readonly string[];
}

/** A target or duty with its row; without one where it came without a table. */
export type Placed<Item> = Item & { readonly origin?: RowOrigin };

/** Rows that open something, by their numbers in the sheet. */
export type Openings = ReadonlyMap<number, Opening>;

interface TableFound {
  readonly sheet: string;
  readonly tab: string;
  readonly kind: SheetKind;
  /** Lines above the table that are no rows of it. */
  readonly above: readonly string[];
  readonly table: CellTable;
  /** Index of the table's first row, its titles included. */
  readonly from: number;
}

/** The layout of a table that was read; `items` are the rows that it was read as, `openings` what the others begin. */
export const layoutOf = (
  { sheet, tab, kind, above, table, from }: TableFound,
  header: Header,
  items: ReadonlySet<number>,
  openings: Openings,
): SheetLayout => ({
  ...{ sheet, tab, kind, periods: header.periods },
  head: [...above.map((line) => [line]), ...table.slice(from, header.bodyFrom)],
  heading: above.length + header.from - from,
  columns: Object.fromEntries(header.columns),
  lines: table.slice(header.bodyFrom).flatMap((cells, at): LayoutLine[] => {
    const row = header.bodyFrom + at + 1;
    const isLine = !items.has(row) && cells.some((cell) => cell !== '');
    return isLine ? [{ row, cells, opens: openings.get(row) ?? null }] : [];
  }),
});

/**
 * Of files that each tell a plan, the latest first: the tables that hold its items now, of each kind those of the last
 * file that has any. The file of its tasks comes first; sheets of different files stay apart.
 */
export const layoutsInForce = (files: readonly (readonly SheetLayout[])[]): readonly SheetLayout[] => {
  const seen = new Set<SheetKind>();
  const held = files.map((layouts) => {
    const news = layouts.filter(({ kind }) => !seen.has(kind));
    for (const { kind } of news) seen.add(kind);
    return news;
  });
  const hasTasks = (layouts: readonly SheetLayout[]): boolean => layouts.some(({ kind }) => kind === 'tasks');
  const found: SheetLayout[] = [];
  for (const layouts of [...held.filter(hasTasks), ...held.filter((one) => !hasTasks(one))]) {
    const tabs = new Set(found.map(({ tab }) => tab));
    const named = ({ tab }: SheetLayout): string =>
      tab !== '' && tabs.has(tab) ? `${tab} (${found.length + 1})` : tab;
    found.push(...layouts.map((one) => ({ ...one, tab: named(one) })));
  }
  return found;
};
