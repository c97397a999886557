import { htmlText } from './html-tables';
import { textOf, unzipWanted } from './zip-entries';

const BODY = /^word\/document\.xml$/;
/** Where words stand beside the text or cells: heads and feet, watermarks, drawings, names of sheets, the file's title. */
const MARGINS =
  /^(?:word\/(?:header|footer)\d*\.xml|xl\/(?:workbook\.xml|worksheets\/[^/]+\.xml|drawings\/[^/]+\.(?:xml|vml))|docProps\/(?:core|custom)\.xml)$/;
const SHEET = /^xl\/worksheets\//;
/** Heads and feet close a sheet's part, however long it is. */
const SHEET_TAIL = 50_000;

/** Excel's codes in a head or foot: "&C&"Times New Roman,Bold"MẬT&R&P". */
const HEAD_CODES = /&amp;(?:"[^"]*"|&quot;[^&]*&quot;|K[\dA-F]{6}|\d{1,3}|[A-Z])/g;

const fromSheet = (xml: string): string[] =>
  [...xml.matchAll(/<(odd|even|first)(?:Header|Footer)>([\s\S]{0,2000}?)<\//g)].flatMap(([, , words = '']) =>
    words.split(HEAD_CODES).map(htmlText),
  );

/** WordArt's own strings: a watermark is drawn with one. */
const watermarks = (xml: string): string[] =>
  [...xml.matchAll(/<v:textpath[^>]*\sstring="([^"]*)"/g)].map((match) => htmlText(match[1] ?? ''));

const LONGEST_LINE = 400;

const paragraphs = (xml: string): string[] =>
  xml
    .replace(/<(?:w:tab|w:br|w:cr)\s*\/>/g, ' ')
    .split(/<\/(?:w:p|a:p|dc:title|dc:subject|dc:description|cp:keywords|cp:category|vt:lpwstr)>/)
    .map((piece) => htmlText(piece).slice(0, LONGEST_LINE));

const fromXml = (xml: string): string[] => [
  ...watermarks(xml),
  ...[...xml.matchAll(/<sheet\s[^>]*\sname="([^"]*)"/g)].map((match) => htmlText(match[1] ?? '')),
  ...paragraphs(xml),
];

export interface OfficeWords {
  /** Word's paragraphs, those of tables and text boxes too; empty for a workbook. */
  readonly body: readonly string[];
  readonly margins: readonly string[];
}

/** What an Office file says where a secrecy stamp may stand, besides its cells. Throws on a damaged file. */
export const officeWords = (bytes: Uint8Array): OfficeWords => {
  const parts = [...unzipWanted(bytes, (name) => BODY.test(name) || MARGINS.test(name))];
  const body = parts.find(([name]) => BODY.test(name))?.[1];
  const margins = parts.flatMap(([name, content]) => {
    if (BODY.test(name)) return watermarks(textOf(content));
    return SHEET.test(name) ? fromSheet(textOf(content.subarray(-SHEET_TAIL))) : fromXml(textOf(content));
  });
  return { body: paragraphs(textOf(body)), margins };
};

/** Declared entities make a small file grow without end when they are resolved; Office writes none. */
export const declaresEntities = (bytes: Uint8Array): boolean =>
  [...unzipWanted(bytes, (name) => /\.(?:xml|rels)$/.test(name)).values()].some((content) =>
    /<!(?:DOCTYPE|ENTITY)/i.test(textOf(content.subarray(0, 4000))),
  );
