import type { AgencyCatalogue } from '../domain/directory/agency';
import { agenciesOfCell } from '../domain/directory/agencies-of-cell';
import { understandDeadline } from '../domain/deadline/understand-deadline';
import type { AppendixArea } from '../domain/plan/appendix-areas';
import { readAppendixHead, type AppendixHead } from '../domain/plan/appendix-head';
import type { ListingRow } from '../domain/plan/listing';
import { rememberCells } from '../domain/plan/remember-cells';
import type { RowFault } from '../domain/plan/row-faults';
import { understandRow, type CellReaders } from '../domain/plan/understand-row';
import { ok, type Result } from '../domain/result';
import type { FileProblem } from '../messages/plans/import';
import { tellNoFields } from './file-notices';
import type { PlanFile } from './plan-file';
import { readAppendix, type AppendixReading } from './read-appendix';

/** What it takes to understand a file; plain data, so that it can be handed to another thread. */
export interface FileToUnderstand {
  readonly file: PlanFile;
  readonly catalogue: AgencyCatalogue;
  /** Areas of the plan, where it is known already. */
  readonly areas: readonly AppendixArea[];
  /** Year of the plan; null to go by the file, and by `thisYear` where it says none. */
  readonly year: number | null;
  readonly thisYear: number;
}

export interface FileUnderstood extends Omit<AppendixReading, 'rows' | 'tasks'> {
  readonly rows: readonly ListingRow[];
  readonly head: AppendixHead;
  readonly year: number;
}

/** How the cells of a plan of `year` are understood by a catalogue. */
export const cellReaders = (catalogue: AgencyCatalogue, year: number): CellReaders =>
  rememberCells({
    deadline: (text) => understandDeadline(text, { year }),
    agencies: (text) => agenciesOfCell(text, catalogue),
  });

/** "phu luc CCHC 2025.xlsx": the only year a name tells, if it tells one. */
const yearIn = (name: string): number | null => {
  const years = new Set([...name.matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year)));
  return years.size === 1 ? ([...years][0] ?? null) : null;
};

/** The earliest year that the deadlines name: a table of 2025 that says no year of its own is no table of next year. */
const yearSaid = (rows: readonly { readonly cells: { readonly deadline: string } }[]): number | null => {
  const years = rows.flatMap(({ cells }) => [...cells.deadline.matchAll(/(?<!\d)20\d{2}(?!\d)/g)]);
  return years.length === 0 ? null : Math.min(...years.slice(0, 1_000).map(([year]) => Number(year)));
};

const ofFile = (row: number, problem: 'row-hidden' | 'from-pdf'): RowFault => ({
  ...{ row, column: 'text', problem, said: '', leftOut: false },
});

/** Reads and understands an appendix. Never throws; cost grows linearly with the file. */
export const understandFile = async (ask: FileToUnderstand): Promise<Result<FileUnderstood, FileProblem>> => {
  const guess = ask.year ?? ask.thisYear;
  const reading = await readAppendix(ask.file, cellReaders(ask.catalogue, guess), ask.areas);
  if (!reading.ok) return reading;
  const { rows, areas, layouts, targets, duties, faults, notices } = reading.value;
  const titled = layouts.find(({ kind }) => kind === 'tasks') ?? layouts[0];
  const head = readAppendixHead(titled?.head.slice(0, titled.heading) ?? []);
  const year = ask.year ?? head.year ?? yearIn(ask.file.name) ?? yearSaid(rows) ?? ask.thisYear;
  const readers = cellReaders(ask.catalogue, year);
  const isPdf = notices.some(({ kind }) => kind === 'from-pdf');
  const listed = rows.map(({ hidden, ...row }, place): ListingRow => {
    const read = year === guess ? row : { ...row, ...understandRow(row, readers) };
    const told = [...(hidden ? [ofFile(row.row, 'row-hidden')] : []), ...(isPdf ? [ofFile(row.row, 'from-pdf')] : [])];
    return {
      ...read,
      faults: [...read.faults, ...told],
      place,
      skipped: false,
      looked: false,
      edited: false,
      taskId: null,
    };
  });
  return ok({
    ...{ areas, layouts, targets, duties, rows: listed, head, year },
    notices: [...notices, ...tellNoFields(areas)],
    faults: faults.filter((fault) => fault.column === 'table' || fault.problem === 'column-missing'),
  });
};
