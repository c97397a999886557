import { tasksOf, type CellReaders } from '../domain/plan/appendix';
import type { AppendixArea } from '../domain/plan/appendix-areas';
import type { RowFault } from '../domain/plan/row-faults';
import type { AppendixTask, DraftDuty } from '../domain/plan/draft';
import { dutiesInTable, isDutyTable } from '../domain/plan/duty-table';
import { findHeader, type Header } from '../domain/plan/table-header';
import { targetsInTable, type TargetRow } from '../domain/plan/target-table';
import { fail, ok, type Result } from '../domain/result';
import type { FileProblem } from '../messages/import';
import type { PlanFile } from './plan-file';
import { readTables } from './read-tables';
import type { NamedTable } from './read-xlsx';

/** All that an appendix says, over its sheets or tables, with the faults of its rows. */
export interface AppendixReading {
  readonly areas: readonly AppendixArea[];
  readonly tasks: readonly AppendixTask[];
  readonly targets: readonly TargetRow[];
  readonly duties: readonly DraftDuty[];
  readonly faults: readonly (RowFault & { readonly sheet: string })[];
}

interface Told {
  areas: AppendixArea[];
  tasks: AppendixTask[];
  targets: TargetRow[];
  duties: DraftDuty[];
  faults: (RowFault & { readonly sheet: string })[];
}

const addAreas = (told: Told, areas: readonly AppendixArea[]): void => {
  told.areas.push(...areas.filter((area) => !told.areas.some((one) => one.code === area.code)));
};

const readTable = (
  { name, table }: NamedTable,
  header: Header,
  readers: CellReaders,
  known: readonly AppendixArea[],
  told: Told,
): void => {
  if (!header.columns.has('task')) {
    const { areas, targets } = targetsInTable(table, header, known);
    addAreas(told, areas);
    told.targets.push(...targets);
  } else if (isDutyTable(header)) {
    told.duties.push(...dutiesInTable(table, header, readers));
  } else {
    const { areas, tasks, faults } = tasksOf(table, header, readers, known);
    addAreas(told, areas);
    told.tasks.push(...tasks);
    told.faults.push(...faults.map((fault) => ({ ...fault, sheet: name })));
  }
};

/**
 * Reads an appendix file. `known` are the plan's areas, so that section rows get their codes; without them the
 * appendix's own numbers stand. Tables without a heading of ours are passed over; a file with none is refused.
 */
export const readAppendix = async (
  file: PlanFile,
  readers: CellReaders,
  known: readonly AppendixArea[] = [],
): Promise<Result<AppendixReading, FileProblem>> => {
  const tables = await readTables(file);
  if (!tables.ok) return tables;
  const told: Told = { areas: [], tasks: [], targets: [], duties: [], faults: [] };
  let found = 0;
  for (const named of tables.value) {
    const header = findHeader(named.table);
    if (header === null) continue;
    found += 1;
    readTable(named, header, readers, known, told);
  }
  return found === 0 ? fail('no-header') : ok(told);
};
