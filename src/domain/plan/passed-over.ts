import type { OutlineNode } from './outline';
import type { PlanLine } from './plan-lines';

/** Lines of the document, by their numbers, that became no part of the draft, with their words. */
export interface PassedOver {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const isPlaced = (node: OutlineNode, placed: ReadonlySet<number>): boolean =>
  node.lines.some((line) => placed.has(line)) || node.children.some((child) => isPlaced(child, placed));

const lastLine = (node: OutlineNode): number => {
  const below = node.children.at(-1);
  return below === undefined ? (node.lines.at(-1) ?? 0) : lastLine(below);
};

/** A whole section that holds nothing is told once; of a heading that opens others only the words between are. */
const below = (nodes: readonly OutlineNode[], placed: ReadonlySet<number>): readonly PassedOver[] =>
  nodes.flatMap((node) => {
    const [first = 0] = node.lines;
    if (!isPlaced(node, placed)) return [{ from: first, to: lastLine(node), text: node.text || node.body }];
    const isOpening = node.body !== '' && !node.lines.some((line) => placed.has(line));
    const between = isOpening
      ? [{ from: node.lines[1] ?? first, to: node.lines.at(-1) ?? first, text: node.body }]
      : [];
    return [...between, ...below(node.children, placed)];
  });

const RECEIVERS = /^(?:Nơi nhận|TM\.|KT\.|TL\.|TUQ\.|PHỤ LỤC)/iu;
/** "Trên đây là Kế hoạch …" says nothing to be done. */
const FAREWELL = /^Trên đây là/iu;

/** Closing sentences, before receivers and signature. */
const closing = (tail: readonly PlanLine[]): readonly PassedOver[] => {
  const end = tail.findIndex(({ text }) => RECEIVERS.test(text) || !/\p{Ll}/u.test(text));
  const said = end === -1 ? tail : tail.slice(0, end);
  const [first] = said;
  if (first === undefined || FAREWELL.test(first.text)) return [];
  const text = said.map((line) => line.text).join(' ');
  return [{ from: first.at, to: said.at(-1)?.at ?? first.at, text }];
};

/** What of the document's text was not placed: nothing is left out untold. `placed`: the lines that items stand on. */
export const passedOver = (
  { roots, tail }: { readonly roots: readonly OutlineNode[]; readonly tail: readonly PlanLine[] },
  placed: ReadonlySet<number>,
): readonly PassedOver[] => [...below(roots, placed), ...closing(tail)];
