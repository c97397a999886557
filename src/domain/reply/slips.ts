import { isMarked, spellingOf, withoutTone } from './spelling';

/** The words that the lexicon is made of, for guessing what was meant by a word that is none. */
export interface KnownWords {
  /** Without marks, as they are compared. */
  readonly keys: ReadonlySet<string>;
  /** As they are spelt (spelling.ts). */
  readonly spellings: ReadonlySet<string>;
  /** Spellings without their tones. */
  readonly toneless: ReadonlySet<string>;
}

/** "viêc", "rôi": the tone was left out of a word that is none without it, so its marks tell nothing. */
export const lacksTone = (typed: string, known: KnownWords): boolean => {
  const spelling = isMarked(typed) ? spellingOf(typed) : '';
  return withoutTone(spelling) === spelling && !known.spellings.has(spelling) && known.toneless.has(spelling);
};

const ONSET = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?';
const NUCLEUS =
  '(?:uyeu|ieu|yeu|oai|oay|oeo|uai|uay|uoi|uou|uya|uye|uyu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ua|ue|ui|uo|uu|uy|ye|[aeiouy])';
const CODA = '(?:ch|ng|nh|[cmnpt])?';
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u');

/** True where the letters (without marks) could be a Vietnamese word: then they are taken at their word. */
const isSyllable = (letters: string): boolean => SYLLABLE.test(letters);

const TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};
const VOWEL = /[aeiouyâêôăơư]/u;

/** "hoafn", "ddax", "nhieemj": keys of the Telex way of typing that stayed letters. */
const fromTelex = (typed: string): string => {
  const shaped = typed
    .replace(/dd/u, 'đ')
    .replace(/aa/u, 'â')
    .replace(/ee/u, 'ê')
    .replace(/oo/u, 'ô')
    .replace(/uow/u, 'ươ')
    .replace(/aw/u, 'ă')
    .replace(/ow/u, 'ơ')
    .replace(/uw|w/u, 'ư');
  const vowel = shaped.search(VOWEL);
  const at = vowel < 0 ? -1 : vowel + 1 + shaped.slice(vowel + 1).search(/[sfrxj]/u);
  if (vowel < 0 || at === vowel) return shaped;
  return `${shaped.slice(0, at)}${shaped.slice(at + 1)}${TONES[shaped[at] ?? ''] ?? ''}`;
};

/** "hoan2", "d9a4": keys of the VNI way of typing that stayed digits; "d0ng" has a nought for an o. */
const fromVni = (typed: string): string => {
  let word = typed.replace(/(?<=\p{L})0(?=\p{L})/gu, 'o').replace(/\d/gu, '');
  let tone = '';
  for (const digit of typed.match(/\d/gu) ?? []) {
    if (digit === '9') word = word.replace('d', 'đ');
    else if (digit === '8') word = word.replace('a', 'ă');
    else if (digit === '7')
      word = word
        .replace(/uo/u, 'ươ')
        .replace(/u(?!.*[ươ])/u, 'ư')
        .replace(/o(?!.*ơ)/u, 'ơ');
    else if (digit === '6') word = word.replace(/[aeo](?!.*[aeo])/u, (vowel) => `${vowel}\u0302`);
    else tone = TONES[digit] ?? tone;
  }
  return word + tone;
};

/** All ways to write a word with two neighbouring letters exchanged. */
const exchanges = (letters: string): readonly string[] =>
  Array.from({ length: Math.max(letters.length - 1, 0) }, (_, i) =>
    [letters.slice(0, i), letters[i + 1], letters[i], letters.slice(i + 2)].join(''),
  ).filter((other) => other !== letters);

/** "xogn", "thahn", "thnahf". Null when exchanging two letters makes no known word, or several. */
const exchanged = (spellings: readonly string[], known: KnownWords): string | null => {
  const found = new Set(spellings.flatMap(exchanges).filter((one) => known.keys.has(one) && isSyllable(one)));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
};

/** True when one letter more, less, other or exchanged makes one word of the other. */
export const isNear = (typed: string, meant: string): boolean => {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) same += 1;
  const rest = typed.slice(same);
  const wanted = meant.slice(same);
  const swapped = (rest[1] ?? '') + (rest[0] ?? '') + rest.slice(2);
  return (
    rest.slice(1) === wanted || rest === wanted.slice(1) || rest.slice(1) === wanted.slice(1) || swapped === wanted
  );
};

const MOST_RUN_TOGETHER = 3;

/** Words run together: "chuaxong", "daxongroi". The longest first word wins. */
const apart = (letters: string, known: KnownWords, most = MOST_RUN_TOGETHER): readonly string[] | null => {
  if (known.keys.has(letters)) return [letters];
  if (most === 1) return null;
  for (let i = letters.length - 2; i >= 2; i -= 1) {
    const rest = known.keys.has(letters.slice(0, i)) ? apart(letters.slice(i), known, most - 1) : null;
    if (rest) return [letters.slice(0, i), ...rest];
  }
  return null;
};

/** What was meant by a word that is no Vietnamese word: `exact` has its marks, where the slip tells them. */
export interface Meant {
  readonly keys: readonly string[];
  readonly exact: string;
}

const keyOf = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd');

const asSpelt = (word: string, known: KnownWords): Meant | null =>
  known.spellings.has(spellingOf(word)) ? { keys: [keyOf(word)], exact: word.normalize('NFC') } : null;

/** Mends slips of typing in a word without marks (lower case); null when it is a word, or nothing known is near. */
export const mendSlip = (letters: string, key: string, known: KnownWords): Meant | null => {
  if (known.keys.has(key) || isSyllable(key) || letters.length < 3) return null;
  const typed = fromTelex(letters);
  const telex = asSpelt(typed, known);
  if (telex) return telex;
  const swapped = key.length >= 4 ? exchanged([...new Set([key, keyOf(typed)])], known) : null;
  if (swapped !== null) return { keys: [swapped], exact: '' };
  const words = key.length >= 5 ? apart(key, known) : null;
  return words && { keys: words, exact: '' };
};

/** Words after which digits are rather a number ("quy1", "viec5"). */
const NUMBERED = new Set('quy ngay thang thu lan tuan nam so muc viec nv vu den toi to phong'.split(' '));

/** Digits among the letters are no number. */
const DIGITS_WITHIN = /\d+\p{L}/u;

/**
 * A run of letters and digits typed the VNI way; null when it spells nothing known. `amongVni`: the word before was
 * typed so, and "vu5" is no number then.
 */
export const mendVni = (run: string, known: KnownWords, amongVni: boolean): Meant | null => {
  if (!amongVni && NUMBERED.has(run.replace(/\d.*$/u, ''))) return null;
  const typed = fromVni(run);
  const meant = asSpelt(typed, known);
  if (meant || !DIGITS_WITHIN.test(run) || !known.keys.has(keyOf(typed))) return meant;
  return { keys: [keyOf(typed)], exact: '' };
};
