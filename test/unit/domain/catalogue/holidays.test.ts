import { isWorkingDay } from '../../../../src/domain/calendar/working-days';
import { weekdayOf } from '../../../../src/domain/calendar/civil-date';
import { seedDays, seedRules } from '../../../../src/main/instance/seed-files';
import { isProposal } from '../../../../src/messages/plans/catalogue';
import { lunarHolidays } from '../../../../src/plan-import/lunar-holidays';

const dates = (year: number): readonly string[] => lunarHolidays(year).map(({ date }) => date);
const within = (year: number, from: string, to: string): readonly string[] =>
  dates(year).filter((date) => date >= `${year}-${from}` && date <= `${year}-${to}`);

test('what is proposed for 2024 is what was declared then, but for the swap of 29/4', () => {
  const declared = seedDays()
    .filter(({ kind, date }) => kind === 'off' && date !== '2024-04-29')
    .map(({ date }) => date);
  expect(dates(2024)).toEqual(declared);
});

// What the Prime Minister decided in those years.
test.each([
  [2021, ['10', '11', '12', '15', '16']],
  [2022, ['01', '02', '03', '04']],
  [2026, ['16', '17', '18', '19', '20']],
])('Tết %i', (year, days) => {
  expect(within(year, '02-01', '02-28')).toEqual(days.map((day) => `${year}-02-${day}`));
});

const tet = (year: number) => lunarHolidays(year).filter(({ name }) => name.startsWith('Tết Nguyên đán'));

// Mùng 1: 29/1/2025 (a Wednesday), 17/2/2026 (a Tuesday), 6/2/2027 (a Saturday, so that two days are made up).
test.each([
  [2025, ['01-27', '01-28', '01-29', '01-30', '01-31'], 0],
  [2026, ['02-16', '02-17', '02-18', '02-19', '02-20'], 0],
  [2027, ['02-04', '02-05', '02-08', '02-09', '02-10'], 2],
])('the five days of Tết %i, those on a weekend made up after it', (year, days, madeUp) => {
  expect(tet(year).map(({ date }) => date)).toEqual(days.map((day) => `${year}-${day}`));
  expect(tet(year).filter(({ name }) => name.endsWith('(nghỉ bù)'))).toHaveLength(madeUp);
});

test.each([
  [2023, ['2023-09-01', '2023-09-04']],
  [2024, ['2024-09-02', '2024-09-03']],
  [2025, ['2025-09-01', '2025-09-02']],
])('Quốc khánh %i', (year, days) => {
  expect(within(year, '08-30', '09-06')).toEqual(days);
});

test('Giỗ Tổ on a Sunday is made up the next day', () => {
  const [madeUp] = lunarHolidays(2026).filter(({ name }) => name.startsWith('Giỗ Tổ'));
  expect(madeUp).toMatchObject({ date: '2026-04-27', name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch) (nghỉ bù)' });
});

test('each year until 2060 has eleven working days off, each once, each a proposal, none on a weekend', () => {
  for (let year = 2020; year <= 2060; year += 1) {
    const days = lunarHolidays(year);
    expect(new Set(days.map(({ date }) => date)).size).toBe(days.length);
    expect(days.length).toBeGreaterThanOrEqual(10);
    expect(days.length).toBeLessThanOrEqual(11);
    expect(days.every(({ source, date }) => isProposal(source) && weekdayOf(date) < 6)).toBe(true);
  }
  expect(isWorkingDay({ ...seedRules().calendar, off: [...dates(2025)] }, '2025-01-29')).toBe(false);
});
