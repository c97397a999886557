import { partGluedWord } from '../text/syllable';

/** Spaces that PDF text lost: between two syllables ("trongcông"), after a stop or comma, about quotes and brackets. */
const LOST: readonly (readonly [RegExp, string])[] = [
  [/(\p{Ll})\.(?=\p{Lu}\p{Ll})/gu, '$1. '],
  [/(\p{L})([,;])(?=\p{L})/gu, '$1$2 '],
  [/([”)])(?=\p{L})/gu, '$1 '],
  [/(\p{L})(?=[“])/gu, '$1 '],
  [/(\p{Ll})(?=\(\p{L})/gu, '$1 '],
];

/** Gives the text its lost spaces back. No letter is changed: the plan's own words stay as they are. */
export const restoreSpaces = (text: string): string => {
  const parted = text.replace(/\p{L}+/gu, (word) => partGluedWord(word)?.join(' ') ?? word);
  return LOST.reduce((sum, [pattern, put]) => sum.replace(pattern, put), parted)
    .replace(/\s+/g, ' ')
    .trim();
};
