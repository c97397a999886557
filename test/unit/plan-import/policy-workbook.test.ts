import { fc } from '../../support/properties';
import type { CatalogueSet } from '../../../src/domain/catalogue/catalogue';
import { catalogueSet } from '../../../src/domain/catalogue/entries-of';
import { isNoChange } from '../../../src/domain/catalogue/difference';
import { settle } from '../../../src/domain/catalogue/settle';
import type { Policy, PolicyOverride } from '../../../src/domain/task/policy';
import { policyFor } from '../../../src/domain/task/policy-for';
import { entryFaultText } from '../../../src/messages/plans/catalogue';
import { seedCatalogue, seedDays, seedOfficials, seedRules } from '../../../src/main/instance/seed-files';
import { policyOf } from '../../../src/plan-import/catalogue-change';
import { catalogueSheets, readingOf, sheetsIn } from '../../../src/plan-import/catalogue-workbook';
import { parsePolicy } from '../../../src/plan-import/policy';
import { seedSet, setFacts } from '../../support/catalogue-set';
import { someOverride, somePolicy, someScope } from '../../support/random-policy';

const SHEETS = ['Loại sản phẩm', 'Quy định nhắc việc', 'Các bậc báo cáo', 'Quy định riêng'];

const setOf = (policy: Policy): CatalogueSet =>
  catalogueSet(seedCatalogue(), seedOfficials(), { ...seedRules(), policy }, seedDays());

/** The policy of `from` as the sheets of a workbook, brought in over what `inForce` has. */
const broughtIn = (from: CatalogueSet, inForce: CatalogueSet) => {
  const sheets = catalogueSheets(from).filter(({ name }) => SHEETS.includes(name));
  return settle(inForce, readingOf(sheetsIn(sheets, inForce)), setFacts());
};

const scopeOf = ({ for: scope }: PolicyOverride): string => JSON.stringify(Object.entries(scope).sort());
const byScope = (policy: Policy): Policy => ({
  ...policy,
  overrides: policy.overrides.toSorted((a, b) => (scopeOf(a) < scopeOf(b) ? -1 : 1)),
});

const distinct = fc.uniqueArray(someOverride, { maxLength: 4, selector: scopeOf });
const SEED = seedSet();

test('the workbook holds everything a policy has: out and in again is the same policy', () => {
  fc.assert(
    fc.property(somePolicy(distinct), (policy) => {
      expect(parsePolicy(JSON.stringify(policy))).toEqual({ ok: true, value: policy });
      const { faults, after } = broughtIn(setOf(policy), SEED);
      expect(faults).toEqual([]);
      expect(byScope(policyOf(after) ?? seedRules().policy)).toEqual(byScope(policy));
    }),
    { numRuns: 25 },
  );
});

test('brought in again, it changes nothing', () => {
  fc.assert(
    fc.property(somePolicy(distinct), (policy) => {
      const { difference, faults } = broughtIn(setOf(policy), setOf(policy));
      expect({ faults, none: isNoChange(difference) }).toEqual({ faults: [], none: true });
    }),
    { numRuns: 25 },
  );
});

test('two overrides for one scope become one that holds the same everywhere', () => {
  const places = fc.record({
    plan: fc.constantFrom('hai-duong-2024', 'kh-2025-1'),
    area: fc.constantFrom('II.1', 'Khác'),
    agency: fc.constantFrom('STC', 'STP'),
    task: fc.integer({ min: 1, max: 3 }),
  });
  const crowded = fc.array(
    fc
      .tuple(
        someOverride,
        someScope.map(({ task, ...scope }) => ({ ...scope, ...(task && { task: (task % 3) + 1 }) })),
      )
      .map(([override, scope]) => ({ ...override, for: scope })),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(somePolicy(crowded), fc.array(places, { minLength: 5 }), (policy, all) => {
      const again = policyOf(setOf(policy));
      if (again === null) throw new Error('no policy');
      for (const place of all) {
        const { overrides, ...now } = policyFor(again, place) as Policy;
        const { overrides: before, ...was } = policyFor(policy, place) as Policy;
        expect(now).toEqual(was);
        expect(overrides.length).toBeLessThanOrEqual(before.length);
      }
    }),
    { numRuns: 60 },
  );
});

const table = (name: string, change: (rows: string[][]) => string[][]) => {
  const sheet = catalogueSheets(SEED).find((one) => one.name === name);
  if (!sheet) throw new Error(name);
  const [head = [], ...rows] = sheet.table.map((row) => [...row]);
  return { ...sheet, table: [head, ...change(rows)] };
};

const read = (name: string, change: (rows: string[][]) => string[][]) =>
  settle(SEED, readingOf(sheetsIn([table(name, change)], SEED)), setFacts());

const RUNG = (cells: readonly string[]) => [...cells];

