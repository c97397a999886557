import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedCatalogue } from '../../../src/main/instance/seed-files';
import { readPlanDraft } from '../../../src/plan-import/read-draft';

/**
 * Plans laid out as other provinces, districts, communes and ministries do it, written before looking at the reader,
 * with what each holds by hand: areas with how many tasks and who answers for them, targets, duties by holder.
 */
interface Expected {
  readonly title: string;
  readonly year: number | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly areas: readonly (readonly [name: string, tasks: number, lead: string])[];
  readonly targets: readonly string[];
  readonly duties: readonly (readonly [holder: string, duties: number])[];
  /** Lead and deadline of the tasks whose own words say them. */
  readonly stated?: readonly string[];
  /** Lines that hold nothing of the draft, where they were counted. */
  readonly passedOver?: readonly string[];
}

const FOLDER = join(__dirname, '../../fixtures/fresh-plans');
const expected = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Readonly<Record<string, Expected>>;

const counted = (names: readonly string[]): readonly (readonly [string, number])[] => [
  ...names.reduce((sum, name) => sum.set(name, (sum.get(name) ?? 0) + 1), new Map<string, number>()),
];

test.each(Object.entries(expected))('%s', async (name, meant) => {
  const read = await readPlanDraft({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }, seedCatalogue());
  if (!read.ok) throw new Error(read.error);
  const { title, year, number, date, areas, tasks, targets, duties, passedOver } = read.value;
  expect({
    ...{ title, year, number, date },
    areas: areas.map((area) => [
      area.name,
      tasks.filter((task) => task.area === area.code).length,
      area.leads.join(', '),
    ]),
    targets: targets.map(({ comparator, figure, unit }) =>
      comparator === 'judged' ? comparator : `${comparator} ${figure} ${unit}`,
    ),
    duties: counted(duties.map(({ holder }) => holder)),
    ...(meant.passedOver === undefined ? {} : { passedOver: passedOver.map(({ from, to }) => `${from}-${to}`) }),
    ...(meant.stated === undefined
      ? {}
      : { stated: tasks.flatMap(({ stated }) => (stated ? [`${stated.lead} | ${stated.deadline}`] : [])) }),
  }).toEqual(meant);
});
