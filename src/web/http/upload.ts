import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import { isMarkedSecret } from '../../domain/text/secrecy';
import { HttpFault } from './faults';

/** What the pages take; the bot has its own, smaller limit and refuses politely. */
export const FILE_LIMIT_BYTES = 25 * 1024 * 1024;
const FIELD_LIMIT_BYTES = 2 * 1024 * 1024;

/** One file named `file` with a few fields, in memory: nothing is left on the disk of a refused one. */
export const oneFile: RequestHandler = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: FILE_LIMIT_BYTES, files: 1, fields: 20, fieldSize: FIELD_LIMIT_BYTES, fieldNameSize: 100 },
  defParamCharset: 'utf8',
}).single('file');

export interface Upload {
  readonly name: string;
  readonly content: Uint8Array;
}

const NAME_LIMIT = 200;

/** Characters that no name needs: control signs, separators of paths, and marks that turn text around. */
const UNWANTED = /[\p{Cc}\p{Cf}/\\]/gu;

/** A name to show and to store: without path and control signs, its ending kept when it is cut. */
export const cleanName = (name: string): string => {
  const plain = (name.split(/[/\\]/).at(-1) ?? '').normalize('NFC').replace(UNWANTED, '').trim();
  if (plain === '') return 'tep';
  if (plain.length <= NAME_LIMIT) return plain;
  const ending = /\.[\p{L}\p{N}]{1,10}$/u.exec(plain)?.[0] ?? '';
  return plain.slice(0, NAME_LIMIT - ending.length) + ending;
};

/** The file of a form, null when none was chosen (a browser sends an empty one without a name). */
export const uploadOf = (req: Request): Upload | null => {
  const { file } = req;
  if (!file || (file.originalname === '' && file.size === 0)) return null;
  return { name: cleanName(file.originalname), content: file.buffer };
};

/** Nothing marked as a state secret is taken, by its name or in the words beside it. */
export const refuseSecret = (...texts: readonly (string | null | undefined)[]): void => {
  if (texts.some((text) => typeof text === 'string' && isMarkedSecret(text))) throw new HttpFault('secret');
};
