import { type CatalogueKind, type EntryFault, type ReadEntry, type SheetReading } from './catalogue';
import { FIELDS, keyOf } from './fields';
import { readCell, type WordOf } from './read-cell';
import { rowSense } from './row-sense';
import { scopeKey } from './scope';
import { inGroups } from '../text/in-groups';

export interface SheetRow {
  /** Counted as Excel does. */
  readonly row: number;
  /** By field name; absent where the sheet has no such column. */
  readonly said: Readonly<Record<string, string>>;
}

/** The rows of one catalogue as a file has them, before they are understood. */
export interface CatalogueSheet {
  readonly kind: CatalogueKind;
  readonly rows: readonly SheetRow[];
}

/** What tells a row from others, as far as it can be read. */
export const keyOfRow = (kind: CatalogueKind, said: SheetRow['said'], wordOf: WordOf): string => {
  const read = FIELDS[kind]
    .filter(({ inKey }) => inKey)
    .map(({ name, form }) => [name, readCell(form, said[name] ?? '', wordOf)] as const);
  return keyOf(kind, Object.fromEntries(read.map(([name, value]) => [name, value.ok ? value.value : ''])));
};

type RowReading = { readonly entry: ReadEntry } | { readonly fault: EntryFault };

const readRow = (kind: CatalogueKind, { row, said }: SheetRow, wordOf: WordOf): RowReading => {
  const fault = (at: string, problem: EntryFault['problem'], key: string | null): RowReading => ({
    fault: { kind, key, row, field: at, problem, said: said[at] ?? '' },
  });
  const cells: Record<string, string> = {};
  let key: string | null = null;
  for (const { name, form, needed, inKey } of FIELDS[kind]) {
    // The fields of the key come first.
    key ??= inKey ? null : keyOf(kind, cells);
    const value = readCell(form, said[name] ?? '', wordOf);
    if (!value.ok) return fault(name, value.error, key);
    if (needed && value.value === '') return fault(name, 'missing', key);
    cells[name] = value.value;
  }
  const sense = rowSense(kind, cells, wordOf);
  if (sense.ok) return { entry: { key: keyOf(kind, cells), cells: sense.value, row } };
  const { field, problem } = sense.error;
  return fault(field, problem, problem === 'no-such-setting' ? null : key);
};

/** Rungs of a table climb in the order in which they stand in the sheet. */
const inOrder = (rows: readonly SheetRow[], wordOf: WordOf): readonly SheetRow[] => {
  const tableIn = ({ said }: SheetRow): string => `${wordOf((said['table'] ?? '').trim())}\n${scopeKey(said)}`;
  const places = new Map(
    [...inGroups(rows, tableIn).values()].flatMap((group) => group.map((one, at) => [one, at + 1] as const)),
  );
  return rows.map((one) => ({ ...one, said: { ...one.said, order: String(places.get(one) ?? 0) } }));
};

const isEmpty = ({ said }: SheetRow): boolean => Object.values(said).every((cell) => cell.trim() === '');

/** The lines of a sheet, each by itself: one that is wrong is told and stops no other. Empty rows are none. */
export const readSheet = (kind: CatalogueKind, rows: readonly SheetRow[], wordOf: WordOf): SheetReading => {
  const entries = new Map<string, ReadEntry>();
  const faults: EntryFault[] = [];
  const filled = rows.filter((one) => !isEmpty(one));
  for (const one of kind === 'rungs' ? inOrder(filled, wordOf) : filled) {
    const read = readRow(kind, one, wordOf);
    if ('fault' in read) faults.push(read.fault);
    else if (entries.has(read.entry.key)) faults.push(twice(kind, read.entry));
    else entries.set(read.entry.key, read.entry);
  }
  return { kind, entries: [...entries.values()], faults };
};

const twice = (kind: CatalogueKind, { key, row, cells }: ReadEntry): EntryFault => {
  const [{ name }] = FIELDS[kind];
  return { kind, key, row, field: name, problem: 'stands-twice', said: cells[name] ?? '' };
};
