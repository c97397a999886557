import type { CellReaders } from './understand-row';
import type { DraftDuty } from './draft';
import type { Opening, Openings } from './sheet-layout';
import { rowMeanings, rowsBelow } from './table-rows';
import type { CellTable, Header } from './table-header';

/** A duty binds all whom its heading speaks of. */
const everybodyIn = ({ everybody, codes }: ReturnType<CellReaders['agencies']>): readonly string[] =>
  everybody ?? codes;

export interface DutyRow extends DraftDuty {
  /** Row in the sheet, from 1. */
  readonly row: number;
}

/** Understands a table of duties: the section row, else the row's own agencies, holds them. */
export const dutiesInTable = (
  table: CellTable,
  header: Header,
  readers: CellReaders,
): { readonly duties: readonly DutyRow[]; readonly openings: Openings } => {
  const openings = new Map<number, Opening>();
  let holder = '';
  const duties = rowMeanings(rowsBelow(table, header)).flatMap((meaning): DutyRow[] => {
    const { row, text } = meaning.row;
    if (meaning.kind === 'area') {
      holder = meaning.name;
      openings.set(row, { kind: 'area', area: holder, label: meaning.label });
    }
    if (meaning.kind !== 'item' || text === '') return [];
    const doer = meaning.row.cell('doer') || meaning.row.cell('lead') || holder;
    return [{ row, text, holder: holder || doer, agencies: everybodyIn(readers.agencies(doer)) }];
  });
  return { duties, openings };
};

/** A table that says who does what, but neither till when nor with what product or partners. */
export const isDutyTable = ({ columns }: Header): boolean =>
  columns.has('task') &&
  columns.has('doer') &&
  !columns.has('deadline') &&
  !columns.has('product') &&
  !columns.has('coordinating');
