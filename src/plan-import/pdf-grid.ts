import type { CellTable } from '../domain/plan/table-header';
import { isOneToken } from '../domain/plan/forced-breaks';
import { joinWrapped } from '../domain/plan/join-wrapped';
import { restoreSpaces } from '../domain/plan/spacing';
import { drawnLines, type DrawnLine, type DrawnText } from './pdf-lines';
import type { Rule } from './pdf-rules';

/** A ruled table of a page. */
export interface GridTable {
  readonly top: number;
  readonly bottom: number;
  /** Where its columns are parted, from left to right, with both borders. */
  readonly columns: readonly number[];
  /** Null where its borders or words do not tell for sure which cell is which. */
  readonly rows: CellTable | null;
}

/** Lines so near each other (in points) are one, or meet. */
const NEAR = 3;
/** Letterheads, frames and signatures have fewer. */
const FEWEST_COLUMNS = 3;

/** Lines at one height, pieces that touch put together: Word draws a border for each cell. */
const merged = (rules: readonly Rule[]): readonly Rule[] => {
  const rows: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const row = rows.at(-1);
    if (row && rule.at - (row[0]?.at ?? 0) < NEAR) row.push(rule);
    else rows.push([rule]);
  }
  return rows.flatMap((row) => {
    const at = row[0]?.at ?? 0;
    const lines: Rule[] = [];
    for (const rule of [...row].sort((a, b) => a.from - b.from)) {
      const last = lines.at(-1);
      if (last && rule.from <= last.to + NEAR) lines[lines.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      else lines.push({ ...rule, at });
    }
    return lines;
  });
};

const meets = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - NEAR &&
  upright.at <= level.to + NEAR &&
  level.at >= upright.from - NEAR &&
  level.at <= upright.to + NEAR;

interface Frame {
  readonly level: readonly Rule[];
  readonly upright: readonly Rule[];
}

/** Lines that hang together, each such set by itself. */
const framesOf = (rules: readonly Rule[]): readonly Frame[] => {
  const level = merged(rules.filter((rule) => rule.across));
  const left = new Set(merged(rules.filter((rule) => !rule.across)));
  const unseen = new Set(level);
  const frames: Frame[] = [];
  for (const first of level) {
    if (!unseen.delete(first)) continue;
    const frame: { level: Rule[]; upright: Rule[] } = { level: [first], upright: [] };
    for (let at = 0; at < frame.level.length; at += 1) {
      const line = frame.level[at] ?? first;
      for (const upright of [...left].filter((one) => meets(line, one))) {
        left.delete(upright);
        frame.upright.push(upright);
        for (const other of [...unseen].filter((one) => meets(one, upright))) {
          unseen.delete(other);
          frame.level.push(other);
        }
      }
    }
    frames.push(frame);
  }
  return frames;
};

/** Each place once, from the least. */
const placesOf = (rules: readonly Rule[]): readonly number[] =>
  [...new Set(rules.map((rule) => rule.at))].sort((a, b) => a - b);

const covers = (rules: readonly Rule[], at: number, place: number): boolean =>
  rules.some((rule) => rule.at === at && rule.from - NEAR <= place && place <= rule.to + NEAR);

interface Region {
  readonly row: number;
  readonly column: number;
}

const LIST_MARK = /^(?:[-–+*•]\s|\d{1,2}[.)]\s|\p{Ll}\)\s)/u;

/** Space between a border and a cell's words, at most. */
const PADDING = 6;

/** A line that its cell's width leaves no room for one more letter: a word too long for the cell breaks there. */
const isFull = ({ text, left, right }: DrawnLine, [from, to]: readonly [number, number]): boolean => {
  const room = to - Math.min(left - from, PADDING) - right;
  return !text.includes(' ') && room < (right - left) / Math.max(text.length, 1) + 1;
};

/** A cell's lines as one text: only wrapped, but where an item of a list begins. */
const cellText = (runs: readonly DrawnText[], span: readonly [number, number]): string => {
  const items: string[][] = [];
  let before: DrawnLine | null = null;
  for (const line of drawnLines(runs)) {
    const item = items.at(-1);
    const last = item?.at(-1) ?? '';
    const [first = ''] = line.text.split(' ');
    if (item && before && isFull(before, span) && isOneToken(last.slice(last.lastIndexOf(' ') + 1), first))
      item[item.length - 1] = last + line.text;
    else if (item && !LIST_MARK.test(line.text) && !last.endsWith(';')) item.push(line.text);
    else items.push([line.text]);
    before = line;
  }
  return items.map((lines) => restoreSpaces(joinWrapped(lines))).join('\n');
};

