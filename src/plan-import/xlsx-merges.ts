import { zipTexts } from './zip-entries';

/** Cells merged downwards in one column, rows and columns from 0, both ends included. */
export interface DownMerge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const mergesIn = (xml: string): readonly DownMerge[] =>
  [...xml.slice(Math.max(0, xml.lastIndexOf('<mergeCells'))).matchAll(/<mergeCell\s+ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)]
    .map((match) => ({ column: columnIndex(match[1] ?? ''), from: Number(match[2]) - 1, to: Number(match[3]) - 1 }))
    .filter((merge) => merge.to > merge.from);

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** The downward merges of each sheet, in the workbook's order. The reader of cells does not tell them. */
export const downMerges = (bytes: Uint8Array): readonly (readonly DownMerge[])[] => {
  const texts = zipTexts(bytes, (name) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  );
  const targets = new Map(
    (texts.get('xl/_rels/workbook.xml.rels')?.match(/<Relationship\s[^>]*>/g) ?? []).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, ''),
    ]),
  );
  const sheets = texts.get('xl/workbook.xml')?.match(/<sheet\s[^>]*>/g) ?? [];
  return sheets.map((tag) => mergesIn(texts.get(`xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`) ?? ''));
};
