import writeXlsxFile from 'write-excel-file/node';
import type { CellTable } from '../domain/plan/table-header';
import type { TextSheet } from '../ports/plan-workbooks';

/** What Excel takes: longer text is cut where it would make the file unreadable. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
const WIDTHS = { least: 8, most: 48 } as const;

/** Excel refuses these in a sheet's name, and names that are longer or stand twice. */
const sheetName = (name: string, at: number): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME) || `Trang ${at + 1}`;

const widthOf = (table: CellTable, column: number, heading: number): number => {
  const longest = table
    .slice(heading, heading + 200)
    .reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0);
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.ceil(longest / 2)));
};

/** Text that no XML may hold. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * write-excel-file looks up the text of a cell in a plain object, so that it takes these words for known and writes what
 * the object inherits instead of a number: a workbook that nobody can open. They are written as numbers, which no other
 * cell is, and stand in the sheet itself afterwards.
 */
const INHERITED: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

const NUMBER_CELL = /<c ([^>]*)><v>(\d+)<\/v>/g;

const inSheet = (xml: string): string =>
  xml.replace(NUMBER_CELL, (cell, attributes: string, at: string) =>
    /\bt="/.test(attributes) ? cell : `<c ${attributes} t="inlineStr"><is><t>${INHERITED[Number(at)] ?? ''}</t></is>`,
  );

const cellOf = (text: string) => {
  const at = INHERITED.indexOf(text);
  return at === -1 ? { value: text, type: String } : { value: at, type: Number };
};

/**
 * Writes text tables as an xlsx workbook. Every cell is text, also one that looks like a formula ("=cmd"): Excel shows
 * it and computes nothing.
 */
export const writeWorkbook = async (sheets: readonly TextSheet[]): Promise<Uint8Array> => {
  const data = sheets.map(({ table, heading }) =>
    table.map((row, index) =>
      row.map((value) => ({
        ...cellOf(value.replace(UNWRITABLE, '').slice(0, LONGEST_CELL)),
        wrap: index >= heading,
        alignVertical: 'top' as const,
        ...(index === heading ? { fontWeight: 'bold' as const, backgroundColor: '#E8EDF3' } : {}),
      })),
    ),
  );
  const buffer = await writeXlsxFile(
    sheets.map(({ name, table, heading }, at) => ({
      sheet: sheetName(name, at),
      data: data[at] ?? [],
      columns: (table[heading] ?? []).map((_, column) => ({ width: widthOf(table, column, heading) })),
      orientation: 'landscape' as const,
      stickyRowsCount: heading + 1,
    })),
    { features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: inSheet } } } }] },
  ).toBuffer();
  return new Uint8Array(buffer);
};
