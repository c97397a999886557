import { rowStanding, type ListingRow } from '../../../domain/plan/listing';
import type { Tx } from '../client';
import { fromJson } from '../json';
import type { PlanImportRow } from '../generated/client';

/** Rows in one statement; keeps its JSON at a few hundred kilobytes. */
const CHUNK = 500;

/** New rows are inserted and known ones replaced, each chunk as JSON in one statement. */
const WRITE = `
INSERT INTO "PlanImportRow" SELECT * FROM jsonb_populate_recordset(NULL::"PlanImportRow", $1::jsonb)
ON CONFLICT ("importId", place) DO UPDATE SET
  area = excluded.area, "group" = excluded."group", cells = excluded.cells, "nothingAbove" = excluded."nothingAbove",
  task = excluded.task, faults = excluded.faults, skipped = excluded.skipped, looked = excluded.looked,
  edited = excluded.edited, "taskId" = excluded."taskId", standing = excluded.standing`;

/** Writes rows within the caller's transaction. */
export const writeRows = async (tx: Tx, importId: string, rows: readonly ListingRow[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK).map((row) => ({ ...row, importId, standing: rowStanding(row) }));
    await tx.$executeRawUnsafe(WRITE, JSON.stringify(chunk));
  }
};

export const toListingRow = (row: PlanImportRow): ListingRow => {
  const { place, sheet, group, area, skipped, looked, edited, taskId } = row;
  return {
    ...{ place, sheet, row: row.row, group, area, skipped, looked, edited, taskId },
    cells: fromJson<ListingRow['cells']>(row.cells),
    nothingAbove: fromJson<ListingRow['nothingAbove']>(row.nothingAbove),
    raw: fromJson<ListingRow['raw']>(row.raw),
    task: fromJson<ListingRow['task']>(row.task),
    faults: fromJson<ListingRow['faults']>(row.faults),
  };
};

/** Notes which task each row became (or already was). */
export const noteTasks = async (
  tx: Tx,
  importId: string,
  pairs: readonly { readonly place: number; readonly taskId: string }[],
): Promise<void> => {
  await tx.$executeRawUnsafe(
    `UPDATE "PlanImportRow" r SET "taskId" = p."taskId"
       FROM jsonb_to_recordset($2::jsonb) AS p(place int, "taskId" text) WHERE r."importId" = $1 AND r.place = p.place`,
    importId,
    JSON.stringify(pairs),
  );
};
