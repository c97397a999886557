import type { AppendixRow } from './appendix-rows';
import type { RowUnderstood } from './understand-row';

/** A row of an appendix on its way in: its cells, what was understood of them, and what a person did about it. */
export interface ListingRow extends AppendixRow, RowUnderstood {
  /** Place in the file, from 0, over all its sheets. */
  readonly place: number;
  readonly sheet: string;
  /** The cells as the file has them, so that the table can be written again as it was. */
  readonly raw: readonly string[];
  /** A person wants it left out. */
  readonly skipped: boolean;
  /** A person looked at what is doubtful and lets it stand. */
  readonly looked: boolean;
  /** A person changed a cell. */
  readonly edited: boolean;
  /** The task it became. */
  readonly taskId: string | null;
}

/**
 * - sure: every cell was understood.
 * - looked: something was doubtful, and a person lets it stand.
 * - doubtful: becomes a task, but somebody should look.
 * - left-out: cannot become a task as it is.
 * - skipped: a person left it out.
 */
export type RowStanding = 'sure' | 'looked' | 'doubtful' | 'left-out' | 'skipped';

export const ROW_STANDINGS: readonly RowStanding[] = ['doubtful', 'left-out', 'sure', 'looked', 'skipped'];

export const rowStanding = ({
  task,
  faults,
  skipped,
  looked,
}: Pick<ListingRow, 'task' | 'faults' | 'skipped' | 'looked'>): RowStanding => {
  if (skipped) return 'skipped';
  if (task === null) return 'left-out';
  if (faults.length === 0) return 'sure';
  return looked ? 'looked' : 'doubtful';
};

/** Rows that become tasks when the whole is confirmed. */
export const becomesTask = (row: ListingRow): boolean => row.task !== null && !row.skipped;
