import { numberOf } from '../deadline/numerals';
import { fold } from '../text/fold';
import { addDays, civilDate, dayOf, daysInMonth, monthOf, yearOf, type CivilDate } from './civil-date';
import { addWorkingDays, type WorkingCalendar } from './working-days';

/** "1 tuần", "5 ngày làm việc": so long beyond a day that was known before. */
export interface TimeSpan {
  readonly count: number;
  readonly unit: 'day' | 'working-day' | 'week' | 'month';
}

const UNITS: Readonly<Record<string, TimeSpan['unit']>> = {
  'ngay lam viec': 'working-day',
  'ngay lv': 'working-day',
  ngay: 'day',
  hom: 'day',
  tuan: 'week',
  thang: 'month',
};

const COUNT = '\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi(?: mot| hai)?|nua';
const UNIT = Object.keys(UNITS).join('|');
const ASKED = 'xin|cho|lui|doi|hoan|noi|gia han|keo dai';
/** What may stand between "xin lùi" and how long: what is put off, and about. */
const BETWEEN = 'lai|han|viec|nv|nhiem vu|ca (?:hai|ba|\\d)|khoang|tam|#?\\d+';
/** "1 tuần nữa" by itself counts from today, "1 tuần trước" tells, "3 tháng 7" is a date. */
const NO_MORE = '(?! *(?:nua|truoc|qua|nay|sau|toi|ruoi|roi|\\d))';

const ADDED = new RegExp(`\\bthem (?:khoang |tam )?(${COUNT}) (${UNIT})\\b(?! *(?:ruoi|\\d))`, 'u');
const PUT_OFF = new RegExp(`\\b(?:${ASKED}) (?:(?:${BETWEEN}) ){0,3}?(${COUNT}) (${UNIT})\\b${NO_MORE}`, 'u');

/** How much longer a request asks for: "xin lùi thêm 1 tuần", "gia hạn 3 mười ngày". Null where it names no length. */
export const readTimeSpan = (text: string): TimeSpan | null => {
  const said = fold(text);
  const [, count = '', unit = ''] = ADDED.exec(said) ?? PUT_OFF.exec(said) ?? [];
  const kind = UNITS[unit];
  if (kind === undefined) return null;
  if (count === 'nua') return kind === 'month' ? { count: 15, unit: 'day' } : null;
  const number = numberOf(count) ?? 0;
  return number === 0 ? null : { count: number, unit: kind };
};

/** The same day of a later month, or that month's last. */
const addMonths = (date: CivilDate, count: number): CivilDate => {
  const months = monthOf(date) - 1 + count;
  const [year, month] = [yearOf(date) + Math.floor(months / 12), (months % 12) + 1];
  return civilDate(year, month, Math.min(dayOf(date), daysInMonth(year, month))) ?? date;
};

/** The day that lies so long after this one. */
export const addTimeSpan = (calendar: WorkingCalendar, date: CivilDate, { count, unit }: TimeSpan): CivilDate => {
  switch (unit) {
    case 'day':
      return addDays(date, count);
    case 'working-day':
      return addWorkingDays(calendar, date, count);
    case 'week':
      return addDays(date, 7 * count);
    case 'month':
      return addMonths(date, count);
  }
};
