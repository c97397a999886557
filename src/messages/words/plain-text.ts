/** Invisible signs that turn the direction of what follows, or that no phone shows: a text could be made to read otherwise. */
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;
/** Half a surrogate pair: providers refuse it. */
const HALF_A_SIGN = /[\ud800-\udfff]/gu;

/** The text as it can be sent: composed, whole, and with nothing in it that is not seen. */
export const sendable = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(UNSEEN, ' ').replace(HALF_A_SIGN, '');

/** What a person wrote, on one line: it can begin no line of ours. */
export const oneLine = (text: string): string => sendable(text).replace(/\s+/g, ' ').trim();

/** The same for every text in a notice's facts. */
export const inOneLine = <T>(value: T): T => {
  if (typeof value === 'string') return oneLine(value) as T;
  if (Array.isArray(value)) return value.map(inOneLine) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOneLine(inner as unknown)])) as T;
};
