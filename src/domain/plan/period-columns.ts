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

/** The columns that a heading row heads by periods; none below two, for one alone is no timetable. */
export const periodColumns = (headings: readonly string[]): readonly PeriodColumn[] => {
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
