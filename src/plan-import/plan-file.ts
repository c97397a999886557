import { isCapitals } from '../domain/plan/line-sense';
import { isMarkedSecret } from '../domain/text/secrecy';
import type { FileProblem } from '../messages/plans/import';
import { fileKind, type FileKind } from './file-kind';
import { declaresEntities, officeWords } from './office-words';

/** A file as it came in: its name as given, and its bytes. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The largest file that is looked at, in bytes: plans and appendices are far smaller. */
export const MAX_FILE_BYTES = 25_000_000;

const KIND_PROBLEMS: Readonly<Partial<Record<FileKind, FileProblem>>> = {
  damaged: 'damaged',
  'too-large-inside': 'too-large-inside',
  locked: 'locked',
  'old-word': 'old-word',
  'old-excel': 'old-excel',
  macros: 'macros',
  'binary-excel': 'binary-excel',
  'open-document': 'open-document',
  html: 'html',
  'rich-text': 'rich-text',
  picture: 'picture',
  other: 'unknown-kind',
};

/** The kind of a file that may be read, or why it may not: told before anything of it is taken in. */
export const admit = ({ name, bytes }: PlanFile): { readonly kind: FileKind } | { readonly problem: FileProblem } => {
  if (isMarkedSecret(name)) return { problem: 'secret' };
  if (bytes.length > MAX_FILE_BYTES) return { problem: 'too-large' };
  if (bytes.length === 0) return { problem: 'empty' };
  const kind = fileKind(bytes);
  const problem = KIND_PROBLEMS[kind];
  if (problem !== undefined) return { problem };
  return kind === 'docx' || kind === 'xlsx' ? admitOffice(kind, bytes) : { kind };
};

/** An Office file's margins are looked at before its contents: a stamp or a declared entity keeps it out. */
const admitOffice = (
  kind: FileKind,
  bytes: Uint8Array,
): { readonly kind: FileKind } | { readonly problem: FileProblem } => {
  try {
    if (declaresEntities(bytes)) return { problem: 'damaged' };
    const { body, margins } = officeWords(bytes);
    const isSecret = bearsSecretStamp(body) || bearsSecretStamp(margins) || margins.some(isMarkedSecret);
    return isSecret ? { problem: 'secret' } : { kind };
  } catch (error) {
    const grows = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return { problem: grows ? 'too-large-inside' : 'damaged' };
  }
};

const STAMP_LENGTH = 20;
const HEAD_LINES = 40;

/**
 * A secrecy stamp among the lines of a document: a short line anywhere ("MẬT"), or part of the letterhead. Running text
 * may speak of secret documents ("trừ văn bản mật") without being one.
 */
export const bearsSecretStamp = (lines: readonly string[]): boolean => {
  const told = lines.map((line) => line.trim()).filter((line) => line !== '');
  const isHead = (line: string, at: number): boolean => at < HEAD_LINES && line.length <= 120 && isCapitals(line);
  return told.some(
    (line, at) => (line.length <= STAMP_LENGTH && isStamp(line)) || (isHead(line, at) && isMarkedSecret(line)),
  );
};

const isStamp = (line: string): boolean =>
  /^\p{Lu}/u.test(line) && /^(?:(?:dấu chỉ )?độ mật\s*:?\s*)?(?:tuyệt |tối )?mật[.\s]*$/iu.test(line);
