import { fc } from '../../../support/properties';
import { addDays } from '../../../../src/domain/calendar/civil-date';
import { choosePeriod, REPORT_KINDS, type ReportKind } from '../../../../src/domain/report/periods';
import { at } from '../../../support/builders';

const periodOf = (kind: ReportKind, asOf: string, year = 2024) => {
  const chosen = choosePeriod(kind, asOf, year);
  if (!chosen.ok) throw new Error(chosen.error.code);
  return chosen.value;
};

// Nghị định 09/2019/NĐ-CP Điều 12; Bộ Nội vụ's letter 581/BNV-CCHC names the four reports.
test.each([
  ['quarter-1', '2024-03-14', '2023-12-15', '2024-03-14', '2024-06-14'],
  ['half-year', '2024-06-14', '2023-12-15', '2024-06-14', '2024-12-14'],
  ['half-year', '2024-05-02', '2023-12-15', '2024-06-14', '2024-12-14'],
  ['half-year', '2024-06-20', '2023-12-15', '2024-06-14', '2024-12-14'],
  ['quarter-3', '2024-09-14', '2024-06-15', '2024-09-14', '2024-12-14'],
  ['year', '2024-12-14', '2023-12-15', '2024-12-14', '2025-12-14'],
  ['year', '2024-12-31', '2023-12-15', '2024-12-14', '2025-12-14'],
  ['month', '2024-06-14', '2024-05-15', '2024-06-14', '2024-07-14'],
  ['month', '2024-06-15', '2024-06-15', '2024-07-14', '2024-08-14'],
  ['month', '2024-01-02', '2023-12-15', '2024-01-14', '2024-02-14'],
  ['month', '2024-12-20', '2024-12-15', '2025-01-14', '2025-02-14'],
  ['month', '2024-11-20', '2024-11-15', '2024-12-14', '2025-01-14'],
] as const)('%s as of %s runs from %s to %s and looks on to %s', (kind, asOf, from, to, nextTo) => {
  expect(periodOf(kind, asOf)).toMatchObject({ kind, from, to, asOf, nextTo });
});

test('figures stand at the last instant of the day in Viet Nam', () => {
  expect(periodOf('half-year', '2024-06-14').asOfMs).toBe(at('2024-06-15 00:00') - 1);
  expect(periodOf('half-year', '2024-06-14').fromMs).toBe(at('2023-12-15 00:00'));
});

test('a period that has not begun, and a day that does not exist, are refused', () => {
  expect(choosePeriod('quarter-3', '2024-06-14', 2024)).toEqual({
    ok: false,
    error: { code: 'not-begun', from: '2024-06-15' },
  });
  expect(choosePeriod('year', '2024-02-30', 2024)).toMatchObject({ ok: false, error: { code: 'no-such-date' } });
});

test('every day from the first of a period on gives that period, and months follow each other without a gap', () => {
  const day = fc.integer({ min: 0, max: 3000 }).map((n) => addDays('2020-01-01', n));
  fc.assert(
    fc.property(fc.constantFrom(...REPORT_KINDS), day, (kind, asOf) => {
      const chosen = choosePeriod(kind, asOf, Number(asOf.slice(0, 4)));
      if (!chosen.ok) return kind === 'quarter-3';
      const { from, to, nextTo } = chosen.value;
      return from <= asOf && from < to && to < nextTo && from.endsWith('-15') && to.endsWith('-14');
    }),
  );
  fc.assert(
    fc.property(day, (asOf) => {
      const now = periodOf('month', asOf);
      return asOf <= now.to && periodOf('month', addDays(now.to, 1)).from === addDays(now.to, 1);
    }),
  );
});
