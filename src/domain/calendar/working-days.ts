import { addDays, civilDateAt, instantAt, minuteOfDayAt, weekdayOf, type CivilDate } from './civil-date';

/**
 * The working calendar as data: offices work Monday to Friday, but for the days the State declares off, and on the
 * days off that it declares worked (the swap of 29/4/2024 for 4/5/2024, say). Edited by an administrator, versioned.
 */
export interface WorkingCalendar {
  readonly version: number;
  readonly off: readonly CivilDate[];
  readonly work: readonly CivilDate[];
  /** Minutes of the day at which work begins and closes. A deadline ends at the close of work of its day. */
  readonly opensAtMinute: number;
  readonly closesAtMinute: number;
}

export const isWorkingDay = (calendar: WorkingCalendar, date: CivilDate): boolean => {
  if (calendar.work.includes(date)) return true;
  return weekdayOf(date) <= 5 && !calendar.off.includes(date);
};

/** The date itself when it is worked, else the nearest earlier working day. */
export const workingDayOnOrBefore = (calendar: WorkingCalendar, date: CivilDate): CivilDate => {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
};

/** The date itself when it is worked, else the nearest later working day. */
export const workingDayOnOrAfter = (calendar: WorkingCalendar, date: CivilDate): CivilDate => {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return day;
};

/** The n-th working day after `date` (n > 0) or before it (n < 0); n = 0 gives the date itself. */
export const addWorkingDays = (calendar: WorkingCalendar, date: CivilDate, n: number): CivilDate => {
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
};

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) count += 1;
  }
  return count;
};

/** The last instant (epoch ms) that still counts as in time for a deadline on this date. */
export const closeOfWork = (calendar: WorkingCalendar, date: CivilDate): number =>
  instantAt(date, calendar.closesAtMinute);

/** True between opening and closing of a working day. */
export const isWorkingTime = (calendar: WorkingCalendar, instantMs: number): boolean => {
  const minute = minuteOfDayAt(instantMs);
  return (
    isWorkingDay(calendar, civilDateAt(instantMs)) &&
    minute >= calendar.opensAtMinute &&
    minute < calendar.closesAtMinute
  );
};

/** The instant itself within working time, else the next opening of work (epoch ms). */
export const nextWorkingInstant = (calendar: WorkingCalendar, instantMs: number): number => {
  if (isWorkingTime(calendar, instantMs)) return instantMs;
  const today = civilDateAt(instantMs);
  const opensLaterToday = isWorkingDay(calendar, today) && minuteOfDayAt(instantMs) < calendar.opensAtMinute;
  const day = opensLaterToday ? today : addWorkingDays(calendar, today, 1);
  return instantAt(day, calendar.opensAtMinute);
};
