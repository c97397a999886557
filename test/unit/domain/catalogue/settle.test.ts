import { fc } from '../../../support/properties';
import {
  CATALOGUE_KINDS,
  type CatalogueKind,
  type CatalogueReading,
  type Entry,
} from '../../../../src/domain/catalogue/catalogue';
import { setFaults } from '../../../../src/domain/catalogue/check-set';
import { isNoChange } from '../../../../src/domain/catalogue/difference';
import { nextYear } from '../../../../src/domain/catalogue/next-year';
import { readSheet } from '../../../../src/domain/catalogue/read-sheet';
import { settle } from '../../../../src/domain/catalogue/settle';
import { valueOfWords } from '../../../../src/messages/plans/catalogue-values';
import { readingOf } from '../../../../src/plan-import/catalogue-workbook';
import { lunarHolidays } from '../../../../src/plan-import/lunar-holidays';
import { seedSet, setFacts } from '../../../support/catalogue-set';

const SET = seedSet();
const FACTS = setFacts('SNV', 'snv-thuong-truc');

const rowsOf = (kind: CatalogueKind, change: (entries: readonly Entry[]) => readonly Entry[] = (all) => all) =>
  change(SET[kind]).map((one, at) => ({ row: at + 2, said: one.cells }));
const reading = (kind: CatalogueKind, change?: (entries: readonly Entry[]) => readonly Entry[]): CatalogueReading => [
  readSheet(kind, rowsOf(kind, change), valueOfWords),
];
const withCells = (key: string, cells: Record<string, string>) => (all: readonly Entry[]) =>
  all.map((one) => (one.key === key ? { key, cells: { ...one.cells, ...cells } } : one));
const without =
  (...keys: string[]) =>
  (all: readonly Entry[]) =>
    all.filter(({ key }) => !keys.includes(key));
const settled = (file: CatalogueReading) => settle(SET, file, FACTS);

test('what is in force, read again, changes nothing', () => {
  for (const kind of CATALOGUE_KINDS) {
    const { difference, faults } = settled(reading(kind));
    expect({ kind, faults, none: isNoChange(difference) }).toEqual({ kind, faults: [], none: true });
  }
});

test('added, changed and removed are told apart, field by field', () => {
  const file = reading('agencies', (all) => [
    ...without('TDHD')(withCells('STP', { aliases: 'STP', validTo: '31/12/2025' })(all)),
    { key: 'MOI', cells: { code: 'MOI', name: 'Sở Mới', level: 'Tỉnh' } },
  ]);
  const [one] = settled(file).difference;
  expect(one?.added.map(({ key, cells }) => [key, cells['level']])).toEqual([['MOI', 'province']]);
  expect(one?.changed.flatMap(({ fields }) => fields)).toEqual([
    { field: 'aliases', from: 'STP\nSở TP', to: 'STP' },
    { field: 'validTo', from: '', to: '2025-12-31' },
  ]);
});

test.each<[string, CatalogueReading, string]>([
  ['an unknown successor', reading('agencies', withCells('STP', { successor: 'SXX' })), 'no-such-agency'],
  ['a name of two agencies', reading('agencies', withCells('STP', { aliases: 'so noi vu' })), 'name-taken'],
  [
    'an end before the beginning',
    reading('agencies', withCells('STP', { validFrom: '2025-03-01', validTo: '2025-02-28' })),
    'ends-before-it-begins',
  ],
  ['a date that is none', reading('agencies', withCells('STP', { validTo: '30/2/2025' })), 'bad-date'],
  ['a level that is none', reading('agencies', withCells('STP', { level: 'Liên bang' })), 'bad-choice'],
  ['an agency in use taken away', reading('agencies', without('SNV')), 'in-use'],
  [
    'an unknown member',
    reading('groups', (all) => withCells(all[0]?.key ?? '', { members: 'SXX' })(all)),
    'no-such-agency',
  ],
  ['a post of no agency', reading('officials', withCells('ubnd-chu-tich', { posts: 'SXX: chair' })), 'no-such-agency'],
  ['a post that is none', reading('officials', withCells('ubnd-chu-tich', { posts: 'VPUBND: vua' })), 'bad-post'],
  ['an official with a part taken away', reading('officials', without('snv-thuong-truc')), 'in-use'],
  ['a setting that no rule can go by', reading('policy', withCells('overdue-every', { value: '0' })), 'bad-value'],
  ['hours that end before they begin', reading('policy', withCells('closes', { value: '07:00' })), 'bad-value'],
  ['a product type without products', reading('products', withCells('van-ban', { products: 'x' })), 'bad-value'],
])('%s is a fault, and its line stays as it is', (_, file, problem) => {
  const { difference, faults } = settled(file);
  expect(faults.map((fault) => fault.problem)).toContain(problem);
  expect(isNoChange(difference)).toBe(true);
});

