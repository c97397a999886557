import writeXlsxFile from 'write-excel-file/node';
import type { TextSheet } from '../ports/plan-workbooks';
import { styledCells, widthsOf, type StyledCell } from './sheet-cells';
import { sheetNames } from './sheet-names';

/** What Excel takes: longer text is cut where it would make the file unreadable. */
const LONGEST_CELL = 32_767;

/** Text that no XML may hold. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * write-excel-file looks up the text of a cell in a plain object, so that it takes these words for known and writes what
 * the object inherits instead of a number: a workbook that nobody can open. They are written as numbers, which no other
 * cell is, and stand in the sheet itself afterwards.
 */
const INHERITED: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

const NUMBER_CELL = /<c ([^>]*)><v>(\d+)<\/v>/g;

/** All columns on one page's width, as wide tables are printed. */
const onOnePage = (xml: string): string =>
  xml
    .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace('<pageSetup ', '<pageSetup fitToWidth="1" fitToHeight="0" ');

const inSheet = (xml: string): string =>
  onOnePage(xml).replace(NUMBER_CELL, (cell, attributes: string, at: string) =>
    /\bt="/.test(attributes) ? cell : `<c ${attributes} t="inlineStr"><is><t>${INHERITED[Number(at)] ?? ''}</t></is>`,
  );

const textCell = (text: string) => {
  const at = INHERITED.indexOf(text);
  return at === -1 ? { value: text, type: String } : { value: at, type: Number };
};

const writtenCell = (cell: StyledCell | null) => {
  if (cell === null) return null;
  const { text, style, ...shape } = cell;
  return { ...textCell(text.replace(UNWRITABLE, '').slice(0, LONGEST_CELL)), ...style, ...shape };
};

/** Rows that stay in sight: down to the first table's headings. */
const stickyRows = ({ headings }: TextSheet): number => {
  const [first = 0] = headings;
  const more = headings.findIndex((row, at) => row !== first + at);
  return first + (more === -1 ? headings.length : more);
};

/** The font that documents of the State are written in. */
const FONT = { fontFamily: 'Times New Roman', fontSize: 12 } as const;

/**
 * Writes text tables as an xlsx workbook. Every cell is text, also one that looks like a formula ("=cmd"): Excel shows
 * it and computes nothing.
 */
export const writeWorkbook = async (sheets: readonly TextSheet[]): Promise<Uint8Array> => {
  const names = sheetNames(sheets);
  const written = sheets.map((sheet, at) => {
    const widths = widthsOf(sheet);
    return {
      sheet: names[at] ?? '',
      data: styledCells(sheet, widths).map((row) => row.map(writtenCell)),
      columns: widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: stickyRows(sheet),
    };
  });
  const transform = { 'xl/worksheets/sheet{id}.xml': { transform: inSheet } };
  const buffer = await writeXlsxFile(written, { ...FONT, features: [{ files: { transform } }] }).toBuffer();
  return new Uint8Array(buffer);
};
