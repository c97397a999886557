/** A run of letters as a PDF draws it: where its baseline begins, how wide it is and how tall its letters are. */
export interface DrawnText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Line {
  readonly y: number;
  readonly height: number;
  readonly runs: DrawnText[];
}

/** Runs on one baseline, but for what printers shift (raised numbers, rounding). */
const isOnLine = (line: Line, run: DrawnText): boolean =>
  Math.abs(line.y - run.y) < 0.4 * Math.max(line.height, run.height, 4);

const told = (runs: readonly DrawnText[]): readonly DrawnText[] => runs.filter((run) => run.text.trim() !== '');

const linesOf = (runs: readonly DrawnText[]): readonly Line[] => {
  const lines: Line[] = [];
  for (const run of runs) {
    const last = lines.at(-1);
    const line = last && isOnLine(last, run) ? last : lines.find((one) => isOnLine(one, run));
    if (line) line.runs.push(run);
    else lines.push({ y: run.y, height: run.height, runs: [run] });
  }
  return lines.sort((a, b) => b.y - a.y);
};

/** True when a run stands inside another's width on one line. */
export const overlaps = (runs: readonly DrawnText[]): boolean =>
  linesOf(told(runs)).some((line) => {
    let end = -Infinity;
    return [...line.runs]
      .sort((a, b) => a.x - b.x)
      .some((run) => {
        const isInside = run.x + run.width / 2 < end;
        end = Math.max(end, run.x + run.width);
        return isInside;
      });
  });

/** A gap wider than this part of a letter's height is a space: kerning within words is narrower. */
const SPACE = 0.18;

/** A gap wider than so many letters' heights parts columns: letterhead and nation stand beside each other. */
const COLUMN = 2;

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The texts of one line: one, or one for each column. */
const textsOf = ({ runs }: Line): readonly string[] => {
  const texts: string[] = [];
  let text = '';
  let end: number | null = null;
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const gap = end === null ? 0 : (run.x - end) / Math.max(run.height, 4);
    if (gap > COLUMN) {
      texts.push(tidy(text));
      text = '';
    } else if (gap > SPACE) text += ' ';
    text += run.text;
    end = run.x + run.width;
  }
  return [...texts, tidy(text)];
};

/** A line as drawn: its words, and where it begins and ends. */
export interface DrawnLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** The lines of some runs from top to bottom, whatever gaps they have. */
export const drawnLines = (runs: readonly DrawnText[]): readonly DrawnLine[] =>
  linesOf(told(runs)).map((line) => ({
    text: textsOf(line).join(' '),
    left: Math.min(...line.runs.map((run) => run.x)),
    right: Math.max(...line.runs.map((run) => run.x + run.width)),
  }));

/** Lines further apart than this many usual distances have a blank line between them. */
const WIDE = 1.6;

/** The runs of one page as lines from top to bottom, with a blank one where the page leaves a wide space. */
export const pageLines = (runs: readonly DrawnText[]): readonly string[] => {
  const lines = linesOf(told(runs));
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return lines.flatMap((line, index) => {
    const isWide = index > 0 && (gaps[index - 1] ?? 0) > WIDE * usual;
    return isWide ? ['', ...textsOf(line)] : textsOf(line);
  });
};

/** A gap wider than this part of a letter's height parts the cells of a table that has no borders. */
const CELL_GAP = 0.5;
/** Cells of one column begin at one place, but for so many points. */
const ALIGNED = 3;
/** Fewer lines of fewer columns are a letterhead, or chance. */
const TABLE_LINES = 3;
const COLUMN_LINES = 4;

/** Where words begin in a line behind a gap. */
const innerStarts = ({ runs }: Line): readonly number[] => {
  const starts: number[] = [];
  let end = Infinity;
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    if (run.x - end > CELL_GAP * Math.max(run.height, 4)) starts.push(Math.round(run.x / ALIGNED));
    end = run.x + run.width;
  }
  return starts;
};

/** True when words stand below each other in three columns or more: a table, whose borders the page does not draw. */
export const looksTabular = (runs: readonly DrawnText[]): boolean => {
  const lines = linesOf(told(runs)).map(innerStarts);
  const lengths = new Map<number, number>();
  for (const start of lines.flat()) lengths.set(start, (lengths.get(start) ?? 0) + 1);
  const isColumn = (start: number): boolean =>
    [start - 1, start, start + 1].reduce((sum, near) => sum + (lengths.get(near) ?? 0), 0) >= COLUMN_LINES;
  return lines.filter((starts) => starts.filter(isColumn).length >= 2).length >= TABLE_LINES;
};
