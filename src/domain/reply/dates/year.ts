import { yearOf } from '../../calendar/civil-date';
import { keyAt, kindAt, valueAt } from '../token-at';
import { yearPeriod } from './period';
import type { Reader } from './reader';
import { afterLead } from './words';
import { yearAfter } from './year-after';

/** "năm 2025", "năm sau", "cuối năm", "hết 2025". */
export const yearWords: Reader = (tokens, at, today) => {
  const named = keyAt(tokens, at) === 'nam';
  // "kế hoạch kiểm tra năm 2024" names a plan, and no day to come.
  const numbered = kindAt(tokens, at + 1) === 'number';
  const { year, length } = yearAfter(tokens, at, today);
  if (named && year !== null && !numbered) return { length, period: yearPeriod(year) };
  if (!afterLead(tokens, at)) return null;
  if (named && year !== null) return { length, period: yearPeriod(year) };
  if (named) return { length: 1, period: yearPeriod(yearOf(today)) };
  const value = kindAt(tokens, at) === 'number' ? valueAt(tokens, at) : 0;
  return value >= 2000 && value <= 2100 ? { length: 1, period: yearPeriod(value) } : null;
};