/** Borders of a table: the places of its columns from left to right, of its rows from top to bottom. */
interface Grid extends Frame {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
}

const middle = (places: readonly number[], at: number): number => ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;

/**
 * The cell that one place of the grid belongs to, by those on its left and above it and by whether no border parts it from
 * them; null where it would be no rectangle.
 */
const regionAt = (
  place: Region,
  left: { readonly of: Region | undefined; readonly open: boolean },
  above: { readonly of: Region | undefined; readonly open: boolean },
): Region | null => {
  const isOne = left.of !== undefined && left.of === above.of;
  if (isOne !== (left.open && above.open)) return null;
  const [wide, high] = [left.open ? left.of : undefined, above.open ? above.of : undefined];
  if (high !== undefined) return !left.open && high.column < place.column ? null : high;
  if (wide !== undefined) return wide.row < place.row ? null : wide;
  return place;
};

/** The cell that begins at each place of the grid; null where borders are missing, so that a cell is no rectangle. */
const regionsOf = ({ level, upright, xs, ys }: Grid): readonly (readonly Region[])[] | null => {
  const regions: Region[][] = [];
  for (let row = 0; row < ys.length - 1; row += 1) {
    const own: Region[] = [];
    for (let column = 0; column < xs.length - 1; column += 1) {
      const left = { of: own[column - 1], open: column > 0 && !covers(upright, xs[column] ?? 0, middle(ys, row)) };
      const above = {
        of: regions[row - 1]?.[column],
        open: row > 0 && !covers(level, ys[row] ?? 0, middle(xs, column)),
      };
      const region = regionAt({ row, column }, left, above);
      if (region === null) return null;
      own.push(region);
    }
    regions.push(own);
  }
  return regions;
};

/** What each cell of the grid says; null where that is not sure. */
const cellsOf = (grid: Grid, runs: readonly DrawnText[]): CellTable | null => {
  const regions = regionsOf(grid);
  if (regions === null) return null;
  const { xs, ys } = grid;
  const held = new Map<Region, DrawnText[]>();
  for (const run of runs) {
    const y = run.y + run.height / 3;
    const row = ys.findIndex((place, index) => y <= place && y >= (ys[index + 1] ?? Infinity));
    const at = (x: number): Region | undefined =>
      regions[row]?.[xs.findIndex((place, index) => x >= place && x < (xs[index + 1] ?? -Infinity))];
    const slack = Math.min(NEAR, run.width / 2);
    const cell = at(run.x + slack);
    if (!cell || at(run.x + run.width - slack) !== cell) return null;
    held.set(cell, [...(held.get(cell) ?? []), run]);
  }
  const spanOf = ({ row, column }: Region): readonly [number, number] => {
    const next = regions[row]?.findIndex((one, at) => at > column && one.column !== column) ?? -1;
    return [xs[column] ?? 0, xs[next === -1 ? xs.length - 1 : next] ?? 0];
  };
  const said = new Map([...held].map(([cell, own]) => [cell, cellText(own, spanOf(cell))]));
  // As in Word's tables: over several rows a cell is repeated, over several columns it stands in the first.
  return regions.map((row) => row.map((cell, column) => (cell.column === column ? (said.get(cell) ?? '') : '')));
};

const isWithin =
  (top: number, bottom: number) =>
  (run: DrawnText): boolean =>
    run.y < top && run.y > bottom;

/** One row at least has a border at each place: else two tables stand right below each other, with different columns. */
const isOneTable = ({ upright, xs, ys }: Grid): boolean =>
  ys.slice(1).some((_, row) => xs.every((place) => covers(upright, place, middle(ys, row))));

/** More lines than any table has: a drawing. */
const MOST_RULES = 4_000;

/** The tables that a page's straight lines frame, from top to bottom; the words of each by its cells. */
export const gridTables = (rules: readonly Rule[], runs: readonly DrawnText[]): readonly GridTable[] =>
  (rules.length > MOST_RULES ? [] : framesOf(rules))
    .map((frame) => ({ ...frame, xs: placesOf(frame.upright), ys: [...placesOf(frame.level)].reverse() }))
    .filter(({ xs, ys }) => xs.length > FEWEST_COLUMNS && ys.length > 1)
    .map((grid) => {
      const [top = 0, bottom = 0] = [grid.ys[0], grid.ys.at(-1)];
      const words = runs.filter((run) => run.text.trim() !== '').filter(isWithin(top, bottom));
      return { top, bottom, columns: grid.xs, rows: isOneTable(grid) ? cellsOf(grid, words) : null };
    })
    .sort((a, b) => b.top - a.top);
