import { monthOf, yearOf, type CivilDate } from '../../calendar/civil-date';
import { numberAt } from '../number-words';
import { keyAt, kindAt, standsAt, valueAt } from '../token-at';
import type { Token } from '../tokenise';
import { dayOfYear, monthPeriod, nextDayNumbered, type Period, type TimeWords } from './period';
import type { Reader } from './reader';
import { isNext } from './words';
import { yearAfter } from './year-after';

interface MonthRead {
  readonly month: number;
  readonly year: number | null;
  readonly length: number;
}

/** No month of the civil calendar: "tháng giêng". */
const LUNAR: MonthRead = { month: 0, year: null, length: 2 };

const relativeMonth = (today: CivilDate, ahead: number): MonthRead => {
  const { start } = monthPeriod(yearOf(today), monthOf(today) + ahead);
  return { month: monthOf(start), year: yearOf(start), length: 2 };
};

/** "tháng 6", "tháng sáu năm 2024", "tháng 6/2024", "tháng này", "tháng sau", after a day. */
const monthAfter = (tokens: readonly Token[], at: number, today: CivilDate): MonthRead | null => {
  if (keyAt(tokens, at) !== 'thang') return null;
  const next = keyAt(tokens, at + 1);
  if (next === 'nay') return relativeMonth(today, 0);
  // Without marks "thang sau" is next month; "tháng sáu" is June where the mark or a year says so.
  if (isNext(tokens[at + 1]) && keyAt(tokens, at + 2) !== 'nam') return relativeMonth(today, 1);
  if (next === 'gieng' || next === 'chap') return LUNAR;
  if (kindAt(tokens, at + 1) === 'month-year')
    return { month: valueAt(tokens, at + 1), year: valueAt(tokens, at + 1, 1), length: 2 };
  const number = numberAt(tokens, at + 1);
  if (!number || keyAt(tokens, at + 1 + number.length) === 'nua') return null;
  const year = yearAfter(tokens, at + 1 + number.length, today);
  return { month: number.value, year: year.year, length: 1 + number.length + year.length };
};

const inMonth = (today: CivilDate, day: number, { month, year }: MonthRead): Period | null =>
  month < 1 || month > 12 ? null : dayOfYear(today, day, month, year);

/** "20 thang sau" without marks: of June (sáu) or of the next month. */
const isSixthOrNext = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.exact === 'thang' && tokens[at + 1]?.exact === 'sau';

const isLunar = (tokens: readonly Token[], at: number): boolean =>
  keyAt(tokens, at) === 'tet' || standsAt(tokens, at, 'am', 'lich');

/** A day without a month: "ngày 20", "mùng 5", "ngày 20 này". */
const dayAlone = (tokens: readonly Token[], next: number, today: CivilDate, day: number): TimeWords | null => {
  if (keyAt(tokens, next) === 'nua' || kindAt(tokens, next) === 'percent') return null;
  const closing = keyAt(tokens, next) === 'nay' || keyAt(tokens, next) === 'toi' ? 1 : 0;
  return { length: next + closing, period: nextDayNumbered(today, day) };
};

const FIRST_TEN = new Set(['mung', 'mong']);
const MARKS = new Set(['ngay', ...FIRST_TEN]);

/** The day's number at this word, marked or not; null where the words number something else. */
const dayNumber = (tokens: readonly Token[], at: number, marked: number): ReturnType<typeof numberAt> => {
  const day = numberAt(tokens, at + marked);
  if (!day || (marked === 0 && kindAt(tokens, at) !== 'number' && day.length < 2)) return null;
  return FIRST_TEN.has(keyAt(tokens, at)) && day.value > 10 ? null : day; // "mong 31 sớm xong" wishes
};

/** "ngày 20", "mùng 5", then perhaps "tháng 6", "tháng sau", "năm 2024"; "30 tháng 6". */
export const spokenDay: Reader = (tokens, at, today) => {
  const marked = MARKS.has(keyAt(tokens, at)) ? 1 : 0;
  const day = dayNumber(tokens, at, marked);
  if (!day) return null;
  const solar = keyAt(tokens, at + marked + day.length) === 'tay' ? 1 : 0; // "25 tây": not of the moon
  const next = at + marked + day.length + solar;
  if (isLunar(tokens, next)) return { length: next + 1 - at, period: null };
  const month = monthAfter(tokens, next, today);
  if (month) {
    const period = inMonth(today, day.value, month);
    return {
      length: next + month.length - at,
      period: period && isSixthOrNext(tokens, next) ? { ...period, vague: true } : period,
    };
  }
  const alone = marked + solar > 0 ? dayAlone(tokens, next, today, day.value) : null;
  return alone && { ...alone, length: alone.length - at };
};
