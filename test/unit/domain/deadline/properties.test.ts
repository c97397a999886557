import { fc } from '../../../support/properties';
import { isCivilDate } from '../../../../src/domain/calendar/civil-date';
import { understandDeadline } from '../../../../src/domain/deadline/understand-deadline';
import { conditional, continuous, dated, missing, recurring } from './expectations';

const texts = [
  ...dated.map(([text]) => text),
  ...recurring.map(([text]) => text),
  ...continuous,
  ...conditional,
  ...missing,
];
const joints = [', ', '; ', ' ', ' - ', ' và ', '\n', ' (', '. ', ' đến ', ' hoặc '];
/** Real wordings put together at random, so that rules meet in ways nobody wrote down. */
const wording = fc
  .array(fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...joints)), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.map(([text, joint]) => text + joint).join(''));
const anyText = fc.oneof(wording, fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary' }));
const anyYear = fc.integer({ min: 2000, max: 2099 });

const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

const sense = (text: string, year: number) => {
  const { kind, due, every, doubts } = understandDeadline(text, { year });
  return { kind, due, every, doubts };
};

const DATELESS = new Set(['recurring', 'continuous', 'conditional', 'missing']);

describe('understandDeadline, for any text', () => {
  it('answers with a date that exists or none, an interval only when recurring, and the words as they were', () => {
    fc.assert(
      fc.property(anyText, anyYear, (text, year) => {
        const reading = understandDeadline(text, { year });
        expect(reading.wording).toBe(text);
        expect(reading.due === null || isCivilDate(reading.due)).toBe(true);
        if (DATELESS.has(reading.kind)) expect(reading.due).toBeNull();
        if (reading.kind !== 'recurring') expect(reading.every).toBeNull();
        if (!DATELESS.has(reading.kind) && reading.due === null) expect(reading.doubts).not.toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads composed, decomposed, unmarked, shouted and spaced-out text the same', () => {
    fc.assert(
      fc.property(wording, anyYear, (text, year) => {
        const expected = sense(text, year);
        expect(sense(text.normalize('NFD'), year)).toEqual(expected);
        expect(sense(withoutMarks(text), year)).toEqual(expected);
        expect(sense(text.toUpperCase(), year)).toEqual(expected);
        expect(sense(`  ${text.replace(/ /g, '\u00A0 ')} `, year)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads every real day in every usual writing', () => {
    const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const due = date.toISOString().slice(0, 10);
        const [year = 0, month = 0, day = 0] = due.split('-').map(Number);
        const [mm, dd] = [due.slice(5, 7), due.slice(8)];
        const writings = [
          `${day}/${month}/${year}`,
          `${dd}/${mm}/${year}`,
          `${dd}-${mm}-${year}`,
          `${day}.${month}.${year}`,
          `ngày ${dd} tháng ${mm} năm ${year}`,
          `Chậm nhất ngày ${day}/${month}/${year % 100}`,
          `đến hết ngày ${day} tháng ${month}/${year}`,
          due,
        ];
        for (const text of writings) expect(sense(text, 2024)).toMatchObject({ kind: 'exact', due });
      }),
    );
  });

  // Each of these would take minutes where the cost grows with the square of the length.
  it.each([
    ['digits', '1'],
    ['days', '1/1 '],
    ['days in a list', '15/6, '],
    ['an event and days', '1/1 khi '],
    ['quarters', 'quý I, '],
    ['months in a range', 'tháng 6 - '],
    ['years', '2024-'],
    ['and', 'và '],
    ['before', 'trước '],
    ['document numbers', 'số 30/6-CV '],
    ['document kinds', 'công văn '],
    ['clauses', 'quý I. Thực hiện; '],
    ['letters', 'a'],
    ['brackets', '('],
    ['line breaks', '\n- '],
    ['durations', '15 ngày sau '],
  ])('takes 100,000 characters of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(understandDeadline(text, { year: 2024 }).wording).toBe(text);
  });
});
