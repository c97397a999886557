/**
 * Civil dates in Asia/Ho_Chi_Minh. Viet Nam keeps +07:00 all year and has since 1975, so the offset is a constant:
 * no Intl, which a workflow must not depend on.
 */
export type CivilDate = string; // 'YYYY-MM-DD'

export const DAY_MS = 86_400_000;
export const MINUTE_MS = 60_000;
export const HO_CHI_MINH_OFFSET_MS = 7 * 60 * MINUTE_MS;

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** True when the text is a date that exists, written YYYY-MM-DD. */
export const isCivilDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  return civilDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
};

/** The date of year, month (1–12) and day, or null when there is no such day. */
export const civilDate = (year: number, month: number, day: number): CivilDate | null => {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
};

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));
export const monthOf = (date: CivilDate): number => Number(date.slice(5, 7));
export const dayOf = (date: CivilDate): number => Number(date.slice(8, 10));

const utcMidnight = (date: CivilDate): number => Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date));

/** The date as a count of days (1 January 1970 is 0): rules that step day by day count, text is slow. */
export const dayNumberOf = (date: CivilDate): number => utcMidnight(date) / DAY_MS;

export const dateOfDayNumber = (day: number): CivilDate => new Date(day * DAY_MS).toISOString().slice(0, 10);

export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDayNumber(dayNumberOf(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumberOf(to) - dayNumberOf(from);

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: CivilDate): number => ((new Date(utcMidnight(date)).getUTCDay() + 6) % 7) + 1;

export const lastDayOfMonth = (year: number, month: number): CivilDate =>
  `${pad(year, 4)}-${pad(month)}-${pad(daysInMonth(year, month))}`;

/** The instant (epoch ms) at which the clock in Viet Nam shows this date and minute of the day. */
export const instantAt = (date: CivilDate, minuteOfDay: number): number => instantOn(dayNumberOf(date), minuteOfDay);

/** The same for a day number. */
export const instantOn = (day: number, minuteOfDay: number): number =>
  day * DAY_MS + minuteOfDay * MINUTE_MS - HO_CHI_MINH_OFFSET_MS;

/** The date that the clock in Viet Nam shows at this instant (epoch ms). */
export const civilDateAt = (instantMs: number): CivilDate =>
  new Date(instantMs + HO_CHI_MINH_OFFSET_MS).toISOString().slice(0, 10);

/** The minute of the day (0–1439) that the clock in Viet Nam shows at this instant (epoch ms). */
export const minuteOfDayAt = (instantMs: number): number =>
  Math.floor((instantMs + HO_CHI_MINH_OFFSET_MS) / MINUTE_MS) % (24 * 60);
