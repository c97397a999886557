import { textOf, unzipWanted } from './zip-entries';

/** Cells merged downwards in one column, rows and columns from 0, both ends included. */
export interface DownMerge {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** What the reader of cells does not tell of a sheet. */
export interface SheetFacts {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows and cells as written, formatted empty ones included. */
  readonly rows: number;
  readonly cells: number;
  readonly merges: readonly DownMerge[];
  readonly formulas: number;
  /** Cells that show less or other than what is stored: 'row:column', from 0. */
  readonly shown: ReadonlyMap<string, ShownAs>;
  /** Rows that are hidden or filtered away, from 0. */
  readonly hiddenRows: ReadonlySet<number>;
}

/** A percentage, whose number is a hundredth of what is seen; a date of which only month and year, or the year, is seen. */
export type ShownAs = 'percent' | 'month' | 'year';

export interface WorkbookFacts {
  readonly sheets: readonly SheetFacts[];
  /** Cells may take their values from other files. */
  readonly linked: boolean;
}

const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const mergesIn = (xml: string): readonly DownMerge[] =>
  [...xml.slice(Math.max(0, xml.lastIndexOf('<mergeCells'))).matchAll(/<mergeCell\s+ref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g)]
    .map((match) => ({ column: columnIndex(match[1] ?? ''), from: Number(match[2]) - 1, to: Number(match[3]) - 1 }))
    .filter((merge) => merge.to > merge.from);

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** How often a mark stands in the bytes, without making text of them: sheets of a million rows must cost little. */
const count = (bytes: Uint8Array | undefined, mark: string): number => {
  if (bytes === undefined) return 0;
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found = 0;
  for (let at = content.indexOf(mark); at !== -1; at = content.indexOf(mark, at + mark.length)) found += 1;
  return found;
};

/** Excel's own formats: 9 and 10 are percentages, 17 is a month with its year. */
const BUILT_IN: readonly (readonly [string, ShownAs])[] = [
  ['9', 'percent'],
  ['10', 'percent'],
  ['17', 'month'],
];

/** What a format's code shows, its quoted words and brackets aside. */
const shownBy = (code: string): ShownAs | null => {
  if (code.includes('%')) return 'percent';
  const letters = code.replace(/&quot;.*?&quot;|"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (!letters.includes('y') || /[dhs]/.test(letters)) return null;
  return letters.includes('m') ? 'month' : 'year';
};

/** By the index of a cell's style: those that show less or other than what is stored. */
const shownStyles = (styles: string): ReadonlyMap<number, ShownAs> => {
  const formats = new Map(BUILT_IN);
  for (const tag of styles.match(/<numFmt\s[^>]*>/g) ?? []) {
    const shown = shownBy(attribute(tag, 'formatCode'));
    if (shown !== null) formats.set(attribute(tag, 'numFmtId'), shown);
  }
  const cellFormats = /<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? '';
  const found = new Map<number, ShownAs>();
  (cellFormats.match(/<xf\s[^>]*>/g) ?? []).forEach((tag, index) => {
    const shown = formats.get(attribute(tag, 'numFmtId'));
    if (shown !== undefined) found.set(index, shown);
  });
  return found;
};

const shownIn = (xml: string, styles: ReadonlyMap<number, ShownAs>): ReadonlyMap<string, ShownAs> => {
  const found = new Map<string, ShownAs>();
  if (styles.size === 0) return found;
  for (const [, letters = '', row, style] of xml.matchAll(/<c r="([A-Z]+)(\d+)"[^>]*?\bs="(\d+)"/g)) {
    const shown = styles.get(Number(style));
    if (shown !== undefined) found.set(`${Number(row) - 1}:${columnIndex(letters)}`, shown);
  }
  return found;
};

const hiddenIn = (xml: string): ReadonlySet<number> =>
  new Set(
    [...xml.matchAll(/<row\s[^>]*?\bhidden="(?:1|true)"[^>]*>/g)].map(([tag]) => Number(attribute(tag, 'r')) - 1),
  );

const WANTED =
  /^xl\/(?:workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml|externalLinks\/.*)$/;

/** The most rows and cells that a workbook is read with: far above any appendix, far below what fills the memory. */
export const MAX_ROWS = 100_000;
export const MAX_CELLS = 2_000_000;

const EMPTY: Pick<SheetFacts, 'merges' | 'shown' | 'hiddenRows'> = {
  merges: [],
  shown: new Map(),
  hiddenRows: new Set(),
};

/** Looks through a workbook's sheets in the workbook's order, cheaply where there is too much. Throws on a damaged one. */
export const workbookFacts = (bytes: Uint8Array): WorkbookFacts => {
  const parts = unzipWanted(bytes, (name) => WANTED.test(name));
  const targets = new Map(
    (textOf(parts.get('xl/_rels/workbook.xml.rels')).match(/<Relationship\s[^>]*>/g) ?? []).map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, ''),
    ]),
  );
  const styles = shownStyles(textOf(parts.get('xl/styles.xml')));
  const factsOf = (tag: string): SheetFacts => {
    const sheet = parts.get(`xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`);
    const [rows, cells] = [count(sheet, '<row'), count(sheet, '<c ')];
    const told = {
      name: attribute(tag, 'name'),
      hidden: /hidden/i.test(attribute(tag, 'state')),
      rows,
      cells,
      formulas: count(sheet, '<f>') + count(sheet, '<f '),
    };
    if (rows > MAX_ROWS || cells > MAX_CELLS) return { ...told, ...EMPTY };
    const xml = textOf(sheet);
    return { ...told, merges: mergesIn(xml), shown: shownIn(xml, styles), hiddenRows: hiddenIn(xml) };
  };
  const sheets = (textOf(parts.get('xl/workbook.xml')).match(/<sheet\s[^>]*>/g) ?? []).map(factsOf);
  return { sheets, linked: [...parts.keys()].some((name) => name.startsWith('xl/externalLinks/')) };
};
