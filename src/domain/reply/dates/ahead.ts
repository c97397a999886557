import { addDays, civilDate, dayOf, daysInMonth, monthOf, yearOf, type CivilDate } from '../../calendar/civil-date';
import { numberAt, type NumberRead } from '../number-words';
import { keyAt, standsAt } from '../token-at';
import type { Token } from '../tokenise';
import { dayPeriod, monthPeriod } from './period';
import type { Reader } from './reader';
import { AHEAD, LEADS } from './words';

const LONGEST = 400;

const inMonths = (today: CivilDate, months: number): CivilDate => {
  const { start } = monthPeriod(yearOf(today), monthOf(today) + months);
  const day = Math.min(dayOf(today), daysInMonth(yearOf(start), monthOf(start)));
  return civilDate(yearOf(start), monthOf(start), day) ?? start;
};

/** Today and so many days, weeks or months; half a month is 15 days. Null for what is no unit, and beyond reason. */
export const ahead = (today: CivilDate, count: number, unit: string): CivilDate | null => {
  const step = AHEAD[unit];
  if (!step || count > LONGEST) return null;
  if (step.months === 0) return addDays(today, Math.ceil(count * step.days));
  return Number.isInteger(count) ? inMonths(today, count * step.months) : addDays(today, count * step.months * 30);
};

/** A count of units of time: a number, or "nửa". */
export const countAt = (tokens: readonly Token[], at: number): NumberRead | null =>
  keyAt(tokens, at) === 'nua' ? { value: 0.5, length: 1 } : numberAt(tokens, at);

/** "3 ngày nữa", "2 tuần tới", "nửa tháng nữa", "10 ngày làm việc nữa"; "trong 3 ngày". */
export const aheadWords: Reader = (tokens, at, today) => {
  const count = keyAt(tokens, at - 1) === 'them' ? null : countAt(tokens, at); // "thêm 3 ngày nữa" adds to the deadline
  const date = count && ahead(today, count.value, keyAt(tokens, at + count.length));
  if (!count || date === null) return null;
  // Working days are counted on the office's calendar, which is not known here: read back.
  const working = standsAt(tokens, at + count.length + 1, 'lam', 'viec');
  const next = at + count.length + (working ? 3 : 1);
  const said = keyAt(tokens, next) === 'nua' || keyAt(tokens, next) === 'toi';
  const before = LEADS[keyAt(tokens, at - 1)];
  if (!said && before !== 'within' && before !== 'after') return null;
  return { length: next + (said ? 1 : 0) - at, period: { ...dayPeriod(date), vague: working } };
};
