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

/** The straight pieces of a path: each a row of points; what bends has none. */
const piecesOf = (data: ArrayLike<number>, ctm: Matrix): readonly (readonly Point[])[] => {
  const pieces: Point[][] = [];
  let bends = false;
  for (let at = 0; at < data.length;) {
    const operator = data[at] ?? CLOSE;
    const [x = 0, y = 0] = [data[at + 1], data[at + 2]];
    if (operator === MOVE) {
      if (bends) pieces.pop();
      bends = false;
      pieces.push([placed(ctm, x, y)]);
    } else if (operator === LINE) pieces.at(-1)?.push(placed(ctm, x, y));
    else if (operator === CLOSE) pieces.at(-1)?.push(...(pieces.at(-1)?.slice(0, 1) ?? []));
    else bends = true;
    at += 1 + (ARGUMENTS[operator] ?? 0);
  }
  if (bends) pieces.pop();
  return pieces;
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
