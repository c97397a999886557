import type { SheetAsk } from './sheet-ask';
import { roman } from './roman';
import type { LayoutLine, SheetLayout } from './sheet-layout';
import type { Placing } from './sheet-placing';
import { inOfficesOrder, type SheetCells, type SheetRow } from './sheet-row';
import type { CellTable } from './table-header';

/** The number of a section that the office's table does not have, counted as its own sections are. */
const labelFor = (place: number, lines: readonly LayoutLine[]): string => {
  const labels = lines.flatMap(({ opens }) => (opens?.kind === 'area' ? [opens.label] : []));
  const [first] = labels;
  if (first === '') return '';
  return first !== undefined && /^\d+$/.test(first) ? String(labels.length + 1) : roman(place + 1);
};

/** Sections and groups as the office has them, else as the reader understands them. */
const openers = (
  { layout: { kind, lines }, areas }: SheetAsk,
  { hasNumbers, place }: Placing,
): Record<'section' | 'group', (name: string) => LayoutLine> => {
  const known = lines ?? [];
  const said = (stt: string, text: string): LayoutLine => {
    const cells: SheetCells = kind === 'targets' ? { stt, target: text } : { stt, task: text };
    return { row: 0, cells: place(cells), opens: null };
  };
  return {
    section: (code) => {
      const line = known.find(({ opens }) => opens?.kind === 'area' && opens.area === code);
      const at = areas.findIndex((one) => one.code === code);
      const label = labelFor(at === -1 ? areas.length : at, known);
      const name = areas[at]?.name ?? code;
      return line ?? said(label, hasNumbers || label === '' ? name : `${label}. ${name}`);
    },
    group: (text) => known.find(({ opens }) => opens?.kind === 'group' && opens.group === text) ?? said('', text),
  };
};

/** The office's lines above a row; a group of which nothing is left would be read as an item. */
const linesAbove = (above: readonly LayoutLine[], group: string | null): readonly LayoutLine[] => {
  const last = above.findLast(({ opens }) => opens?.kind === 'group');
  return above.filter((line) => line.opens?.kind !== 'group' || (line === last && line.opens.group === group));
};

/** Where a row below what was written would be read to belong. */
interface Standing {
  readonly area: string | null;
  readonly group: string | null;
  /** Rows stand as the office has them so far: its own lines and numbers say where they belong. */
  readonly isOffices: boolean;
}

/** A section row also ends a group that the next task does not belong to. */
const wantedAbove = (
  { area, group }: SheetRow,
  before: Standing,
  hasAreaColumn: boolean,
): { readonly section: string | null; readonly group: string | null } => {
  const isElsewhere = !hasAreaColumn && area !== before.area;
  const section = isElsewhere || (group === null && before.group !== null) ? area : null;
  return { section, group: section !== null || group !== before.group ? group : null };
};

/** The office's lines in their order; one that was written out of it does not come again. */
const linesOf = ({ lines }: SheetLayout) => {
  const all = lines ?? [];
  const written = new Set<LayoutLine>();
  let next = 0;
  return {
    written: (line: LayoutLine): void => void written.add(line),
    upTo: (row: number): readonly LayoutLine[] => {
      const from = next;
      while (next < all.length && (all[next]?.row ?? 0) < row) next += 1;
      return all.slice(from, next).filter((line) => !written.has(line));
    },
  };
};

/** The rows below the headings: items with the sections, groups and other lines that they stand among. */
export const sheetBody = (ask: SheetAsk, placing: Placing): CellTable => {
  const { layout, areas } = ask;
  const areaColumn = layout.columns.group;
  const [open, left] = [openers(ask, placing), linesOf(layout)];
  const table: (readonly string[])[] = [];
  const write = (line: LayoutLine): void => {
    left.written(line);
    table.push(placing.place({}, { raw: line.cells, ours: [] }));
  };
  let standing: Standing = { area: null, group: null, isOffices: layout.lines !== null };
  for (const row of inOfficesOrder(ask.rows)) {
    const above = row.row === null ? [] : left.upTo(row.row);
    linesAbove(above, row.group).forEach(write);
    const isOffices = row.row !== null && (standing.isOffices || above.some(({ opens }) => opens?.kind === 'area'));
    const wanted = wantedAbove(row, isOffices ? { ...row, isOffices } : standing, areaColumn !== undefined);
    if (wanted.section !== null) write(open.section(wanted.section));
    if (wanted.group !== null) write(open.group(wanted.group));
    const cells = [...placing.place(row.cells, row)];
    if (row.row === null && areaColumn !== undefined)
      cells[areaColumn] = areas.find((one) => one.code === row.area)?.name ?? '';
    table.push(cells);
    standing = { area: row.area, group: row.group, isOffices };
  }
  linesAbove(left.upTo(Infinity), null).forEach(write);
  return table;
};
