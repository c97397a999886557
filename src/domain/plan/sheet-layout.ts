import type { CellTable, Meaning } from './table-header';

/** How an office lays its table out: what stands above the tasks, and which column holds what. */
export interface SheetLayout {
  readonly sheet: string;
  /** The rows above the tasks, the heading rows last. */
  readonly head: CellTable;
  readonly columns: Readonly<Partial<Record<Meaning, number>>>;
}
