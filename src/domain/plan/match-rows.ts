import { fold } from '../text/fold';
import { likenessOf, wordsIn } from './likeness';

/** What a row is known by when it is looked for in another version of its table. */
export interface MatchableRow {
  readonly text: string;
  readonly stt: string;
  readonly area: string;
}

/** Rewritten more than this, a row is another one. */
const LIKE_ENOUGH = 0.6;
/** Words that stand in more rows than this tell nothing; comparing by them would grow with the square of the table. */
const MOST_ROWS_OF_A_WORD = 60;

type Pairs = Map<number, number>;

/** Pairs rows whose keys are equal, each once, in the order of the tables. */
const pairEqual = (
  before: readonly MatchableRow[],
  after: readonly MatchableRow[],
  keyOf: (row: MatchableRow) => string,
  pairs: Pairs,
): void => {
  const free = new Map<string, number[]>();
  const taken = new Set(pairs.values());
  before.forEach((row, at) => {
    if (!taken.has(at)) free.set(keyOf(row), [...(free.get(keyOf(row)) ?? []), at]);
  });
  after.forEach((row, at) => {
    if (pairs.has(at)) return;
    const found = free.get(keyOf(row))?.shift();
    if (found !== undefined) pairs.set(at, found);
  });
};

/** Pairs what is left by the words they share, the most alike first; the same number weighs a little. */
const pairAlike = (before: readonly MatchableRow[], after: readonly MatchableRow[], pairs: Pairs): void => {
  const taken = new Set(pairs.values());
  const words = before.map((row) => wordsIn(row.text));
  const rowsOf = new Map<string, number[]>();
  words.forEach((set, at) => {
    if (!taken.has(at)) for (const word of set) rowsOf.set(word, [...(rowsOf.get(word) ?? []), at]);
  });
  const found: { readonly at: number; readonly old: number; readonly score: number }[] = [];
  after.forEach((row, at) => {
    if (pairs.has(at)) return;
    const own = wordsIn(row.text);
    const near = new Set<number>();
    for (const word of own) {
      const rows = rowsOf.get(word) ?? [];
      if (rows.length <= MOST_ROWS_OF_A_WORD) for (const old of rows) near.add(old);
    }
    for (const old of near) {
      const score = likenessOf(own, words[old] ?? new Set());
      const sameNumber = row.stt !== '' && row.stt === before[old]?.stt && row.area === before[old].area;
      if (score >= LIKE_ENOUGH) found.push({ at, old, score: score + (sameNumber ? 0.1 : 0) });
    }
  });
  for (const { at, old } of found.sort((a, b) => b.score - a.score || a.at - b.at || a.old - b.old)) {
    if (pairs.has(at) || taken.has(old)) continue;
    pairs.set(at, old);
    taken.add(old);
  }
};

/**
 * Finds each row of `after` in `before` by its content, whatever its number and place are now. Tells, for each row of
 * `after` that was found, its index in `before`; each row is found at most once.
 */
export const matchRows = (
  before: readonly MatchableRow[],
  after: readonly MatchableRow[],
): ReadonlyMap<number, number> => {
  const pairs: Pairs = new Map();
  pairEqual(before, after, (row) => `${row.area} ${row.stt} ${fold(row.text)}`, pairs);
  pairEqual(before, after, (row) => `${row.area} ${fold(row.text)}`, pairs);
  pairEqual(before, after, (row) => fold(row.text), pairs);
  pairAlike(before, after, pairs);
  return pairs;
};
