import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Zip entries carry local time; a fixed one keeps equal documents equal, byte for byte. */
const ENTRY_TIME = new Date(2000, 0, 1);

/** The library dates a file by the machine's clock; a report is dated by what it tells of. */
const redate = (xml: string, atMs: number): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${new Date(atMs).toISOString()}`);

const PROPERTIES = 'docProps/core.xml';

/** Mends what the docx library gives no setting for. The same document always gives the same bytes. */
export const finish = (docx: Uint8Array, toldForMs: number): Buffer => {
  const files = unzipSync(docx);
  const properties = strFromU8(files[PROPERTIES] ?? new Uint8Array());
  const dated = { ...files, [PROPERTIES]: strToU8(redate(properties, toldForMs)) };
  return Buffer.from(zipSync(dated, { mtime: ENTRY_TIME }));
};
