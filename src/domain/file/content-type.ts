/** First bytes of the kinds of files that officials hand in, as Latin-1 text; `at` is where they stand. */
const SIGNATURES: readonly { readonly type: string; readonly at: number; readonly bytes: string }[] = [
  { type: 'application/pdf', at: 0, bytes: '%PDF' },
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/gif', at: 0, bytes: 'GIF8' },
  { type: 'image/webp', at: 8, bytes: 'WEBP' },
  { type: 'image/tiff', at: 0, bytes: 'II*\0' },
  { type: 'image/tiff', at: 0, bytes: 'MM\0*' },
  { type: 'image/bmp', at: 0, bytes: 'BM' },
  { type: 'image/heic', at: 4, bytes: 'ftyphei' },
  { type: 'image/heic', at: 4, bytes: 'ftypmif1' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'application/rtf', at: 0, bytes: '{\\rtf' },
  { type: 'application/x-rar-compressed', at: 0, bytes: 'Rar!\x1a\x07' },
  { type: 'application/x-7z-compressed', at: 0, bytes: "7z\xbc\xaf'\x1c" },
  { type: 'application/x-cfb', at: 0, bytes: '\xd0\xcf\x11\xe0' },
];

const OPEN_XML = 'application/vnd.openxmlformats-officedocument.';
/** A name that stands in the directory at the end of each kind of Office zip. */
const ZIPPED: readonly (readonly [string, string])[] = [
  ['word/document.xml', `${OPEN_XML}wordprocessingml.document`],
  ['xl/workbook.xml', `${OPEN_XML}spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${OPEN_XML}presentationml.presentation`],
];

const DIRECTORY_REACH = 65_536;

const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** The content type that a file's own bytes tell, whatever its name says; null for one that is not known. */
export const contentType = (bytes: Uint8Array): string | null => {
  const head = latin1(bytes.subarray(0, 32));
  if (head.startsWith('PK\x03\x04')) {
    const directory = latin1(bytes.subarray(Math.max(0, bytes.length - DIRECTORY_REACH)));
    return ZIPPED.find(([name]) => directory.includes(name))?.[1] ?? 'application/zip';
  }
  return SIGNATURES.find(({ at, bytes: sign }) => head.startsWith(sign, at))?.type ?? null;
};
