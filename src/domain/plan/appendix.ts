import type { AppendixArea } from './appendix-areas';
import { rowsOf, type AppendixRow, type TablePlace } from './appendix-rows';
import type { AppendixTask } from './draft';
import type { RowFault } from './row-faults';
import type { Openings } from './sheet-layout';
import type { CellTable, Header } from './table-header';
import { understandRow, type CellReaders, type RowUnderstood } from './understand-row';

export interface TasksRead {
  readonly areas: readonly AppendixArea[];
  /** Every row that should be a task, with what was understood of it. */
  readonly rows: readonly (AppendixRow & RowUnderstood)[];
  readonly tasks: readonly AppendixTask[];
  /** Section and group rows. */
  readonly openings: Openings;
  /** Of the heading and of the rows. */
  readonly faults: readonly RowFault[];
}

/** Understands a table of tasks row by row. Section and group rows are no tasks; a bad row never loses a good one. */
export const tasksOf = (
  table: CellTable,
  header: Header,
  readers: CellReaders,
  known: readonly AppendixArea[],
  place: TablePlace = {},
): TasksRead => {
  const read = rowsOf(table, header, known, place);
  const rows = read.rows.map((row) => ({ ...row, ...understandRow(row, readers) }));
  return {
    areas: read.areas,
    openings: read.openings,
    rows,
    tasks: rows.flatMap(({ task }) => (task === null ? [] : [task])),
    faults: [...read.faults, ...rows.flatMap((one) => one.faults)],
  };
};
