import { fold } from '../text/fold';
import { readMark, type Mark } from './marks';
import { tickedPeriods } from './period-columns';
import type { CellTable, Header, Meaning } from './table-header';

/** A row below the heading, read by meaning. `row` counts from 1 as in the sheet. */
export interface TableRow {
  readonly row: number;
  readonly stt: string;
  readonly text: string;
  readonly mark: Mark | null;
  readonly cell: (meaning: Meaning) => string;
  /** Says nothing but its own name: heads an area or a group. */
  readonly bare: boolean;
}

/** What the rows say, in the order of the sheet. Groups and areas are told before what stands under them. */
export type RowMeaning =
  | { readonly kind: 'area'; readonly row: TableRow; readonly label: string; readonly name: string }
  | { readonly kind: 'group'; readonly row: TableRow }
  | { readonly kind: 'item'; readonly row: TableRow; readonly inGroup: boolean };

const CONTENT: readonly Meaning[] = ['lead', 'doer', 'coordinating', 'deadline', 'product', 'goal', 'unit', 'level'];

/** The mark that a number column's cell is: '3', 'II', '1.2', 'a', '-'. */
const markOf = (stt: string): Mark | null => {
  const bare = stt.trim().replace(/[.)]+$/, '');
  if (bare === '') return null;
  return readMark(
    /^\p{Ll}$/u.test(bare) ? `${bare}) x` : /^[\d.]+$/.test(bare) && bare.includes('.') ? `${bare} x` : `${bare}. x`,
  );
};

const toRow = (cells: readonly string[], index: number, header: Header): TableRow => {
  const cell = (meaning: Meaning): string => {
    const column = header.columns.get(meaning);
    if (meaning === 'deadline' && header.periods.length > 0) return tickedPeriods(header.periods, cells);
    const said = column === undefined ? '' : (cells[column] ?? '').trim();
    return meaning === 'deadline' && header.limit !== null && /^\d/.test(said) ? `${header.limit} ${said}` : said;
  };
  const written = cell('task') || cell('target');
  // A section repeated in every cell it was merged over has no number of its own.
  const isNumber = cell('stt').length <= 12 && cell('stt') !== written;
  // A section merged over the whole width stands in the first cell: "I. CƠ CHẾ, CHÍNH SÁCH".
  const text = written === '' && !isNumber ? cell('stt') : written;
  const stt = isNumber ? cell('stt') : '';
  const bare = text !== '' && CONTENT.every((one) => cell(one) === '' || cell(one) === text);
  return { row: index + 1, stt, text, mark: markOf(stt) ?? (bare ? readMark(text) : null), cell, bare };
};

/** "(1) (2) (3)" or "1 2 3" under the heading. */
const isNumbering = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length >= 3 && filled.every((cell, at) => new RegExp(`^\\(?${at + 1}\\)?$`).test(cell));
};

/** Letters by which two writings of one heading may differ in length: spaces, decomposed marks. */
const LOOSE = 20;

/** The heading again, as printed on each page: the same words in the same columns. */
const repeatsHeader = (cells: readonly string[], heading: readonly string[]): boolean => {
  const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [[cell.trim(), heading[at] ?? ''] as const]));
  // Folding is dear, and few rows have cells as long as the heading's.
  if (filled.length < 2 || filled.some(([cell, above]) => Math.abs(cell.length - above.length) > LOOSE)) return false;
  return filled.every(([cell, above]) => fold(cell) === fold(above));
};

/** What stands under a table and belongs to none of its rows: sums, notes, receivers, signatures. */
const FOOT =
  /^(?:tong (?:cong|so)\b|cong:|ghi chu ?:|luu y ?:|noi nhan|nguoi lap|tm\. ?|kt\. ?|chu tich$|giam doc$|pho chu tich$|pho giam doc$)/;

/** Who signs: the names below belong to it. */
const SIGNATURE = /^(?:noi nhan|nguoi lap|(?:tm|kt|tl|tuq)\. ?|(?:pho )?(?:chu tich|giam doc)$)/;

const LONGEST_FOOT = 40;

/** Rows of a table's foot say no more than this. */
const FEW = 2;

const filledOf = (cells: readonly string[]): readonly string[] => [
  ...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '')),
];

