import { fold } from '../text/fold';
import { mendCompounds, type Compound } from './compounds';
import { isMarked, spellingOf } from './spelling';
import { lacksTone, mendSlip, mendVni, type KnownWords, type Meant } from './slips';

export type TokenKind =
  | 'word'
  | 'number'
  | 'percent'
  | 'date' // 30/6/2024: parts day, month, year
  | 'month-year' // 6/2024: parts month, year
  | 'pair' // 30/6, 3-5, 30.6: parts as written, key is what stands between
  | 'document-number' // 123/QĐ-UBND
  | 'phone'
  | 'amount' // 1.200.000, 500k
  | 'time' // 17h30
  | 'comma'
  | 'joiner' // & +
  | 'break' // . ; ! and line ends
  | 'question-mark'
  | 'colon' // between a number and what is said of it
  | 'mark';

export interface Token {
  readonly kind: TokenKind;
  /** For comparing: no marks, lower case, drawn-out letters shortened, chat spelling written out. */
  readonly key: string;
  /** Folded only: roman numerals keep their letters. */
  readonly raw: string;
  /** Lower case with its marks, as typed ("sáu", "sau"); empty for a chat spelling written out. */
  readonly exact: string;
  readonly parts: readonly number[];
  /** Span in the NFC text. Words written out from one chat spelling share its span. */
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  readonly glued: boolean;
}

export type Shorthand = ReadonlyMap<string, readonly string[]>;

/** What is known of how words are typed. */
export interface Typing {
  readonly shorthand: Shorthand;
  readonly known: KnownWords;
  readonly compounds: readonly Compound[];
}

const END = '(?![\\p{L}\\p{M}\\d])';
type Scanner = readonly [kind: TokenKind, pattern: RegExp];

const ADDRESS: Scanner = ['mark', /(?:https?:\/\/|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}/uy];

/** What may begin with a digit, tried in this order: 30/6-CV before 30/6, 12,5% before 12. */
const FROM_DIGIT: readonly Scanner[] = [
  // 30/6-CV, 123/QĐ-UBND and 30/2020/NĐ-CP, never 3/xong (see looksLikeDocument)
  ['document-number', /\d{1,5}(?:\/\d{1,4})?[/-]\p{L}[\p{L}\p{M}\d]*(?:[-&.]\p{L}[\p{L}\p{M}\d]*)*/uy],
  ['percent', /(?<=[\p{L}\d]\s)\d{1,3}%?[-–]\d{1,3}\s?%/uy], // "khoảng 60-70%", never task 3 of "3-50%"
  ['percent', /\d{1,4}(?:[.,]\d{1,2})?\s?%/uy],
  ['date', /\d{4}-\d{1,2}-\d{1,2}(?!\d)/uy],
  ['date', /\d{1,2}(?:\s?\/\s?\d{1,2}\s?\/\s?|[.-]\d{1,2}[.-])(?:\d{4}|\d{2})(?!\d)/uy],
  ['phone', /(?:84|0)(?:[ .-]?\d){8,10}(?!\d)/uy],
  ['amount', /\d{1,3}(?:[.,]\d{3})+(?!\d)|\d{10,}|\d+(?:k|tr|tỷ|tỉ)(?![\p{L}\d])/uy],
  ['time', /\d{1,2}\s?(?:h|giờ|gio)(?:\s?\d{2})?(?![\p{L}\d])|(?:[01]?\d|2[0-4]):[0-5]\d(?!\s?%|\d)/iuy],
  ['month-year', /\d{1,2}[/.-]\d{4}(?!\d)/uy],
  ['pair', /\d{1,2}[/.-]\d{1,2}(?![\d%])/uy],
  ['number', /\d{1,9}/uy],
];

const FROM_LETTER: readonly Scanner[] = [
  ADDRESS,
  ['word', new RegExp(`(?:[đd]/c|n/v|b/c|c/v|k/g|k0|kh0ng)${END}|[\\p{L}\\p{M}]+`, 'uiy')],
];

/** Latin letters with one or two digits among or after them. */
const VNI = /[\p{L}\p{M}]+\d{1,2}(?:[\p{L}\p{M}]+\d{0,2}){0,3}(?![\p{L}\p{M}\d/.-]*\d)/iuy;

const FROM_OTHER: readonly Scanner[] = [
  ['phone', /\+84(?:[ .-]?\d){8,10}(?!\d)/uy],
  ['break', /[.;!…\n]+/uy],
  ['question-mark', /[?？]+/uy],
  ['comma', /[,，、]+|\s[-–—]\s/uy],
  ['joiner', /[&+]/uy],
  ['colon', /[:=>]+|->/uy],
  ['mark', /[^\s]/uy],
];

const DIGIT = /\d/u;
const LETTER = /[\p{L}\p{M}]/u;
const scannersFor = (first: string): readonly Scanner[] => {
  if (DIGIT.test(first)) return FROM_DIGIT;
  return LETTER.test(first) ? FROM_LETTER : FROM_OTHER;
};

