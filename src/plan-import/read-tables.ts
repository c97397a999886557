import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import { fail, ok, type Result } from '../domain/result';
import type { FileProblem } from '../messages/import';
import { decodeText } from './decode-text';
import { htmlTables } from './html-tables';
import { admit, bearsSecretStamp, type PlanFile } from './plan-file';
import { readXlsx, type NamedTable } from './read-xlsx';

/** The separator that the first lines use most: Vietnamese Excel writes semicolons. */
const delimiterOf = (text: string): string => {
  const head = text.slice(0, 4000);
  const count = (sign: string): number => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
};

const fromCsv = (bytes: Uint8Array): Result<readonly NamedTable[], FileProblem> => {
  const text = decodeText(bytes);
  if (text === null) return fail('encoding');
  const options = { delimiter: delimiterOf(text), relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false };
  return ok([{ name: '', table: parse(text, options).map((row) => row.map((cell) => cell.trim())) }]);
};

const fromDocx = async (bytes: Uint8Array): Promise<Result<readonly NamedTable[], FileProblem>> => {
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage });
  return ok(htmlTables(value).map((table) => ({ name: '', table })));
};

const tablesOf = async (file: PlanFile): Promise<Result<readonly NamedTable[], FileProblem>> => {
  const admitted = admit(file);
  if ('problem' in admitted) return fail(admitted.problem);
  try {
    switch (admitted.kind) {
      case 'xlsx':
        return ok(await readXlsx(file.bytes));
      case 'docx':
        return await fromDocx(file.bytes);
      case 'text':
        return fromCsv(file.bytes);
      case 'pdf':
        return fail('pdf-not-yet');
      default:
        return fail('not-a-table-file');
    }
  } catch {
    return fail('damaged');
  }
};

/** The tables of a file (xlsx, docx, csv), by its content and not its name. Never throws; secrets are refused. */
export const readTables = async (file: PlanFile): Promise<Result<readonly NamedTable[], FileProblem>> => {
  const tables = await tablesOf(file);
  if (!tables.ok) return tables;
  const cells = tables.value.flatMap(({ table }) => table.flat());
  if (cells.every((cell) => cell === '')) return fail('empty');
  return bearsSecretStamp(cells) ? fail('secret') : tables;
};
