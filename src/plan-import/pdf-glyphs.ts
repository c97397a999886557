import { GIVES_BACK, IDENTITY, KEEPS, matrixOf, movedBy, times, type Matrix, type Operator } from './pdf-operators';
import type { DrawnText } from './pdf-lines';

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** What of PDF's graphics state says where letters stand. */
interface Pen {
  ctm: Matrix;
  line: Matrix;
  x: number;
  size: number;
  charSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace?: boolean;
}

const moved = (pen: Pen, x: number, y: number): void => {
  pen.line = times(pen.line, [1, 0, 0, 1, x, y]);
  pen.x = 0;
};

/** Draws a text operator's letters one by one; numbers between them are spacing in thousandths of the size. */
const drawn = (pen: Pen, glyphs: readonly unknown[]): readonly DrawnText[] => {
  const runs: DrawnText[] = [];
  for (const one of glyphs) {
    if (isNumber(one)) {
      pen.x -= (one / 1000) * pen.size * pen.stretch;
      continue;
    }
    const { unicode, width, isSpace = false } = one as Glyph;
    const advance = ((width / 1000) * pen.size + pen.charSpace + (isSpace ? pen.wordSpace : 0)) * pen.stretch;
    const place = times(pen.ctm, times(pen.line, [1, 0, 0, 1, pen.x, 0]));
    const scale = Math.hypot(place[0], place[1]);
    runs.push({
      text: unicode,
      x: place[4],
      y: place[5],
      width: advance * scale,
      height: pen.size * Math.hypot(place[2], place[3]),
    });
    pen.x += advance;
  }
  return runs;
};

type Act = (pen: Pen, args: readonly unknown[]) => void;

const at = (args: readonly unknown[], place: number): number => {
  const value = args[place];
  return isNumber(value) ? value : 0;
};

/** The operators that move the pen or change what letters measure, by pdf.js's names for them. */
const ACTS: Readonly<Record<string, Act>> = {
  beginText: (pen) => void ([pen.line, pen.x] = [IDENTITY, 0]),
  setTextMatrix: (pen, args) => void ([pen.line, pen.x] = [matrixOf(args), 0]),
  moveText: (pen, args) => moved(pen, at(args, 0), at(args, 1)),
  setLeadingMoveText: (pen, args) => {
    pen.leading = -at(args, 1);
    moved(pen, at(args, 0), at(args, 1));
  },
  setLeading: (pen, args) => void (pen.leading = -at(args, 0)),
  nextLine: (pen) => moved(pen, 0, -Math.abs(pen.leading)),
  setFont: (pen, args) => void (pen.size = at(args, 1)),
  setCharSpacing: (pen, args) => void (pen.charSpace = at(args, 0)),
  setWordSpacing: (pen, args) => void (pen.wordSpace = at(args, 0)),
  setHScale: (pen, args) => void (pen.stretch = at(args, 0) / 100),
};

/** Every letter of a page with its own place: exact where the page's text comes in overlapping runs, but dearer. */
export const pageGlyphs = (operators: readonly Operator[]): readonly DrawnText[] => {
  let pen: Pen = { ctm: IDENTITY, line: IDENTITY, x: 0, size: 0, charSpace: 0, wordSpace: 0, stretch: 1, leading: 0 };
  const kept: Pen[] = [];
  const runs: DrawnText[] = [];
  for (const operator of operators) {
    const { name, args } = operator;
    if (KEEPS.has(name)) kept.push({ ...pen });
    if (GIVES_BACK.has(name)) pen = kept.pop() ?? pen;
    pen.ctm = movedBy(pen.ctm, operator);
    if (name === 'showText') runs.push(...drawn(pen, (args[0] ?? []) as readonly unknown[]));
    ACTS[name]?.(pen, args);
  }
  return runs;
};
