import type { Header } from './table-header';

export type RowProblem =
  | 'column-doubled'
  | 'column-missing'
  | 'column-unread' // its heading is not understood
  | 'no-text'
  | 'too-long'
  | 'no-lead'
  | 'agency-unknown'
  | 'group-empty' // a group that the catalogue gives no members
  | 'some-of-group' // "các cơ quan liên quan": which of them is not said
  | 'deadline-doubtful'
  | 'letters-unreadable' // U+FFFD: what a program writes for a letter that it could not read
  | 'from-pdf' // put together from where words stand on a page
  | 'row-hidden' // hidden or filtered away in its file
  | 'nothing-above'; // "như trên" in the first row

export type FaultColumn = 'table' | 'text' | 'lead' | 'coordinating' | 'deadline';

/** What is wrong or doubtful, and where. A row that is `leftOut` is no task; the others are, and wait for a look. */
export interface RowFault {
  /** Row in the sheet, from 1. */
  readonly row: number;
  readonly column: FaultColumn;
  readonly problem: RowProblem;
  readonly said: string;
  readonly leftOut: boolean;
}

/** How the row stands in its file, whatever its cells say. */
export const isOfFile = ({ problem }: RowFault): boolean => problem === 'row-hidden' || problem === 'from-pdf';

/** Headings that stand twice or are not understood, and columns that a table of tasks cannot do without. */
export const headerFaults = ({ bodyFrom: row, columns, doubled, unread, periods }: Header): RowFault[] => {
  const missing: FaultColumn[] = [];
  if (!columns.has('lead') && !columns.has('doer')) missing.push('lead');
  if (!columns.has('deadline') && periods.length === 0) missing.push('deadline');
  const ofTable = (problem: RowProblem, said: string): RowFault => ({
    ...{ row, column: 'table', problem, said, leftOut: false },
  });
  return [
    ...doubled.map((said) => ofTable('column-doubled', said)),
    ...unread.map((said) => ofTable('column-unread', said)),
    ...missing.map((column): RowFault => ({ row, column, problem: 'column-missing', said: '', leftOut: false })),
  ];
};
