import { fc } from '../../../support/properties';
import {
  addDays,
  civilDate,
  civilDateAt,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  instantAt,
  isCivilDate,
  lastDayOfMonth,
  minuteOfDayAt,
  weekdayOf,
} from '../../../../src/domain/calendar/civil-date';

describe('a civil date', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-00-10', false],
    ['2024-1-1', false],
    ['2024-01-01T00:00', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isCivilDate(text)).toBe(exists);
  });

  it('is null for a day that does not exist', () => {
    expect([civilDate(2024, 6, 31), civilDate(2024, 6, 0), civilDate(2024, 6, 30)]).toEqual([null, null, '2024-06-30']);
  });

  it.each([
    ['2024-06-30', 7],
    ['2024-02-12', 1],
    ['2024-05-04', 6],
  ])('%s is weekday %i, Monday being 1', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });

  it('knows the length of months', () => {
    expect([daysInMonth(2024, 2), daysInMonth(2023, 2), daysInMonth(2024, 12)]).toEqual([29, 28, 31]);
    expect(lastDayOfMonth(2024, 9)).toBe('2024-09-30');
  });

  it('belongs to the clock of Viet Nam: 17:00 UTC is midnight of the next day', () => {
    const midnight = Date.UTC(2024, 5, 30, 17);
    expect([civilDateAt(midnight - 1), civilDateAt(midnight)]).toEqual(['2024-06-30', '2024-07-01']);
    expect([minuteOfDayAt(midnight - 1), minuteOfDayAt(midnight)]).toEqual([1439, 0]);
    expect(instantAt('2024-07-01', 480)).toBe(Date.UTC(2024, 6, 1, 1));
  });

  const dates = fc.integer({ min: 0, max: 60_000 }).map(dateOfDayNumber);

  it('counts days there and back', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(dateOfDayNumber(dayNumberOf(date))).toBe(date);
        expect(isCivilDate(addDays(date, days))).toBe(true);
      }),
    );
  });

  it('is the date of each of its minutes', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 1439 }), (date, minute) => {
        const instant = instantAt(date, minute);
        expect([civilDateAt(instant), minuteOfDayAt(instant)]).toEqual([date, minute]);
      }),
    );
  });
});
