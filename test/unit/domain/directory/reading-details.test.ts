import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc } from '../../../support/properties';
import type { AgencyCatalogue } from '../../../../src/domain/directory/agency';
import { editDistance } from '../../../../src/domain/directory/edit-distance';
import { recogniseAgencies } from '../../../../src/domain/directory/recognise-agencies';
import { groups, lists, nothing, single, unknown } from './expectations';

const catalogue = JSON.parse(
  readFileSync(join(__dirname, '../../../../seeds/agencies/hai-duong-2024.json'), 'utf8'),
) as AgencyCatalogue;
const read = (text: string) => recogniseAgencies(text, catalogue);

describe('proposals for an unknown name', () => {
  it.each([
    ['Sở Tài chíng', 'STC', 1],
    ['Sở Nội vjụ', 'SNV', 1],
    ['Sở Thông tin và Truyền thônng', 'STTTT', 1],
    ['Sở Tư hpáp', 'STP', 1],
    ['Sở Ngoại vụ', 'SNV', 2],
  ])('%s is nearest to %s', (text, code, distance) => {
    const reading = read(text);
    expect(reading.agencies).toEqual([]);
    expect(reading.unknown[0]?.nearest[0]).toMatchObject({ code, distance });
  });

  it('proposes the names that hold the words', () => {
    expect(read('Sở Tài nguyên').unknown[0]?.nearest.map((one) => one.code)).toContain('STNMT');
    expect(read('Chí Linh').unknown[0]?.nearest.map((one) => one.code)).toContain('TPCHILINH');
  });

  it('proposes nothing where nothing is near', () => {
    expect(read('Tổ công tác Đề án 06').unknown).toEqual([{ text: 'Tổ công tác Đề án 06', nearest: [] }]);
  });
});

describe('groups', () => {
  it('counts members, listed or not', () => {
    const members = Object.fromEntries(
      read('Các sở, ban, ngành; UBND cấp huyện; UBND cấp xã').groups.map((one) => [one.code, one.members]),
    );
    expect(members).toEqual({ SBN: 18, UBNDCH: 12, UBNDCX: 235 });
  });

  it.each([
    ['Các sở, ban, ngành', null],
    ['Các sở, ban, ngành liên quan', 'concerned'],
    ['Các sở, ban, ngành khác có liên quan', 'concerned'],
    ['Các sở, ban, ngành còn lại', 'rest'],
    ['Các sở, ban, ngành trừ Sở Y tế', 'except'],
    ['Các sở, ban, ngành được giao nhiệm vụ', null],
    ['Các sở, ngành quản lý dịch vụ công', 'otherwise'],
  ])('%s: narrowed: %s', (text, narrowed) => {
    expect(read(text).groups[0]).toMatchObject({ code: 'SBN', narrowed });
  });
});

describe('roles said in the cell', () => {
  it.each([
    ['Sở Nội vụ', {}],
    ['Sở Nội vụ chủ trì, phối hợp với Sở Tài chính', { lead: ['SNV'], coordinating: ['STC'] }],
    ['Chủ trì: Sở Nội vụ; Phối hợp: Sở Tài chính, Sở Tư pháp', { lead: ['SNV'], coordinating: ['STC', 'STP'] }],
    ['Sở Nội vụ (chủ trì), Sở Tài chính (phối hợp)', { lead: ['SNV'], coordinating: ['STC'] }],
    [
      'Sở KH&CN chủ trì hướng dẫn, tổng hợp; Các sở, ngành, UBND cấp xã thực hiện công bố dữ liệu mở',
      { lead: ['SKHCN'], doing: ['SBN', 'UBNDCX'] },
    ],
    ['Sở Nội vụ chủ trì tham mưu UBND tỉnh ban hành', { lead: ['SNV'] }],
  ])('%s', (text, roles) => {
    expect(Object.fromEntries(read(text).roles.map(({ role, codes }) => [role, codes]))).toEqual(roles);
  });

  it('does not take who is advised for one who acts', () => {
    expect(read('Sở Nội vụ tham mưu UBND tỉnh').agencies.map((one) => one.code)).toEqual(['SNV']);
  });
});

it.each([
  ['Như trên', true],
  ['như trên', true],
  ['nt', true],
  ['- nt -', true],
  ['Sở Nội vụ', false],
  ['', false],
])('"%s" says as above: %s', (text, asAbove) => {
  expect(read(text).asAbove).toBe(asAbove);
});

