import { ok, type Result } from '../../src/domain/result';
import type { FileProblem } from '../../src/messages/plans/import';
import type { PlanFile } from '../../src/plan-import/plan-file';
import { openTables } from '../../src/plan-import/read-tables';
import type { NamedTable } from '../../src/plan-import/read-xlsx';

/** The tables of a file, without what its sender is told of the reading. */
export const readTables = async (file: PlanFile): Promise<Result<readonly NamedTable[], FileProblem>> => {
  const read = await openTables(file);
  return read.ok ? ok(read.value.tables) : read;
};
