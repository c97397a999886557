import { LunarDate } from '@nghiavuive/lunar_date_vi';
import { civilDate, type CivilDate } from '../domain/calendar/civil-date';
import { proposeHolidays } from '../domain/calendar/propose-holidays';
import type { NamedDay } from '../domain/catalogue/entries-of';
import { holidayName, proposalSource } from '../messages/plans/catalogue';

/** The civil date of a day of the Vietnamese lunar calendar (UTC+7, not the Chinese one). */
const civilOf = (year: number, month: number, day: number): CivilDate => {
  const lunar = new LunarDate({ day, month, year });
  lunar.init();
  const solar = lunar.toSolarDate().get();
  const date = civilDate(solar.year, solar.month, solar.day);
  if (date === null) throw new Error(`no such lunar day: ${day}/${month}/${year}`);
  return date;
};

/** The days off of a year as the law and the lunar calendar let us expect them, each marked as a proposal. */
export const lunarHolidays = (year: number): readonly NamedDay[] =>
  proposeHolidays(year, { tet: civilOf(year, 1, 1), hungKings: civilOf(year, 3, 10) }).map((day) => ({
    ...{ date: day.date, kind: 'off', name: holidayName(day), source: proposalSource(day) },
  }));
