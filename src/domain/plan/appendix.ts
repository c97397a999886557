import type { AppendixArea } from './appendix-areas';
import { rowsOf, type AppendixRow } from './appendix-rows';
import type { AppendixTask } from './draft';
import type { RowFault } from './row-faults';
import type { CellTable, Header } from './table-header';
import type { TableHeading } from './table-heading';
import { understandRow, type CellReaders, type RowUnderstood } from './understand-row';

export interface TasksRead {
  readonly areas: readonly AppendixArea[];
  /** Every row that should be a task, with what was understood of it. */
  readonly rows: readonly (AppendixRow & RowUnderstood)[];
  readonly tasks: readonly AppendixTask[];
  /** Of the heading and of the rows. */
  readonly faults: readonly RowFault[];
}

/** Understands a table of tasks row by row. Section and group rows are no tasks; a bad row never loses a good one. `heading` stands above the table and names the area of rows that stand under none. */
export const tasksOf = (
  table: CellTable,
  header: Header,
  readers: CellReaders,
  known: readonly AppendixArea[],
  heading: TableHeading | null = null,
): TasksRead => {
  const read = rowsOf(table, header, known, heading);
  const rows = read.rows.map((row) => ({ ...row, ...understandRow(row, readers) }));
  return {
    areas: read.areas,
    rows,
    tasks: rows.flatMap(({ task }) => (task === null ? [] : [task])),
    faults: [...read.faults, ...rows.flatMap((one) => one.faults)],
  };
};
