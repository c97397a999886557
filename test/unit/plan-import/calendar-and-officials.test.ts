import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWorkingDay } from '../../../src/domain/calendar/working-days';
import { addDays, monthOf } from '../../../src/domain/calendar/civil-date';
import type { Post } from '../../../src/domain/directory/official';
import { parseCalendarYear, parseWorkingCalendar, workingCalendar } from '../../../src/plan-import/calendar';
import { parseCatalogue } from '../../../src/plan-import/catalogue';
import { parseOfficials } from '../../../src/plan-import/officials';

const seed = (path: string): string => readFileSync(join(__dirname, '../../../seeds', path), 'utf8');
const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('the working calendar of 2024', () => {
  const calendar = must(parseWorkingCalendar(seed('calendar/2024.json')));

  it('has the 251 working days that offices really kept, month by month', () => {
    const months = Array.from({ length: 12 }, () => 0);
    for (let day = '2024-01-01'; day <= '2024-12-31'; day = addDays(day, 1)) {
      if (isWorkingDay(calendar, day)) months[monthOf(day) - 1] = (months[monthOf(day) - 1] ?? 0) + 1;
    }
    expect(months).toEqual([22, 16, 21, 19, 23, 20, 23, 22, 19, 23, 21, 22]);
  });

  it.each([
    ['2024-02-07', true],
    ['2024-02-08', false],
    ['2024-02-14', false],
    ['2024-02-15', true],
    ['2024-04-18', false],
    ['2024-04-29', false],
    ['2024-05-04', true],
    ['2024-05-11', false],
    ['2024-09-03', false],
  ])('%s worked: %s', (day, worked) => {
    expect(isWorkingDay(calendar, day)).toBe(worked);
  });

  it('opens at 07:30 and closes at 17:00', () => {
    expect(calendar).toMatchObject({ version: 1, opensAtMinute: 450, closesAtMinute: 1020 });
  });

  it('gives every day a name and a source, and joins years', () => {
    const year = must(parseCalendarYear(seed('calendar/2024.json')));
    const next = { ...year, year: 2025, off: [{ date: '2025-01-01', name: 'x', source: 'y' }], work: [], closes: 990 };
    const both = workingCalendar([next, year], 7);
    expect(both.version).toBe(7);
    expect(both.off).toHaveLength(year.off.length + 1);
    expect(both.closesAtMinute).toBe(990);
  });

  it.each([
    ['{', ''],
    [
      '{"year":2024,"opens":"07:30","closes":"17:00","off":[{"date":"2024-02-30","name":"x","source":"y"}],"work":[]}',
      'off.0.date',
    ],
    ['{"year":2024,"opens":"7:30","closes":"17:00","off":[],"work":[]}', 'opens'],
    ['{"year":2024,"opens":"17:00","closes":"07:30","off":[],"work":[]}', ''],
    [
      '{"year":2024,"opens":"07:30","closes":"17:00","off":[{"date":"2025-01-01","name":"x","source":"y"}],"work":[]}',
      '',
    ],
  ])('tells where %s is wrong', (json, path) => {
    const read = parseWorkingCalendar(json);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.error[0]?.path).toBe(path);
  });
});

describe('the demo officials', () => {
  const officials = must(parseOfficials(seed('officials/demo.json')));
  const catalogue = must(parseCatalogue(JSON.parse(seed('agencies/hai-duong-2024.json'))));
  const holders = (agency: string, post: Post) =>
    officials.filter((one) => one.posts.some((held) => held.agency === agency && held.post === post));
  const members = (group: string) => catalogue.groups.find((one) => one.code === group)?.memberCodes ?? [];

  it('hold posts of agencies that the catalogue knows, each with a name of their own', () => {
    const codes = new Set(catalogue.agencies.map((agency) => agency.code));
    for (const official of officials) for (const held of official.posts) expect(codes).toContain(held.agency);
    expect(new Set(officials.map((one) => one.name)).size).toBe(officials.length);
    expect(officials.every((one) => one.name.includes(' Mẫu '))).toBe(true);
  });

  it('give each of the 18 provincial bodies and 12 districts a focal official, a unit head and a leader', () => {
    const agencies = [...members('SBN'), ...members('UBNDCH')];
    expect(agencies).toHaveLength(30);
    for (const agency of agencies) {
      for (const post of ['focal', 'unit-head', 'leader'] as const) expect(holders(agency, post)).toHaveLength(1);
    }
  });

  it('give the other agencies that the plan names a focal official and a leader', () => {
    for (const agency of ['CAT', 'NHNN', 'CUCTHUE', 'TTPVHCC', 'DAIPTTH', 'BAOHD']) {
      expect(holders(agency, 'focal')).toHaveLength(1);
      expect(holders(agency, 'leader')).toHaveLength(1);
    }
  });

  it('watch every area once, from the agency that answers for it', () => {
    const plan = JSON.parse(seed('plans/hai-duong-2024/plan.json'));
    for (const { code, monitor } of plan.areas as { code: string; monitor: string }[]) {
      const watching = officials.filter((one) =>
        one.posts.some((held) => held.post === 'monitor' && held.areas?.includes(code)),
      );
      expect(watching.map((one) => one.posts[0]?.agency)).toEqual([monitor]);
      const inCharge = officials.filter((one) =>
        one.posts.some((held) => held.post === 'vice-chair' && held.areas?.includes(code)),
      );
      expect(inCharge).toHaveLength(1);
    }
  });

  it('fill the posts of UBND tỉnh, the standing agency and the administrator', () => {
    expect(holders('VPUBND', 'chair')).toHaveLength(1);
    expect(holders('VPUBND', 'vice-chair')).toHaveLength(3);
    expect(holders('VPUBND', 'office-chief')).toHaveLength(1);
    expect(holders('VPUBND', 'office')).toHaveLength(1);
    expect(holders('SNV', 'standing')).toHaveLength(2);
    expect(holders('SNV', 'admin')).toHaveLength(1);
  });

  it('are refused with the place of each fault', () => {
    const one = { id: 'a', name: 'A', title: 'T', posts: [{ agency: 'X', post: 'focal' }] };
    const twice = parseOfficials(JSON.stringify({ officials: [one, one] }));
    expect(twice).toMatchObject({ ok: false, error: [{ path: 'officials.1.id' }] });
    const bad = parseOfficials(JSON.stringify({ officials: [{ ...one, posts: [{ agency: 'X', post: 'king' }] }] }));
    expect(bad).toMatchObject({ ok: false, error: [{ path: 'officials.0.posts.0.post' }] });
  });
});
