import { counted, grouped, inText, listed, percentText } from '../../../src/messages/words/numbers';
import { rateOf } from '../../../src/domain/report/counting';

test.each([
  [0, '0', '0'],
  [2, '02', '2'],
  [9, '09', '9'],
  [10, '10', '10'],
  [57, '57', '57'],
  [1204, '1.204', '1.204'],
  [1234567, '1.234.567', '1.234.567'],
])('%d is written %s in text and %s in a table', (value, text, table) => {
  expect(inText(value)).toBe(text);
  expect(grouped(value)).toBe(table);
});

test.each([
  [20, 57, '35,1%'],
  [57, 57, '100%'],
  [0, 57, '0%'],
  [1, 2, '50%'],
  // Nothing is rounded to all or to none.
  [9999, 10000, '99,9%'],
  [1, 10000, '0,1%'],
  [0, 0, '-'],
])('%d of %d is %s', (count, of, text) => {
  expect(percentText(rateOf(count, of))).toBe(text);
});

test('lists and counted nouns', () => {
  expect(counted(2, 'nhiệm vụ')).toBe('02 nhiệm vụ');
  expect([listed([]), listed(['3']), listed(['3', '5']), listed(['3', '5', '9'])]).toEqual([
    '',
    '3',
    '3 và 5',
    '3, 5 và 9',
  ]);
});
