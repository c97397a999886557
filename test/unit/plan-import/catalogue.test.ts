import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCatalogue } from '../../../src/plan-import/catalogue';

const seeds = join(__dirname, '../../../seeds');
const read = (file: string): unknown => JSON.parse(readFileSync(join(seeds, file), 'utf8'));

const small = {
  agencies: [
    { code: 'SNV', name: 'Sở Nội vụ', level: 'province', aliases: ['SNV'] },
    { code: 'STP', name: 'Sở Tư pháp', level: 'province', aliases: [] },
  ],
  groups: [{ code: 'SBN', name: 'Các sở, ban, ngành', aliases: [], memberCodes: ['SNV', 'STP'] }],
};

describe('the seed catalogue', () => {
  const parsed = parseCatalogue(read('agencies/hai-duong-2024.json'));
  if (!parsed.ok) throw new Error(parsed.error.join('\n'));
  const { agencies, groups } = parsed.value;
  const group = (code: string) => groups.find((one) => one.code === code);

  it('has the 18 provincial bodies, the 12 districts and the 235 communes', () => {
    expect(group('SBN')?.memberCodes).toHaveLength(18);
    expect(agencies.filter((one) => one.level === 'district')).toHaveLength(12);
    expect(group('UBNDCH')?.memberCodes).toHaveLength(12);
    expect(group('UBNDCX')?.memberCount).toBe(235);
  });

  it('knows every agency that the demo officials and the plan refer to', () => {
    const known = new Set(agencies.map((one) => one.code));
    const officials = read('officials/demo.json') as { officials: { posts: { agency: string }[] }[] };
    const plan = read('plans/hai-duong-2024/plan.json') as { areas: { monitor: string }[] };
    const used = [
      ...officials.officials.flatMap((one) => one.posts.map((post) => post.agency)),
      ...plan.areas.map((one) => one.monitor),
    ];
    expect(used.filter((code) => !known.has(code))).toEqual([]);
  });
});

describe('parseCatalogue', () => {
  it('takes a sound catalogue', () => {
    expect(parseCatalogue(small)).toEqual({ ok: true, value: small });
  });

  it.each([
    ['not an object', 5, /expected object/],
    ['a code with marks', { ...small, agencies: [{ ...small.agencies[0], code: 'SKHĐT' }] }, /ASCII/],
    [
      'a code twice',
      { ...small, agencies: [...small.agencies, { ...small.agencies[1], name: 'Khác' }] },
      /stands twice/,
    ],
    ['an unknown member', { ...small, groups: [{ ...small.groups[0], memberCodes: ['XYZ'] }] }, /no member XYZ/],
    ['fewer than listed', { ...small, groups: [{ ...small.groups[0], memberCount: 1 }] }, /more members/],
    [
      'an unknown successor',
      { ...small, agencies: [small.agencies[0], { ...small.agencies[1], successorCode: 'XYZ' }] },
      /no successor XYZ/,
    ],
    [
      'one writing for two agencies',
      { ...small, agencies: [small.agencies[0], { ...small.agencies[1], aliases: ['sở nội vụ'] }] },
      /names both SNV and STP/,
    ],
    [
      'a date that does not exist',
      { ...small, agencies: [{ ...small.agencies[0], validTo: '2025-02-30' }] },
      /not a date/,
    ],
  ])('refuses %s', (_, json, fault) => {
    const parsed = parseCatalogue(json);
    expect(parsed.ok ? '' : parsed.error.join('\n')).toMatch(fault);
  });
});
