import { daysBetween, type CivilDate } from '../calendar/civil-date';
import type { Item } from './item';

/** Farther back than this a day without a year is rather the coming one. */
const LONGEST_AGO_DAYS = 180;

/** The day meant by what is said to be done: "ngày 5/6" on 10 June is five days ago. Null when it lies ahead. */
export const pastDay = (one: Item, today: CivilDate): CivilDate | null => {
  const { date = null, latestPast = null } = one.date ?? {};
  if (latestPast !== null && daysBetween(latestPast, today) <= LONGEST_AGO_DAYS) return latestPast;
  return date !== null && date <= today ? date : null;
};

export const liesBehind = (one: Item, today: CivilDate): boolean => pastDay(one, today) !== null;

const JUST_PAST_DAYS = 120;

/** A day without a year that lies a little behind: "đến 1/6" on 10 June hardly means next year's. */
export const isJustPast = (one: Item, today: CivilDate): boolean => {
  const { date = null, latestPast: past = null } = one.date ?? {};
  if (date !== null && daysBetween(today, date) < LONGEST_AGO_DAYS) return false; // "thứ 6": the coming one
  return past !== null && past < today && daysBetween(past, today) <= JUST_PAST_DAYS;
};
