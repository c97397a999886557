import { zipDirectory } from './zip-entries';

export type FileKind = 'text' | 'pdf' | 'docx' | 'xlsx' | 'old-office' | 'other' | 'damaged' | 'too-large-inside';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** Unpacked size that no plan or appendix reaches: more is a zip bomb or not for us. */
const MAX_UNPACKED = 300_000_000;

const zipKind = (bytes: Uint8Array): FileKind => {
  const entries = zipDirectory(bytes);
  if (entries === null) return 'damaged';
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MAX_UNPACKED) return 'too-large-inside';
  const has = (name: string): boolean => entries.some((entry) => entry.name === name);
  if (has('word/document.xml')) return 'docx';
  return has('xl/workbook.xml') ? 'xlsx' : 'other';
};

/** Binary files have NUL bytes early; text never, but for UTF-16, which tells itself by its first two bytes. */
const looksLikeText = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || !bytes.subarray(0, 8192).includes(0);

/**
 * The kind of a file by its content, whatever its name says. Office files are zips, so telling Word from Excel and
 * seeing a zip bomb takes the same look at the zip's directory.
 */
export const fileKind = (bytes: Uint8Array): FileKind => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return zipKind(bytes);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  // The compound file of Word and Excel before 2007, and of password-protected files since.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'old-office';
  return looksLikeText(bytes) ? 'text' : 'other';
};