test('an unknown role is answered with the nearest ones, and its row loses no other', () => {
  const { difference, faults, after } = read('Các bậc báo cáo', (rows) => [
    ...rows.map((row) => (row[0] === 'Chưa tiếp nhận' && row[1] === 'leader' ? row.with(7, 'lãnh đạo cơ qaun') : row)),
    RUNG(['Chủ trì quá hạn', 'rieng', '', '', 'STC', '', '2 ngày làm việc', 'Trưởng phòng', '']),
  ]);
  expect(faults.map(entryFaultText)).toEqual([
    expect.stringMatching(
      /^Các bậc báo cáo, dòng \d+, Báo cho ai: “lãnh đạo cơ qaun” .*có thể ghi: “lãnh đạo cơ quan”/,
    ),
  ]);
  expect(difference.map(({ added, changed, removed }) => [added.length, changed.length, removed.length])).toEqual([
    [1, 0, 0],
  ]);
  expect(policyOf(after)?.overrides).toEqual([
    {
      for: { agency: 'STC' },
      ladder: { lead: [{ id: 'rieng', after: { workingDays: 2 }, to: 'unit-head' }] },
    },
  ]);
});

test('a ladder that would not climb stays as it is, the other tables go on', () => {
  const { faults, after } = read('Các bậc báo cáo', (rows) =>
    rows.map((row) => {
      if (row[0] === 'Chủ trì quá hạn' && row[1] === 'leader') return row.with(6, '9 ngày làm việc');
      if (row[0] === 'Chưa tiếp nhận' && row[1] === 'leader') return row.with(6, '4 giờ');
      return row;
    }),
  );
  expect(faults.map(entryFaultText)).toEqual([expect.stringContaining('các bậc của “Chủ trì quá hạn” phải muộn dần')]);
  expect(policyOf(after)?.acceptance[1]).toEqual({ id: 'leader', after: { hours: 4 }, to: 'leader' });
});

test('two rungs change places together, and a table may be emptied by saying so', () => {
  const { faults, after } = read('Các bậc báo cáo', (rows) => {
    const swapped = rows.map((row) => {
      if (row[0] !== 'Chủ trì quá hạn') return row;
      if (row[1] === 'monitor') return row.with(6, '3 ngày làm việc');
      return row[1] === 'leader' ? row.with(6, '2 ngày làm việc') : row;
    });
    const [monitor, leader] = [1, 2].map((at) => swapped[at] ?? []);
    const ordered = swapped.with(1, leader ?? []).with(2, monitor ?? []);
    return [
      ...ordered.filter(([name]) => name !== 'Vướng mắc chờ giải quyết'),
      RUNG(['Vướng mắc chờ giải quyết', 'khong', '', '', '', '', '', 'không báo', '']),
    ];
  });
  expect(faults).toEqual([]);
  expect(
    policyOf(after)
      ?.ladder.lead.map(({ id }) => id)
      .slice(0, 3),
  ).toEqual(['unit-head', 'leader', 'monitor']);
  expect(policyOf(after)?.obstacleWaits).toEqual([]);
});

test('rules of their own: what is told for an agency alone, and what cannot be', () => {
  const { faults, after } = read('Quy định riêng', (rows) => [
    ...rows,
    RUNG(['Chủ trì quá hạn: nhắc lại sau mỗi (ngày làm việc)', '', 'II.1', '', '', '5']),
    RUNG(['Nơi giải quyết vướng mắc: Kinh phí', '', '', '', '12', 'Cơ quan liên quan']),
    RUNG(['Nơi giải quyết vướng mắc: Nhân sự', '', '', 'SXX', '', 'SNV']),
    RUNG(['Giờ bắt đầu làm việc', '', '', 'STC', '', '08:00']),
    RUNG(['Tiếp nhận nhiệm vụ trong (ngày làm việc)', '', '', '', '', '9']),
    RUNG(['Nhắc cơ quan chủ chì trước hạn (ngày)', '', '', 'STC', '', '7']),
    RUNG(['Nhắc cơ quan chủ trì trước hạn (ngày)', '', '', 'STC', '', 'Không nhắc']),
  ]);
  expect(faults.map(({ problem }) => problem).sort()).toEqual([
    ...['no-scope', 'no-such-agency', 'no-such-setting', 'not-scoped'],
  ]);
  expect(faults.map(entryFaultText).join('\n')).toContain('có thể ghi: “Nhắc cơ quan chủ trì trước hạn (ngày)”');
  expect(policyOf(after)?.overrides).toEqual([
    { for: { task: 12 }, obstacles: { funding: 'concerned' } },
    { for: { agency: 'STC' }, remindBefore: { lead: [] } },
    { for: { area: 'II.1' }, remindAfter: { lead: { every: 5, times: 10 } } },
  ]);
});
