import { inGroups } from '../text/in-groups';
import type { Placed } from './sheet-layout';
import type { Meaning } from './table-header';

/** A column that a kind of table has. */
export interface SheetColumn {
  readonly meaning: Meaning;
  /** What else holds the same in an office's table that has no column of that meaning. */
  readonly or?: readonly Meaning[];
  /** What we call it where the office has no such column. */
  readonly heading: string;
  /** In our own layout it stands only where something is said in it. */
  readonly optional?: true;
}

export type SheetCells = Readonly<Partial<Record<Meaning, string>>>;

/** An item on its way into a table. */
export interface SheetRow {
  /** Null: stands under no section. */
  readonly area: string | null;
  readonly group: string | null;
  /** Cells that are absent stay as `raw` has them. */
  readonly cells: SheetCells;
  /** Its row in the office's table; null for what came since, or belongs elsewhere now. */
  readonly row: number | null;
  /** As the office's table has it: what stands in columns that we do not understand is kept. */
  readonly raw: readonly string[];
  /** What we add, in the order of our headings. */
  readonly ours: readonly string[];
}

type Standing = Pick<SheetRow, 'row' | 'area'>;

/** Rows in the office's order; what came since stands behind the last row of its area, or at the end. */
export const inOfficesOrder = <Row extends Standing>(rows: readonly Row[]): readonly Row[] => {
  const areaOf = ({ area }: Standing): string => area ?? '';
  const own = rows.filter(({ row }) => row !== null).sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  const added = inGroups(
    rows.filter(({ row }) => row === null),
    areaOf,
  );
  const last = new Map(own.map((row, at) => [areaOf(row), at]));
  const homeless = [...added].filter(([area]) => !last.has(area));
  // What stands under no section must stand above the first.
  const first = own.length === 0 ? [] : homeless.filter(([area]) => area === '');
  return [
    ...first.flatMap(([, news]) => news),
    ...own.flatMap((row, at) => (last.get(areaOf(row)) === at ? [row, ...(added.get(areaOf(row)) ?? [])] : [row])),
    ...(own.length === 0 ? rows : homeless.filter((one) => !first.includes(one)).flatMap(([, news]) => news)),
  ];
};

/** Items as their office's table has them, each of its rows once: it may tell several targets. */
export const rowsInPlace = (items: readonly Placed<{ readonly ours?: readonly string[] }>[]): readonly SheetRow[] => {
  const byRow = inGroups(items, ({ origin }) => String(origin?.row ?? ''));
  return [...byRow.values()].flatMap(([item]): SheetRow[] =>
    item?.origin === undefined
      ? []
      : [{ area: null, group: null, cells: {}, row: item.origin.row, raw: item.origin.raw, ours: item.ours ?? [] }],
  );
};
