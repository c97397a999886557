import type { CellTable } from '../domain/plan/table-header';

/** How far a heading reaches; null for a cell that lies under another's reach. */
export type Span = { readonly rows: number; readonly columns: number } | null;

const ONE: Span = { rows: 1, columns: 1 };

/**
 * Heading rows as offices merge them: a heading over several others reaches across them, one that stands for all rows
 * reaches down. Tells the reach of each cell.
 */
export const headingSpans = (rows: CellTable): readonly (readonly Span[])[] => {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const spans: Span[][] = rows.map(() => Array.from({ length: width }, () => ONE));
  const said = (row: number, column: number): string => rows[row]?.[column] ?? '';
  const cover = (row: number, column: number): void => void spans[row]?.splice(column, 1, null);
  for (let row = 0; row < rows.length - 1; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const heading = said(row, column);
      if (heading === '' || spans[row]?.[column] === null) continue;
      let [down, across] = [1, 1];
      while (row + down < rows.length && ['', heading].includes(said(row + down, column))) down += 1;
      const isHeld = (at: number): boolean => at < width && said(row, at) === '' && said(row + 1, at) !== '';
      while (down === 1 && isHeld(column + across)) across += 1;
      for (let at = 1; at < down; at += 1) cover(row + at, column);
      for (let at = 1; at < across; at += 1) cover(row, column + at);
      spans[row]?.splice(column, 1, { rows: down, columns: across });
    }
  }
  return spans;
};