const isFoot = (filled: readonly string[], pattern = FOOT): boolean =>
  filled.length <= FEW && filled.some((cell) => pattern.test(fold(cell.slice(0, LONGEST_FOOT))));

/** The rows that say something, without blank, numbering and repeated heading rows. */
export const rowsBelow = (table: CellTable, header: Header): readonly TableRow[] => {
  const rows: TableRow[] = [];
  const headings = table.slice(Math.max(0, header.bodyFrom - 2), header.bodyFrom);
  let signed = false;
  for (let index = header.bodyFrom; index < table.length; index += 1) {
    const cells = table[index] ?? [];
    const filled = filledOf(cells);
    signed = filled.length <= FEW && (signed || isFoot(filled, SIGNATURE));
    const says =
      !signed &&
      filled.length > 0 &&
      !isNumbering(cells) &&
      !isFoot(filled) &&
      !headings.some((heading) => repeatsHeader(cells, heading));
    if (says) rows.push(toRow(cells, index, header));
  }
  return rows;
};

const isSection = (row: TableRow): boolean =>
  row.bare && (row.mark?.kind === 'roman' || row.mark?.kind === 'upper' || row.mark?.kind === 'part');
const isCounted = (row: TableRow): boolean => row.mark?.kind === 'arabic';

/** Below a heading row: '3.1' below '3', and letters, bullets and unnumbered rows. */
const isBelow = (row: TableRow, parent: TableRow): boolean => {
  const label = row.mark?.label ?? '';
  if (row.mark?.kind === 'path') return label.startsWith(`${parent.mark?.label ?? ''}.`);
  return row.mark === null || row.mark.kind === 'letter' || row.mark.kind === 'bullet';
};

/** The words of a heading row without the mark that its text carries. */
const nameOf = (row: TableRow): string =>
  (row.stt === '' && row.mark ? row.mark.rest : row.text).replace(/[:.;\s]+$/, '');

/** Tables without roman sections: counted rows head areas when most of them are bare. */
const areasAreCounted = (rows: readonly TableRow[]): boolean => {
  const counted = rows.filter(isCounted);
  return counted.length > 0 && counted.filter((row) => row.bare).length >= 0.8 * counted.length;
};

interface Sections {
  readonly has: boolean;
  readonly counted: boolean;
}

const isArea = (row: TableRow, sections: Sections): boolean => {
  if (!row.bare) return false;
  if (sections.has) return isSection(row);
  return sections.counted ? isCounted(row) : row.mark === null;
};

/** "Rà soát thủ tục hành chính:" above "a", "b": it heads them, whoever leads them all stands beside it. */
const opensList = (row: TableRow, next: TableRow | undefined): boolean =>
  row.text.endsWith(':') && row.mark !== null && next?.mark !== null && next !== undefined && isBelow(next, row);

/** An unnumbered heading row holds all up to the next one; a numbered one its sub-numbers, letters and bullets. */
const headsGroup = (row: TableRow, next: TableRow | undefined): boolean =>
  opensList(row, next) || (row.bare && next !== undefined && !next.bare && (row.mark === null || isBelow(next, row)));

const leavesGroup = (row: TableRow, group: TableRow): boolean =>
  group.mark === null ? row.bare : !isBelow(row, group);

/** Tells section rows, group rows and items apart by their numbers and what stands beside and below them. */
export const rowMeanings = (rows: readonly TableRow[]): readonly RowMeaning[] => {
  const has = rows.some(isSection);
  const sections = { has, counted: !has && areasAreCounted(rows) };
  let group: TableRow | null = null;
  return rows.map((row, index): RowMeaning => {
    if (isArea(row, sections)) {
      group = null;
      return { kind: 'area', row, label: row.mark?.label ?? '', name: nameOf(row) };
    }
    if (group !== null && leavesGroup(row, group)) group = null;
    if (group === null && headsGroup(row, rows[index + 1])) {
      group = row;
      return { kind: 'group', row };
    }
    return { kind: 'item', row, inGroup: group !== null };
  });
};

const LONGEST_DITTO = 20;

/** "Như trên" and its short forms: the cell of the row above. */
export const isDitto = (text: string): boolean =>
  text.length <= LONGEST_DITTO && /^(?:nhu tren|-? ?n ?\/? ?t ?-?|["”″]|'')\.?$/.test(fold(text));
