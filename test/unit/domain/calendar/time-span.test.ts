import { fc } from '../../../support/properties';
import { addDays, dateOfDayNumber } from '../../../../src/domain/calendar/civil-date';
import { addTimeSpan, readTimeSpan, type TimeSpan } from '../../../../src/domain/calendar/time-span';
import { isWorkingDay, workingDaysBetween } from '../../../../src/domain/calendar/working-days';
import { CALENDAR_2024 } from '../../../support/builders';

const of = (count: number, unit: TimeSpan['unit']): TimeSpan => ({ count, unit });

test.each<[string, TimeSpan | null]>([
  ['3 xin lùi thêm 1 tuần vì chờ ý kiến Sở Tài chính', of(1, 'week')],
  ['xin thêm 5 ngày làm việc cho việc 3', of(5, 'working-day')],
  ['nv 3 xin them 5 ngay lv do thieu nguoi', of(5, 'working-day')],
  ['3 gia hạn thêm 10 ngày', of(10, 'day')],
  ['xin gia hạn 3 thêm một tháng', of(1, 'month')],
  ['cho em xin lùi việc 3 hai tuần', of(2, 'week')],
  ['3 xin gia han 15 ngay', of(15, 'day')],
  ['xin lùi cả hai 1 tuần', of(1, 'week')],
  ['xin lùi 3 nửa tháng', of(15, 'day')],
  ['3 xin thêm 1 tuần nữa ạ', of(1, 'week')],
  ['xin thêm khoảng mười hai ngày', of(12, 'day')],
  ['3 xin lùi 3 tháng', of(3, 'month')],
  // from today, told, or no length at all
  ['3 xin lùi 1 tuần nữa', null],
  ['3 xin lùi, chờ văn bản 2 tuần rồi', null],
  ['3 xin lùi vài ngày', null],
  ['3 xin lùi thêm 1 hoặc 2 tuần', null],
  ['3 xin lùi thêm 1 tuần rưỡi', null],
  ['gia hạn 3 tháng 7', null],
  ['gia hạn 3 ngày 15/7', null],
  ['3 xin lùi đến 15/7', null],
  ['3 xin thêm người', null],
  ['3 xin lùi thêm 0 ngày', null],
])('“%s”', (text, span) => expect(readTimeSpan(text)).toEqual(span));

test.each<[string, TimeSpan, string]>([
  ['2024-07-15', of(1, 'week'), '2024-07-22'],
  ['2024-07-12', of(5, 'working-day'), '2024-07-19'],
  // Monday 29 April swapped for Saturday 4 May; 30 April and 1 May off.
  ['2024-04-26', of(1, 'working-day'), '2024-05-02'],
  ['2024-01-31', of(1, 'month'), '2024-02-29'],
  ['2024-11-30', of(3, 'month'), '2025-02-28'],
])('%s and %j: %s', (date, span, later) => expect(addTimeSpan(CALENDAR_2024, date, span)).toBe(later));

test('later by what was asked, and on a working day where working days were', () => {
  const day = fc.integer({ min: 19_730, max: 20_000 }).map(dateOfDayNumber);
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), (from, count) => {
      const to = addTimeSpan(CALENDAR_2024, from, of(count, 'working-day'));
      expect(isWorkingDay(CALENDAR_2024, to)).toBe(true);
      expect(workingDaysBetween(CALENDAR_2024, from, to)).toBe(count);
      expect(addTimeSpan(CALENDAR_2024, from, of(count, 'week'))).toBe(addDays(from, 7 * count));
      expect(addTimeSpan(CALENDAR_2024, from, of(count, 'month')) > from).toBe(true);
    }),
  );
});
