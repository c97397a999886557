import { getResolvedPDFJS, type getDocumentProxy } from 'unpdf';

export type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

export const matrixOf = (args: unknown): Matrix => {
  const given = Array.isArray(args) && args.length === 1 ? (args[0] as unknown) : args;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from((given ?? []) as ArrayLike<number>);
  return [a, b, c, d, e, f];
};

/** Node 20 has no `transferToFixedLength`, which the reader of PDF calls for each font: a copy does the same. */
const lendTransfer = (): void => {
  const prototype = ArrayBuffer.prototype as { transferToFixedLength?: (length: number) => ArrayBuffer };
  prototype.transferToFixedLength ??= function (this: ArrayBuffer, length: number): ArrayBuffer {
    return this.slice(0, length);
  };
};

/** One drawing operator of a page, by pdf.js's name for it. */
export interface Operator {
  readonly name: string;
  readonly args: readonly unknown[];
  /** Of a path, by what operator it is painted; empty for the others. */
  readonly painted: string;
}

/** What a page draws, in its order. */
export const pageOperators = async (page: PdfPage): Promise<readonly Operator[]> => {
  lendTransfer();
  const { OPS } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS).map(([name, operator]) => [operator, name]));
  const nameOf = (operator: unknown): string => names.get(Number(operator)) ?? '';
  const { fnArray, argsArray } = await page.getOperatorList();
  return fnArray.map((operator, index) => {
    const [name, args] = [nameOf(operator), (argsArray[index] ?? []) as readonly unknown[]];
    return { name, args, painted: name === 'constructPath' ? nameOf(args[0]) : '' };
  });
};

/** Operators that keep what is drawn with, and those that give it back. */
export const KEEPS: ReadonlySet<string> = new Set(['save', 'paintFormXObjectBegin']);
export const GIVES_BACK: ReadonlySet<string> = new Set(['restore', 'paintFormXObjectEnd']);

/** How an operator moves the page under the pen: `transform`, or the beginning of a form. */
export const movedBy = (ctm: Matrix, { name, args }: Operator): Matrix => {
  if (name === 'transform') return times(ctm, matrixOf(args));
  return name === 'paintFormXObjectBegin' && args[0] ? times(ctm, matrixOf(args[0])) : ctm;
};
