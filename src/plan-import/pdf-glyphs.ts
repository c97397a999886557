import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';
import type { DrawnText } from './pdf-lines';

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
type Matrix = readonly [number, number, number, number, number, number];

/** Node 20 has no `transferToFixedLength`, which the reader of PDF calls for each font: a copy does the same. */
const lendTransfer = (): void => {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length: number): ArrayBuffer {
    return this.slice(0, length);
  };
};

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

const isNumber = (value: unknown): value is number => typeof value === 'number';

const matrixOf = (args: unknown): Matrix => {
  const given = Array.isArray(args) && args.length === 1 ? (args[0] as unknown) : args;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from((given ?? []) as ArrayLike<number>);
  return [a, b, c, d, e, f];
};

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
  transform: (pen, args) => void (pen.ctm = times(pen.ctm, matrixOf(args))),
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

const KEEPS = new Set(['save', 'paintFormXObjectBegin']);
const GIVES_BACK = new Set(['restore', 'paintFormXObjectEnd']);

/** Every letter of a page with its own place: exact where the page's text comes in overlapping runs, but dearer. */
export const pageGlyphs = async (page: PdfPage): Promise<readonly DrawnText[]> => {
  lendTransfer();
  const { OPS } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS).map(([name, operator]) => [operator, name]));
  const { fnArray, argsArray } = await page.getOperatorList();
  let pen: Pen = { ctm: IDENTITY, line: IDENTITY, x: 0, size: 0, charSpace: 0, wordSpace: 0, stretch: 1, leading: 0 };
  const kept: Pen[] = [];
  const runs: DrawnText[] = [];
  fnArray.forEach((operator, index) => {
    const name = names.get(operator) ?? '';
    const args = (argsArray[index] ?? []) as readonly unknown[];
    if (KEEPS.has(name)) kept.push({ ...pen });
    if (GIVES_BACK.has(name)) pen = kept.pop() ?? pen;
    if (name === 'paintFormXObjectBegin' && args[0]) pen.ctm = times(pen.ctm, matrixOf(args[0]));
    if (name === 'showText') runs.push(...drawn(pen, (args[0] ?? []) as readonly unknown[]));
    ACTS[name]?.(pen, args);
  });
  return runs;
};
