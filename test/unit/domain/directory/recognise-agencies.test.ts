import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyCatalogue } from '../../../../src/domain/directory/agency';
import { recogniseAgencies } from '../../../../src/domain/directory/recognise-agencies';
import { groups, lists, nothing, single, unknown, type Row } from './expectations';

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
])('recogniseAgencies: %s', (_, rows) => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (text, row) => {
    expect(read(text)).toEqual(expected(row));
  });
});

describe('recogniseAgencies: nothing named', () => {
  it.each(nothing)('"%s"', (text) => {
    expect(read(text)).toEqual({ codes: [], unknown: [] });
  });
});
