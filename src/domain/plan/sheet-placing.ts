import { fold } from '../text/fold';
import { tickedPeriods } from './period-columns';
import type { SheetLayout } from './sheet-layout';
import type { SheetCells, SheetColumn, SheetRow } from './sheet-row';
import type { Meaning } from './table-header';

/** Which cell goes where in the columns of an office's table, and which columns of ours come after them. */
export interface Placing {
  /** Columns in all. */
  readonly width: number;
  /** Headings of the columns that come after the office's own. */
  readonly added: readonly string[];
  readonly hasNumbers: boolean;
  readonly place: (cells: SheetCells, row?: Pick<SheetRow, 'raw' | 'ours'>) => readonly string[];
}

interface PlacingAsk {
  readonly layout: SheetLayout;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly ours: readonly string[];
}

/** Cells up to the last that says something. */
const usedWidth = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;

const widthOf = ({ head, columns, periods, lines }: SheetLayout, rows: readonly SheetRow[]): number =>
  [
    ...Object.values(columns).map((column) => column + 1),
    ...periods.map(({ column }) => column + 1),
    ...head.map(usedWidth),
    ...(lines ?? []).map(({ cells }) => usedWidth(cells)),
    ...rows.map(({ raw }) => usedWidth(raw)),
  ].reduce((most, one) => Math.max(most, one), 0);

/** Something is said for which the office's table has no column. Numbers alone are no reason for one. */
const isWanting = ({ meaning }: SheetColumn, { periods }: SheetLayout, rows: readonly SheetRow[]): boolean => {
  const isDrawn = meaning === 'deadline' && periods.length > 0;
  const drawn = (raw: readonly string[]): string => (isDrawn ? tickedPeriods(periods, raw) : '');
  return meaning !== 'stt' && rows.some(({ cells, raw }) => (cells[meaning] ?? drawn(raw)) !== drawn(raw));
};

/** Where our columns stand already, side by side: the table went out before. A single heading like ours is the office's. */
const placeOf = (ours: readonly string[], { head, heading }: SheetLayout): number | null => {
  const wanted = ours.map(fold);
  const [found] = head.slice(heading).flatMap((cells) => {
    const said = cells.map(fold);
    const from = said.findIndex((_, at) => wanted.every((one, next) => said[at + next] === one));
    return from === -1 ? [] : [from];
  });
  return found ?? null;
};

/** Finds a place for every cell: the office's column, else one of ours. */
export const placingFor = ({ layout, columns, rows, ours }: PlacingAsk): Placing => {
  const own = widthOf(layout, rows);
  const added: string[] = [];
  const add = (heading: string): number => own + added.push(heading) - 1;
  const at = new Map<Meaning, number>();
  for (const column of columns) {
    const { meaning, or = [], heading } = column;
    const known = [meaning, ...or].map((one) => layout.columns[one]).find((one) => one !== undefined);
    if (known !== undefined) at.set(meaning, known);
    else if (isWanting(column, layout, rows)) at.set(meaning, add(heading));
  }
  const oursFrom = placeOf(ours, layout);
  const oursAt = ours.map((heading, one) => (oursFrom === null ? add(heading) : oursFrom + one));
  const width = own + added.length;
  return {
    ...{ width, added, hasNumbers: at.has('stt') },
    place: (cells, row) => {
      const placed = Array.from({ length: width }, (_, column) => row?.raw[column] ?? '');
      for (const [meaning, column] of at) placed[column] = cells[meaning] ?? placed[column] ?? '';
      oursAt.forEach((column, one) => (placed[column] = row?.ours[one] ?? placed[column] ?? ''));
      return placed;
    },
  };
};
