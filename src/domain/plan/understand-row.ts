import type { DeadlineReading } from '../deadline/reading';
import { fold } from '../text/fold';
import { CELL_NAMES, columnOf, type AppendixRow, type RowCells } from './appendix-rows';
import type { AppendixTask } from './draft';
import { rowAgencies, type NamedAgencies } from './row-agencies';
import type { RowFault } from './row-faults';
import { fundingIn, sourceIn } from './row-origin';

/** How cells are understood: given by the edge, which knows the catalogue and the plan's year. */
export interface CellReaders {
  readonly deadline: (text: string) => DeadlineReading;
  readonly agencies: (text: string) => NamedAgencies;
}

export interface RowUnderstood {
  /** Null when the row is left out: the fault that says so stands in `faults`. */
  readonly task: AppendixTask | null;
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

/** Longer cells are no cells of an appendix, and what is kept of a task goes into every message about it. */
const LONGEST_CELL = 5_000;
const SAID = 60;
const SAID_OF_AGENCIES = 200;

const NOBODY: NamedAgencies = { codes: [], unknown: [] };

type Tell = (column: 'lead' | 'coordinating', problem: RowFault['problem'], said: string) => void;

/** Cells that say in so many words that nobody is named. */
const NOBODY_NAMED = /^(?:[^\p{L}]*|x|nt|khong|khong co|tu thuc hien)$/u;

/** Letters that some program could not read. */
const tellLetters = (
  cells: RowCells,
  tell: (column: RowFault['column'], problem: 'letters-unreadable', said: string) => void,
): void => {
  for (const name of CELL_NAMES.filter((one) => cells[one].includes('\uFFFD')))
    tell(columnOf(name), 'letters-unreadable', cells[name].slice(0, SAID));
};

/** Names that a cell speaks of, whether known or not, and whoever they are. */
const speaksOf = ({ codes, unknown, emptyGroups = [], open = [], rest = [] }: NamedAgencies): number =>
  codes.length + unknown.length + emptyGroups.length + open.length + rest.length;

const tellAgencies = (
  column: 'lead' | 'coordinating',
  said: string,
  read: NamedAgencies,
  unclear: readonly string[],
  tell: Tell,
): void => {
  for (const name of read.unknown) tell(column, 'agency-unknown', name);
  for (const name of read.emptyGroups ?? []) tell(column, 'group-empty', name);
  for (const words of unclear) tell(column, 'some-of-group', words.slice(0, SAID_OF_AGENCIES));
  if (speaksOf(read) === 0 && !NOBODY_NAMED.test(fold(said)))
    tell(column, 'agency-unknown', said.slice(0, SAID_OF_AGENCIES));
};

/** Understands one row. Never throws; a row without words or without a lead is no task, and says why. */
export const understandRow = (
  { row, area, group, cells, nothingAbove }: AppendixRow,
  readers: CellReaders,
): RowUnderstood => {
  const faults: RowFault[] = [];
  const tell = (column: RowFault['column'], problem: RowFault['problem'], said: string, leftOut = false): void => {
    faults.push({ row, column, problem, said, leftOut });
  };
  if (cells.text === '') {
    tell('text', 'no-text', cells.stt, true);
    return { task: null, faults };
  }
  const long = CELL_NAMES.filter((name) => cells[name].length > LONGEST_CELL);
  for (const name of long) tell(columnOf(name), 'too-long', `${cells[name].slice(0, SAID)}…`, true);
  if (long.length > 0) return { task: null, faults };
  tellLetters(cells, tell);
  for (const { column, said } of nothingAbove) tell(column, 'nothing-above', said);
  const read = (text: string): NamedAgencies => (text === '' ? NOBODY : readers.agencies(text));
  const lead = read(cells.lead);
  const others = read(cells.coordinating);
  const { leads, coordinating, openGroups, unclear } = rowAgencies(lead, others);
  if (leads.length === 0) {
    const { emptyGroups: [group] = [] } = lead;
    if (group !== undefined) tell('lead', 'group-empty', group, true);
    else tell('lead', cells.lead === '' ? 'no-lead' : 'agency-unknown', cells.lead, true);
  } else tellAgencies('lead', cells.lead, lead, unclear.lead, tell);
  tellAgencies('coordinating', cells.coordinating, others, unclear.coordinating, tell);
  const deadline = readers.deadline(cells.deadline);
  // "Quý II" in a plan of one year needs nobody's look.
  if (deadline.doubts.some((doubt) => doubt !== 'year-assumed')) tell('deadline', 'deadline-doubtful', cells.deadline);
  if (leads.length === 0) return { task: null, faults };
  const [funding, source] = [fundingIn(cells.funding), sourceIn(cells.source)];
  const task = {
    ...{ row, stt: cells.stt, area, text: cells.text, group, product: orNull(cells.product) },
    ...{ leads, coordinating, deadline },
    ...(openGroups.length === 0 ? {} : { openGroups }),
    ...{ proposed: proposedIn(cells.proposed), note: orNull(cells.note) },
    ...(funding === null ? {} : { funding }),
    ...(source === null ? {} : { source }),
  };
  return { task, faults };
};