describe('recogniseAgencies, for any text', () => {
  const cells = [...single, ...groups, ...lists, ...unknown].map(([text]) => text).concat(nothing);
  const cell = fc
    .array(fc.tuple(fc.constantFrom(...cells), fc.constantFrom('; ', ', ', '\n', ' và ', ' (', ' ', ' - ', '. ')), {
      minLength: 1,
      maxLength: 5,
    })
    .map((pieces) => pieces.map(([text, joint]) => text + joint).join(''));
  const codesOf = (text: string) => {
    const { agencies, groups: named, roles } = read(text);
    return { agencies: agencies.map((one) => one.code), groups: named.map((one) => one.code), roles };
  };
  const withoutMarks = (text: string) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

  it('names only agencies of the catalogue, each once, and keeps unknown words as written', () => {
    const known = new Set([...catalogue.agencies, ...catalogue.groups].map((one) => one.code));
    fc.assert(
      fc.property(fc.oneof(cell, fc.string({ unit: 'grapheme', maxLength: 200 })), (text) => {
        const reading = read(text);
        const codes = [...reading.agencies, ...reading.groups].map((one) => one.code);
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.filter((code) => !known.has(code))).toEqual([]);
        const spaced = text.normalize('NFC').replace(/\s+/g, ' ');
        for (const one of reading.unknown) expect(spaced).toContain(one.text);
      }),
      { numRuns: 300 },
    );
  });

  it('reads composed, decomposed and unmarked text the same', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const expected = codesOf(text);
        expect(codesOf(text.normalize('NFD'))).toEqual(expected);
        expect(codesOf(withoutMarks(text))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['Sở Nội vụ; ', 'Sở Ngoại vụ, ', 'các sở ', 'a ', 'Ban ', 'UBND huyện Thanh Hà và ', '; ', 'SỞ ', 'x'])(
    'takes 100,000 characters of "%s"',
    (piece) => {
      const reading = read(piece.repeat(Math.ceil(100_000 / piece.length)));
      expect(reading.agencies.length + reading.groups.length + reading.unknown.length).toBeLessThan(5);
    },
  );
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'xabc', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
    ['so noi vu', 'so ngoai vu', 2],
  ])('%s – %s', (a, b, distance) => {
    expect(editDistance(a, b, 20)).toBe(distance);
    expect(editDistance(b, a, 20)).toBe(distance);
  });

  it('stops at its limit, and else agrees with no limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 12 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(editDistance(a, b, 100), limit + 1));
      }),
    );
  });
});

describe('names that look like others', () => {
  it.each([
    ['Sở Y tế; các cơ sở y tế trên địa bàn tỉnh', ['SYT'], ['cơ sở y tế']],
    ['Sở Tư pháp, cơ sở dữ liệu quốc gia', ['STP'], []],
    ['Sở Tài chính, các chủ đầu tư', ['STC'], ['chủ đầu tư']],
    ['Các cơ quan: Sở Nội vụ, Sở Tài chính, Thanh tra tỉnh', ['SNV', 'STC', 'TTT'], []],
    ['Kho bạc NN Hải Dương', ['KBNN'], []],
    ['Sở Nội vụ, Đảng ủy UBND tỉnh', ['SNV'], ['Đảng ủy UBND tỉnh']],
    ['Sở Nội vụ; xã Đông Kinh', ['SNV'], ['xã Đông Kinh']],
  ])('%s', (text, codes, strange) => {
    const { agencies, unknown: names } = read(text);
    expect([agencies.map((one) => one.code), names.map((one) => one.text)]).toEqual([codes, strange]);
  });

  const ward = (code: string, name: string) => ({ code, name, aliases: [], level: 'commune' as const });
  const wards: AgencyCatalogue = {
    agencies: [
      ward('PDK', 'UBND phường Đông Kinh'),
      ward('PKL', 'UBND phường Kỳ Lừa'),
      ward('XDK', 'UBND xã Đông Kinh'),
    ],
    groups: [],
  };
  it.each([
    ['UBND các phường: Đông Kinh, Kỳ Lừa', ['PDK', 'PKL'], []],
    ['UBND phường Đông Kinh, Kỳ Lừa', ['PDK', 'PKL'], []],
    ['UBND các xã: Đông Kinh', ['XDK'], []],
    ['UBND các phường: Tam Thanh, Kỳ Lừa', [], ['UBND', 'Tam Thanh', 'Kỳ Lừa']],
    ['UBND các xã, phường: Đông Kinh', [], ['UBND', 'Đông Kinh']],
  ])('places of one kind in a list: %s', (text, codes, strange) => {
    const { agencies, unknown: names } = recogniseAgencies(text, wards);
    expect([agencies.map((one) => one.code), names.map((one) => one.text)]).toEqual([codes, strange]);
  });
});
