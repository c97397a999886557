import { monthOf, yearOf, type CivilDate } from '../../calendar/civil-date';
import { numberAt, type NumberRead } from '../number-words';
import { keyAt, kindAt, valueAt } from '../token-at';
import type { Token } from '../tokenise';
import { offsetAfter } from './offset-after';
import { halfPeriod, quarterPeriod, type TimeWords } from './period';
import type { Reader } from './reader';
import { afterLead, ROMAN } from './words';
import { yearAfter } from './year-after';

const quarterOf = (date: CivilDate): number => Math.ceil(monthOf(date) / 3);

const numberOrRoman = (tokens: readonly Token[], at: number): NumberRead | null => {
  const roman = ROMAN[tokens[at]?.raw ?? ''];
  return roman === undefined ? numberAt(tokens, at) : { value: roman, length: 1 };
};

/** The quarter of this number; without a year the one that has not ended yet. */
const numbered = (today: CivilDate, quarter: number, year: number | null, length: number): TimeWords => {
  if (quarter < 1 || quarter > 4) return { length, period: null };
  const coming = yearOf(today) + (quarter < quarterOf(today) ? 1 : 0);
  return { length, period: quarterPeriod(year ?? coming, quarter) };
};

const relative = (today: CivilDate, offset: number, length: number): TimeWords => ({
  length,
  period: quarterPeriod(yearOf(today), quarterOf(today) + offset),
});

/** "quý III", "quý 3", "quý I năm 2025", "quý 1/2025", "quý sau", "cuối quý". */
export const quarterWords: Reader = (tokens, at, today) => {
  if (keyAt(tokens, at) !== 'quy') return null;
  if (kindAt(tokens, at + 1) === 'month-year')
    return numbered(today, valueAt(tokens, at + 1), valueAt(tokens, at + 1, 1), 2);
  const said = offsetAfter(tokens, at + 1);
  if (said) return relative(today, said.offset, 1 + said.length);
  const number = numberOrRoman(tokens, at + 1);
  if (!number) return afterLead(tokens, at) ? relative(today, 0, 1) : null;
  const year = yearAfter(tokens, at + 1 + number.length, today);
  return numbered(today, number.value, year.year, 1 + number.length + year.length);
};

const INTO = new Set(['trong', 'vao']);

/** "sang năm 2025, trong quý I": the quarter narrows the year. */
export const quarterOfYear: Reader = (tokens, at, today) => {
  const year = keyAt(tokens, at) === 'nam' && afterLead(tokens, at) ? yearAfter(tokens, at, today) : null;
  const comma = at + (year?.length ?? 0);
  const into = comma + (kindAt(tokens, comma) === 'comma' ? 1 : 0);
  if (year?.year == null || !INTO.has(keyAt(tokens, into)) || keyAt(tokens, into + 1) !== 'quy') return null;
  const quarter = numberOrRoman(tokens, into + 2);
  return quarter && numbered(today, quarter.value, year.year, into + 2 + quarter.length - at);
};

/** "6 tháng đầu năm", "sáu tháng cuối năm 2024". */
export const halfWords: Reader = (tokens, at, today) => {
  const number = numberAt(tokens, at);
  if (number?.value !== 6 || keyAt(tokens, at + number.length) !== 'thang') return null;
  const side = keyAt(tokens, at + number.length + 1);
  const next = at + number.length + 2;
  if ((side !== 'dau' && side !== 'cuoi') || keyAt(tokens, next) !== 'nam') return null;
  const year = yearAfter(tokens, next, today);
  const length = number.length + 2 + Math.max(year.length, 1);
  return { length, period: halfPeriod(year.year ?? yearOf(today), side === 'dau' ? 1 : 2) };
};
