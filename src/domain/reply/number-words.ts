import { NUMERAL_WORDS } from './lexicon/counting';
import { isMarked, spellingOf } from './spelling';
import type { Token } from './tokenise';

export interface NumberRead {
  readonly value: number;
  readonly length: number;
}

const ONES: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};
/** After "mười" five is "lăm"; "mười năm" is ten years. */
const AFTER_TEN: Readonly<Record<string, number>> = { ...ONES, lam: 5, nham: 5, nam: 0 };
/** "hai lăm", "ba mốt": only with their marks, as "lam" is rather "làm". */
const SPOKEN_ONES: Readonly<Record<string, number>> = { lăm: 5, nhăm: 5, mốt: 1 };
const isTen = (key: string | undefined): boolean => key === 'muoi' || key === 'chuc';

/** "từ" is not "tư", "bây" not "bảy": where marks are written they count. */
const NUMERALS: ReadonlySet<string> = new Set(NUMERAL_WORDS.split(' ').map(spellingOf));

const word = (tokens: readonly Token[], at: number): string | undefined => {
  const token = tokens[at];
  if (token?.kind !== 'word') return undefined;
  return isMarked(token.exact) && !NUMERALS.has(spellingOf(token.exact)) ? undefined : token.key;
};

const onesAfterTen = (tokens: readonly Token[], at: number): number => AFTER_TEN[word(tokens, at) ?? ''] ?? 0;

const belowHundredAt = (tokens: readonly Token[], at: number): NumberRead | null => {
  const first = word(tokens, at);
  if (first === undefined) return null;
  if (first === 'muoi') {
    const ones = onesAfterTen(tokens, at + 1);
    return { value: 10 + ones, length: ones > 0 ? 2 : 1 };
  }
  const lead = ONES[first];
  if (lead === undefined) return null;
  const spoken = lead > 1 ? SPOKEN_ONES[tokens[at + 1]?.exact ?? ''] : undefined;
  if (spoken !== undefined) return { value: lead * 10 + spoken, length: 2 };
  if (!isTen(word(tokens, at + 1))) return { value: lead, length: 1 };
  const ones = onesAfterTen(tokens, at + 2);
  return { value: lead * 10 + ones, length: ones > 0 ? 3 : 2 };
};

const BELOW_TEN = new Set(['linh', 'le']);

/** "một trăm", "một trăm linh năm", "hai trăm mười hai"; "một trăm năm" may be a hundred years. */
const hundredsAt = (tokens: readonly Token[], at: number): NumberRead | null => {
  const lead = ONES[word(tokens, at) ?? ''];
  if (lead === undefined || word(tokens, at + 1) !== 'tram') return null;
  const odd = BELOW_TEN.has(word(tokens, at + 2) ?? '') ? 1 : 0;
  const rest = belowHundredAt(tokens, at + 2 + odd);
  if (!rest || (odd === 0 && rest.value < 10)) return { value: lead * 100, length: 2 };
  return { value: lead * 100 + rest.value, length: 2 + odd + rest.length };
};

/** A number from 1 to 999 spelt in words ("hai mươi mốt") at this token. */
export const numberWordsAt = (tokens: readonly Token[], at: number): NumberRead | null =>
  hundredsAt(tokens, at) ?? belowHundredAt(tokens, at);

/** A number in digits or in words at this token. */
export const numberAt = (tokens: readonly Token[], at: number): NumberRead | null => {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const tens = word(tokens, at + 1) === 'chuc'; // "6 chục"
    return { value: (token.parts[0] ?? 0) * (tens ? 10 : 1), length: tens ? 2 : 1 };
  }
  return numberWordsAt(tokens, at);
};
