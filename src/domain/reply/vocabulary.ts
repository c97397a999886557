import type { Lexicon } from './lexicon/lexicon';
import type { PhraseTag } from './lexicon/tags';
import { fold } from '../text/fold';
import { isHeardLoosely, isMarked, spellingOf } from './spelling';
import { keyAt } from './token-at';
import { wordKey, type Token, type Typing } from './tokenise';

const GAP = '…';
const MOST_WORDS_IN_GAP = 3;

interface Phrase {
  readonly words: readonly string[];
  readonly tag: PhraseTag;
  /** How each word is spelt, where it counts only when it is spelt so, if it has marks at all ("do", "đó"). */
  readonly spellings: readonly string[] | null;
}

/** A lexicon made ready for looking up. */
export interface Vocabulary extends Typing {
  /** By their first two words, so that few need be tried; phrases of one word and with a gap by their first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly units: ReadonlySet<string>;
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
  const shorthand = new Map<string, readonly string[]>();
  for (const [meant, typed] of Object.entries(lexicon.shorthand)) {
    for (const spelling of entries(typed)) shorthand.set(fold(spelling), wordsOf(meant));
  }
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
    shorthand,
    known: knownWords(lexicon),
    phrases,
    units: keySet(lexicon.units),
    labels: keySet(lexicon.labels),
  };
};

/** Every single word that the lexicon is written in. */
const knownWords = (lexicon: Lexicon): Typing['known'] => {
  const lists = [...Object.values(lexicon.phrases), ...Object.keys(lexicon.shorthand), lexicon.units, lexicon.labels];
  const words = lists.flatMap((list) => list.split(/[,\s]+/u)).filter((word) => /^\p{L}/u.test(word.normalize('NFC')));
  return { keys: new Set(words.map(wordKey)), spellings: new Set(words.map(spellingOf)) };
};

/** True when the token is this word, and is spelt so where it has marks. */
const spells = (token: Token | undefined, word: string, spelling: string | undefined): boolean => {
  if (token === undefined || token.key !== word) return false;
  return spelling === undefined || !isMarked(token.exact) || spellingOf(token.exact) === spelling;
};

/** Tokens taken by the phrase from `at`, or 0. A gap takes as few words as it can. */
const lengthAt = ({ words, spellings }: Phrase, tokens: readonly Token[], at: number): number => {
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

/** The longest phrase of at most so many words that begins at this token. */
export const phraseAt = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
  most = Number.POSITIVE_INFINITY,
): { readonly tag: PhraseTag; readonly length: number } | null => {
  let best: { tag: PhraseTag; length: number } | null = null;
  const first = keyAt(tokens, at);
  for (const index of [`${first} ${keyAt(tokens, at + 1)}`, first]) {
    for (const phrase of vocabulary.phrases.get(index) ?? []) {
      const length = lengthAt(phrase, tokens, at);
      if (length <= most && length > (best?.length ?? 0)) best = { tag: phrase.tag, length };
    }
  }
  return best;
};

const MOST_WORDS_IN_UNIT = 3;

/** Tokens taken by a word of counting ("huyện", "cán bộ") at this place, or 0. */
export const unitLengthAt = (vocabulary: Vocabulary, tokens: readonly Token[], at: number): number => {
  let text = '';
  let longest = 0;
  for (let i = at; i < at + MOST_WORDS_IN_UNIT && tokens[i]?.kind === 'word'; i += 1) {
    text = text === '' ? (tokens[i]?.key ?? '') : `${text} ${tokens[i]?.key ?? ''}`;
    if (vocabulary.units.has(text)) longest = i + 1 - at;
  }
  return longest;
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
