/**
 * One-time codes by which a chat account is bound to an official. A phone number is never proof of who writes; such a
 * code, handed out by the agency's administrator, is.
 */

/** No 0/O, 1/I/L, U/V: read aloud and copied by hand. */
const LETTERS = 'ABCDEFGHJKMNPQRSTWXYZ';
const DIGITS = '23456789';
const HALF = 4;

/** How long a code may be used. */
export const LINK_CODE_MS = 30 * 60_000;
/** So many wrong codes from one account, then none is looked at for a while. */
export const MOST_MISSES = 5;
export const MISSES_MS = 15 * 60_000;

/** A code made of random whole numbers below `bound`: letters and digits in turn, 8 × 10^8 of them. */
export const makeLinkCode = (random: (bound: number) => number): string => {
  const pick = (from: string): string => from[random(from.length)] ?? '';
  const half = (): string => Array.from({ length: HALF }, (_, i) => pick(i % 2 === 0 ? LETTERS : DIGITS)).join('');
  return `${half()}-${half()}`;
};

const PAIR = `[${LETTERS}][${DIGITS}]`;
const CODE = new RegExp(`^${PAIR}${PAIR}[-\\s]?${PAIR}${PAIR}$`, 'u');

/** The code as it was made, from how it was typed ("k7m3q9p2"); null for what cannot be one. */
export const readLinkCode = (typed: string): string | null => {
  const text = typed.trim().toUpperCase();
  if (!CODE.test(text)) return null;
  const bare = text.replace(/[^A-Z\d]/gu, '');
  return `${bare.slice(0, HALF)}-${bare.slice(HALF)}`;
};