test('nobody may lock everybody out', () => {
  const nobody = { ...FACTS, inUse: new Set<string>() };
  const { difference, faults } = settle(
    SET,
    reading('officials', () => []),
    nobody,
  );
  expect(faults.every(({ problem }) => problem === 'last-manager')).toBe(true);
  expect(difference[0]?.removed.some(({ cells }) => /: (standing|admin)/.test(cells['posts'] ?? ''))).toBe(false);
});

test('a line whose key cannot be read takes nothing away', () => {
  const file = reading('calendar', (all) => [...all.slice(2), { key: 'x', cells: { date: '31/2/2024', kind: 'off' } }]);
  const { difference, faults } = settled(file);
  expect(faults).toMatchObject([{ key: null, problem: 'bad-date', said: '31/2/2024' }]);
  expect(difference[0]).toMatchObject({ keepsMissing: true, removed: [] });
});

test('one bad setting does not take the good ones with it', () => {
  const file = reading('policy', (all) =>
    withCells('overdue-every', { value: '0' })(withCells('accept-within', { value: '5' })(all)),
  );
  const { difference, faults } = settled(file);
  expect(faults.map(({ key }) => key)).toEqual(['overdue-every']);
  expect(difference[0]?.changed.map(({ after }) => after.key)).toEqual(['accept-within']);
});

test('hours are moved together though each alone would not do', () => {
  const file = reading('policy', (all) =>
    withCells('opens', { value: '17:30' })(withCells('closes', { value: '22:00' })(all)),
  );
  expect(settled(file)).toMatchObject({ faults: [], difference: [{ changed: [{}, {}] }] });
});

test('a new year: its holidays come, what was is kept, ended agencies give way in groups', () => {
  const { difference, faults, after } = settled(readingOf(nextYear(SET, 2026, lunarHolidays(2026))));
  expect(faults).toEqual([]);
  expect(difference.find(({ kind }) => kind === 'calendar')?.added).toHaveLength(11);
  const ended = new Set(SET.agencies.filter(({ cells }) => (cells['validTo'] ?? '') !== '').map(({ key }) => key));
  expect(ended.size).toBeGreaterThan(0);
  for (const { cells } of after.groups)
    expect((cells['members'] ?? '').split('\n').filter((code) => ended.has(code))).toEqual([]);
  expect(nextYear(after, 2026, []).find(({ kind }) => kind === 'calendar')?.rows).toHaveLength(after.calendar.length);
});

test('whatever lines go, come or are spoilt: what is put in force fits together, and settling it again changes nothing', () => {
  const spoilt = fc.constantFrom('', 'SXX', 'SNV', '30/2/2024', 'Sở Nội vụ', '=cmd|1', '7; 3', 'VPUBND: admin');
  const act = fc.record({
    kind: fc.constantFrom(...CATALOGUE_KINDS),
    at: fc.nat(),
    how: fc.oneof(fc.constant(null), fc.record({ field: fc.nat(), value: spoilt })),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const file = CATALOGUE_KINDS.map((kind) => {
        const rows = acts
          .filter((one) => one.kind === kind)
          .reduce((left, { at, how }) => {
            const place = at % Math.max(left.length, 1);
            const row = left[place];
            if (!row || how === null) return left.filter((_, index) => index !== place);
            const field = Object.keys(row.said)[how.field % Object.keys(row.said).length] ?? '';
            return left.map((one) => (one === row ? { ...row, said: { ...row.said, [field]: how.value } } : one));
          }, rowsOf(kind));
        return readSheet(kind, rows, valueOfWords);
      });
      const { difference, after } = settled(file);
      expect(setFaults(SET, after, difference, FACTS)).toEqual([]);
      const again = CATALOGUE_KINDS.map((kind) =>
        readSheet(
          kind,
          after[kind].map((one, at) => ({ row: at + 2, said: one.cells })),
          valueOfWords,
        ),
      );
      expect(isNoChange(settle(after, again, FACTS).difference)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
