import { fc } from '../../../support/properties';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyCatalogue } from '../../../../src/domain/directory/agency';
import { postTitlesIn } from '../../../../src/domain/directory/post-titles';
import { recogniseAgencies } from '../../../../src/domain/directory/recognise-agencies';
import { groups, lists, nothing, single, unknown, type Row } from './expectations';
import { more } from './more-expectations';
import { byPosts } from './post-expectations';

const catalogue = JSON.parse(
  readFileSync(join(__dirname, '../../../../seeds/agencies/hai-duong-2024.json'), 'utf8'),
) as AgencyCatalogue;

const read = (text: string) => {
  const reading = recogniseAgencies(text, catalogue);
  return {
    codes: [...reading.agencies, ...reading.groups].map((one) => one.code).sort(),
    unknown: reading.unknown.map((one) => one.text),
  };
};
const expected = ([, codes, names = []]: Row) => ({ codes: codes.split(' ').filter(Boolean).sort(), unknown: names });

describe.each([
  ['one agency', single],
  ['groups', groups],
  ['lists', lists],
  ['unknown names', unknown],
  ['more', more],
  ['by the posts that head them', byPosts.map(([row]) => row)],
])('recogniseAgencies: %s', (_, rows) => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (text, row) => {
    expect(read(text)).toEqual(expected(row));
  });
});

describe('postTitlesIn', () => {
  it.each(byPosts.map(([[text], ...titles]) => [text, titles] as const))('%s', (text, titles) => {
    expect(postTitlesIn(text)).toEqual(titles);
  });

  it.each(['Sở Nội vụ', 'Trường Chính trị tỉnh', 'Các sở, ban, ngành', ''])('none in "%s"', (text) => {
    expect(postTitlesIn(text)).toEqual([]);
  });
});

describe('recogniseAgencies: nothing named', () => {
  it.each(nothing)('"%s"', (text) => {
    expect(read(text)).toEqual({ codes: [], unknown: [] });
  });
});

describe('recogniseAgencies: two names beside each other', () => {
  const names = catalogue.agencies
    .filter((one) => one.level === 'province' || one.level === 'other')
    .map((one) => one.name);
  const separators = ['; ', ', ', ' và ', '\n', '\n- ', ' • ', ' | ', ' + ', '/', '. ', ' '];
  it('are both known, whatever parts them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.constantFrom(...separators),
        (a, b, sign) => {
          const both = [...new Set([...read(a).codes, ...read(b).codes])].sort();
          expect(read(`${a}${sign}${b}`)).toEqual({ codes: both, unknown: [] });
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('recogniseAgencies: odd input', () => {
  it.each([
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['only marks', ';;;,,,///---...'],
    ['a lone surrogate', '\ud800 và \udfff'],
    ['another script', '内务部; 内務省'],
  ])('%s name nobody', (_, text) => {
    expect(read(text)).toEqual({ codes: [], unknown: [] });
  });

  it('a hundred thousand words are read, and cost what they are long', () => {
    expect(read(`${'lời '.repeat(100_000)}; Sở Nội vụ`).codes).toEqual(['SNV']);
  });

  it('is never thrown at', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void read(text)));
  });
});
