import type { CivilDate } from '../../calendar/civil-date';
import { keyAt, kindAt, valueAt } from '../token-at';
import type { Token } from '../tokenise';
import { dayOfYear, fullYear, nextDayNumbered } from './period';
import type { Reader } from './reader';
import { yearAfter } from './year-after';

const MARKS = new Set(['ngay', 'mung', 'mong']);

/** A pair with a dash or a dot is a date only where it cannot be a range or a decimal. */
const isPlainPair = (token: Token, marked: boolean): boolean =>
  token.key === '/' ||
  marked ||
  token.raw.startsWith('0') ||
  ((token.parts[0] ?? 0) > 12 && (token.parts[1] ?? 0) <= 12);

const period = (token: Token, today: CivilDate, year: number | null) => {
  const [day = 0, month = 0, own] = token.parts;
  return dayOfYear(today, day, month, own === undefined ? year : fullYear(own));
};

/** 30/6, 30/6/2024, 30-6, 30.6, 2024-06-30, with or without "ngày" before and "năm" after. */
export const writtenDay: Reader = (tokens, at, today) => {
  const skip = MARKS.has(keyAt(tokens, at)) ? 1 : 0;
  const token = tokens[at + skip];
  if (token?.kind === 'date') return { length: skip + 1, period: period(token, today, null) };
  if (token?.kind !== 'pair' || !isPlainPair(token, skip === 1)) return null;
  const year = yearAfter(tokens, at + skip + 1, today);
  return { length: skip + 1 + year.length, period: period(token, today, year.year) };
};

/** A bare number after "đến", as in "lùi đến 20": a day of the month, read back before it is believed. */
export const bareDay: Reader = (tokens, at, today) => {
  const value = valueAt(tokens, at);
  if (kindAt(tokens, at) !== 'number' || value < 1 || value > 31) return null;
  const day = nextDayNumbered(today, value);
  return day && { length: 1, period: { ...day, vague: true } };
};
