import { tasksOf, type TasksRead } from '../domain/plan/appendix';
import type { AppendixArea } from '../domain/plan/appendix-areas';
import type { RowFault } from '../domain/plan/row-faults';
import type { AppendixTask, DraftDuty, DraftTarget } from '../domain/plan/draft';
import { dutiesInTable, isDutyTable } from '../domain/plan/duty-table';
import { headingAbove, type TableHeading } from '../domain/plan/table-heading';
import { splitTables, type Header } from '../domain/plan/table-header';
import { targetsInTable } from '../domain/plan/target-table';
import {
  layoutOf,
  type Openings,
  type Placed,
  type RowOrigin,
  type SheetKind,
  type SheetLayout,
} from '../domain/plan/sheet-layout';
import type { CellReaders } from '../domain/plan/understand-row';
import { fail, ok, type Result } from '../domain/result';
import type { FileNotice, FileProblem } from '../messages/plans/import';
import type { PlanFile } from './plan-file';
import { openTables } from './read-tables';
import type { NamedTable } from './read-xlsx';

/** A row that should be a task, with its cells as the file has them, so that it can be written again as it was. */
export type ListedRow = TasksRead['rows'][number] &
  RowOrigin & {
    /** The file hides the row. */
    readonly hidden: boolean;
  };

/** All that an appendix says, over its sheets or tables, with the faults of its rows. */
export interface AppendixReading {
  readonly areas: readonly AppendixArea[];
  readonly layouts: readonly SheetLayout[];
  readonly rows: readonly ListedRow[];
  readonly tasks: readonly AppendixTask[];
  readonly targets: readonly Placed<DraftTarget>[];
  readonly duties: readonly Placed<DraftDuty>[];
  readonly faults: readonly (RowFault & { readonly sheet: string })[];
  /** What was done in reading the file that its sender should know. */
  readonly notices: readonly FileNotice[];
}

interface Told {
  areas: AppendixArea[];
  layouts: SheetLayout[];
  rows: ListedRow[];
  tasks: AppendixTask[];
  targets: Placed<DraftTarget>[];
  duties: Placed<DraftDuty>[];
  faults: (RowFault & { readonly sheet: string })[];
}

const addAreas = (told: Told, areas: readonly AppendixArea[]): void => {
  told.areas.push(...areas.filter((area) => !told.areas.some((one) => one.code === area.code)));
};

/** Each table's own name: several in one document or sheet are told apart. */
const nameFor = (name: string, layouts: readonly SheetLayout[]): string => {
  const isTaken = layouts.some((one) => one.sheet === name);
  return isTaken ? `${name === '' ? 'Bảng' : name} (${layouts.length + 1})` : name;
};

/** The title line right above a heading row in its own sheet; empty where there is none. */
const titleOf = ({ table, above = [] }: NamedTable, header: Header): string => {
  const lines = [...above.map((line) => [line]), ...table.slice(0, header.from)];
  const said = lines.map((row) => row.filter((cell) => cell.trim() !== ''));
  const [line, ...more] = said.findLast((cells) => cells.length > 0 && !cells[0]?.trim().startsWith('(')) ?? [];
  return more.length > 0 ? '' : (line ?? '').trim();
};

/** Sheets of one file under titles of their own: each title names the area of its rows. */
const titledAreas = (tables: readonly NamedTable[]): ReadonlyMap<NamedTable, TableHeading> => {
  const titled = tables.flatMap((named) => {
    const [first] = splitTables(named.table);
    const isOfTasks = first?.header.columns.has('task') === true && !isDutyTable(first.header);
    return isOfTasks ? [{ named, name: titleOf(named, first.header) }] : [];
  });
  const names = new Set(titled.map(({ name }) => name));
  if (titled.length < 2 || names.size < titled.length || names.has('')) return new Map();
  return new Map(titled.map(({ named, name }) => [named, headingAbove([name]) ?? { label: '', name }]));
};

interface TableToRead extends NamedTable {
  readonly from: number;
  readonly titled: TableHeading | null;
}

const readTable = (
  { name: tab, table, above = [], hiddenRows, from, titled }: TableToRead,
  header: Header,
  readers: CellReaders,
  known: readonly AppendixArea[],
  told: Told,
): void => {
  const sheet = nameFor(tab, told.layouts);
  const titles = from === 0 ? above : [];
  const originOf = (row: number): RowOrigin => ({ sheet, row, raw: table[row - 1] ?? [] });
  const placed = <Item extends { readonly row: number }>({ row, ...item }: Item) => ({
    ...item,
    origin: originOf(row),
  });
  const addLayout = (kind: SheetKind, items: readonly { readonly row: number }[], openings: Openings): void => {
    const rows = new Set(items.map(({ row }) => row));
    told.layouts.push(layoutOf({ sheet, tab, kind, above: titles, table, from }, header, rows, openings));
  };
  if (!header.columns.has('task')) {
    const { areas, targets, openings } = targetsInTable(table, header, known, told.areas);
    addAreas(told, areas);
    addLayout('targets', targets, openings);
    told.targets.push(...targets.map(placed));
  } else if (isDutyTable(header)) {
    const { duties, openings } = dutiesInTable(table, header, readers);
    addLayout('duties', duties, openings);
    told.duties.push(...duties.map(placed));
  } else {
    const titleLines = table.slice(from, header.from).map((row) => row.find((cell) => cell !== '') ?? '');
    const heading = from === 0 ? (headingAbove(above) ?? titled) : headingAbove(titleLines);
    const { areas, rows, tasks, openings, faults } = tasksOf(table, header, readers, known, {
      ...{ heading, before: told.areas },
    });
    addAreas(told, areas);
    addLayout('tasks', rows, openings);
    for (const row of rows) {
      told.rows.push({ ...row, ...originOf(row.row), hidden: hiddenRows?.has(row.row - 1) ?? false });
    }
    told.tasks.push(...tasks);
    told.faults.push(...faults.map((fault) => ({ ...fault, sheet })));
  }
};

/** What the tables of an appendix say; null when none of them has a heading of ours, and the others are passed over. */
export const appendixIn = (
  tables: readonly NamedTable[],
  readers: CellReaders,
  known: readonly AppendixArea[],
): Omit<AppendixReading, 'notices'> | null => {
  const told: Told = { areas: [], layouts: [], rows: [], tasks: [], targets: [], duties: [], faults: [] };
  const titles = titledAreas(tables);
  let found = 0;
  for (const one of tables) {
    const { table, ...named } = one;
    const titled = titles.get(one) ?? null;
    const parts = splitTables(table);
    found += parts.length;
    parts.forEach(({ from, header }, index) => {
      // Rows keep their numbers in the sheet: a part is the sheet up to where the next one begins.
      const end = parts[index + 1]?.from ?? table.length;
      readTable({ ...named, table: table.slice(0, end), from, titled }, header, readers, known, told);
    });
  }
  return found === 0 ? null : told;
};

/**
 * Reads an appendix file. `known` are the plan's areas, so that section rows get their codes; without them the
 * appendix's own numbers stand. A file without a heading of ours is refused.
 */
export const readAppendix = async (
  file: PlanFile,
  readers: CellReaders,
  known: readonly AppendixArea[] = [],
): Promise<Result<AppendixReading, FileProblem>> => {
  const opened = await openTables(file);
  if (!opened.ok) return opened;
  const { tables, notices } = opened.value;
  const told = appendixIn(tables, readers, known);
  return told === null ? fail('no-header') : ok({ ...told, notices });
};
