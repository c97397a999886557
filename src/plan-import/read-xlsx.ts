import readExcelFile from 'read-excel-file/node';
import type { CellTable } from '../domain/plan/table-header';
import { downMerges, type DownMerge } from './xlsx-merges';

/** One table of a file, with the name of its sheet where it has one. */
export interface NamedTable {
  readonly name: string;
  readonly table: CellTable;
}

/** A date cell as offices write it. Excel's dates have no zone; the reader gives them at midnight UTC. */
const dateText = (date: Date): string => `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`;

const cellText = (cell: unknown): string => {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dateText(cell);
  if (typeof cell === 'string') return cell.normalize('NFC').trim();
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
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

/** The sheets of a workbook as text tables. Throws when the file is not sound. */
export const readXlsx = async (bytes: Uint8Array): Promise<readonly NamedTable[]> => {
  const sheets = await readExcelFile(Buffer.from(bytes));
  const merges = downMerges(bytes);
  return sheets.map(({ sheet, data }, index) => ({
    name: sheet,
    table: filled(
      data.map((row) => row.map(cellText)),
      merges[index] ?? [],
    ),
  }));
};
