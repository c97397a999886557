import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agenciesOfCell } from '../../../../src/domain/directory/agencies-of-cell';
import { recogniseAgencies } from '../../../../src/domain/directory/recognise-agencies';
import { parseCatalogue } from '../../../../src/plan-import/catalogue';

const parsed = parseCatalogue(
  JSON.parse(readFileSync(join(__dirname, '../../../../seeds/agencies/hai-duong-2024.json'), 'utf8')),
);
if (!parsed.ok) throw new Error(parsed.error.join('\n'));
const catalogue = parsed.value;

const membersOf = (code: string): readonly string[] =>
  catalogue.groups.find((one) => one.code === code)?.memberCodes ?? [];

describe('groups that a cell leaves open', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['Các sở, ngành liên quan', ['Các sở, ngành liên quan'], ['SBN']],
    ['Sở Nội vụ và các cơ quan, đơn vị có liên quan', ['các cơ quan, đơn vị có liên quan'], ['CQDV']],
    ['UBND cấp huyện; các sở, ngành khác có liên quan', ['các sở, ngành khác có liên quan'], ['SBN']],
    ['Các sở, ngành, UBND cấp huyện liên quan', ['Các sở, ngành, UBND cấp huyện liên quan'], ['SBN', 'UBNDCH']],
  ])('%s: whom the lead calls in', (text, words, groups) => {
    const { open, codes, someOf } = agenciesOfCell(text, catalogue);
    expect(open.map((one) => one.words)).toEqual(words);
    expect(open.flatMap((one) => one.groups)).toEqual(groups);
    expect(someOf).toEqual([]);
    expect(codes.filter((code) => open.some((one) => one.members.includes(code)) && code !== 'SNV')).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['Các sở, ban, ngành (trừ Thanh tra tỉnh)', ['TTT']],
    ['Các sở, ban, ngành, trừ Thanh tra tỉnh và Sở Nội vụ; UBND cấp huyện', ['TTT', 'SNV']],
    ['Các sở, ban, ngành (trừ Thanh tra tỉnh), UBND cấp huyện', ['TTT']],
  ])('%s: without those excepted', (text, out) => {
    const { codes, someOf } = agenciesOfCell(text, catalogue);
    expect(someOf).toEqual([]);
    expect(
      membersOf('SBN')
        .filter((code) => !codes.includes(code))
        .sort(),
    ).toEqual([...out].sort());
  });

  it.each<[string, readonly string[]]>([
    ['Các đơn vị sự nghiệp công lập', ['Các đơn vị']],
    ['Các sở, ban, ngành, trừ Trường Chính trị tỉnh', ['Các sở, ban, ngành, trừ Trường Chính trị tỉnh']],
    ['Các sở, ban, ngành (trừ Thanh tra tỉnh, Sở Nội vụ)', ['Các sở, ban, ngành (trừ Thanh tra tỉnh']],
    ['Các sở, ban, ngành; UBND cấp huyện', []],
  ])('%s: to be looked at', (text, someOf) => {
    expect(agenciesOfCell(text, catalogue).someOf).toEqual(someOf);
  });

  it('"còn lại" is told with all who may be meant, and gives nobody work by itself', () => {
    const { codes, rest, everybody } = agenciesOfCell('Sở Tài chính; các sở, ban, ngành còn lại', catalogue);
    expect(codes).toEqual(['STC']);
    expect(rest).toEqual([{ words: 'các sở, ban, ngành còn lại', groups: ['SBN'], members: membersOf('SBN') }]);
    expect(new Set(everybody)).toEqual(new Set(membersOf('SBN')));
  });

  it('who is excepted is not given the work by name', () => {
    expect(recogniseAgencies('Các sở, ban, ngành (trừ Thanh tra tỉnh)', catalogue).agencies).toEqual([]);
  });
});

describe('a group of another body is not this province’s', () => {
  it.each([
    ['Các đơn vị thuộc Bộ', 'Các đơn vị thuộc Bộ'],
    ['Các cơ quan chuyên môn thuộc UBND huyện', 'Các cơ quan chuyên môn thuộc UBND huyện'],
    ['Văn phòng HĐND và UBND huyện', 'Văn phòng HĐND và UBND huyện'],
  ])('%s', (text, unknown) => {
    const { codes, unknown: told } = agenciesOfCell(text, catalogue);
    expect([codes, told]).toEqual([[], [unknown]]);
  });
});

describe('roles said as labels hold over a list', () => {
  it.each([
    ['Chủ trì: Sở Tư pháp\nPhối hợp: Văn phòng UBND tỉnh; Sở Tài chính', ['VPUBND', 'STC']],
    ['- Chủ trì: Sở Nội vụ; Sở Tư pháp\n- Phối hợp: Công an tỉnh', ['CAT']],
    ['Chủ trì: Sở Nội vụ; Sở Y tế phối hợp', ['SYT']],
  ])('%s', (text, helping) => {
    expect(agenciesOfCell(text, catalogue).helping).toEqual(helping);
  });
});
