import { isCapitals } from './line-sense';
import { readMark } from './marks';

/** What the line above a table calls its rows: the area of a table that has no section rows of its own. */
export interface TableHeading {
  readonly label: string;
  readonly name: string;
}

const LONGEST = 160;
/** "Phụ lục II. Nhiệm vụ của UBND cấp huyện", "Biểu số 3: …". */
const TABLE_NAME = /^(?:phụ lục|biểu|bảng)\s*(?:số\s*)?(?:[IVX]+|\d{1,2})?\s*[.:–-]?\s*(\p{L}.*)$/iu;

const SECTIONS = new Set(['roman', 'upper', 'arabic', 'part']);

const bare = (text: string): string => text.replace(/[:.;\s]+$/, '');

/** The heading right above a table; null where no line there reads like one. `lines` are those above, nearest last. */
export const headingAbove = (lines: readonly string[]): TableHeading | null => {
  const line = (lines.findLast((one) => !one.trim().startsWith('(')) ?? '').trim();
  if (line.length > LONGEST || /[;,./]$/.test(line)) return null;
  const mark = readMark(line);
  if (mark !== null && SECTIONS.has(mark.kind)) return { label: mark.label, name: bare(mark.rest) };
  const name = TABLE_NAME.exec(line)?.[1];
  return name === undefined || isCapitals(line) ? null : { label: '', name: bare(name) };
};
