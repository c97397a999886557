import mammoth from 'mammoth';
import { writeWordNumbers } from './write-word-numbers';

/** Pictures would be copied into the text as data. */
const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));

/** A Word document's words as HTML: paragraphs with their printed numbers, and tables. Throws on a damaged file. */
export const docxHtml = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(writeWordNumbers(bytes)) }, { convertImage })).value;
