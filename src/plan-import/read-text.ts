import { fail, ok, type Result } from '../domain/result';
import { unicodeOf } from '../domain/text/legacy';
import type { FileProblem } from '../messages/plans/import';
import { decodeText, hasLostLetters } from './decode-text';
import { docxHtml } from './docx-html';
import { htmlLines } from './html-lines';
import { admit, bearsSecretStamp, type PlanFile } from './plan-file';
import type { PdfTables } from './pdf-tables';
import { readPdf } from './read-pdf';

const fromDocx = async (bytes: Uint8Array): Promise<Result<string, FileProblem>> => {
  try {
    return ok(htmlLines(await docxHtml(bytes)));
  } catch {
    return fail('damaged');
  }
};

const fromText = (bytes: Uint8Array): Result<string, FileProblem> => {
  const decoded = decodeText(bytes);
  if (decoded === null) return fail('encoding');
  return hasLostLetters(decoded.text) ? fail('letters-lost') : ok(decoded.text);
};

/** The text of a plan's file, and of a PDF what became of its tables. */
export interface PlanDocument {
  readonly text: string;
  readonly pdf: PdfTables | null;
}

const fromPdf = async (bytes: Uint8Array): Promise<Result<PlanDocument, FileProblem>> => {
  const read = await readPdf(bytes);
  return read.ok ? ok({ text: read.value.text, pdf: read.value }) : read;
};

const ofText = (read: Result<string, FileProblem>): Result<PlanDocument, FileProblem> =>
  read.ok ? ok({ text: read.value, pdf: null }) : read;

const documentOf = async (file: PlanFile): Promise<Result<PlanDocument, FileProblem>> => {
  const admitted = admit(file);
  if ('problem' in admitted) return fail(admitted.problem);
  if (admitted.kind === 'docx') return ofText(await fromDocx(file.bytes));
  if (admitted.kind === 'pdf') return fromPdf(file.bytes);
  return admitted.kind === 'text' ? ofText(fromText(file.bytes)) : fail('not-a-plan-file');
};

/**
 * A plan's file (txt, docx, pdf), by its content and not its name; what was typed in fonts of before Unicode is
 * converted. Never throws; secrets are refused.
 */
export const readPlanDocument = async (file: PlanFile): Promise<Result<PlanDocument, FileProblem>> => {
  const read = await documentOf(file);
  if (!read.ok) return read;
  const { text: written, pdf } = read.value;
  const text = unicodeOf(written)?.text ?? written;
  if (text.trim() === '' && (pdf?.tables ?? []).length === 0) return fail('empty');
  return bearsSecretStamp(text.split(/[\n\f]/)) ? fail('secret') : ok({ text, pdf });
};

/** The text alone. */
export const readPlanText = async (file: PlanFile): Promise<Result<string, FileProblem>> => {
  const read = await readPlanDocument(file);
  return read.ok ? ok(read.value.text) : read;
};
