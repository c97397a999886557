import { areaCodes, type AppendixArea } from './appendix-areas';
import { headerFaults, type FaultColumn, type RowFault } from './row-faults';
import { isDitto, rowMeanings, rowsBelow, type TableRow } from './table-rows';
import type { Opening, Openings } from './sheet-layout';
import type { CellTable, Header, Meaning } from './table-header';
import type { TableHeading } from './table-heading';

/** The cells of a task's row that are understood, as written; "như trên" stands replaced by what it repeats. */
export const CELL_NAMES = [
  'stt',
  'text',
  'product',
  'lead',
  'coordinating',
  'deadline',
  'proposed',
  'funding',
  'source',
  'note',
] as const;
export type CellName = (typeof CELL_NAMES)[number];
export type RowCells = Readonly<Record<CellName, string>>;

/** A row that is a task, before its cells are understood: what a person sees and edits. */
export interface AppendixRow {
  /** Row in the sheet, from 1. */
  readonly row: number;
  readonly area: string;
  /** The heading row that a sub-item stands under, if any. */
  readonly group: string | null;
  readonly cells: RowCells;
  /** "Như trên" with nothing above it. */
  readonly nothingAbove: readonly { readonly column: FaultColumn; readonly said: string }[];
}

export interface RowsRead {
  readonly areas: readonly AppendixArea[];
  readonly rows: readonly AppendixRow[];
  /** Section and group rows. */
  readonly openings: Openings;
  /** Of the heading row. */
  readonly faults: readonly RowFault[];
}

/** Where a fault of this cell is told. */
export const columnOf = (name: CellName): FaultColumn =>
  name === 'lead' || name === 'coordinating' || name === 'deadline' ? name : 'text';

const REPEATABLE: readonly CellName[] = ['lead', 'coordinating', 'deadline', 'product'];

/** Reads the cells of one row; `above` remembers what "như trên" repeats, `group` is the heading row that holds it. */
const cellsOf = (
  row: TableRow,
  lead: Meaning,
  above: Map<CellName, string>,
  group: TableRow | null,
): Pick<AppendixRow, 'cells' | 'nothingAbove'> => {
  const nothingAbove: { column: FaultColumn; said: string }[] = [];
  const cell = (name: CellName): string => {
    if (name === 'stt') return row.stt;
    if (name === 'text') return row.text;
    const meaning = name === 'lead' ? lead : name;
    const own = row.cell(meaning);
    // What the heading row says of all its items holds where an item says nothing.
    const said = own === '' && REPEATABLE.includes(name) ? (group?.cell(meaning) ?? '') : own;
    if (!REPEATABLE.includes(name)) return said;
    const value = isDitto(said) ? above.get(name) : said;
    if (value === undefined) {
      nothingAbove.push({ column: columnOf(name), said });
      return '';
    }
    // A row without words is no task: what it says is not repeated.
    if (row.text !== '') above.set(name, value);
    return value;
  };
  const cells = Object.fromEntries(CELL_NAMES.map((name) => [name, cell(name)])) as Record<CellName, string>;
  return { cells, nothingAbove };
};

/** Where a table stands in its file. */
export interface TablePlace {
  /** What stands above it and names the area of rows that stand under none. */
  readonly heading?: TableHeading | null;
  /** Areas of the tables before it. */
  readonly before?: readonly AppendixArea[];
}

const NO_HEADING: TableHeading = { label: '', name: '' };

/** The rows of a table of tasks in the order of the sheet, each under its area and group, which are no rows themselves. */
export const rowsOf = (
  table: CellTable,
  header: Header,
  known: readonly AppendixArea[],
  { heading, before }: TablePlace = {},
): RowsRead => {
  const { label, name } = heading ?? NO_HEADING;
  const { areas, open } = areaCodes(known, before);
  const above = new Map<CellName, string>();
  const rows: AppendixRow[] = [];
  const openings = new Map<number, Opening>();
  const lead: Meaning = header.columns.has('lead') ? 'lead' : 'doer';
  let area: string | null = null;
  let group: TableRow | null = null;
  for (const meaning of rowMeanings(rowsBelow(table, header))) {
    if (meaning.kind === 'area') {
      area = open(meaning.label, meaning.name);
      openings.set(meaning.row.row, { kind: 'area', area, label: meaning.label });
    } else if (meaning.kind === 'group') {
      group = meaning.row;
      openings.set(group.row, { kind: 'group', group: group.text });
    } else {
      const named = meaning.row.cell('group');
      const own: string = named !== '' ? open('', named) : (area ??= open(label, name));
      const within: TableRow | null = meaning.inGroup ? group : null;
      const { cells, nothingAbove } = cellsOf(meaning.row, lead, above, within);
      rows.push({ row: meaning.row.row, area: own, group: within?.text ?? null, cells, nothingAbove });
    }
  }
  return { areas, rows, openings, faults: headerFaults(header) };
};
