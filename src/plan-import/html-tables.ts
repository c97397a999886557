import type { CellTable } from '../domain/plan/table-header';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Plain text of mammoth's HTML: paragraphs and breaks as line breaks, entities resolved, other tags dropped. */
export const htmlText = (html: string): string =>
  html
    .replace(/<br\s*\/?>|<\/p>|<\/li>|<\/h\d>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      return ENTITIES[name ?? ''] ?? whole;
    })
    .normalize('NFC')
    .trim();

const span = (attributes: string, name: string): number =>
  Math.min(1000, Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1));

/** One table's rows. A cell over several rows is repeated in each; one over several columns stands in the first. */
const rowsOf = (html: string): CellTable => {
  const rows: string[][] = [];
  const pending = new Map<number, { text: string; left: number }>();
  for (const [, rowHtml = ''] of html.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)) {
    const row: string[] = [];
    const takeMerged = (): void => {
      for (let above = pending.get(row.length); above; above = pending.get(row.length)) {
        if (above.left === 1) pending.delete(row.length);
        else pending.set(row.length, { ...above, left: above.left - 1 });
        row.push(above.text);
      }
    };
    for (const [, attributes = '', cellHtml = ''] of rowHtml.matchAll(/<t[dh]([^>]*)>([\s\S]*?)<\/t[dh]>/g)) {
      takeMerged();
      const [text, rowSpan] = [htmlText(cellHtml), span(attributes, 'rowspan')];
      for (let column = 0; column < span(attributes, 'colspan'); column += 1) {
        if (rowSpan > 1) pending.set(row.length, { text: column === 0 ? text : '', left: rowSpan - 1 });
        row.push(column === 0 ? text : '');
      }
    }
    takeMerged();
    rows.push(row);
  }
  return rows;
};

/** The tables of mammoth's HTML, which nests none inside another's cells but writes each cell in full. */
export const htmlTables = (html: string): readonly CellTable[] =>
  [...html.matchAll(/<table[^>]*>([\s\S]*?)<\/table>/g)].map((match) => rowsOf(match[1] ?? ''));
