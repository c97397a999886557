import { listOf, type CatalogueKind, type EntryFault, type ReadEntry, type SheetReading } from './catalogue';
import { FIELDS } from './fields';
import { readCell, type WordOf } from './read-cell';
import { isSetting, settingValue } from './settings';

export interface SheetRow {
  /** Counted as Excel does. */
  readonly row: number;
  /** By field name; absent where the sheet has no such column. */
  readonly said: Readonly<Record<string, string>>;
}

type RowReading = { readonly entry: ReadEntry } | { readonly fault: EntryFault };

const readRow = (kind: CatalogueKind, { row, said }: SheetRow, wordOf: WordOf): RowReading => {
  const [keyField, ...others] = FIELDS[kind];
  const keySaid = said[keyField.name] ?? '';
  const key = readCell(keyField.form, keySaid, wordOf);
  const fault = (at: string, problem: EntryFault['problem'], known: string | null): RowReading => ({
    fault: { kind, key: known, row, field: at, problem, said: said[at] ?? '' },
  });
  if (!key.ok) return fault(keyField.name, key.error, null);
  if (key.value === '') return fault(keyField.name, 'missing', null);
  if (kind === 'policy' && !isSetting(key.value)) return fault(keyField.name, 'no-such-setting', null);
  const cells: Record<string, string> = { [keyField.name]: key.value };
  for (const { name, form, needed } of others) {
    const value = readCell(form, said[name] ?? '', wordOf);
    if (!value.ok) return fault(name, value.error, key.value);
    if (needed && value.value === '') return fault(name, 'missing', key.value);
    cells[name] = value.value;
  }
  if (kind === 'policy' && !inOneForm(key.value, cells, wordOf)) return fault('value', 'bad-value', key.value);
  return { entry: { key: key.value, cells, row } };
};

/** Brings a setting's value into its one form; false when it is not written as such values are. */
const inOneForm = (key: string, cells: Record<string, string>, wordOf: WordOf): boolean => {
  const value = isSetting(key) ? settingValue(key, wordsIn(cells['value'] ?? '', wordOf)) : null;
  if (value !== null) cells['value'] = value;
  return value !== null;
};

/** Words of a setting's value that stand for others, between its colons. */
const wordsIn = (value: string, wordOf: WordOf): string =>
  listOf(value)
    .map((line) =>
      /^\d{1,2}:\d{2}$/.test(line)
        ? line
        : line
            .split(':')
            .map((part) => wordOf(part.trim()))
            .join(':'),
    )
    .join('\n');

/** The lines of a sheet, each by itself: one that is wrong is told and stops no other. Empty rows are none. */
export const readSheet = (kind: CatalogueKind, rows: readonly SheetRow[], wordOf: WordOf): SheetReading => {
  const entries = new Map<string, ReadEntry>();
  const faults: EntryFault[] = [];
  for (const one of rows) {
    if (Object.values(one.said).every((said) => said.trim() === '')) continue;
    const read = readRow(kind, one, wordOf);
    if ('fault' in read) faults.push(read.fault);
    else if (entries.has(read.entry.key)) faults.push(twice(kind, read.entry));
    else entries.set(read.entry.key, read.entry);
  }
  return { kind, entries: [...entries.values()], faults };
};

const twice = (kind: CatalogueKind, { key, row }: ReadEntry): EntryFault => ({
  ...{ kind, key, row, field: FIELDS[kind][0].name, problem: 'stands-twice', said: key },
});
