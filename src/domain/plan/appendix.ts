import type { DeadlineReading } from '../deadline/reading';
import { fold } from '../text/fold';
import type { AppendixTask } from './draft';
import { areaCodes, type AppendixArea } from './appendix-areas';
import { headerFaults, type FaultColumn, type RowFault } from './row-faults';
import { isDitto, rowMeanings, rowsBelow, type TableRow } from './table-rows';
import type { CellTable, Header, Meaning } from './table-header';

/** Agencies that a cell names: codes (groups as their members), and the words that no catalogue entry fits. */
interface CellAgencies {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
}

/** How cells are understood: given by the edge, which knows the catalogue and the plan's year. */
export interface CellReaders {
  readonly deadline: (text: string) => DeadlineReading;
  readonly agencies: (text: string) => CellAgencies;
}

export interface TasksRead {
  readonly areas: readonly AppendixArea[];
  readonly tasks: readonly AppendixTask[];
  readonly faults: readonly RowFault[];
}

const PROPOSALS = [
  ['product', /san pham|ket qua/],
  ['lead', /chu tri/],
  ['coordinating', /phoi hop/],
  ['deadline', /thoi (?:han|gian)|tien do/],
] as const;

const proposedIn = (text: string): AppendixTask['proposed'] => {
  const folded = fold(text);
  return PROPOSALS.filter(([, pattern]) => pattern.test(folded)).map(([column]) => column);
};

const orNull = (text: string): string | null => (text === '' ? null : text);

interface Context {
  readonly readers: CellReaders;
  readonly above: Map<Meaning, string>;
  readonly faults: RowFault[];
}

/** A cell with "như trên" replaced by what it repeats. */
const cellOf = (row: TableRow, meaning: Meaning, context: Context): string => {
  const said = row.cell(meaning);
  const value = isDitto(said) ? context.above.get(meaning) : said;
  if (value === undefined) {
    context.faults.push({ row: row.row, column: columnOf(meaning), problem: 'nothing-above', said, leftOut: false });
    return '';
  }
  context.above.set(meaning, value);
  return value;
};

const columnOf = (meaning: Meaning): FaultColumn => {
  if (meaning === 'lead' || meaning === 'doer') return 'lead';
  if (meaning === 'coordinating' || meaning === 'deadline') return meaning;
  return 'text';
};

const agenciesIn = (row: TableRow, column: 'lead' | 'coordinating', text: string, context: Context): CellAgencies => {
  const read = text === '' ? { codes: [], unknown: [] } : context.readers.agencies(text);
  const leftOut = column === 'lead' && read.codes.length === 0;
  if (leftOut)
    context.faults.push({
      row: row.row,
      column,
      problem: text === '' ? 'no-lead' : 'agency-unknown',
      said: text,
      leftOut,
    });
  else
    for (const said of read.unknown)
      context.faults.push({ row: row.row, column, problem: 'agency-unknown', said, leftOut });
  return read;
};

const deadlineIn = (row: TableRow, text: string, context: Context): DeadlineReading => {
  const reading = context.readers.deadline(text);
  if (reading.doubts.length > 0) {
    context.faults.push({ row: row.row, column: 'deadline', problem: 'deadline-doubtful', said: text, leftOut: false });
  }
  return reading;
};

const taskOf = (
  row: TableRow,
  area: string,
  group: string | null,
  lead: Meaning,
  context: Context,
): AppendixTask | null => {
  if (row.text === '') {
    context.faults.push({ row: row.row, column: 'text', problem: 'no-text', said: row.stt, leftOut: true });
    return null;
  }
  const leads = agenciesIn(row, 'lead', cellOf(row, lead, context), context).codes;
  const coordinating = agenciesIn(row, 'coordinating', cellOf(row, 'coordinating', context), context).codes;
  const deadline = deadlineIn(row, cellOf(row, 'deadline', context), context);
  const product = orNull(cellOf(row, 'product', context));
  if (leads.length === 0) return null;
  const { stt, text } = row;
  const [proposed, note] = [proposedIn(row.cell('proposed')), orNull(row.cell('note'))];
  return { row: row.row, stt, area, text, group, product, leads, coordinating, deadline, proposed, note };
};

/** Understands a table of tasks row by row. Section and group rows are no tasks; a bad row never loses a good one. */
export const tasksOf = (
  table: CellTable,
  header: Header,
  readers: CellReaders,
  known: readonly AppendixArea[],
): TasksRead => {
  const context: Context = { readers, above: new Map(), faults: headerFaults(header) };
  const { areas, open } = areaCodes(known);
  const tasks: AppendixTask[] = [];
  const lead: Meaning = header.columns.has('lead') ? 'lead' : 'doer';
  let area: string | null = null;
  let group: string | null = null;
  for (const meaning of rowMeanings(rowsBelow(table, header))) {
    if (meaning.kind === 'area') area = open(meaning.label, meaning.name);
    else if (meaning.kind === 'group') group = meaning.row.text;
    else {
      const named = meaning.row.cell('group');
      const own: string = named !== '' ? open('', named) : (area ??= open('', ''));
      const task = taskOf(meaning.row, own, meaning.inGroup ? group : null, lead, context);
      if (task) tasks.push(task);
    }
  }
  return { areas, tasks, faults: context.faults };
};
