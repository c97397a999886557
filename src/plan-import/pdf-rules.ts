import { GIVES_BACK, IDENTITY, KEEPS, movedBy, type Matrix, type Operator } from './pdf-operators';

/** A straight line that a page draws: at which height (or how far right), from where to where. */
export interface Rule {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Point = readonly [x: number, y: number];

/** How many numbers follow each of pdf.js's path operators (move, line, curve, quadratic curve, close). */
const ARGUMENTS = [2, 2, 6, 4, 0] as const;
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;

/** A border is drawn as a line, or as a box no thicker than this (in points). */
const THICKEST = 3;
const SHORTEST = 3;
const STRAIGHT = 1;

const FILLS = new Set(['fill', 'eoFill']);
const STROKES = new Set([
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]);

const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [a * x + c * y + e, b * x + d * y + f];

/** The straight pieces of a path, each a row of points. One that bends is none. */
const piecesOf = (data: ArrayLike<number>, ctm: Matrix): readonly (readonly Point[])[] => {
  const pieces: { points: Point[]; bends: boolean }[] = [];
  for (let at = 0; at < data.length; at += 1 + (ARGUMENTS[data[at] ?? CLOSE] ?? 0)) {
    const [operator, x = 0, y = 0] = [data[at], data[at + 1], data[at + 2]];
    const piece = pieces.at(-1);
    if (operator === MOVE) pieces.push({ points: [placed(ctm, x, y)], bends: false });
    else if (operator === LINE) piece?.points.push(placed(ctm, x, y));
    else if (operator === CLOSE) piece?.points.push(...piece.points.slice(0, 1));
    else if (piece) piece.bends = true;
  }
  return pieces.filter(({ bends }) => !bends).map(({ points }) => points);
};

const between = ([x1, y1]: Point, [x2, y2]: Point): readonly Rule[] => {
  const [wide, high] = [Math.abs(x1 - x2), Math.abs(y1 - y2)];
  if (high < STRAIGHT && wide > SHORTEST)
    return [{ across: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (wide < STRAIGHT && high > SHORTEST)
    return [{ across: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
};

const stroked = (points: readonly Point[]): readonly Rule[] =>
  points.slice(1).flatMap((point, index) => between(points[index] ?? point, point));

/** A filled box as thin as a border; a wider one is a cell's shade. */
const filled = (points: readonly Point[]): readonly Rule[] => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (high - low <= THICKEST && right - left > THICKEST)
    return [{ across: true, at: (low + high) / 2, from: left, to: right }];
  if (right - left <= THICKEST && high - low > THICKEST)
    return [{ across: false, at: (left + right) / 2, from: low, to: high }];
  return [];
};

/** The straight lines that a page draws, level or upright: of such are the borders of its tables. */
export const pageRules = (operators: readonly Operator[]): readonly Rule[] => {
  let ctm = IDENTITY;
  const kept: Matrix[] = [];
  const rules: Rule[] = [];
  for (const operator of operators) {
    if (KEEPS.has(operator.name)) kept.push(ctm);
    if (GIVES_BACK.has(operator.name)) ctm = kept.pop() ?? ctm;
    ctm = movedBy(ctm, operator);
    if (operator.name !== 'constructPath') continue;
    const rulesOf = STROKES.has(operator.painted) ? stroked : FILLS.has(operator.painted) ? filled : null;
    const [data] = (operator.args[1] ?? []) as readonly (ArrayLike<number> | null)[];
    if (rulesOf !== null && data) for (const piece of piecesOf(data, ctm)) rules.push(...rulesOf(piece));
  }
  return rules;
};
