import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyCatalogue } from '../../../src/domain/directory/agency';
import { recogniseAgencies } from '../../../src/domain/directory/recognise-agencies';
import { understandDeadline } from '../../../src/domain/deadline/understand-deadline';

interface Expected {
  readonly files: readonly {
    readonly file: string;
    readonly deadlines: readonly {
      readonly text: string;
      readonly cells: number;
      readonly kind: string;
      readonly due: string | null;
      readonly every: string | null;
    }[];
    readonly agencies: readonly {
      readonly text: string;
      readonly cells: number;
      readonly codes: readonly string[];
      readonly unknown: readonly string[];
    }[];
  }[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(__dirname, '../../..', path), 'utf8'));
const { files } = read('test/fixtures/real-cells/expected.json') as Expected;
const catalogue = read('seeds/agencies/hai-duong-2024.json') as AgencyCatalogue;
const seed = read('seeds/plans/hai-duong-2024/appendix.source.json') as {
  readonly tasks: readonly { readonly lead: string; readonly coordinating: string; readonly deadline: string }[];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const deadlines = files.flatMap(({ file, deadlines: cells }) => cells.map((one) => [file, one.text, one] as const));
const agencies = files.flatMap(({ file, agencies: cells }) => cells.map((one) => [file, one.text, one] as const));

it.each(deadlines)('%s: deadline %s', (_, text, { kind, due, every }) => {
  expect(understandDeadline(text, { year: 2025 })).toMatchObject({ kind, due, every });
});

it.each(agencies)('%s: agencies %s', (_, text, { codes, unknown }) => {
  const reading = recogniseAgencies(text, catalogue);
  expect([...reading.agencies, ...reading.groups].map((one) => one.code).sort()).toEqual([...codes].sort());
  expect(reading.unknown.map((one) => one.text)).toEqual(unknown);
});

it('doubts at most one deadline cell in twenty', () => {
  const cells = files.flatMap((one) => one.deadlines);
  const doubtful = cells.filter(({ text }) => understandDeadline(text, { year: 2025 }).doubts.length > 0);
  expect(sum(doubtful.map((one) => one.cells)) / sum(cells.map((one) => one.cells))).toBeLessThan(0.05);
});

describe('the 2024 appendix of Hải Dương', () => {
  it('has no agency that the catalogue does not know', () => {
    const unknown = seed.tasks.flatMap(({ lead, coordinating }) =>
      [lead, coordinating].flatMap((cell) => recogniseAgencies(cell, catalogue).unknown),
    );
    expect(unknown).toEqual([]);
  });

  it('has an agency in every lead cell', () => {
    const empty = seed.tasks.filter(({ lead }) => {
      const { agencies, groups } = recogniseAgencies(lead, catalogue);
      return agencies.length + groups.length === 0;
    });
    expect(empty).toEqual([]);
  });

  it('has no deadline that is doubtful, and one left open', () => {
    const readings = seed.tasks.map(({ deadline }) => understandDeadline(deadline, { year: 2024 }));
    expect(readings.flatMap((one) => one.doubts)).toEqual([]);
    expect(readings.filter((one) => one.kind === 'missing')).toHaveLength(1);
  });
});