const DOCUMENT_TYPES = new Set(
  'bc kh qd cv tb tt nd nq ttr ubnd ct hd bb gm cd snv stc stp syt skhdt stttt hdnd ttg cp bnv vpcp pl'.split(' '),
);

/** True for a document's own number; "3/xong" is a task number and a word. */
const looksLikeDocument = (text: string): boolean => {
  const letters = text.replace(/^[\d/]+[/-]/u, '');
  const words = fold(letters).split(/[-&.\d]+/u);
  if (DOCUMENT_TYPES.has(words[0] ?? '')) return true;
  return text.includes('/') && letters.includes('-') && letters === letters.toUpperCase();
};

const numbersIn = (kind: TokenKind, text: string): readonly number[] => {
  if (kind === 'percent') return (text.match(/\d+(?:[.,]\d+)?/gu) ?? []).map((one) => Number(one.replace(',', '.')));
  const found = (text.match(/\d+/gu) ?? []).map(Number);
  return kind === 'date' && /^\d{4}/u.test(text) ? found.reverse() : found;
};

/** The letters of a word as they are compared: "Xongggg" and "xong" are one, and so are "lý" and "lí". */
export const wordKey = (word: string): string =>
  fold(word)
    .replace(/([^\d])\1+/gu, '$1')
    .replace(/^([hklmst])y$/u, '$1i');

const meantTokens = (shared: Omit<Token, 'key'>, { keys, exact }: Meant): readonly Token[] =>
  keys.map((key) => ({ ...shared, exact, key }));

const wordTokens = (shared: Omit<Token, 'key'>, { shorthand, known }: Typing): readonly Token[] => {
  const key = wordKey(shared.raw);
  const spelt = isMarked(shared.exact) ? shorthand.get(spellingOf(shared.exact)) : undefined;
  const keys = spelt ?? shorthand.get(shared.raw) ?? shorthand.get(key);
  if (keys) return meantTokens(shared, { keys, exact: '' });
  if (lacksTone(shared.exact, known)) return [{ ...shared, key, exact: '' }];
  const mended = mendSlip(shared.raw, key, known);
  return mended ? meantTokens(shared, mended) : [{ ...shared, key }];
};

/** "d9a4", "hoan2": digits that are marks; null for "nv14" and "xong3". */
const vniAt = (
  text: string,
  at: number,
  known: KnownWords,
  before: Token | undefined,
): readonly [string, Meant] | null => {
  VNI.lastIndex = at;
  const run = VNI.exec(text)?.[0];
  const amongVni = before?.kind === 'word' && /\d/u.test(before.raw);
  const meant = run === undefined ? null : mendVni(run.toLowerCase(), known, amongVni);
  return run !== undefined && meant !== null ? [run, meant] : null;
};

const startsLine = (tokens: readonly Token[]): boolean => {
  const before = tokens[tokens.length - 2];
  return !before || before.kind === 'break' || before.kind === 'comma' || before.kind === 'mark';
};

/** "3. xong", "3) xong", "3 - xong": what separates a leading number from its words is no end of a sentence. */
const afterLeadingNumber = (kind: TokenKind, text: string, tokens: readonly Token[]): boolean => {
  if (tokens[tokens.length - 1]?.kind !== 'number') return false;
  if (kind === 'mark') return /[)/\]_-]/u.test(text);
  if (kind === 'break' && !/^\.+$/u.test(text)) return false;
  return (kind === 'break' || (kind === 'comma' && !text.includes(','))) && startsLine(tokens);
};

const matchAt = (text: string, at: number): readonly [TokenKind, string] | null => {
  for (const [kind, pattern] of scannersFor(text[at] ?? '')) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    if (kind === 'document-number' && !looksLikeDocument(found)) continue;
    return [kind, found];
  }
  return null;
};

/** Cuts NFC text into tokens, one pass, keeping where each stood. */
export const tokenise = (text: string, typing: Typing): readonly Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const vni = vniAt(text, at, typing.known, tokens[tokens.length - 1]);
    const match: readonly [TokenKind, string] | null = vni ? ['word', vni[0]] : matchAt(text, at);
    if (!match) {
      at += 1;
      continue;
    }
    const [found, words] = match;
    const kind = afterLeadingNumber(found, words, tokens) ? 'colon' : found;
    const shared = {
      kind,
      raw: fold(words),
      exact: words.toLowerCase(),
      parts: numbersIn(kind, words),
      start: at,
      end: at + words.length,
      capital: /^\p{Lu}/u.test(words),
      glued: at > 0 && !/\s/u.test(text[at - 1] ?? ' '),
    };
    if (vni) tokens.push(...meantTokens(shared, vni[1]));
    else if (kind === 'word') tokens.push(...wordTokens(shared, typing));
    else tokens.push({ ...shared, key: kind === 'pair' ? (/[/.-]/u.exec(words)?.[0] ?? '') : shared.raw });
    at = shared.end;
  }
  return mendCompounds(tokens, typing.compounds, typing.known);
};
