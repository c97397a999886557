import { contentType } from '../domain/file/content-type';
import { looksLikeUtf16 } from './decode-text';
import { zipDirectory, type ZipEntry } from './zip-entries';

export type FileKind =
  | 'text'
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'locked' // by a password
  | 'old-word'
  | 'old-excel'
  | 'macros'
  | 'binary-excel' // .xlsb
  | 'open-document'
  | 'html' // what web pages save as "Excel"
  | 'rich-text'
  | 'picture'
  | 'other'
  | 'damaged'
  | 'too-large-inside';

/** Unpacked size that no plan or appendix reaches: more is a zip bomb or not for us. */
const MAX_UNPACKED = 200_000_000;

const OFFICE_PARTS: readonly (readonly [string, FileKind])[] = [
  ['word/vbaProject.bin', 'macros'],
  ['xl/vbaProject.bin', 'macros'],
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['xl/workbook.bin', 'binary-excel'],
  ['content.xml', 'open-document'],
];

const zipKind = (entries: readonly ZipEntry[] | null): FileKind => {
  if (entries === null) return 'damaged';
  if (entries.some((entry) => entry.locked)) return 'locked';
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MAX_UNPACKED) return 'too-large-inside';
  return OFFICE_PARTS.find(([part]) => entries.some(({ name }) => name === part))?.[1] ?? 'other';
};

/** The compound file of Office before 2007, and of password-protected files since: its streams' names tell which. */
const compoundKind = (bytes: Uint8Array): FileKind => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => content.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) return 'locked';
  if (has('WordDocument')) return 'old-word';
  return has('Workbook') || has('Book') ? 'old-excel' : 'damaged';
};

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|table|meta|style)\b/i;
const OFFICE_XML = /^\s*<\?xml[^>]*>[\s\S]{0,500}(?:urn:schemas-microsoft-com:office|schemas\.microsoft\.com\/office)/i;
const WEB_ARCHIVE = /^(?:MIME-Version:|Content-Type: multipart\/related)/im;

/** Binary files have NUL bytes early; text never, but for UTF-16. */
const textKind = (bytes: Uint8Array): FileKind => {
  if (looksLikeUtf16(bytes)) return 'text';
  const head = bytes.subarray(0, 8192);
  if (head.includes(0)) return 'other';
  const start = Buffer.from(head)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  return HTML.test(start) || OFFICE_XML.test(start) || WEB_ARCHIVE.test(start.slice(0, 1000)) ? 'html' : 'text';
};

/** The kind of a file by its content, whatever its name says. Nothing is unpacked, so that a zip bomb costs nothing. */
export const fileKind = (bytes: Uint8Array): FileKind => {
  const type = contentType(bytes);
  if (type === null || type === 'image/bmp') return textKind(bytes);
  if (type === 'application/pdf') return 'pdf';
  if (type === 'application/x-cfb') return compoundKind(bytes);
  if (type === 'application/rtf') return 'rich-text';
  if (type.startsWith('image/')) return 'picture';
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? zipKind(zipDirectory(bytes)) : 'other';
};
