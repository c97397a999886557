import { findHeader, type CellTable } from '../domain/plan/table-header';
import { htmlLines } from './html-lines';
import { htmlTables } from './html-tables';
import type { NamedTable } from './read-xlsx';

/** Lines kept of what stands above a table: its title rows, not the plan's text before them. */
const LINES_ABOVE = 12;

const TABLE = /<table[^>]*>[\s\S]*?<\/table>/g;

const widthOf = (table: CellTable): number => Math.max(0, ...table.map((row) => row.length));

/** A heading needs fewer columns than any table of tasks has; letterheads and signatures have two. */
const FEWEST_COLUMNS = 3;

interface Split {
  readonly table: CellTable;
  readonly above: readonly string[];
}

/** Each table with the lines between it and the one before; a letterhead's table counts as lines. */
const split = (html: string): readonly Split[] => {
  const found: Split[] = [];
  let [from, lines]: [number, readonly string[]] = [0, []];
  for (const match of html.matchAll(TABLE)) {
    const said = htmlLines(html.slice(from, match.index)).split('\n');
    lines = [...lines, ...said].filter((line) => line !== '');
    from = match.index + match[0].length;
    const [table = []] = htmlTables(match[0]);
    const framed = htmlLines(match[0]);
    if (framed !== '') lines = [...lines, ...framed.split('\n')];
    else {
      found.push({ table, above: lines.slice(-LINES_ABOVE) });
      lines = [];
    }
  }
  return found;
};

/**
 * The tables of a document, each with the title lines above it. A table without a heading that is as wide as the one
 * before goes on with its rows: Word parts a table where somebody pressed Enter between two pages.
 */
export const docxTables = (html: string): readonly NamedTable[] => {
  const joined: { table: CellTable; above: readonly string[]; hasHeader: boolean }[] = [];
  for (const { table, above } of split(html)) {
    const before = joined.at(-1);
    const hasHeader = findHeader(table) !== null;
    const goesOn = !hasHeader && before?.hasHeader === true && widthOf(table) >= FEWEST_COLUMNS;
    if (goesOn && widthOf(table) === widthOf(before.table)) before.table = [...before.table, ...table];
    else joined.push({ table, above, hasHeader });
  }
  return joined.map(({ table, above }) => ({ name: '', table, above }));
};
