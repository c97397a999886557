import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainAgencies, explainDeadline } from '../../../src/main/explain';
import { parseCatalogue } from '../../../src/plan-import/catalogue';

const parsed = parseCatalogue(
  JSON.parse(readFileSync(join(__dirname, '../../../seeds/agencies/hai-duong-2024.json'), 'utf8')),
);
if (!parsed.ok) throw new Error(parsed.error.join('\n'));
const catalogue = parsed.value;

describe('explain', () => {
  it.each([
    ['Trước ngày 30/6', { kind: 'before', due: '2024-06-29', every: null }],
    ['Hằng quý', { kind: 'recurring', due: null, every: 'quarter' }],
    ['', { kind: 'missing', due: null, every: null }],
  ])('deadline "%s" has these keys and no others', (text, expected) => {
    expect(explainDeadline(text, 2024)).toStrictEqual(expected);
  });

  it('agencies has these keys and no others', () => {
    const text = 'Sở KH&CN chủ trì; các sở, ban, ngành liên quan; UBND cấp xã; Sở Ngoại vụ';
    expect(explainAgencies(text, catalogue)).toStrictEqual({
      agencies: [{ code: 'SKHCN', name: 'Sở Khoa học và Công nghệ' }],
      groups: [
        { code: 'SBN', name: 'Các sở, ban, ngành', members: 18 },
        { code: 'UBNDCX', name: 'UBND cấp xã', members: 235 },
      ],
      unknown: ['Sở Ngoại vụ'],
    });
  });

  it('agencies of nothing', () => {
    expect(explainAgencies('', catalogue)).toStrictEqual({ agencies: [], groups: [], unknown: [] });
  });
});
