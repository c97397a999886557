import {
  CATALOGUE_KINDS,
  type CatalogueKind,
  type CatalogueReading,
  type CatalogueSet,
} from '../domain/catalogue/catalogue';
import { FIELDS } from '../domain/catalogue/fields';
import { readSheet, type SheetRow } from '../domain/catalogue/read-sheet';
import { fail, ok, type Result } from '../domain/result';
import { fold } from '../domain/text/fold';
import { catalogueDeskText } from '../messages/catalogue';
import { cellText } from '../messages/catalogue-cells';
import { CATALOGUE_NAMES, FIELD_WORDS, valueOfWords } from '../messages/catalogue-words';
import { fileNoticeText, fileProblemText, type FileProblem } from '../messages/import';
import type { TextSheet } from '../ports/plan-workbooks';
import type { PlanFile } from './plan-file';
import { openTables } from './read-tables';
import type { NamedTable } from './read-xlsx';

/** Rows above the headings that a person may have put there. */
const MOST_ABOVE = 10;

/** One sheet a catalogue, its headings in the first row. */
export const catalogueSheets = (set: CatalogueSet): readonly TextSheet[] =>
  CATALOGUE_KINDS.map((kind) => {
    const fields = FIELDS[kind].map(({ name }) => name);
    const table = [
      fields.map((field) => FIELD_WORDS[kind][field] ?? field),
      ...set[kind].map((entry) => fields.map((field) => cellText(kind, entry, field))),
    ];
    return { name: CATALOGUE_NAMES[kind], table, heading: 0 };
  });

/** Column of each field; null when the row is not this catalogue's heading: its key and every needed field must be there. */
const columnsIn = (kind: CatalogueKind, row: readonly string[]): ReadonlyMap<string, number> | null => {
  const heads = row.map(fold);
  const columns = new Map(
    FIELDS[kind]
      .map(({ name }) => [name, heads.indexOf(fold(FIELD_WORDS[kind][name] ?? name))] as const)
      .filter(([, column]) => column >= 0),
  );
  return FIELDS[kind].every(({ name, needed }) => !needed || columns.has(name)) ? columns : null;
};

interface Found {
  readonly kind: CatalogueKind;
  readonly rows: readonly SheetRow[];
}

/** Which catalogue a sheet holds, by its headings: sheets may be renamed, columns moved. */
const catalogueOf = ({ table }: NamedTable, inForce: CatalogueSet): Found | null => {
  for (const [at, row] of table.slice(0, MOST_ABOVE).entries()) {
    for (const kind of CATALOGUE_KINDS) {
      const columns = columnsIn(kind, row);
      if (columns === null) continue;
      const rows = table.slice(at + 1).map((cells, index): SheetRow => {
        const said = Object.fromEntries([...columns].map(([field, column]) => [field, cells[column] ?? '']));
        return { row: at + index + 2, said: withAbsent(kind, said, columns, inForce) };
      });
      return { kind, rows };
    }
  }
  return null;
};

/** A column that was left out of the sheet changes nothing: its cells are those in force. */
const withAbsent = (
  kind: CatalogueKind,
  said: Readonly<Record<string, string>>,
  columns: ReadonlyMap<string, number>,
  inForce: CatalogueSet,
): Readonly<Record<string, string>> => {
  const absent = FIELDS[kind].filter(({ name }) => !columns.has(name));
  const entry = absent.length === 0 ? undefined : inForce[kind].find(({ key }) => key === said[FIELDS[kind][0].name]);
  if (entry === undefined) return said;
  return { ...said, ...Object.fromEntries(absent.map(({ name }) => [name, entry.cells[name] ?? ''])) };
};

const problemText = (problem: FileProblem): string =>
  problem === 'not-a-table-file' || problem === 'pdf-table' ? catalogueDeskText.notWorkbook : fileProblemText(problem);

export interface WorkbookRead {
  readonly reading: CatalogueReading;
  readonly notes: readonly string[];
}

/** Reads a workbook of catalogues (or one of them as csv); a refusal is one Vietnamese sentence. Never throws. */
export const readCatalogueWorkbook = async (
  file: PlanFile,
  inForce: CatalogueSet,
): Promise<Result<WorkbookRead, string>> => {
  const read = await openTables(file);
  if (!read.ok) return fail(problemText(read.error));
  const { tables, notices } = read.value;
  const found = new Map<CatalogueKind, SheetRow[]>();
  for (const sheet of tables) {
    const one = catalogueOf(sheet, inForce);
    if (one !== null) found.set(one.kind, [...(found.get(one.kind) ?? []), ...one.rows]);
  }
  if (found.size === 0) return fail(catalogueDeskText.noSheet);
  const reading = [...found].map(([one, rows]) => readSheet(one, rows, valueOfWords));
  return ok({ reading, notes: notices.map(fileNoticeText) });
};
