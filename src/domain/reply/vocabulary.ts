import { NUMERAL_WORDS } from './lexicon/counting';
import type { Lexicon } from './lexicon/lexicon';
import type { PhraseTag } from './lexicon/tags';
import { fold } from '../text/fold';
import { barredOnly, isBarred, isHeardLoosely, isMarked, spellingOf, withoutTone } from './spelling';
import { keyAt } from './token-at';
import { wordKey, type Token, type Typing } from './tokenise';

const GAP = '…';
const MOST_WORDS_IN_GAP = 3;

interface Spelt {
  readonly words: readonly string[];
  /** How each word is spelt, where it counts only when it is spelt so, if it has marks at all ("do", "đó"). */
  readonly spellings: readonly string[] | null;
}

interface Phrase extends Spelt {
  readonly tag: PhraseTag;
}

/** A lexicon made ready for looking up. */
export interface Vocabulary extends Typing {
  /** By their first two words, so that few need be tried; phrases of one word and with a gap by their first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** Words of counting, by their first word. */
  readonly units: ReadonlyMap<string, readonly Spelt[]>;
  readonly labels: ReadonlySet<string>;
}

const entries = (list: string): readonly string[] =>
  list
    .split(/[,\n]/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

const wordsOf = (phrase: string): readonly string[] => phrase.split(/\s+/u).map(wordKey);

const keySet = (list: string): ReadonlySet<string> => new Set(entries(list).map((phrase) => wordsOf(phrase).join(' ')));

const indexOf = ([first = '', second = GAP]: readonly string[]): string =>
  second === GAP ? first : `${first} ${second}`;

export const compileLexicon = (lexicon: Lexicon): Vocabulary => {
  const known = knownWords(lexicon);
  const byText = new Map<string, Phrase>();
  for (const [tag, list] of Object.entries(lexicon.phrases)) {
    for (const phrase of entries(list)) {
      const words = wordsOf(phrase);
      const spellings = isHeardLoosely(tag as PhraseTag) ? null : phrase.split(/\s+/u).map(spellingOf);
      byText.set((spellings ?? words).join(' '), { words, tag: tag as PhraseTag, spellings });
    }
  }
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of byText.values()) {
    const index = indexOf(phrase.words);
    const list = phrases.get(index) ?? [];
    list.push(phrase);
    phrases.set(index, list);
  }
  return {
    shorthand: shorthandOf(lexicon, known),
    known,
    compounds: entries(lexicon.compounds).map((compound) => {
      const [first = '', second = ''] = wordsOf(compound);
      return [first, second] as const;
    }),
    phrases,
    units: unitsOf(lexicon),
    labels: keySet(lexicon.labels),
  };
};

/** "máy" is a unit, "mấy" is none. */
const unitsOf = (lexicon: Lexicon): Vocabulary['units'] => {
  const out = new Map<string, Spelt[]>();
  for (const unit of entries(lexicon.units)) {
    const words = wordsOf(unit);
    const list = out.get(words[0] ?? '') ?? [];
    list.push({ words, spellings: unit.split(/\s+/u).map(spellingOf) });
    out.set(words[0] ?? '', list);
  }
  return out;
};

/** "hông" for "không" only where its mark is written: without it, it is as likely another word of the lexicon. */
const shorthandOf = (lexicon: Lexicon, { keys }: Typing['known']): Typing['shorthand'] => {
  const out = new Map<string, readonly string[]>();
  for (const [meant, typed] of Object.entries(lexicon.shorthand)) {
    for (const spelling of entries(typed)) {
      const asSpelt = isMarked(spelling) && keys.has(wordKey(spelling));
      out.set(asSpelt ? spellingOf(spelling) : fold(spelling), wordsOf(meant));
    }
  }
  return out;
};

