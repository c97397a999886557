import { monthOf, yearOf, type CivilDate } from '../../calendar/civil-date';
import { numberAt } from '../number-words';
import { keyAt, kindAt, valueAt } from '../token-at';
import type { Token } from '../tokenise';
import { offsetAfter } from './offset-after';
import { monthPeriod, type TimeWords } from './period';
import type { Reader } from './reader';
import { afterLead, SHORT_NAMES } from './words';
import { yearAfter } from './year-after';

/** "t9", "th 9": a month where it cannot be a weekday. */
const isShortMonth = (tokens: readonly Token[], at: number): boolean => {
  const first = keyAt(tokens, at);
  if (!SHORT_NAMES.has(first) || !(tokens[at + 1]?.glued === true || first === 'th')) return false;
  return valueAt(tokens, at + 1) > 7 || afterLead(tokens, at) || kindAt(tokens, at + 1) === 'month-year';
};

/** The month of this number; without a year the one that has not ended yet. */
const numbered = (today: CivilDate, month: number, year: number | null, length: number): TimeWords => {
  if (month < 1 || month > 12) return { length, period: null };
  const gone = year === null && month < monthOf(today);
  const period = monthPeriod(year ?? yearOf(today) + (gone ? 1 : 0), month);
  // "xong từ tháng 5" in June
  return { length, period: gone ? { ...period, latestPast: monthPeriod(yearOf(today), month).end } : period };
};

const numberedAt: Reader = (tokens, at, today) => {
  if (kindAt(tokens, at) === 'month-year') return numbered(today, valueAt(tokens, at), valueAt(tokens, at, 1), 1);
  const number = numberAt(tokens, at);
  if (!number) return null;
  const year = yearAfter(tokens, at + number.length, today);
  return numbered(today, number.value, year.year, number.length + year.length);
};

const relative = (today: CivilDate, offset: number, length: number): TimeWords => ({
  length,
  period: monthPeriod(yearOf(today), monthOf(today) + offset),
});

/** "tháng 9", "tháng 9/2024", "9/2024", "T9/2024", "tháng sau", "cuối tháng", "sang tháng". */
export const monthWords: Reader = (tokens, at, today) => {
  if (kindAt(tokens, at) === 'month-year') return numberedAt(tokens, at, today);
  if (keyAt(tokens, at) !== 'thang' && !isShortMonth(tokens, at)) return null;
  const said = offsetAfter(tokens, at + 1);
  if (said && keyAt(tokens, at + 2) !== 'nam') return relative(today, said.offset, 1 + said.length);
  const number = numberedAt(tokens, at + 1, today);
  if (number) return { ...number, length: number.length + 1 };
  if (!afterLead(tokens, at)) return null;
  return relative(today, keyAt(tokens, at - 1) === 'sang' ? 1 : 0, 1);
};
