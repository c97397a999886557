import type { Agency } from '../../../../src/domain/directory/agency';
import { documentSymbol } from '../../../../src/domain/directory/document-symbol';
import { seedCatalogue } from '../../../../src/main/instance/seed-files';

const agency = (code: string, name: string, more: Partial<Agency> = {}): Agency => ({
  ...{ code, name, level: 'province', aliases: [] },
  ...more,
});
const agencies = [
  agency('SNV', 'Sở Nội vụ'),
  agency('SKHDT', 'Sở Kế hoạch và Đầu tư', { aliases: ['Sở KHĐT', 'SKH&ĐT', 'SKHĐT'] }),
  agency('SLDTBXH', 'Sở Lao động - Thương binh và Xã hội', { aliases: ['Sở Lao động', 'SLĐ-TBXH', 'SLĐTBXH'] }),
  agency('UBNDCG', 'UBND huyện Cẩm Giàng', { level: 'district', aliases: ['UBNDCG'] }),
  agency('XATT', 'Ủy ban nhân dân xã Tân Trường', { level: 'commune' }),
  agency('VPUBND', 'Văn phòng UBND tỉnh', { symbol: 'VP', aliases: ['VPUBND'] }),
  agency('VP2', 'Văn phòng UBND tỉnh'),
];

it.each([
  ['SNV', 'SNV', 'its code is its abbreviation'],
  ['SKHDT', 'SKHĐT', 'a code is typed without marks; a document has them'],
  ['SLDTBXH', 'SLĐTBXH', 'only an abbreviation counts, no half-written name'],
  ['UBNDCG', 'UBND', 'every people’s committee signs as UBND'],
  ['XATT', 'UBND', 'written in full, too'],
  ['VPUBND', 'VP', 'what the catalogue says holds'],
  ['VP2', 'VP2', 'an office of UBND is no UBND'],
  ['KHONGCO', 'KHONGCO', 'of one that is not there nothing better is known'],
])('%s signs as %s: %s', (code, expected) => {
  expect(documentSymbol({ agencies, groups: [] }, code)).toBe(expected);
});

it('of the seeds no province’s agency signs without its marks', () => {
  const catalogue = seedCatalogue();
  const told = catalogue.agencies
    .filter(({ level }) => level === 'province')
    .map(({ code, name }) => [documentSymbol(catalogue, code), name] as const);
  for (const [symbol, name] of told.filter(([, one]) => /đ/iu.test(one) && one.startsWith('Sở')))
    expect([name, symbol]).toEqual([name, expect.stringContaining('Đ')]);
});
