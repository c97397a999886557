import { spellingOf } from './spelling';

/** The words that the lexicon is made of, for guessing what was meant by a word that is none. */
export interface KnownWords {
  /** Without marks, as they are compared. */
  readonly keys: ReadonlySet<string>;
  /** As they are spelt (spelling.ts). */
  readonly spellings: ReadonlySet<string>;
}

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

/** "hoan2", "d9a4": keys of the VNI way of typing that stayed digits. */
const fromVni = (typed: string): string => {
  let word = typed.replace(/\d/gu, '');
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

/** With two neighbouring letters exchanged: "xogn", "thahn". Null when that makes no known word, or several. */
const exchanged = (letters: string, known: KnownWords): string | null => {
  const found = new Set<string>();
  for (let i = 0; i + 1 < letters.length; i += 1) {
    const other = letters.slice(0, i) + (letters[i + 1] ?? '') + (letters[i] ?? '') + letters.slice(i + 2);
    if (other !== letters && known.keys.has(other) && isSyllable(other)) found.add(other);
  }
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
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
  const telex = asSpelt(fromTelex(letters), known);
  if (telex) return telex;
  const swapped = key.length >= 4 ? exchanged(key, known) : null;
  if (swapped !== null) return { keys: [swapped], exact: '' };
  const words = key.length >= 5 ? apart(key, known) : null;
  return words && { keys: words, exact: '' };
};

/** Words after which digits are rather a number ("quy1", "viec5"). */
const NUMBERED = new Set('quy ngay thang thu lan tuan nam so muc viec nv vu den toi to phong'.split(' '));

/** A run of letters and digits typed the VNI way; null when it spells nothing known. */
export const mendVni = (run: string, known: KnownWords): Meant | null =>
  NUMBERED.has(run.replace(/\d.*$/u, '')) ? null : asSpelt(fromVni(run), known);
