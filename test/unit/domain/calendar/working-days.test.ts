import { fc } from '../../../support/properties';
import { addDays, dateOfDayNumber, weekdayOf, type CivilDate } from '../../../../src/domain/calendar/civil-date';
import {
  addWorkingDays,
  closeOfWork,
  isWorkingDay,
  isWorkingTime,
  nextWorkingInstant,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  workingMinutesBetween,
  type WorkingCalendar,
} from '../../../../src/domain/calendar/working-days';
import { at, CALENDAR_2024 } from '../../../support/builders';
import { clockText, SEED_RULES } from '../../../support/task-world';

const { calendar } = SEED_RULES;

describe('the year 2024', () => {
  it.each<[string, string, boolean]>([
    ['a plain Tuesday', '2024-03-05', true],
    ['a Saturday', '2024-03-02', false],
    ['30 Tết', '2024-02-09', false],
    ['mồng Năm Tết, a day in lieu', '2024-02-14', false],
    ['mồng Sáu Tết', '2024-02-15', true],
    ['29/4, given for 4/5', '2024-04-29', false],
    ['Saturday 4/5, worked for 29/4', '2024-05-04', true],
    ['Sunday 5/5', '2024-05-05', false],
    ['Quốc khánh and the day after', '2024-09-03', false],
  ])('%s (%s) is worked: %s', (_, date, worked) => {
    expect(isWorkingDay(calendar, date)).toBe(worked);
  });

  it.each<[CivilDate, number, CivilDate]>([
    ['2024-02-07', 1, '2024-02-15'], // over Tết
    ['2024-02-15', -1, '2024-02-07'],
    ['2024-04-26', 1, '2024-05-02'], // over the swap and two holidays
    ['2024-05-03', 1, '2024-05-04'], // to a Saturday that is worked
    ['2024-05-03', 2, '2024-05-06'],
    ['2024-06-30', 0, '2024-06-30'], // a Sunday stays itself
    ['2024-06-30', -1, '2024-06-28'],
    ['2024-06-30', 1, '2024-07-01'],
  ])('%s and %i working days is %s', (from, days, to) => {
    expect(addWorkingDays(calendar, from, days)).toBe(to);
  });

  it('finds the working day before and after a day off', () => {
    expect(workingDayOnOrBefore(calendar, '2024-06-30')).toBe('2024-06-28');
    expect(workingDayOnOrAfter(calendar, '2024-02-10')).toBe('2024-02-15');
    expect([workingDayOnOrBefore(calendar, '2024-06-28'), workingDayOnOrAfter(calendar, '2024-06-28')]).toEqual([
      '2024-06-28',
      '2024-06-28',
    ]);
  });

  it.each<[CivilDate, CivilDate, number]>([
    ['2024-02-07', '2024-02-15', 1],
    ['2024-02-15', '2024-02-07', -1],
    ['2024-06-28', '2024-06-30', 0],
    ['2024-05-03', '2024-05-06', 2],
    ['2024-01-01', '2024-12-31', 251],
  ])('from %s to %s there are %i', (from, to, days) => {
    expect(workingDaysBetween(calendar, from, to)).toBe(days);
  });

  it('ends a deadline at the close of work of its day, a Sunday too', () => {
    expect(clockText(closeOfWork(calendar, '2024-06-30'))).toBe('2024-06-30 17:00');
  });

  it.each([
    ['2024-03-05 07:29', false, '2024-03-05 07:30'],
    ['2024-03-05 07:30', true, '2024-03-05 07:30'],
    ['2024-03-05 16:59', true, '2024-03-05 16:59'],
    ['2024-03-05 17:00', false, '2024-03-06 07:30'],
    ['2024-02-07 20:00', false, '2024-02-15 07:30'],
    ['2024-05-04 10:00', true, '2024-05-04 10:00'],
  ])('at %s offices work: %s; the next moment of work is %s', (when, works, next) => {
    expect(isWorkingTime(calendar, at(when))).toBe(works);
    expect(clockText(nextWorkingInstant(calendar, at(when)))).toBe(next);
  });
});

describe('any calendar', () => {
  const dates = fc.integer({ min: 18_000, max: 22_000 }).map(dateOfDayNumber);
  const calendars = fc
    .record({ off: fc.array(dates, { maxLength: 30 }), work: fc.array(dates, { maxLength: 30 }) })
    .map((days): WorkingCalendar => ({ ...calendar, ...days }));
  /** As the words say, day by day: what the counting is compared with. */
  const worked = (one: WorkingCalendar, date: CivilDate) =>
    one.work.includes(date) || (weekdayOf(date) <= 5 && !one.off.includes(date));

  it('counts working days as one would with a finger on it', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 60 }), (one, from, days) => {
        let day = from;
        for (let left = days; left > 0; left -= worked(one, day) ? 1 : 0) day = addDays(day, 1);
        expect(addWorkingDays(one, from, days)).toBe(day);
        expect(isWorkingDay(one, day)).toBe(true);
        expect(workingDaysBetween(one, from, day)).toBe(days);
      }),
    );
  });

  it('goes back as it went, from a working day', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 1, max: 60 }), (one, date, days) => {
        const from = workingDayOnOrAfter(one, date);
        expect(addWorkingDays(one, addWorkingDays(one, from, days), -days)).toBe(from);
      }),
    );
  });

  it('never gives a moment of work in the past, or one that is none', () => {
    fc.assert(
      fc.property(calendars, dates, fc.integer({ min: 0, max: 1439 }), (one, date, minute) => {
        const from = at(date) + minute * 60_000;
        const next = nextWorkingInstant(one, from);
        expect(next).toBeGreaterThanOrEqual(from);
        expect(isWorkingTime(one, next)).toBe(true);
      }),
    );
  });
});

describe('working minutes between two instants', () => {
  it.each<[string, string, string, number]>([
    ['within one day', '2024-03-05 08:00', '2024-03-05 09:30', 90],
    ['over a night', '2024-03-05 16:30', '2024-03-06 08:00', 60],
    ['over a week-end', '2024-03-08 16:00', '2024-03-11 08:30', 120],
    ['over Tết', '2024-02-07 16:59', '2024-02-15 07:31', 2],
    ['from a night to the morning', '2024-03-05 22:00', '2024-03-06 07:30', 0],
    ['backwards', '2024-03-06 09:00', '2024-03-05 09:00', 0],
  ])('%s', (_, from, to, minutes) => {
    expect(workingMinutesBetween(CALENDAR_2024, at(from), at(to))).toBe(minutes);
  });

  it('adds up: through any moment between the two', () => {
    const instant = fc
      .integer({ min: 0, max: 60 * 24 * 200 })
      .map((minute) => at('2024-01-02 00:00') + minute * 60_000);
    fc.assert(
      fc.property(fc.tuple(instant, instant, instant), (three) => {
        const [a = 0, b = 0, c = 0] = [...three].sort((x, y) => x - y);
        const parts = workingMinutesBetween(CALENDAR_2024, a, b) + workingMinutesBetween(CALENDAR_2024, b, c);
        expect(workingMinutesBetween(CALENDAR_2024, a, c)).toBe(parts);
      }),
    );
  });
});
