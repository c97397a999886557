import { yearOf, type CivilDate } from '../../calendar/civil-date';
import { keyAt, kindAt, valueAt } from '../token-at';
import type { Token } from '../tokenise';
import { isNext } from './words';

export interface YearAfter {
  readonly year: number | null;
  readonly length: number;
}

const NONE: YearAfter = { year: null, length: 0 };
const isYear = (value: number): boolean => value >= 1990 && value <= 2100;

/** A year after a day, month or quarter: "năm 2024", "/2024", "năm nay", "năm sau"; none is of length 0. */
export const yearAfter = (tokens: readonly Token[], at: number, today: CivilDate): YearAfter => {
  const link = keyAt(tokens, at);
  if (link !== 'nam' && link !== '/' && link !== '-') return NONE;
  const value = valueAt(tokens, at + 1);
  if (kindAt(tokens, at + 1) === 'number' && isYear(value)) return { year: value, length: 2 };
  if (link !== 'nam') return NONE;
  if (keyAt(tokens, at + 1) === 'nay') return { year: yearOf(today), length: 2 };
  return isNext(tokens[at + 1]) ? { year: yearOf(today) + 1, length: 2 } : NONE;
};
