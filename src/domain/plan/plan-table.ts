import type { CellName, RowCells } from './appendix-rows';
import type { SheetLayout } from './sheet-layout';
import type { CellTable, Meaning } from './table-header';

/** A task as a row of its plan's table. */
export interface PlanTableRow {
  readonly cells: RowCells;
  readonly area: string;
  readonly group: string | null;
  /** The row as the office's file had it: what stands in columns that we do not understand is kept. */
  readonly raw: readonly string[];
  /** What we add, in the order of `ours`. */
  readonly ours: readonly string[];
}

export interface PlanTableAsk {
  /** Null for a plan that came without a file: then our own layout. */
  readonly layout: SheetLayout | null;
  readonly title: string;
  /** Lines under the title, in our own layout. */
  readonly under?: readonly string[];
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly rows: readonly PlanTableRow[];
  /** Headings of our columns; the reader takes them for nothing, so that the table can come in again. */
  readonly ours: readonly string[];
}

const OWN_COLUMNS: readonly (readonly [CellName, string])[] = [
  ['stt', 'STT'],
  ['text', 'Nhiệm vụ'],
  ['product', 'Sản phẩm'],
  ['lead', 'Cơ quan chủ trì'],
  ['coordinating', 'Cơ quan phối hợp'],
  ['deadline', 'Thời hạn'],
  ['proposed', 'Đề xuất'],
  ['funding', 'Kinh phí'],
  ['source', 'Văn bản giao'],
  ['note', 'Ghi chú'],
];

const MEANING_OF: Readonly<Record<CellName, readonly Meaning[]>> = {
  stt: ['stt'],
  text: ['task'],
  product: ['product'],
  lead: ['lead', 'doer'],
  coordinating: ['coordinating'],
  deadline: ['deadline'],
  proposed: ['proposed'],
  funding: ['funding'],
  source: ['source'],
  note: ['note'],
};

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
  ] as const),
  ...([
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

/** 4 → 'IV': the number of a section row. */
export const roman = (value: number): string => {
  const [step, sign] = ROMAN.find(([one]) => one <= value) ?? [0, ''];
  return step === 0 ? '' : sign + roman(value - step);
};

interface Columns {
  readonly head: CellTable;
  readonly at: ReadonlyMap<CellName, number>;
  /** The area stands in a column of its own: no section rows. */
  readonly hasAreaColumn: boolean;
}

const columnsOf = ({ layout, title, under = [] }: PlanTableAsk): Columns => {
  if (layout === null) {
    const head = [[title], ...under.map((line) => [line]), OWN_COLUMNS.map(([, heading]) => heading)];
    return { head, at: new Map(OWN_COLUMNS.map(([name], at) => [name, at])), hasAreaColumn: false };
  }
  const at = new Map<CellName, number>();
  for (const [name, meanings] of Object.entries(MEANING_OF) as [CellName, readonly Meaning[]][]) {
    const column = meanings.map((meaning) => layout.columns[meaning]).find((one) => one !== undefined);
    if (column !== undefined) at.set(name, column);
  }
  return { head: layout.head, at, hasAreaColumn: layout.columns.group !== undefined };
};

/**
 * The plan as a table in the office's own layout: its title rows, its columns in their order, its sections; our columns
 * after them. Reading the table gives the same rows again.
 */
export const planTable = (ask: PlanTableAsk): CellTable => {
  const { head, at, hasAreaColumn } = columnsOf(ask);
  const width = Math.max(
    ...head.map((row) => row.length),
    ...ask.rows.map((row) => row.raw.length),
    ...[...at.values()].map((one) => one + 1),
  );
  const padded = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, column) => cells[column] ?? '');
  const placed = (cells: Partial<RowCells>, raw: readonly string[]): string[] => {
    const row = padded(raw);
    for (const [name, column] of at) row[column] = cells[name] ?? '';
    return row;
  };
  const headingAt = head.length - 1;
  const table: (readonly string[])[] = head.map((row, index) => [
    ...padded(row),
    ...(index === headingAt ? ask.ours : []),
  ]);

  const section = (code: string): readonly string[] => {
    const place = ask.areas.findIndex((one) => one.code === code);
    const name = ask.areas[place]?.name ?? code;
    const label = roman(place + 1);
    return at.has('stt') ? placed({ stt: label, text: name }, []) : placed({ text: `${label}. ${name}` }, []);
  };
  let area: string | null = null;
  let group: string | null = null;
  for (const row of ask.rows) {
    // A section row also ends a group that the next task does not belong to.
    if (!hasAreaColumn && (row.area !== area || (row.group === null && group !== null))) {
      table.push(section(row.area));
      group = null;
    }
    area = row.area;
    if (row.group !== null && row.group !== group) table.push(placed({ text: row.group }, []));
    group = row.group;
    table.push([...placed(row.cells, row.raw), ...row.ours]);
  }
  return table;
};
