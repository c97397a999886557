import {
  CATALOGUE_KINDS,
  type CatalogueKind,
  type CatalogueReading,
  type CatalogueSet,
} from '../domain/catalogue/catalogue';
import { columnsOf } from '../domain/catalogue/fields';
import { keyOfRow, readSheet, type CatalogueSheet, type SheetRow } from '../domain/catalogue/read-sheet';
import { fail, ok, type Result } from '../domain/result';
import { fold } from '../domain/text/fold';
import { catalogueDeskText } from '../messages/plans/catalogue';
import { cellText } from '../messages/plans/catalogue-cells';
import { valueOfWords } from '../messages/plans/catalogue-values';
import { CATALOGUE_NAMES, FIELD_WORDS } from '../messages/plans/catalogue-words';
import { fileNoticeText, fileProblemText, type FileProblem } from '../messages/plans/import';
import type { TextSheet } from '../ports/plan-workbooks';
import { admit, type PlanFile } from './plan-file';
import { openTables } from './read-tables';
import type { NamedTable } from './read-xlsx';

/** Rows above the headings that a person may have put there. */
const MOST_ABOVE = 10;

/** One sheet a catalogue, its headings in the first row. */
export const catalogueSheets = (set: CatalogueSet): readonly TextSheet[] =>
  CATALOGUE_KINDS.map((kind) => {
    const fields = columnsOf(kind).map(({ name }) => name);
    const table = [
      fields.map((field) => FIELD_WORDS[kind][field] ?? field),
      ...set[kind].map((entry) => fields.map((field) => cellText(kind, entry, field))),
    ];
    return { name: CATALOGUE_NAMES[kind], table, headings: [0] };
  });

/** Column of each field; null when the row is not this catalogue's heading: what tells its lines apart must be there. */
const columnsIn = (kind: CatalogueKind, row: readonly string[]): ReadonlyMap<string, number> | null => {
  const heads = row.map(fold);
  const columns = new Map(
    columnsOf(kind)
      .map(({ name }) => [name, heads.indexOf(fold(FIELD_WORDS[kind][name] ?? name))] as const)
      .filter(([, column]) => column >= 0),
  );
  return columnsOf(kind).every(({ name, needed, inKey }) => !(needed || inKey) || columns.has(name)) ? columns : null;
};

/** Which catalogue a sheet holds, by its headings: sheets may be renamed, columns moved. */
const catalogueOf = ({ table }: NamedTable, inForce: CatalogueSet): CatalogueSheet | null => {
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
  const absent = columnsOf(kind).filter(({ name }) => !columns.has(name));
  if (absent.length === 0) return said;
  const wanted = keyOfRow(kind, said, valueOfWords);
  const entry = inForce[kind].find(({ key }) => key === wanted);
  return entry === undefined
    ? said
    : { ...said, ...Object.fromEntries(absent.map(({ name }) => [name, entry.cells[name] ?? ''])) };
};

const problemText = (problem: FileProblem): string =>
  problem === 'not-a-table-file' ? catalogueDeskText.notWorkbook : fileProblemText(problem);

export interface WorkbookRead {
  readonly sheets: readonly CatalogueSheet[];
  readonly notes: readonly string[];
}

/** The catalogues that tables hold, each found by its headings; what stands in other tables is passed over. */
export const sheetsIn = (tables: readonly NamedTable[], inForce: CatalogueSet): readonly CatalogueSheet[] => {
  const found = new Map<CatalogueKind, SheetRow[]>();
  for (const table of tables) {
    const one = catalogueOf(table, inForce);
    if (one !== null) found.set(one.kind, [...(found.get(one.kind) ?? []), ...one.rows]);
  }
  return [...found].map(([kind, rows]) => ({ kind, rows }));
};

/** Reads a workbook of catalogues (or one of them as csv); a refusal is one Vietnamese sentence. Never throws. */
export const readCatalogueWorkbook = async (
  file: PlanFile,
  inForce: CatalogueSet,
): Promise<Result<WorkbookRead, string>> => {
  const admitted = admit(file);
  // Tables of a PDF are to be looked at row by row, as plans are: a catalogue is written in Excel.
  const isPdf = 'kind' in admitted && admitted.kind === 'pdf';
  const read = isPdf ? fail('not-a-table-file' as const) : await openTables(file);
  if (!read.ok) return fail(problemText(read.error));
  const { tables, notices } = read.value;
  const sheets = sheetsIn(tables, inForce);
  return sheets.length === 0 ? fail(catalogueDeskText.noSheet) : ok({ sheets, notes: notices.map(fileNoticeText) });
};

/** What the rows of a workbook say, each understood by itself. */
export const readingOf = (sheets: readonly CatalogueSheet[]): CatalogueReading =>
  sheets.map(({ kind, rows }) => readSheet(kind, rows, valueOfWords));
