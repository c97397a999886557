import { z } from 'zod';
import { isCivilDate, yearOf } from '../domain/calendar/civil-date';
import type { WorkingCalendar } from '../domain/calendar/working-days';
import type { NamedDay } from '../domain/catalogue/entries-of';
import { ok, type Result } from '../domain/result';
import { parseJson, type DataFault } from './parse-json';

const day = z.object({
  date: z.string().refine(isCivilDate, 'not a date that exists (YYYY-MM-DD)'),
  name: z.string().min(1),
  /** The document that declares the day. */
  source: z.string().min(1),
});

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time of day (HH:MM)')
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

const schema = z
  .object({
    year: z.int().min(1990).max(2100),
    opens: clock,
    closes: clock,
    off: z.array(day).max(100),
    work: z.array(day).max(100),
  })
  .refine((year) => year.opens < year.closes, 'opens must come before closes')
  .refine((year) => [...year.off, ...year.work].every((one) => yearOf(one.date) === year.year), 'a day of another year')
  .refine(
    (year) => !year.off.some((off) => year.work.some((work) => work.date === off.date)),
    'a day both off and worked',
  );

/** One year of the working calendar with its names and sources, for the administrator's page. */
export type CalendarYear = z.infer<typeof schema>;

/** Reads seeds/calendar/YYYY.json. */
export const parseCalendarYear = (json: string): Result<CalendarYear, readonly DataFault[]> => parseJson(schema, json);

/** The calendar that rules use, out of any number of years; hours are those of the latest year. */
export const workingCalendar = (years: readonly CalendarYear[], version: number): WorkingCalendar => {
  const sorted = [...years].sort((a, b) => a.year - b.year);
  const last = sorted.at(-1);
  return {
    version,
    off: sorted.flatMap((year) => year.off.map((one) => one.date)),
    work: sorted.flatMap((year) => year.work.map((one) => one.date)),
    opensAtMinute: last?.opens ?? 450,
    closesAtMinute: last?.closes ?? 1020,
  };
};

/** The days of a year with their names and sources. */
export const daysOf = ({ off, work }: CalendarYear): readonly NamedDay[] => [
  ...off.map((day): NamedDay => ({ ...day, kind: 'off' })),
  ...work.map((day): NamedDay => ({ ...day, kind: 'work' })),
];

/** Reads one year straight into the calendar that rules use (version 1). */
export const parseWorkingCalendar = (json: string): Result<WorkingCalendar, readonly DataFault[]> => {
  const year = parseCalendarYear(json);
  return year.ok ? ok(workingCalendar([year.value], 1)) : year;
};
