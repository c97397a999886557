import { dateWithWeekday, fullInstant, shortDate, shortInstant, timeOfDay } from '../../../src/messages/words/dates';
import { at } from '../../support/builders';

test.each([
  ['2024-01-02', '02/01/2024'],
  ['2024-02-29', '29/02/2024'],
  ['2024-03-05', '05/3/2024'],
  ['2024-12-31', '31/12/2024'],
])('%s is written %s (Nghị định 30/2020: a zero before days under 10 and the months 1 and 2)', (date, text) => {
  expect(shortDate(date)).toBe(text);
});

test('weekdays and times on the clock of Viet Nam', () => {
  expect(dateWithWeekday('2024-06-14')).toBe('thứ Sáu, 14/6/2024');
  expect(dateWithWeekday('2024-06-16')).toBe('Chủ nhật, 16/6/2024');
  expect(timeOfDay(at('2024-06-14 00:05'))).toBe('00:05');
  expect(fullInstant(at('2024-06-14 08:00'))).toBe('08:00, thứ Sáu, 14/6/2024');
  expect(shortInstant(at('2024-06-14 23:59'))).toBe('23:59 14/6/2024');
});
