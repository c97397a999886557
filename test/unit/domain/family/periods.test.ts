import { fc } from '../../../support/properties';
import { addDays } from '../../../../src/domain/calendar/civil-date';
import type { DeadlineKind, Period } from '../../../../src/domain/deadline/reading';
import { plannedPeriods } from '../../../../src/domain/family/periods';
import { dayInPeriod } from '../../../../src/domain/family/stated-day';

const of = (kind: DeadlineKind, every: Period | null, wording: string, givenOn = '2024-01-02') =>
  plannedPeriods({ kind, every, wording }, 2024, givenOn).map((one) => `${one.label}: ${one.from} ${one.due}`);

describe('the periods of a deadline that comes round', () => {
  it('every month, quarter, half-year and year has its own, due on its last day', () => {
    expect(of('recurring', 'month', 'Hằng tháng')).toHaveLength(12);
    expect(of('recurring', 'month', 'Hằng tháng')[1]).toBe('Tháng 02/2024: 2024-02-01 2024-02-29');
    expect(of('recurring', 'quarter', 'Hằng quý')).toEqual([
      'Quý I/2024: 2024-01-01 2024-03-31',
      'Quý II/2024: 2024-04-01 2024-06-30',
      'Quý III/2024: 2024-07-01 2024-09-30',
      'Quý IV/2024: 2024-10-01 2024-12-31',
    ]);
    expect(of('recurring', 'half-year', 'Định kỳ 6 tháng')).toEqual([
      '6 tháng đầu năm 2024: 2024-01-01 2024-06-30',
      '6 tháng cuối năm 2024: 2024-07-01 2024-12-31',
    ]);
    expect(of('recurring', 'year', 'Hằng năm')).toEqual(['Năm 2024: 2024-01-01 2024-12-31']);
  });

  it('"thường xuyên", and a rhythm that no period fits, is one check-in up to each cut-off of NĐ 09/2019', () => {
    const checkIns = [
      'Quý I/2024: 2023-12-15 2024-03-14',
      '6 tháng đầu năm 2024: 2024-03-15 2024-06-14',
      'Quý III/2024: 2024-06-15 2024-09-14',
      'Năm 2024: 2024-09-15 2024-12-14',
    ];
    expect(of('continuous', null, 'Thường xuyên')).toEqual(checkIns);
    expect(of('recurring', null, 'Hằng tuần')).toEqual(checkIns);
  });

  it('periods already past their day when the task is given are not made up for', () => {
    expect(of('recurring', 'quarter', 'Hằng quý', '2024-07-01')).toHaveLength(2);
    expect(of('recurring', 'quarter', 'Hằng quý', '2024-06-30')).toHaveLength(3);
  });

  it('other deadlines have none', () => {
    for (const kind of ['exact', 'conditional', 'missing', 'composite'] as const)
      expect(of(kind, null, '')).toEqual([]);
  });

  it.each([
    ['Ngày 20 hằng tháng', '2024-02-20'],
    ['Trước ngày 25 hằng tháng', '2024-02-24'],
    ['Trước ngày 05 tháng sau', '2024-03-04'],
    ['Vào ngày 31 hằng tháng', '2024-02-29'],
    ['Hằng tháng, trước ngày 20', '2024-02-19'],
    ['Hằng tháng', null],
    ['Theo Công văn ngày 12/3/2024, hằng tháng', null],
  ])('a day that the words name: "%s" in February', (wording, day) => {
    expect(dayInPeriod(wording, '2024-02-29')).toBe(day);
  });

  it('without a day in the words, periods of a year follow each other, none overlaps, each ends on its own day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2020, max: 2040 }),
        fc.constantFrom<Period | null>('month', 'quarter', 'half-year', 'year', null),
        (year, every) => {
          const all = plannedPeriods({ kind: 'recurring', every, wording: '' }, year, '2000-01-01');
          all.forEach((one, index) => {
            expect(one.due).toBe(one.to);
            const next = all[index + 1];
            if (next) expect(next.from).toBe(addDays(one.to, 1));
          });
          expect(new Set(all.map((one) => one.key)).size).toBe(all.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
