import { addDays, monthOf, weekdayOf, type CivilDate } from '../../calendar/civil-date';
import { keyAt, kindAt, standsAt, valueAt } from '../token-at';
import type { Token } from '../tokenise';
import { dayPeriod, type Period } from './period';
import type { Reader } from './reader';
import { isNext, SHORT_NAMES, WEEKDAYS } from './words';

interface DayName {
  readonly weekday: number; // 1 Monday … 7 Sunday
  readonly rough: boolean; // "t6" may be June
}

const NEAR_MONTHS = 2;

/** "t6" is June only where June is near. */
const isNearMonth = (month: number, today: CivilDate): boolean => (month - monthOf(today) + 12) % 12 <= NEAR_MONTHS;

const nameAt = (tokens: readonly Token[], at: number, today: CivilDate): DayName | null => {
  if (standsAt(tokens, at, 'chu', 'nhat')) return { weekday: 7, rough: false };
  const first = keyAt(tokens, at);
  const short = SHORT_NAMES.has(first) && (tokens[at + 1]?.glued === true || first === 'th');
  if (first !== 'thu' && !short) return null;
  const value = kindAt(tokens, at + 1) === 'number' ? valueAt(tokens, at + 1) : 0;
  if (value > 0)
    return value >= 2 && value <= 7 ? { weekday: value - 1, rough: short && isNearMonth(value, today) } : null;
  const weekday = WEEKDAYS[keyAt(tokens, at + 1)];
  return weekday === undefined ? null : { weekday, rough: false };
};

const NAME_LENGTH = 2;

const inWeek = (today: CivilDate, weekday: number, offset: number): Period =>
  dayPeriod(addDays(today, weekday - weekdayOf(today) + offset * 7));

/** "thứ 6", "thứ sáu tuần sau", "chủ nhật này": alone, the next one after today. */
export const weekdayWords: Reader = (tokens, at, today) => {
  const day = nameAt(tokens, at, today);
  if (!day) return null;
  const next = at + NAME_LENGTH;
  const week = keyAt(tokens, next) === 'tuan' ? 1 : 0;
  const said = keyAt(tokens, next + week);
  const length = NAME_LENGTH + week + 1;
  const ahead = day.weekday > weekdayOf(today);
  // "thứ sáu tới" is the coming one; "thứ sáu sau" and "thứ sáu tuần tới" are next week's.
  if (isNext(tokens[next + week]))
    return { length, period: inWeek(today, day.weekday, week === 0 && said === 'toi' && ahead ? 0 : 1) };
  if (said === 'nay') return { length, period: inWeek(today, day.weekday, 0) };
  if (said === 'truoc') return { length, period: inWeek(today, day.weekday, -1) };
  // On a Monday "thứ hai" is hardly today: the next one, read back.
  const sameDay = day.weekday === weekdayOf(today);
  const coming = inWeek(today, day.weekday, ahead ? 0 : 1);
  const latestPast = addDays(coming.end, -7); // "xong hôm thứ 6 rồi"
  return { length: NAME_LENGTH, period: { ...coming, vague: day.rough || sameDay, latestPast } };
};
