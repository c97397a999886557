import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { understandDeadline } from '../../../src/domain/deadline/understand-deadline';
import { recogniseAgencies } from '../../../src/domain/directory/recognise-agencies';
import type { CellReaders } from '../../../src/domain/plan/understand-row';
import { draftFromText } from '../../../src/domain/plan/draft-from-text';
import { parseCatalogue } from '../../../src/plan-import/catalogue';
import { readAppendix, type AppendixReading } from '../../../src/plan-import/read-appendix';

const folder = join(__dirname, '../../../seeds/plans/hai-duong-2024');
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
const draft = draftFromText(text('plan.txt'));
const plan = JSON.parse(text('plan.json'));
const source = JSON.parse(text('appendix.source.json'));

const parsed = parseCatalogue(JSON.parse(readFileSync(join(folder, '../../agencies/hai-duong-2024.json'), 'utf8')));
if (!parsed.ok) throw new Error('seeds/agencies');
const catalogue = parsed.value;
const readers: CellReaders = {
  deadline: (cell) => understandDeadline(cell, { year: 2024 }),
  agencies: (cell) => {
    const read = recogniseAgencies(cell, catalogue);
    return {
      codes: [...read.agencies, ...read.groups].map((one) => one.code),
      unknown: read.unknown.map((one) => one.text),
    };
  },
};

let reading: AppendixReading;
beforeAll(async () => {
  const read = await readAppendix(
    { name: 'appendix.xlsx', bytes: readFileSync(join(folder, 'appendix.xlsx')) },
    readers,
    draft.areas,
  );
  if (!read.ok) throw new Error(read.error);
  reading = read.value;
});

describe('the seed appendix', () => {
  it('has the plan’s 57 tasks word for word, in their areas and groups, and no fault', () => {
    expect(reading.faults).toEqual([]);
    expect(reading.tasks.map(({ area, group, text: words }) => ({ area, group, text: words }))).toEqual(
      draft.tasks.map(({ area, group, text: words }) => ({ area, group, text: words })),
    );
    expect(reading.areas).toEqual(draft.areas.map(({ code, name }) => ({ code, name })));
  });

  it('has a row for each of the plan’s 33 figures and aims, and for those that stand elsewhere', () => {
    const inBullets = reading.targets.filter((target) => draft.targets.some((one) => one.part === target.text));
    expect(
      inBullets.map(({ text: words, comparator, figure, figureTo, unit, level }) => ({
        words,
        comparator,
        figure,
        figureTo,
        unit,
        level,
      })),
    ).toEqual(
      draft.targets.map(({ part, comparator, figure, figureTo, unit, level }) => ({
        words: part,
        comparator,
        figure,
        figureTo,
        unit: unit === 'phút/01 lượt giao dịch' ? 'phút/lượt giao dịch' : unit,
        level,
      })),
    );
    const elsewhere = reading.targets.filter((target) => !inBullets.includes(target));
    expect(elsewhere.map((target) => target.area)).toEqual(['II.1', ...Array.from({ length: 6 }, () => 'II.8')]);
    expect(elsewhere[0]).toMatchObject({ comparator: 'over', figure: 30, unit: '%' });
    for (const target of elsewhere) expect(draft.tasks.some((task) => task.text.includes(target.text))).toBe(true);
  });

  it('has the 29 duties of section IV', () => {
    expect(reading.duties.map(({ holder, text: words }) => ({ holder, words }))).toEqual(
      draft.duties.map(({ holder, text: words }) => ({ holder, words })),
    );
    expect(reading.duties.every((duty) => duty.agencies.length > 0)).toBe(true);
  });

  it('names agencies and deadlines that are understood without doubt, each name between semicolons being one', () => {
    for (const task of reading.tasks) expect(task.deadline.doubts).toEqual([]);
    const cells = [
      ...source.tasks.flatMap((task: Record<string, string>) => [task.lead, task.coordinating]),
      ...source.duties.map((duty: { agencies: string }) => duty.agencies),
    ];
    for (const cell of cells as string[]) {
      const { agencies, groups, unknown, asAbove } = recogniseAgencies(cell, catalogue);
      expect({ cell, unknown, asAbove }).toEqual({ cell, unknown: [], asAbove: false });
      expect({ cell, named: agencies.length + groups.length }).toEqual({ cell, named: cell.split(';').length });
      expect(groups.every((group) => group.narrowed === null)).toBe(true);
    }
  });

  it('uses every class of deadline, and dates spread over the whole year', () => {
    expect(new Set(reading.tasks.map((task) => task.deadline.kind))).toEqual(
      new Set([
        'exact',
        'before',
        'month',
        'quarter',
        'half-year',
        'year',
        'range',
        'recurring',
        'continuous',
        'conditional',
        'composite',
        'missing',
      ]),
    );
    const months = reading.tasks.flatMap((task) => (task.deadline.due === null ? [] : [task.deadline.due.slice(0, 7)]));
    expect(months.length).toBeGreaterThanOrEqual(35);
    expect(new Set(months).size).toBe(12);
    expect(months.every((month) => month.startsWith('2024-'))).toBe(true);
  });

  it('marks every product and deadline that the plan does not state as a proposal', () => {
    for (const task of reading.tasks) {
      const stated = /thường xuyên|hằng tháng|khi Trung ương|trong năm 2024/i.test(task.text);
      if (task.deadline.kind !== 'missing' && !task.proposed.includes('deadline')) expect(stated).toBe(true);
      // A product is the plan's own only where the plan tells to issue, build or approve it by name.
      if (!task.proposed.includes('product')) expect(task.text).toMatch(/[Bb]an hành|[Xx]ây dựng|Phê duyệt|công bố/);
    }
  });

  it('gives the lead to the area’s agency but where the task’s own words or good sense say otherwise, and marks it', () => {
    const monitor = new Map<string, string>(
      plan.areas.map((area: { code: string; monitor: string }) => [area.code, area.monitor]),
    );
    for (const task of reading.tasks) {
      const follows = task.leads.includes(monitor.get(task.area) ?? '') || task.leads.includes('SBN');
      expect(follows).toBe(!task.proposed.includes('lead'));
    }
    const leadOf = (words: string) => reading.tasks.find((task) => task.text.includes(words))?.leads;
    expect(leadOf('cơ sở dữ liệu quốc gia về Dân cư')).toEqual(['CAT']);
    expect(leadOf('kế hoạch khảo sát sự hài lòng')).toEqual(['SNV']);
    expect(leadOf('thu ngân sách của tỉnh đạt')).toEqual(['STC']);
  });

  it('is the workbook that its source makes', () => {
    expect(reading.tasks.map(({ text: words, product, note }) => [words, product, note])).toEqual(
      source.tasks.map((task: Record<string, string>) => [
        task.text,
        task.product,
        task.note === '' ? null : task.note,
      ]),
    );
    expect(reading.tasks.map((task) => task.deadline.wording)).toEqual(
      source.tasks.map((task: { deadline: string }) => task.deadline),
    );
  });

  it('agrees with plan.json', () => {
    expect(plan).toMatchObject({
      title: draft.title,
      year: draft.year,
      number: draft.number,
      date: draft.date,
      issuer: draft.issuer,
    });
    expect(plan.areas.map(({ code, name }: { code: string; name: string }) => ({ code, name }))).toEqual(reading.areas);
    const names = plan.areas.map(
      (area: { monitor: string }) => catalogue.agencies.find((one) => one.code === area.monitor)?.name,
    );
    expect(names).toEqual(draft.areas.map((area) => area.leads[0]));
  });
});
