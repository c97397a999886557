import type { CellAgencies } from '../directory/agencies-of-cell';
import type { DeadlineReading } from '../deadline/reading';
import { fold } from '../text/fold';
import { CELL_NAMES, columnOf, type AppendixRow } from './appendix-rows';
import type { AppendixTask } from './draft';
import type { RowFault } from './row-faults';
import { fundingIn, sourceIn } from './row-origin';

/** Agencies that a cell names: codes (groups as their members), and the words that no catalogue entry fits. */
type NamedAgencies = Pick<CellAgencies, 'codes' | 'unknown'> & Partial<CellAgencies>;

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

const tellAgencies = (column: 'lead' | 'coordinating', said: string, read: NamedAgencies, tell: Tell): void => {
  for (const name of read.unknown) tell(column, 'agency-unknown', name);
  for (const name of read.emptyGroups ?? []) tell(column, 'group-empty', name);
  if ((read.someOf ?? []).length > 0) tell(column, 'some-of-group', said.slice(0, SAID_OF_AGENCIES));
  const isSilent = read.codes.length + read.unknown.length + (read.emptyGroups ?? []).length === 0;
  if (isSilent && !NOBODY_NAMED.test(fold(said))) tell(column, 'agency-unknown', said.slice(0, SAID_OF_AGENCIES));
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
  for (const { column, said } of nothingAbove) tell(column, 'nothing-above', said);
  const read = (text: string): NamedAgencies => (text === '' ? NOBODY : readers.agencies(text));
  const lead = read(cells.lead);
  const coordinating = read(cells.coordinating);
  if (lead.codes.length === 0) {
    const { emptyGroups: [group] = [] } = lead;
    if (group !== undefined) tell('lead', 'group-empty', group, true);
    else tell('lead', cells.lead === '' ? 'no-lead' : 'agency-unknown', cells.lead, true);
  } else tellAgencies('lead', cells.lead, lead, tell);
  tellAgencies('coordinating', cells.coordinating, coordinating, tell);
  const deadline = readers.deadline(cells.deadline);
  // "Quý II" in a plan of one year needs nobody's look.
  if (deadline.doubts.some((doubt) => doubt !== 'year-assumed')) tell('deadline', 'deadline-doubtful', cells.deadline);
  if (lead.codes.length === 0) return { task: null, faults };
  const { helping = [] } = lead;
  const [funding, source] = [fundingIn(cells.funding), sourceIn(cells.source)];
  const task = {
    ...{ row, stt: cells.stt, area, text: cells.text, group, product: orNull(cells.product) },
    leads: lead.codes.filter((code) => !helping.includes(code)),
    coordinating: [...new Set([...coordinating.codes, ...helping])],
    deadline,
    ...{ proposed: proposedIn(cells.proposed), note: orNull(cells.note) },
    ...(funding === null ? {} : { funding }),
    ...(source === null ? {} : { source }),
  };
  return { task, faults };
};
