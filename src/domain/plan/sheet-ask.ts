import type { SheetLayout } from './sheet-layout';
import type { SheetColumn, SheetRow } from './sheet-row';

/** A table asked for in an office’s own layout. */
export interface SheetAsk {
  readonly layout: SheetLayout;
  readonly columns: readonly SheetColumn[];
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  /** In the order in which those that the office's table does not have are to stand. */
  readonly rows: readonly SheetRow[];
  /** Headings of what we add; the reader takes them for nothing, so that the table can come in again. */
  readonly ours: readonly string[];
}
