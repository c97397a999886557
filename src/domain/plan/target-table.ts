import { fold } from '../text/fold';
import { areaCodes, type AppendixArea } from './appendix-areas';
import type { DraftTarget } from './draft';
import { figuresIn, levelOf } from './figures';
import type { Opening, Openings } from './sheet-layout';
import { rowMeanings, rowsBelow, type TableRow } from './table-rows';
import type { CellTable, Header } from './table-header';
import { targetsOf } from './targets';

export interface TargetRow extends DraftTarget {
  /** Row in the sheet, from 1. */
  readonly row: number;
}

const LEVELS: Readonly<Record<string, DraftTarget['level']>> = {
  'cap tinh': 'province',
  tinh: 'province',
  'cap huyen': 'district',
  huyen: 'district',
  'cap xa': 'commune',
  xa: 'commune',
};

/** "Từ 95 đến 100" with the unit column "%": the unit goes behind the last number, as running text has it. */
const withUnit = (goal: string, unit: string): string => {
  if (unit === '' || goal.includes(unit)) return goal;
  return goal.replace(/(\d[\d.,]*)(?!.*\d)/, (number) => (unit === '%' ? `${number}%` : `${number} ${unit}`));
};

const goalOf = (row: TableRow): Omit<DraftTarget, 'area' | 'text' | 'part' | 'level'> => {
  const [goal, unit] = [row.cell('goal') || row.cell('product'), row.cell('unit')];
  const figure = figuresIn(withUnit(goal, unit))[0];
  if (figure)
    return { comparator: figure.comparator, figure: figure.figure, figureTo: figure.figureTo, unit: figure.unit };
  const bare = /^\d{1,9}(?:[.,]\d{1,4})?$/.exec(goal);
  if (bare)
    return { comparator: 'exactly', figure: Number(goal.replace(',', '.')), figureTo: null, unit: unit || null };
  return { comparator: 'judged', figure: null, figureTo: null, unit: unit || null };
};

const targetOf = (row: TableRow, area: string | null): readonly DraftTarget[] => {
  if (row.cell('goal') === '' && row.cell('product') === '') return targetsOf(area, row.text);
  const level = LEVELS[fold(row.cell('level'))] ?? levelOf(row.text);
  return [{ area, text: row.text, part: row.text, ...goalOf(row), level }];
};

/** Understands a table of targets: one for each row that tells its figure, else one for each figure in its words. */
export const targetsInTable = (
  table: CellTable,
  header: Header,
  known: readonly AppendixArea[],
  before: readonly AppendixArea[] = [],
): { readonly areas: readonly AppendixArea[]; readonly targets: readonly TargetRow[]; readonly openings: Openings } => {
  const { areas, open } = areaCodes(known, before);
  const openings = new Map<number, Opening>();
  let area: string | null = null;
  const targets = rowMeanings(rowsBelow(table, header)).flatMap((meaning): TargetRow[] => {
    if (meaning.kind === 'area') {
      area = open(meaning.label, meaning.name);
      openings.set(meaning.row.row, { kind: 'area', area, label: meaning.label });
    }
    if (meaning.kind !== 'item' || meaning.row.text === '') return [];
    const { row } = meaning.row;
    const watcher = meaning.row.cell('lead') || meaning.row.cell('doer');
    const watched = watcher === '' ? {} : { watcher };
    return targetOf(meaning.row, area).map((target) => ({ ...target, ...watched, row }));
  });
  return { areas, targets, openings };
};
