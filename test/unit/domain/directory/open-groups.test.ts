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

describe('groups that a cell leaves open', () => {
  it.each([
    ['Các sở, ngành liên quan', ['Các sở, ban, ngành']],
    ['Sở Nội vụ và các cơ quan, đơn vị có liên quan', ['Các cơ quan, đơn vị']],
    ['Các đơn vị sự nghiệp công lập', ['Các cơ quan, đơn vị']],
    ['Các sở, ban, ngành (trừ Thanh tra tỉnh)', ['Các sở, ban, ngành']],
    ['Sở Tài chính; các sở, ban, ngành còn lại', ['Các sở, ban, ngành']],
    ['Các sở, ban, ngành; UBND cấp huyện', []],
  ])('%s', (text, someOf) => {
    expect(agenciesOfCell(text, catalogue).someOf).toEqual(someOf);
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
