import { parse } from 'csv-parse/sync';
import { unicodeCells } from '../domain/text/legacy';
import { fail, ok, type Result } from '../domain/result';
import type { FileProblem } from '../messages/plans/import';
import { decodeText, hasLostLetters, type TextEncoding } from './decode-text';
import { docxHtml } from './docx-html';
import { docxTables } from './docx-tables';
import { htmlLines } from './html-lines';
import { pageList, tellUnread } from './file-notices';
import { admit, bearsSecretStamp, type PlanFile } from './plan-file';
import { readPdf } from './read-pdf';
import { readXlsx, type TablesRead } from './read-xlsx';
import { MAX_ROWS } from './sheet-facts';

/** The separator that the first lines use most: Vietnamese Excel writes semicolons. */
const delimiterOf = (text: string): string => {
  const head = text.slice(0, 4000);
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
};

const converted = (encoding: TextEncoding): TablesRead['notices'] =>
  encoding === 'UTF-8' || encoding === 'UTF-16' ? [] : [{ kind: 'converted', said: encoding }];

const countLines = (text: string): number => {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
};

const fromCsv = (bytes: Uint8Array): Result<TablesRead, FileProblem> => {
  const decoded = decodeText(bytes);
  if (decoded === null) return fail('encoding');
  const { text, encoding } = decoded;
  if (hasLostLetters(text)) return fail('letters-lost');
  if (countLines(text) > MAX_ROWS) return fail('too-many-rows');
  const options = { delimiter: delimiterOf(text), relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false };
  const table = parse(text.replace(/^\ufeff/, ''), options).map((row) => row.map((cell) => cell.trim()));
  return ok({ tables: [{ name: '', table }], notices: converted(encoding) });
};

/** A document without a table is not empty: its words are just no appendix. */
const fromDocx = async (bytes: Uint8Array): Promise<Result<TablesRead, FileProblem>> => {
  const html = await docxHtml(bytes);
  const tables = docxTables(html);
  return tables.length === 0 && htmlLines(html).trim() !== '' ? fail('no-header') : ok({ tables, notices: [] });
};

/** Ruled tables alone: where no borders say which cell is which, a guess would be silent. */
const fromPdf = async (bytes: Uint8Array): Promise<Result<TablesRead, FileProblem>> => {
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  const { tables, read: pages, unread } = read.value;
  if (tables.length === 0) return fail('pdf-table');
  return ok({ tables, notices: [{ kind: 'from-pdf', said: pageList(pages) }, ...tellUnread(unread)] });
};

const tablesOf = async (file: PlanFile): Promise<Result<TablesRead, FileProblem>> => {
  const admitted = admit(file);
  if ('problem' in admitted) return fail(admitted.problem);
  try {
    switch (admitted.kind) {
      case 'xlsx':
        return await readXlsx(file.bytes);
      case 'docx':
        return await fromDocx(file.bytes);
      case 'text':
        return fromCsv(file.bytes);
      case 'pdf':
        return await fromPdf(file.bytes);
      default:
        return fail('not-a-table-file');
    }
  } catch {
    return fail('damaged');
  }
};

/** Cells typed in fonts of before Unicode, which Office files keep as they were typed. */
const inUnicode = ({ tables, notices }: TablesRead): TablesRead => {
  const { tables: cells, encoding } = unicodeCells(tables.map(({ table }) => table));
  if (encoding === null) return { tables, notices };
  return {
    tables: tables.map((named, index) => ({ ...named, table: cells[index] ?? named.table })),
    notices: [...notices, ...converted(encoding)],
  };
};

/**
 * The tables of a file (xlsx, docx, csv, pdf), by its content and not its name, with what its sender should know of how they
 * were read. Never throws; secrets are refused.
 */
export const openTables = async (file: PlanFile): Promise<Result<TablesRead, FileProblem>> => {
  const read = await tablesOf(file);
  if (!read.ok) return read;
  const told = inUnicode(read.value);
  const cells = told.tables.flatMap(({ table }) => table.flat());
  if (cells.every((cell) => cell === '')) return fail('empty');
  return bearsSecretStamp(cells) ? fail('secret') : ok(told);
};
