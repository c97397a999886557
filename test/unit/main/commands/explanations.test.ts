import { explainAgencies, explainDeadline, explainReply } from '../../../../src/main/commands/explanations';
import { seedCatalogue } from '../../../../src/main/instance/seed-files';

const catalogue = seedCatalogue();

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

describe('explain reply', () => {
  it('prints each act in the agreed shape and nothing else', () => {
    expect(explainReply('3 gia hạn 30/6 chờ văn bản, 5 xong', '2024-06-10')).toEqual({
      acts: [
        { intent: 'extend', task: 3, percent: null, date: '2024-06-30', reason: 'chờ văn bản', sure: true },
        { intent: 'complete', task: 5, percent: null, date: null, reason: null, sure: true },
      ],
    });
  });
  it('has no acts for a blank line', () => expect(explainReply('  ', '2024-06-10')).toEqual({ acts: [] }));
  it('refuses a day that does not exist', () => expect(() => explainReply('3 xong', '2024-02-30')).toThrow(RangeError));
});
