import readExcelFile from 'read-excel-file/node';
import type { CellTable } from '../domain/plan/table-header';
import { fail, ok, type Result } from '../domain/result';
import type { FileNotice, FileProblem } from '../messages/plans/import';
import {
  MAX_CELLS,
  MAX_ROWS,
  workbookFacts,
  type DownMerge,
  type SheetFacts,
  type ShownAs,
  type WorkbookFacts,
} from './sheet-facts';

/** One table of a file, with the name of its sheet where it has one. */
export interface NamedTable {
  readonly name: string;
  readonly table: CellTable;
  /** Lines above the table that belong to none of its rows, where the file has such. */
  readonly above?: readonly string[];
  /** Indices of rows that the file hides. */
  readonly hiddenRows?: ReadonlySet<number> | undefined;
}

/** The tables of a file, and what its reader should know about how they were read. */
export interface TablesRead {
  readonly tables: readonly NamedTable[];
  readonly notices: readonly FileNotice[];
}

/** A date cell as offices write it. Excel's dates have no zone; the reader gives them at midnight UTC. */
const dateText = (date: Date, shown: ShownAs | undefined): string => {
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear()];
  if (shown === 'year') return String(year);
  return shown === 'month' ? `Tháng ${month}/${year}` : `${day}/${month}/${year}`;
};

/** A hundredth as the percentage that is seen, without the noise of binary fractions. */
const percentText = (part: number): string => `${String(Number((part * 100).toPrecision(12))).replace('.', ',')}%`;

const cellText = (cell: unknown, shownAs: () => ShownAs | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell, shownAs());
  if (typeof cell === 'string') return cell.normalize('NFC').trim();
  if (typeof cell === 'number') return shownAs() === 'percent' ? percentText(cell) : String(cell);
  return typeof cell === 'boolean' ? String(cell) : '';
};

/** Gives every cell of a downward merge what its first cell says. */
const filled = (table: string[][], merges: readonly DownMerge[]): CellTable => {
  for (const { column, from, to } of merges) {
    const value = table[from]?.[column] ?? '';
    for (let row = from + 1; row <= to && row < table.length; row += 1) {
      const cells = table[row];
      if (cells && (cells[column] ?? '') === '') cells[column] = value;
    }
  }
  return table;
};

const noticesOf = ({ sheets, linked }: WorkbookFacts): readonly FileNotice[] => {
  const hidden = sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
  const formulas = sheets.reduce((sum, sheet) => sum + sheet.formulas, 0);
  return [
    ...(hidden.length > 0 ? [{ kind: 'hidden-sheets', said: hidden.join(', ') } as const] : []),
    ...(formulas > 0 ? [{ kind: 'formulas', said: String(formulas) } as const] : []),
    ...(linked ? [{ kind: 'links', said: '' } as const] : []),
  ];
};

const tableOf = (data: readonly (readonly unknown[])[], facts: SheetFacts | undefined): CellTable =>
  filled(
    data.map((row, at) => row.map((cell, column) => cellText(cell, () => facts?.shown.get(`${at}:${column}`)))),
    facts?.merges ?? [],
  );

/**
 * The visible sheets of a workbook as text tables, formulas by their last values. Refused before parsing when there are
 * more rows or cells than any appendix has. Throws when the file is not sound.
 */
export const readXlsx = async (bytes: Uint8Array): Promise<Result<TablesRead, FileProblem>> => {
  const facts = workbookFacts(bytes);
  const total = (of: 'rows' | 'cells'): number => facts.sheets.reduce((sum, sheet) => sum + sheet[of], 0);
  if (total('rows') > MAX_ROWS || total('cells') > MAX_CELLS) return fail('too-many-rows');
  const sheets = await readExcelFile(Buffer.from(bytes));
  const tables = sheets.flatMap(({ sheet, data }, index) =>
    facts.sheets[index]?.hidden
      ? []
      : [{ name: sheet, table: tableOf(data, facts.sheets[index]), hiddenRows: facts.sheets[index]?.hiddenRows }],
  );
  return ok({ tables, notices: noticesOf(facts) });
};
