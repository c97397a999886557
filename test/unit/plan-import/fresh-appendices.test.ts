import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowStanding } from '../../../src/domain/plan/listing';
import { parseCatalogue } from '../../../src/plan-import/catalogue';
import { understandFile, type FileUnderstood } from '../../../src/plan-import/understand-file';

/**
 * Tables laid out as other offices do it, written before looking at the reader, with what each row means by hand: the
 * lead's codes (or how many), how many coordinate, the last day in time, and whether somebody should look.
 */
type Row = readonly [text: string, lead: string, coordinating: number, due: string | null, standing: string];
interface Expected {
  readonly head: readonly [title: string | null, year: number, number: string | null];
  readonly areas: readonly string[];
  readonly rows: readonly Row[];
}

const ROOT = join(__dirname, '../../..');
const FOLDER = join(ROOT, 'test/fixtures/fresh-appendices');
const MANY = 3;

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const catalogue = parseCatalogue(json(join(ROOT, 'seeds/agencies/hai-duong-2024.json')));
const expected = json(join(FOLDER, 'expected.json')) as Readonly<Record<string, Expected>>;

const understood = async (name: string): Promise<FileUnderstood> => {
  if (!catalogue.ok) throw new Error(catalogue.error.join('\n'));
  const file = { name: 'a', bytes: new Uint8Array(readFileSync(join(FOLDER, name))) };
  // A year that none of them is of: nothing may be taken from the clock.
  const read = await understandFile({ file, catalogue: catalogue.value, areas: [], year: null, thisYear: 2031 });
  if (!read.ok) throw new Error(read.error);
  return read.value;
};

describe('tables of other offices', () => {
  it.each(Object.entries(expected))('%s', async (name, { head, areas, rows }) => {
    const told = await understood(name);
    expect([told.head.title, told.year, told.head.number]).toEqual(head);
    expect(told.areas.map((area) => area.name)).toEqual(areas);
    const read = told.rows.map((row): Row => {
      const { leads = [], coordinating = [], deadline } = row.task ?? {};
      const lead = leads.length >= MANY ? String(leads.length) : leads.join(' ');
      return [row.cells.text, lead, coordinating.length, deadline?.due ?? null, rowStanding(row)];
    });
    expect(read).toEqual(rows);
  });

  it('two tables of a document keep their own layouts and sheets', async () => {
    const { layouts, rows } = await understood('two-tables.docx');
    const sheets = layouts.map((one) => one.sheet);
    expect(new Set(sheets).size).toBe(2);
    expect(rows.map((row) => sheets.indexOf(row.sheet))).toEqual([0, 0, 1, 1]);
  });
});
