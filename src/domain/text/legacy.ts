import { fromTcvn3 } from './tcvn3';
import { fromVni } from './vni';
import { isSyllable } from './syllable';

/** 'UTF-8 twice' is UTF-8 that a program took for Windows-1252 and wrote as UTF-8 again. */
export type LegacyEncoding = 'TCVN3 (ABC)' | 'VNI' | 'UTF-8 hai lần';

/** Windows-1252's signs at 0x80 to 0x9F, by which twice-written UTF-8 is turned back. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const BYTE_OF = new Map([...WINDOWS_1252].map((sign, index) => [sign, 0x80 + index]));

const fromTwice = (text: string): string | null => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = BYTE_OF.get(text.charAt(at)) ?? text.charCodeAt(at);
    if (byte > 0xff) return null;
    bytes[at] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const IS_ASCII = /^\p{ASCII}*$/u;

const LONGEST_SAMPLE = 20_000;
/** Words that carry more than ASCII; general punctuation and drawn bullets part them. */
const WORD = /[^\s!-@[-`{-~\u2000-\u206f\u2190-\u25ff\uf000-\uf0ff]+/gu;

const markedWords = (text: string): readonly string[] =>
  (text.slice(0, LONGEST_SAMPLE).normalize('NFC').match(WORD) ?? []).filter((word) => !IS_ASCII.test(word));

/** Which part of a text's words with marks are Vietnamese syllables: 0 to 1; 1 when it has no such word. */
export const likeVietnamese = (text: string): number => {
  const words = markedWords(text);
  return words.length === 0 ? 1 : words.filter(isSyllable).length / words.length;
};

/** Letters that neither old fonts' text nor Western text holds. */
const UNICODE_ONLY = /[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/u;

const SURE = 0.8;

const CONVERTERS: readonly (readonly [LegacyEncoding, (text: string) => string | null])[] = [
  ['TCVN3 (ABC)', fromTcvn3],
  ['VNI', fromVni],
  ['UTF-8 hai lần', fromTwice],
];

const convert = (text: string, encoding: LegacyEncoding): string =>
  (CONVERTERS.find(([name]) => name === encoding)?.[1](text) ?? text).normalize('NFC');

/** The encoding that makes Vietnamese of a text which is none as it stands; null for one that needs no converting. */
const legacyEncodingOf = (text: string): LegacyEncoding | null => {
  const sample = text.slice(0, LONGEST_SAMPLE);
  const asIs = likeVietnamese(sample);
  if (asIs >= SURE) return null;
  const scored = CONVERTERS.map(([encoding]) => ({ encoding, score: likeVietnamese(convert(sample, encoding)) }));
  const best = scored.reduce((top, one) => (one.score > top.score ? one : top));
  return best.score >= SURE && best.score > asIs ? best.encoding : null;
};

/** Words with marks that it takes to believe that what came as Unicode is none. */
const FEWEST_WORDS = 3;

/** A text typed in fonts of before Unicode, as Unicode; null when it is Unicode, or nothing that is known. */
export const unicodeOf = (text: string): { readonly text: string; readonly encoding: LegacyEncoding } | null => {
  if (UNICODE_ONLY.test(text) || markedWords(text).length < FEWEST_WORDS) return null;
  return fromOldBytes(text);
};

/** The same for bytes that are no Unicode, given as Windows-1252 letters. */
export const fromOldBytes = (text: string): { readonly text: string; readonly encoding: LegacyEncoding } | null => {
  const encoding = legacyEncodingOf(text);
  return encoding === null ? null : { text: convert(text, encoding), encoding };
};

/**
 * Cells of one document, of which some may be typed in old fonts: those are converted when all of them together read as
 * one old encoding. `encoding` is null when nothing was.
 */
export const unicodeCells = (
  tables: readonly (readonly (readonly string[])[])[],
): { readonly tables: readonly (readonly (readonly string[])[])[]; readonly encoding: LegacyEncoding | null } => {
  const isOld = (cell: string): boolean => !IS_ASCII.test(cell) && !UNICODE_ONLY.test(cell);
  const sample = tables
    .flatMap((table) => table.flat())
    .filter(isOld)
    .join('\n');
  const encoding = markedWords(sample).length < FEWEST_WORDS ? null : legacyEncodingOf(sample);
  if (encoding === null) return { tables, encoding };
  const converted = (cell: string): string => (isOld(cell) ? convert(cell, encoding) : cell);
  return { tables: tables.map((table) => table.map((row) => row.map(converted))), encoding };
};
