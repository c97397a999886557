import mammoth from 'mammoth';
import { fail, ok, type Result } from '../domain/result';
import type { FileProblem } from '../messages/import';
import { decodeText } from './decode-text';
import { htmlLines } from './html-lines';
import { admit, bearsSecretStamp, type PlanFile } from './plan-file';

const fromDocx = async (bytes: Uint8Array): Promise<Result<string, FileProblem>> => {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: noImages });
    return ok(htmlLines(value));
  } catch {
    return fail('damaged');
  }
};

/** Pictures would be copied into the text as data. */
const noImages = mammoth.images.imgElement(async () => ({ src: '' }));

const textOf = async (file: PlanFile): Promise<Result<string, FileProblem>> => {
  const admitted = admit(file);
  if ('problem' in admitted) return fail(admitted.problem);
  if (admitted.kind === 'docx') return fromDocx(file.bytes);
  if (admitted.kind === 'pdf') return fail('pdf-not-yet');
  if (admitted.kind !== 'text') return fail('not-a-plan-file');
  const text = decodeText(file.bytes);
  return text === null ? fail('encoding') : ok(text);
};

/** The text of a plan's file (txt, docx), by its content and not its name. Never throws; secrets are refused. */
export const readPlanText = async (file: PlanFile): Promise<Result<string, FileProblem>> => {
  const text = await textOf(file);
  if (!text.ok) return text;
  if (text.value.trim() === '') return fail('empty');
  return bearsSecretStamp(text.value.split(/[\n\f]/)) ? fail('secret') : text;
};
