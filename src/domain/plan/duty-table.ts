import type { CellReaders } from './understand-row';
import type { DraftDuty } from './draft';
import { rowMeanings, rowsBelow } from './table-rows';
import type { CellTable, Header } from './table-header';

/** A duty binds all whom its heading speaks of. */
const everybodyIn = ({ everybody, codes }: ReturnType<CellReaders['agencies']>): readonly string[] =>
  everybody ?? codes;

/** Understands a table of duties: the section row, else the row's own agencies, holds them. */
export const dutiesInTable = (table: CellTable, header: Header, readers: CellReaders): readonly DraftDuty[] => {
  let holder = '';
  return rowMeanings(rowsBelow(table, header)).flatMap((meaning): DraftDuty[] => {
    if (meaning.kind === 'area') holder = meaning.name;
    if (meaning.kind !== 'item' || meaning.row.text === '') return [];
    const doer = meaning.row.cell('doer') || meaning.row.cell('lead') || holder;
    return [{ holder: holder || doer, agencies: everybodyIn(readers.agencies(doer)), text: meaning.row.text }];
  });
};

/** A table that says who does what, but neither till when nor with what product or partners. */
export const isDutyTable = ({ columns }: Header): boolean =>
  columns.has('task') &&
  columns.has('doer') &&
  !columns.has('deadline') &&
  !columns.has('product') &&
  !columns.has('coordinating');
