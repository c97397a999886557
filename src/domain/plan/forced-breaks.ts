import { isSyllable } from '../text/syllable';
import { isWord } from './spacing';

/** A letter that ends a word ("Nộ" / "i") rather than being one, as "ở" and "ý" are. */
const LONE_VOWEL = /^[aeiouy]$/i;
const ROMAN = /^[IVX]+$/;

const standsAlone = (piece: string): boolean => isWord(piece) && !LONE_VOWEL.test(piece);

/** Of the letters that end one token and begin the next: together one word, or parts of an abbreviation. */
const areOneWord = (end: string, start: string): boolean => {
  if (/\p{Ll}$/u.test(end) && /^\p{Lu}/u.test(start)) return false;
  if (ROMAN.test(end) && ROMAN.test(start)) return true;
  const [first, second] = [standsAlone(end), standsAlone(start)];
  if (first && second) return false;
  return isSyllable(end + start) || (!first && !second) || /^\p{Lu}{2,}$/u.test(end + start);
};

/**
 * True when two tokens on two full lines of a narrow cell are one that did not fit: "Kin" / "h", "30/11/202" / "5",
 * "UBN" / "D". Two words that stand alone never are.
 */
export const isOneToken = (left: string, right: string): boolean => {
  if (/\d$/.test(left) && /^\d/.test(right)) return true;
  if (/\d\S*[/-]\p{L}+$/u.test(left) && /^\p{L}/u.test(right)) return true;
  const [end, start] = [/\p{L}+$/u.exec(left)?.[0], /^\p{L}+/u.exec(right)?.[0]];
  return end !== undefined && start !== undefined && areOneWord(end, start);
};
