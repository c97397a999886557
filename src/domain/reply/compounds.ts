import { isMarked, spellingOf } from './spelling';
import { isNear, type KnownWords } from './slips';

/** What is looked at of a token. */
interface Syllable {
  readonly kind: string;
  readonly key: string;
  readonly exact: string;
}

/** Both syllables of a word, compared as keys. */
export type Compound = readonly [first: string, second: string];

const SHORTEST_SLIP = 3;

const isKnown = ({ key, exact }: Syllable, known: KnownWords): boolean =>
  isMarked(exact) ? known.spellings.has(spellingOf(exact)) : known.keys.has(key);

const isSlipOf = (token: Syllable, meant: string, known: KnownWords): boolean =>
  token.key.length >= SHORTEST_SLIP && !isKnown(token, known) && isNear(token.key, meant);

/** The one compound that these two words misspell, or null. */
const meantBy = (one: Syllable, two: Syllable, compounds: readonly Compound[], known: KnownWords): Compound | null => {
  const [only, ...others] = compounds.filter(
    ([first, second]) =>
      (one.key === first && isSlipOf(two, second, known)) || (two.key === second && isSlipOf(one, first, known)),
  );
  return only && others.length === 0 ? only : null;
};

/** Mends a slip in one syllable of a compound by the other: "hoàn thàn", "gai hạn", "trợ gúp". */
export const mendCompounds = <T extends Syllable>(
  tokens: readonly T[],
  compounds: readonly Compound[],
  known: KnownWords,
): readonly T[] => {
  const out = [...tokens];
  for (let at = 0; at + 1 < out.length; at += 1) {
    const one = out[at] as T;
    const two = out[at + 1] as T;
    const meant = one.kind === 'word' && two.kind === 'word' ? meantBy(one, two, compounds, known) : null;
    if (!meant) continue;
    if (one.key !== meant[0]) out[at] = { ...one, key: meant[0], exact: '' };
    if (two.key !== meant[1]) out[at + 1] = { ...two, key: meant[1], exact: '' };
  }
  return out;
};
