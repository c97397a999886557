import type { DraftTarget } from './draft';
import { figuresIn, levelOf, type Figure } from './figures';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Sentences and parts between semicolons; those in brackets and quotes are not parted. */
const piecesOf = (text: string): readonly Span[] => {
  const spans: Span[] = [];
  let [depth, from] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ('(“['.includes(sign)) depth += 1;
    else if (')”]'.includes(sign)) depth = Math.max(0, depth - 1);
    const isStop = sign === ';' || (sign === '.' && /^\s+\p{Lu}/u.test(text.slice(at + 1, at + 4)));
    if (depth === 0 && isStop) {
      spans.push({ from, to: at });
      from = at + 1;
    }
  }
  return [...spans, { from, to: text.length }].filter((span) => /\p{L}/u.test(text.slice(span.from, span.to)));
};

/** The pieces that say something of their own: one without a figure after a semicolon still speaks of the one before. */
const clausesOf = (text: string, figures: readonly Figure[]): readonly Span[] => {
  const clauses: Span[] = [];
  for (const span of piecesOf(text)) {
    const last = clauses.at(-1);
    const hasFigure = figures.some((figure) => figure.from >= span.from && figure.to <= span.to);
    if (last && !hasFigure && text.charAt(span.from - 1) === ';')
      clauses[clauses.length - 1] = { ...last, to: span.to };
    else clauses.push(span);
  }
  return clauses;
};

const trimmed = (text: string): string => text.replace(/^[\s,;.]+|[\s,;.]+$/g, '').replace(/\s+và$/u, '');

/** Where the words of a figure begin: after the comma or "và" that parts it from the figure before. */
const startOf = (text: string, before: Figure, figure: Figure): number => {
  const between = text.slice(before.to, figure.from);
  const last = [...between.matchAll(/,\s|\s(?:và|còn)\s/gu)].at(-1);
  return last === undefined ? before.to : before.to + last.index + last[0].length;
};

const partsOf = (
  text: string,
  all: readonly Figure[],
  clause: Span,
): readonly { readonly part: string; readonly figure: Figure | null }[] => {
  const figures = all.filter((figure) => figure.from >= clause.from && figure.to <= clause.to);
  if (figures.length === 0) return [{ part: trimmed(text.slice(clause.from, clause.to)), figure: null }];
  const starts = figures.map((figure, at) => {
    const before = figures[at - 1];
    return before === undefined ? clause.from : startOf(text, before, figure);
  });
  return figures.map((figure, at) => ({ part: trimmed(text.slice(starts[at], starts[at + 1] ?? clause.to)), figure }));
};

/** The targets of one bullet: one for each figure, and one for each clause that is an aim without a figure. */
export const targetsOf = (area: string | null, text: string): readonly DraftTarget[] => {
  const figures = figuresIn(text);
  return clausesOf(text, figures)
    .flatMap((clause) => partsOf(text, figures, clause))
    .map(({ part, figure }) => ({
      area,
      text,
      part,
      comparator: figure?.comparator ?? 'judged',
      figure: figure?.figure ?? null,
      figureTo: figure?.figureTo ?? null,
      unit: figure?.unit ?? null,
      level: levelOf(part),
    }));
};
