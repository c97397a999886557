import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyCatalogue } from '../../../src/domain/directory/agency';
import { agenciesOfCell } from '../../../src/domain/directory/agencies-of-cell';
import { recogniseAgencies } from '../../../src/domain/directory/recognise-agencies';
import { understandDeadline } from '../../../src/domain/deadline/understand-deadline';
import { readAppendix, type AppendixReading } from '../../../src/plan-import/read-appendix';
import { parseCatalogue } from '../../../src/plan-import/catalogue';

/**
 * Whole published appendices, by a hand-made expectation: which rows are sections, tasks and targets, what every agency
 * cell names by a small dictionary of that province, and (in real-cells) what every deadline means.
 */
interface Expected {
  readonly file: string;
  readonly catalogue: string;
  readonly sections: readonly number[];
  readonly tasks: readonly number[];
  readonly targets: readonly number[];
  readonly agencies: readonly Meant[];
}
interface Meant {
  readonly text: string;
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
}
interface Dated {
  readonly text: string;
  readonly kind: string;
  readonly due: string | null;
  readonly every: string | null;
}

const ROOT = join(__dirname, '../../..');
const FOLDER = join(ROOT, 'test/fixtures/real-appendices');
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
const { files } = json(FOLDER, 'expected.json') as { readonly files: readonly Expected[] };
const dated = new Map(
  (json(ROOT, 'test/fixtures/real-cells/expected.json') as { files: { deadlines: Dated[] }[] }).files
    .flatMap((one) => one.deadlines)
    .map((one) => [one.text, one]),
);

const catalogueOf = (name: string): AgencyCatalogue => {
  const read = parseCatalogue(json(FOLDER, 'catalogues', `${name}.json`));
  if (!read.ok) throw new Error(read.error.join('\n'));
  return read.value;
};

const read = async ({ file, catalogue }: Expected): Promise<AppendixReading> => {
  const known = catalogueOf(catalogue);
  const told = await readAppendix(
    { name: file, bytes: new Uint8Array(readFileSync(join(FOLDER, file))) },
    {
      deadline: (text) => understandDeadline(text, { year: 2025 }),
      agencies: (text) => agenciesOfCell(text, known),
    },
  );
  if (!told.ok) throw new Error(told.error);
  return told.value;
};

const targetRows = ({ targets }: Pick<AppendixReading, 'targets'>): readonly number[] => [
  ...new Set(targets.map(({ origin }) => origin?.row ?? 0)),
];

interface Cell {
  readonly text: string;
  /** The import tells it as doubtful, for whatever reason. */
  readonly told: boolean;
}

const agencyCells = ({ rows, targets }: AppendixReading): readonly Cell[] =>
  [
    ...rows.flatMap(({ cells, faults }) =>
      (['lead', 'coordinating'] as const).map((column) => ({
        text: cells[column],
        told: faults.some((fault) => fault.column === column),
      })),
    ),
    ...[...new Map(targets.map(({ origin, watcher = '' }) => [origin?.row, watcher])).values()].map((text) => ({
      ...{ text, told: false },
    })),
  ].filter(({ text }) => text !== '');

const sorted = (codes: readonly string[]): string => [...codes].sort().join(' ');

/** Understood rightly and surely; told as doubtful; taken wrongly without being told. */
interface Score {
  readonly all: number;
  readonly doubtful: number;
  readonly wrong: number;
}
const scoreOf = <T>(cells: readonly T[], isDoubtful: (cell: T) => boolean, isRight: (cell: T) => boolean): Score => ({
  all: cells.length,
  doubtful: cells.filter(isDoubtful).length,
  wrong: cells.filter((cell) => !isDoubtful(cell) && !isRight(cell)).length,
});

const scores = async (expected: Expected): Promise<readonly [tasks: Score, deadlines: Score, agencies: Score]> => {
  const told = await read(expected);
  const catalogue = catalogueOf(expected.catalogue);
  const meant = new Map(expected.agencies.map((one) => [one.text, one]));
  const deadlines = told.rows.map(({ cells }) => cells.deadline);
  const found = new Set([...told.rows.map(({ row }) => row), ...targetRows(told)]);
  return [
    scoreOf(
      [...expected.tasks, ...expected.targets],
      (row) => told.rows.some((one) => one.row === row && one.task === null),
      (row) => found.has(row),
    ),
    scoreOf(
      deadlines,
      (text) => understandDeadline(text, { year: 2025 }).doubts.length > 0,
      (text) => {
        const { kind, due, every } = understandDeadline(text, { year: 2025 });
        const want = dated.get(text);
        return want !== undefined && want.kind === kind && want.due === due && want.every === every;
      },
    ),
    scoreOf(
      agencyCells(told),
      ({ text, told }) => told || recogniseAgencies(text, catalogue).unknown.length > 0,
      ({ text }) => {
        const { agencies, groups } = recogniseAgencies(text, catalogue);
        return sorted([...agencies, ...groups].map((one) => one.code)) === sorted(meant.get(text)?.codes ?? []);
      },
    ),
  ];
};

describe.each(files)('$file', (expected) => {
  it('has every task and target found, and no section row taken for one', async () => {
    const { rows, tasks, targets } = await read(expected);
    expect(rows.map((one) => one.row)).toEqual(expected.tasks);
    expect(targetRows({ targets })).toEqual(expected.targets);
    expect(tasks).toHaveLength(expected.tasks.length);
    const taken = new Set([...rows.map(({ row }) => row), ...targetRows({ targets })]);
    expect(expected.sections.filter((row) => taken.has(row))).toEqual([]);
  });

  it('has one area for each section', async () => {
    const { areas } = await read(expected);
    expect(areas).toHaveLength(expected.sections.length);
  });

  it.each(expected.agencies)('names in "$text" whom a person would', ({ text, codes, unknown }) => {
    const reading = recogniseAgencies(text, catalogueOf(expected.catalogue));
    expect(sorted([...reading.agencies, ...reading.groups].map((one) => one.code))).toBe(sorted(codes));
    expect(reading.unknown.map((one) => one.text)).toEqual(unknown);
  });

  it('has nothing wrong silently, and little that is doubtful; the table in docs/imports.md says so', async () => {
    const [tasks, deadlines, agencies] = await scores(expected);
    expect([tasks.wrong, deadlines.wrong, agencies.wrong]).toEqual([0, 0, 0]);
    expect(deadlines.doubtful).toBeLessThanOrEqual(0.05 * deadlines.all);
    expect(agencies.doubtful).toBeLessThanOrEqual(0.1 * agencies.all);
    const cells = [tasks, deadlines, agencies].map(
      ({ all, doubtful, wrong }) => `${all} | ${all - doubtful - wrong} | ${doubtful} | ${wrong}`,
    );
    const table = readFileSync(join(ROOT, 'docs/imports.md'), 'utf8').replace(/ +/g, ' ');
    expect(table).toContain(`| ${expected.file} | ${cells.join(' | ')} |`);
  });
});

it('says the same of one appendix in Word and in CSV', async () => {
  const [word, csv] = await Promise.all(
    files.filter((one) => one.file.startsWith('qd-2629-nhiem-vu')).map((one) => read(one)),
  );
  const plain = (reading: AppendixReading | undefined) =>
    reading?.tasks.map(({ text, leads, coordinating, deadline }) => [text, leads, coordinating, deadline.due]);
  expect(plain(word)).toEqual(plain(csv));
});
