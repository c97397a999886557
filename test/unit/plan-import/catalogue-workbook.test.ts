import { CATALOGUE_KINDS, EMPTY_SET, type CatalogueSet } from '../../../src/domain/catalogue/catalogue';
import { catalogueSet } from '../../../src/domain/catalogue/entries-of';
import { fc } from '../../support/properties';
import { isNoChange } from '../../../src/domain/catalogue/difference';
import { settle } from '../../../src/domain/catalogue/settle';
import { agencyOf, officialOf } from '../../../src/domain/catalogue/values-of';
import { catalogueDeskText } from '../../../src/messages/plans/catalogue';
import {
  catalogueSheets,
  readCatalogueWorkbook,
  readingOf,
  sheetsIn,
} from '../../../src/plan-import/catalogue-workbook';
import { policyOf } from '../../../src/plan-import/catalogue-change';
import { seedCatalogue, seedDays, seedOfficials, seedRules } from '../../../src/main/instance/seed-files';
import { writeWorkbook } from '../../../src/reporting/write-workbook';
import { seedSet, setFacts } from '../../support/catalogue-set';

const FACTS = setFacts();

const fileOf = async (set: CatalogueSet) => ({
  name: 'danh-muc.xlsx',
  bytes: await writeWorkbook(catalogueSheets(set)),
});

const roundTrip = async (set: CatalogueSet) => {
  const read = await readCatalogueWorkbook(await fileOf(set), set);
  if (!read.ok) throw new Error(read.error);
  return { ...settle(set, readingOf(read.value.sheets), FACTS), kinds: read.value.sheets.map(({ kind }) => kind) };
};

test('out and in again changes nothing: the catalogues of the seeds', async () => {
  const { difference, faults, kinds } = await roundTrip(seedSet());
  expect(kinds).toEqual(CATALOGUE_KINDS);
  expect(faults).toEqual([]);
  expect(isNoChange(difference)).toBe(true);
});

test('out and in again changes nothing: whatever agencies and officials are called', () => {
  // No NUL or lone half of a pair: PostgreSQL and XML hold neither.
  const text = fc
    .string({ minLength: 1, maxLength: 30, unit: 'grapheme' })
    .map((said) => said.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/gu, '').trim())
    .filter((said) => said !== '');
  const name = fc.oneof(
    text,
    fc.constantFrom('=cmd|calc', 'constructor', '+84', '@SUM(A1)', "'x", '007', '1e5', '  hai  dấu cách '),
  );
  const codes = ['A', 'B', 'C'];
  fc.assert(
    fc.property(fc.array(name, { minLength: 9, maxLength: 9 }), (names) => {
      const agencies = codes.map((code, at) => ({
        ...{ code, name: `${code} ${names[at] ?? ''}`, level: 'other' as const },
        ...{ aliases: [`${code}1 ${names[at + 3] ?? ''}`], successorCode: code === 'A' ? 'B' : undefined },
      }));
      const officials = codes.map((agency, at) => ({
        ...{ id: agency.toLowerCase(), name: names[at + 6] ?? '', title: names[at] ?? '' },
        posts: [
          { agency, post: 'standing' as const },
          { agency: 'C', post: 'monitor' as const, areas: ['II.1', 'II.2'] },
        ],
      }));
      const set = catalogueSet({ agencies, groups: [] }, officials, seedRules(), seedDays());
      const { difference, faults } = settle(set, readingOf(sheetsIn(catalogueSheets(set), set)), FACTS);
      expect(faults).toEqual([]);
      expect(isNoChange(difference)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('entries tell what they were made of', () => {
  const [catalogue, set] = [seedCatalogue(), seedSet()];
  expect(set.agencies.map(agencyOf)).toEqual(catalogue.agencies);
  expect(policyOf(set)).toEqual(seedRules().policy);
  const posts = (all: readonly { id: string; posts: readonly object[] }[]) =>
    all.map((one) => [one.id, new Set(one.posts.map((post) => JSON.stringify(post)))]);
  expect(posts(set.officials.map(officialOf))).toEqual(posts(seedOfficials()));
});

test('columns in another order, a title above, one sheet renamed, one column left out', async () => {
  const table = [
    ['DANH MỤC CƠ QUAN NĂM 2025'],
    ['Cấp', 'tên cơ quan', 'MÃ CƠ QUAN', 'Cơ quan kế thừa'],
    ['Tỉnh', 'Sở Tư pháp tỉnh', 'STP', ''],
    ['tinh', 'Sở Nội vụ', 'SNV', ''],
  ];
  const bytes = await writeWorkbook([{ name: 'Trang 7', table, headings: [1] }]);
  const read = await readCatalogueWorkbook({ name: 'x.xlsx', bytes }, seedSet());
  if (!read.ok) throw new Error(read.error);
  const reading = readingOf(read.value.sheets);
  expect(reading).toMatchObject([{ kind: 'agencies', faults: [] }]);
  const [one] = settle(seedSet(), reading, FACTS).difference;
  // Aliases are in no column: they stay.
  expect(one?.changed.map(({ after, fields }) => [after.key, fields.map(({ field }) => field)])).toEqual([
    ['STP', ['name']],
  ]);
});

test.each([
  ['no workbook', new TextEncoder().encode('không phải danh mục'), catalogueDeskText.noSheet],
  ['a pdf', new TextEncoder().encode('%PDF-1.7\n'), catalogueDeskText.notWorkbook],
])('%s is refused with the reason', async (_, bytes, said) => {
  expect(await readCatalogueWorkbook({ name: 'x.xlsx', bytes }, EMPTY_SET)).toEqual({ ok: false, error: said });
});
