import { addDays, civilDateAt, instantAt } from '../domain/calendar/civil-date';

/** When a pause ends for which no time was given: the next morning. */
const MORNING = 7 * 60;

/** The next instant at which the clock shows this minute of the day: a pause lasts a day at the most. */
export const pauseEnd = (untilMinute: number | null, nowMs: number): number => {
  const today = civilDateAt(nowMs);
  const minute = untilMinute ?? MORNING;
  const same = instantAt(today, minute);
  return same > nowMs && untilMinute !== null ? same : instantAt(addDays(today, 1), minute);
};
