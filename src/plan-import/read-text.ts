import { fail, ok, type Result } from '../domain/result';
import { unicodeOf } from '../domain/text/legacy';
import type { FileProblem } from '../messages/plans/import';
import { decodeText, hasLostLetters } from './decode-text';
import { docxHtml } from './docx-html';
import { htmlLines } from './html-lines';
import { admit, bearsSecretStamp, type PlanFile } from './plan-file';
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

const textOf = async (file: PlanFile): Promise<Result<string, FileProblem>> => {
  const admitted = admit(file);
  if ('problem' in admitted) return fail(admitted.problem);
  if (admitted.kind === 'docx') return fromDocx(file.bytes);
  if (admitted.kind === 'pdf') return readPdf(file.bytes);
  return admitted.kind === 'text' ? fromText(file.bytes) : fail('not-a-plan-file');
};

/**
 * The text of a plan's file (txt, docx, pdf), by its content and not its name; what was typed in fonts of before Unicode
 * is converted. Never throws; secrets are refused.
 */
export const readPlanText = async (file: PlanFile): Promise<Result<string, FileProblem>> => {
  const read = await textOf(file);
  if (!read.ok) return read;
  const text = unicodeOf(read.value)?.text ?? read.value;
  if (text.trim() === '') return fail('empty');
  return bearsSecretStamp(text.split(/[\n\f]/)) ? fail('secret') : ok(text);
};
