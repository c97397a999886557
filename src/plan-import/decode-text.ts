import iconv from 'iconv-lite';
import { fromOldBytes, likeVietnamese, unicodeOf, type LegacyEncoding } from '../domain/text/legacy';

/** The encoding that a text file turned out to have. */
export type TextEncoding = 'UTF-8' | 'UTF-16' | 'Windows-1258' | LegacyEncoding;

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

const SAMPLE = 1024;

/** Every second byte is NUL in most of UTF-16's Latin text: the little-endian kind has them at odd places. */
const utf16Kind = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const nulls = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) nulls[at % 2] = (nulls[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  if (Math.max(even, odd) < sample.length / 5 || Math.min(even, odd) > sample.length / 50) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
};

export const looksLikeUtf16 = (bytes: Uint8Array): boolean => utf16Kind(bytes) !== null;

const strict = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return null;
  }
};

const windows1258 = (bytes: Uint8Array): DecodedText => ({
  text: iconv.decode(Buffer.from(bytes), 'windows-1258').normalize('NFC'),
  encoding: 'Windows-1258',
});

/**
 * The text of bytes in Unicode or in one of the encodings that Vietnamese offices used before it, told apart by which
 * reading is made of Vietnamese syllables. Null when none is: better no text than a wrong one.
 */
export const decodeText = (bytes: Uint8Array): DecodedText | null => {
  const wide = utf16Kind(bytes);
  if (wide !== null) {
    const text = strict(bytes, wide);
    return text === null ? null : { text, encoding: 'UTF-16' };
  }
  const narrow = strict(bytes, 'utf-8');
  if (narrow !== null) {
    const repaired = unicodeOf(narrow);
    return repaired ?? { text: narrow, encoding: 'UTF-8' };
  }
  const windows = windows1258(bytes);
  const older = fromOldBytes(iconv.decode(Buffer.from(bytes), 'windows-1252'));
  const best = older !== null && likeVietnamese(older.text) > likeVietnamese(windows.text) ? older : windows;
  return likeVietnamese(best.text) >= 0.8 ? best : null;
};

/** A question mark within a word: where Excel's "CSV" without UTF-8 drops letters that the machine's code page lacks. */
const LOST = /\p{L}\?\p{L}|\p{L}\?(?=[\s,;"]*\p{Ll})|(?<=[\s,;"])\?\p{L}/gu;
const FEWEST_LOST = 3;

/** True for a text that lost its Vietnamese letters when it was saved: nobody can give them back. */
export const hasLostLetters = (text: string): boolean => {
  const lost = text.slice(0, 20_000).match(LOST)?.length ?? 0;
  return lost >= FEWEST_LOST && lost * 50 >= text.slice(0, 20_000).split(/\s+/).length;
};
