import {
  civilDateAt,
  dateOfDayNumber,
  dayNumberOf,
  instantAt,
  instantOn,
  MINUTE_MS,
  minuteOfDayAt,
  type CivilDate,
} from './civil-date';

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

interface DeclaredDays {
  readonly off: ReadonlySet<number>;
  readonly work: ReadonlySet<number>;
}

/** Day numbers of each calendar seen: a task asks about hundreds of days each time it looks for its next step. */
const declared = new WeakMap<WorkingCalendar, DeclaredDays>();

const declaredDays = (calendar: WorkingCalendar): DeclaredDays => {
  const known = declared.get(calendar);
  if (known) return known;
  const days = { off: new Set(calendar.off.map(dayNumberOf)), work: new Set(calendar.work.map(dayNumberOf)) };
  declared.set(calendar, days);
  return days;
};

/** 1 January 1970 was a Thursday: days 2 and 3 of each week counted from it are Saturday and Sunday. */
const isWeekend = (day: number): boolean => {
  const place = ((day % 7) + 7) % 7;
  return place === 2 || place === 3;
};

const isWorked = ({ off, work }: DeclaredDays, day: number): boolean =>
  work.has(day) || (!isWeekend(day) && !off.has(day));

export const isWorkingDay = (calendar: WorkingCalendar, date: CivilDate): boolean =>
  isWorked(declaredDays(calendar), dayNumberOf(date));

/** Goes from a day in steps of +1 or -1 until it has passed so many worked days; returns the last of them. */
const pass = (days: DeclaredDays, from: number, step: 1 | -1, count: number): number => {
  let day = from;
  for (let left = count; left > 0;) {
    day += step;
    if (isWorked(days, day)) left -= 1;
  }
  return day;
};

/** The date itself when it is worked, else the nearest earlier working day. */
export const workingDayOnOrBefore = (calendar: WorkingCalendar, date: CivilDate): CivilDate =>
  isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, -1);

/** The date itself when it is worked, else the nearest later working day. */
export const workingDayOnOrAfter = (calendar: WorkingCalendar, date: CivilDate): CivilDate =>
  isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);

/** The n-th working day after `date` (n > 0) or before it (n < 0); n = 0 gives the date itself. */
export const addWorkingDays = (calendar: WorkingCalendar, date: CivilDate, n: number): CivilDate =>
  n === 0 ? date : dateOfDayNumber(pass(declaredDays(calendar), dayNumberOf(date), n < 0 ? -1 : 1, Math.abs(n)));

/** The instant (epoch ms) at a minute of the day, n working days after `date` (before it when n < 0). */
export const workingInstant = (calendar: WorkingCalendar, date: CivilDate, n: number, minuteOfDay: number): number =>
  instantOn(pass(declaredDays(calendar), dayNumberOf(date), n < 0 ? -1 : 1, Math.abs(n)), minuteOfDay);

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export const workingDaysBetween = (calendar: WorkingCalendar, from: CivilDate, to: CivilDate): number => {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  const days = declaredDays(calendar);
  const last = dayNumberOf(to);
  let count = 0;
  for (let day = dayNumberOf(from) + 1; day <= last; day += 1) if (isWorked(days, day)) count += 1;
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

/** The instant (epoch ms) at which so many hours of office time have passed since another; nights and days off do not count. */
export const officeHoursAfter = (calendar: WorkingCalendar, fromMs: number, hours: number): number => {
  let leftMs = hours * 60 * MINUTE_MS;
  let at = nextWorkingInstant(calendar, fromMs);
  for (;;) {
    const closes = closeOfWork(calendar, civilDateAt(at));
    if (at + leftMs <= closes) return at + leftMs;
    leftMs -= closes - at;
    at = nextWorkingInstant(calendar, closes);
  }
};

/** The instant itself within working time, else the next opening of work (epoch ms). */
export const nextWorkingInstant = (calendar: WorkingCalendar, instantMs: number): number => {
  if (isWorkingTime(calendar, instantMs)) return instantMs;
  const today = civilDateAt(instantMs);
  const opensLaterToday = isWorkingDay(calendar, today) && minuteOfDayAt(instantMs) < calendar.opensAtMinute;
  const day = opensLaterToday ? today : addWorkingDays(calendar, today, 1);
  return instantAt(day, calendar.opensAtMinute);
};

/** Whole minutes between two instants (epoch ms) that lie within the working time of working days; 0 when none do. */
export const workingMinutesBetween = (calendar: WorkingCalendar, fromMs: number, toMs: number): number => {
  const days = declaredDays(calendar);
  let inMs = 0;
  for (let day = dayNumberOf(civilDateAt(fromMs)); day <= dayNumberOf(civilDateAt(toMs)); day += 1) {
    if (!isWorked(days, day)) continue;
    const opens = Math.max(fromMs, instantOn(day, calendar.opensAtMinute));
    inMs += Math.max(0, Math.min(toMs, instantOn(day, calendar.closesAtMinute)) - opens);
  }
  return Math.floor(inMs / MINUTE_MS);
};
