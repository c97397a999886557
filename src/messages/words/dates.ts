import {
  civilDateAt,
  dayOf,
  minuteOfDayAt,
  monthOf,
  weekdayOf,
  yearOf,
  type CivilDate,
} from '../../domain/calendar/civil-date';

/** Dates and times as Vietnamese offices write them. Always on the clock of Viet Nam. */
const pad = (value: number): string => String(value).padStart(2, '0');

/** "30/6/2024": days below 10 and the months January and February get a leading zero (Nghị định 30/2020). */
export const shortDate = (date: CivilDate): string => {
  const month = monthOf(date);
  return `${pad(dayOf(date))}/${month < 3 ? pad(month) : month}/${yearOf(date)}`;
};

/** A deadline's day, or that it has none any more. */
export const dayOrNone = (date: CivilDate | null): string => (date === null ? 'không có ngày cuối' : shortDate(date));

const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'] as const;

/** "thứ Sáu, 14/6/2024". */
export const dateWithWeekday = (date: CivilDate): string =>
  `${WEEKDAYS[weekdayOf(date) - 1] ?? ''}, ${shortDate(date)}`;

/** "08:05". */
export const timeOfDay = (instantMs: number): string => {
  const minute = minuteOfDayAt(instantMs);
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
};

/** "08:05, thứ Sáu, 14/6/2024". */
export const fullInstant = (instantMs: number): string =>
  `${timeOfDay(instantMs)}, ${dateWithWeekday(civilDateAt(instantMs))}`;

/** "08:05 14/6/2024". */
export const shortInstant = (instantMs: number): string =>
  `${timeOfDay(instantMs)} ${shortDate(civilDateAt(instantMs))}`;
