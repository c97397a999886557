import type { Delay, Habits, PolicyOverride, Repeat, Rung } from '../task/policy';
import { fold } from '../text/fold';
import type { Entry } from './catalogue';

/** A row of rungs of the policy: what is waited for, and to whom its rungs may go. */
export const RUNG_TABLES = {
  'late-lead': ['unit-head', 'leader', 'monitor', 'standing', 'submission'],
  'late-coordinating': ['unit-head', 'leader', 'monitor', 'standing', 'submission'],
  acceptance: ['focal', 'unit-head', 'leader', 'standing'],
  checking: ['checker', 'leader', 'standing'],
  submissions: ['standing', 'office', 'office-chief', 'vice-chair', 'chair'],
  extensions: ['setter', 'standing'],
  obstacles: ['resolver', 'standing'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type RungTable = keyof typeof RUNG_TABLES;
export const RUNG_TABLE_NAMES = Object.keys(RUNG_TABLES) as readonly RungTable[];

/** Stands where a rung's role does in the one line of a table that tells nobody. */
export const NOBODY = 'nobody';
const NOBODY_ID = 'khong';

/** Every role that a rung of some table goes to. */
export const RUNG_ROLES: readonly string[] = [...new Set([...Object.values(RUNG_TABLES).flat(), NOBODY])];

export const isRungTable = (word: string): word is RungTable => Object.hasOwn(RUNG_TABLES, word);

/** What may stand in the role column of a table. */
export const rolesOf = (table: RungTable): readonly string[] => [...RUNG_TABLES[table], NOBODY];

const numberOf = (written: string): number => Number(written.replace(',', '.'));

/** "3 ngày làm việc", "4 giờ" → '3d', '4h'; null for what is no delay. */
export const delayCell = (text: string): string | null => {
  const match = /^(\d{1,4}(?:[.,]\d+)?) ?(?:(d|ngay(?: lam viec)?)|(h|gio(?: lam viec)?))$/.exec(fold(text));
  return match ? `${numberOf(match[1] ?? '')}${match[2] === undefined ? 'h' : 'd'}` : null;
};

/** "5 ngày làm việc một lần, 2 lần" → '5d x 2'; null for what says no such thing. */
export const repeatCell = (text: string): string | null => {
  const match = /^(?:moi )?(\d{1,3}) ?(?:d x|ngay\b.*?[ ,(])\s*(\d{1,3})(?: lan\)?)?$/.exec(fold(text));
  return match ? `${Number(match[1])}d x ${Number(match[2])}` : null;
};

const delayOf = (cell: string): Delay =>
  cell.endsWith('h') ? { hours: Number.parseFloat(cell) } : { workingDays: Number.parseFloat(cell) };

const repeatOf = (cell: string): Repeat => {
  const [everyWorkingDays = 0, times = 0] = cell.split('d x ').map(Number);
  return { everyWorkingDays, times };
};

const rungCells = ({ id, after, to, repeat }: Rung<string>, place: number): Entry['cells'] => ({
  ...{ id, to, order: String(place + 1) },
  after: 'hours' in after ? `${after.hours}h` : `${after.workingDays}d`,
  repeat: repeat === undefined ? '' : `${repeat.everyWorkingDays}d x ${repeat.times}`,
});

const NOBODY_CELLS: Entry['cells'] = { id: NOBODY_ID, to: NOBODY, order: '1', after: '', repeat: '' };

/** A table's lines; one that says so when it tells nobody, so that an empty table is not one that was left out. */
export const tableCells = (table: RungTable, rungs: readonly Rung<string>[] | undefined): readonly Entry['cells'][] =>
  (rungs?.length === 0 ? [NOBODY_CELLS] : (rungs ?? []).map(rungCells)).map((cells) => ({ table, ...cells }));

/** The rungs that a table's lines tell, in their order. */
export const rungsOf = (lines: readonly Entry[]): readonly Rung<string>[] =>
  lines
    .filter(({ cells }) => cells['to'] !== NOBODY)
    .sort((a, b) => Number(a.cells['order']) - Number(b.cells['order']))
    .map(({ cells }) => ({
      ...{ id: cells['id'] ?? '', after: delayOf(cells['after'] ?? ''), to: cells['to'] ?? '' },
      ...((cells['repeat'] ?? '') === '' ? {} : { repeat: repeatOf(cells['repeat'] ?? '') }),
    }));

type Told = { readonly [K in RungTable]?: readonly Rung<string>[] | undefined };

/** The tables of a policy, or those that an override of it tells. */
export const tablesOf = (habits: Habits | PolicyOverride): Told => ({
  'late-lead': habits.ladder?.lead,
  'late-coordinating': habits.ladder?.coordinating,
  acceptance: habits.acceptance,
  checking: habits.checking,
  submissions: habits.submissionWaits,
  extensions: habits.extensionWaits,
  obstacles: habits.obstacleWaits,
});

/** Tables as the policy's data has them. */
export const rowsData = (told: Told): Readonly<Record<string, unknown>> => {
  const [lead, coordinating] = [told['late-lead'], told['late-coordinating']];
  return {
    ladder: lead === undefined && coordinating === undefined ? undefined : { lead, coordinating },
    acceptance: told.acceptance,
    checking: told.checking,
    submissionWaits: told.submissions,
    extensionWaits: told.extensions,
    obstacleWaits: told.obstacles,
  };
};
