import { fold } from '../text/fold';

/** Columns headed by periods ("Quý I | Quý II | …", "T1 | T2 | …") whose cells are ticked: a drawn timetable. */
export interface PeriodColumn {
  readonly column: number;
  /** As printed: 'Quý I'. */
  readonly words: string;
}

const PERIOD =
  /^(?:qu[yi] ?(?:[1-4]|i{1,3}|iv)|q ?[1-4]|(?:thang|t) ?(?:0?[1-9]|1[0-2])|(?:0?6|sau) thang (?:dau|cuoi)(?: nam)?)(?: ?[/.-]? ?(?:nam )?20\d\d)?$/;

/** A tick; anything else that stands in such a cell is said about that period. */
const TICK = /^[xv✓✔☑●•■*+]+$/iu;

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1));
const QUARTERS = ['I', 'II', 'III', 'IV'];

/** "1 | 2 | … | 12" or "I | II | III | IV" behind other columns: months and quarters by their numbers alone. */
const numberedPeriods = (headings: readonly string[]): readonly PeriodColumn[] => {
  const cells = headings.map((cell) => cell.trim().replace(/^0(?=\d$)/, ''));
  for (const [numbers, word] of [
    [MONTHS, 'Tháng'],
    [QUARTERS, 'Quý'],
  ] as const) {
    const from = cells.findIndex((_, at) => at > 0 && numbers.every((number, next) => cells[at + next] === number));
    if (from !== -1) return numbers.map((number, at) => ({ column: from + at, words: `${word} ${number}` }));
  }
  return [];
};

/** The columns that a heading row heads by periods; none below two, for one alone is no timetable. */
export const periodColumns = (headings: readonly string[]): readonly PeriodColumn[] => {
  const numbered = numberedPeriods(headings);
  if (numbered.length > 0) return numbered;
  const found = headings.flatMap((cell, column) =>
    PERIOD.test(fold(cell.trim())) ? [{ column, words: cell.replace(/\s+/g, ' ').trim() }] : [],
  );
  return found.length >= 2 ? found : [];
};

/** "Quý II - Quý III": what the ticks of a row say, written as a deadline cell would. */
export const tickedPeriods = (columns: readonly PeriodColumn[], cells: readonly string[]): string => {
  const said = columns.map(({ column }) => (cells[column] ?? '').trim());
  const runs: { from: number; to: number }[] = [];
  said.forEach((cell, at) => {
    if (cell === '') return;
    const last = runs.at(-1);
    if (last && last.to === at - 1 && TICK.test(cell) && TICK.test(said[last.to] ?? '')) last.to = at;
    else runs.push({ from: at, to: at });
  });
  return runs
    .map(({ from, to }) => {
      const [first, last] = [columns[from]?.words ?? '', columns[to]?.words ?? ''];
      const cell = said[from] ?? '';
      if (!TICK.test(cell)) return `${first}: ${cell}`;
      return from === to ? first : `${first} - ${last}`;
    })
    .join('; ');
};