/** Every single word that the lexicon is written in. */
const knownWords = (lexicon: Lexicon): Typing['known'] => {
  const { phrases, shorthand, units, labels, compounds } = lexicon;
  const lists = [...Object.values(phrases), ...Object.keys(shorthand), units, labels, compounds, NUMERAL_WORDS];
  const words = lists.flatMap((list) => list.split(/[,\s]+/u)).filter((word) => /^\p{L}/u.test(word.normalize('NFC')));
  const spellings = new Set(words.map(spellingOf));
  return { keys: new Set(words.map(wordKey)), spellings, toneless: new Set([...spellings].map(withoutTone)) };
};

/** True when the token is this word, and is spelt so where it has marks. */
const spells = (token: Token | undefined, word: string, spelling: string | undefined): boolean => {
  if (token === undefined || token.key !== word) return false;
  if (spelling === undefined || !isMarked(token.exact)) return true;
  const typed = spellingOf(token.exact);
  return typed === spelling || (isBarred(typed) && typed === barredOnly(spelling));
};

/** Tokens taken by the phrase from `at`, or 0. A gap takes as few words as it can. */
const lengthAt = ({ words, spellings }: Spelt, tokens: readonly Token[], at: number): number => {
  let i = at;
  for (let w = 0; w < words.length; w += 1) {
    const word = words[w] ?? '';
    if (word !== GAP) {
      if (!spells(tokens[i], word, spellings?.[w])) return 0;
      i += 1;
      continue;
    }
    const next = words[w + 1] ?? '';
    let skipped = 0;
    while (skipped < MOST_WORDS_IN_GAP && tokens[i]?.kind === 'word' && !spells(tokens[i], next, undefined)) {
      i += 1;
      skipped += 1;
    }
  }
  return i - at;
};

interface Found {
  readonly tag: PhraseTag;
  readonly length: number;
}

/**
 * The longer; of two as long the one that is spelt so where the marks are written ("dời" postpones), and else the one
 * that doubts ("doi" rather waits).
 */
const isBetter = (one: Found, best: Found | null, marked: boolean): boolean => {
  if (best === null || one.length !== best.length) return one.length > (best?.length ?? 0);
  return isHeardLoosely(one.tag) !== isHeardLoosely(best.tag) && isHeardLoosely(one.tag) !== marked;
};

/** The longest phrase of at most so many words that begins at this token. */
export const phraseAt = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
  most = Number.POSITIVE_INFINITY,
): Found | null => {
  let best: Found | null = null;
  const first = keyAt(tokens, at);
  const marked = (length: number): boolean => tokens.slice(at, at + length).some(({ exact }) => isMarked(exact));
  for (const index of [`${first} ${keyAt(tokens, at + 1)}`, first]) {
    for (const phrase of vocabulary.phrases.get(index) ?? []) {
      const length = lengthAt(phrase, tokens, at);
      if (length <= most && isBetter({ tag: phrase.tag, length }, best, marked(length)))
        best = { tag: phrase.tag, length };
    }
  }
  return best;
};

const MOST_WORDS_IN_UNIT = 3;

/** Tokens taken by a word of counting ("huyện", "cán bộ") at this place, or 0. */
export const unitLengthAt = (vocabulary: Vocabulary, tokens: readonly Token[], at: number): number => {
  const lengths = (vocabulary.units.get(keyAt(tokens, at)) ?? []).map((unit) => lengthAt(unit, tokens, at));
  return Math.max(0, ...lengths);
};

export const unitAt = (vocabulary: Vocabulary, tokens: readonly Token[], at: number): boolean =>
  unitLengthAt(vocabulary, tokens, at) > 0;

/** True when a word that owns the number after it ("bước", "tháng") ends just before this token. */
export const labelBefore = (vocabulary: Vocabulary, tokens: readonly Token[], at: number): boolean => {
  let text = '';
  for (let i = at - 1; i >= at - MOST_WORDS_IN_UNIT && tokens[i]?.kind === 'word'; i -= 1) {
    text = text === '' ? (tokens[i]?.key ?? '') : `${tokens[i]?.key ?? ''} ${text}`;
    if (vocabulary.labels.has(text)) return true;
  }
  return false;
};
