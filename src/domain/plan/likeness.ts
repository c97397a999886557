import { fold } from '../text/fold';

/** Words that plans shorten: both writings compare as one. */
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/\bcchc\b/g, 'cai cach hanh chinh'],
  [/\btthc\b/g, 'thu tuc hanh chinh'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bkt ?- ?xh\b/g, 'kinh te xa hoi'],
];

const tokens = (text: string): string[] => {
  const plain = SHORTENED.reduce(
    (sum, [short, long]) => sum.replace(short, long),
    fold(text.replace(/\([^)]*\)/g, ' ')),
  );
  return plain.match(/[a-z0-9]+/g) ?? [];
};

/** The words that texts are compared by, brackets and marks left aside. */
export const wordsIn = (text: string): ReadonlySet<string> => new Set(tokens(text));

/** How alike two texts are by their words: 0 to 1, by shared words (Dice). */
export const likenessOf = (left: ReadonlySet<string>, right: ReadonlySet<string>): number => {
  if (left.size === 0 || right.size === 0) return 0;
  const shared = [...left].filter((token) => right.has(token)).length;
  return (2 * shared) / (left.size + right.size);
};

/** The words of `part` stand in `whole` in one piece. */
export const mentions = (whole: string, part: string): boolean => {
  const words = tokens(part).join(' ');
  return words !== '' && ` ${tokens(whole).join(' ')} `.includes(` ${words} `);
};

/** The most alike of the candidates, when it reaches `least`. */
export const mostAlike = <T>(
  text: string,
  candidates: readonly T[],
  nameOf: (one: T) => string,
  least: number,
): T | null => {
  const wanted = wordsIn(text);
  let best: { readonly one: T; readonly score: number } | null = null;
  for (const one of candidates) {
    const score = likenessOf(wanted, wordsIn(nameOf(one)));
    if (score >= least && score > (best?.score ?? 0)) best = { one, score };
  }
  return best?.one ?? null;
};
