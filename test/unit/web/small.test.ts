import { fc } from '../../support/properties';
import { cleanName } from '../../../src/web/http/upload';
import { listHref, QUERY_NAMES, type ListQuery } from '../../../src/web/links';
import { ListAddress } from '../../../src/web/list-query';

const filters: fc.Arbitrary<ListQuery> = fc.record(
  {
    plan: fc.string({ minLength: 1, maxLength: 60 }),
    search: fc.string({ minLength: 1, maxLength: 200 }),
    area: fc.constantFrom('II.1', 'II.8'),
    agency: fc.constantFrom('SNV', 'UBND&X=1'),
    role: fc.constantFrom('lead' as const, 'coordinating' as const),
    work: fc.constantFrom('given' as const, 'waiting-coordination' as const),
    time: fc.constantFrom('overdue' as const, 'no-deadline' as const),
    label: fc.constantFrom('done-late' as const),
    pending: fc.constantFrom('submitted' as const),
    sort: fc.constantFrom('-due' as const, 'percent' as const),
    page: fc.integer({ min: 2, max: 1000 }),
  },
  { requiredKeys: [] },
);

test('the address of a filtered list says exactly that filter', () => {
  fc.assert(
    fc.property(filters, (query) => {
      const address = new URL(listHref(query), 'http://x');
      const read = ListAddress.parse(Object.fromEntries(address.searchParams));
      expect(Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined))).toEqual(query);
    }),
  );
});

test('the names in the address need no escaping and are all different', () => {
  const names = Object.values(QUERY_NAMES);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z-]+$/);
});

test.each([
  ['báo cáo.docx', 'báo cáo.docx'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\kế hoạch.xlsx', 'kế hoạch.xlsx'],
  ['a\u202Efdp.exe', 'afdp.exe'],
  ['line\nbreak\u0000.txt', 'linebreak.txt'],
  ['', 'tep'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(196)}.pdf`],
])('the name %j is kept as %j', (given, kept) => {
  expect(cleanName(given)).toBe(kept);
});

test('no name, however odd, has a path, a control sign or more than 200 characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const kept = cleanName(name);
      expect(kept).not.toBe('');
      expect(kept.length).toBeLessThanOrEqual(200);
      expect(kept).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
    }),
  );
});
