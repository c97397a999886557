import { htmlTables, htmlText } from './html-tables';

/** Marks that Word's own lists lose when only their words are taken: a dash, then a plus for lists inside lists. */
const BULLETS = ['-', '+', '*'];

/** The words by which a table is told for a letterhead or for what closes a document: Word lays both out so. */
const FRAME = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do|^\s*Số\s*:|Nơi nhận|TM\. ?(?:ỦY|UỶ) BAN/imu;

/** A table's cells as paragraphs when it only frames the document; nothing for one that holds data, read for itself. */
const framed = (table: string): string => {
  const cells = htmlTables(table).flatMap((rows) => rows.flat());
  if (cells.length > 12 || !cells.some((cell) => FRAME.test(cell))) return '';
  return cells
    .map((cell) => `<p>${cell.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')}</p>`)
    .join('');
};

interface List {
  readonly ordered: boolean;
  count: number;
}

/**
 * Mammoth's HTML as plain lines, one a paragraph, with list items marked again: Word keeps the marks of its own lists
 * apart from their words. Tables are left out, for they are read for themselves, but for letterhead and signature.
 */
export const htmlLines = (html: string): string => {
  const lists: List[] = [];
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    const text = htmlText(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const opensItem = (): string => {
    const list = lists.at(-1);
    if (list === undefined) return '';
    list.count += 1;
    if (list.ordered) return lists.length === 1 ? `${list.count}. ` : `${String.fromCharCode(96 + list.count)}) `;
    return `${BULLETS[Math.min(lists.length, BULLETS.length) - 1] ?? '-'} `;
  };
  for (const [token, close, name = ''] of html
    .replace(/<table[^>]*>[\s\S]*?<\/table>/g, framed)
    .matchAll(/<(\/?)(\w+)[^>]*>|[^<]+/g)) {
    if (name === '') line += token;
    else if (name === 'br') flush();
    else if (name === 'ul' || name === 'ol') {
      flush();
      if (close === '/') lists.pop();
      else lists.push({ ordered: name === 'ol', count: 0 });
    } else if (name === 'li' && close === '') line += opensItem();
    else if (/^(?:p|li|h\d)$/.test(name) && close === '/') flush();
  }
  flush();
  return lines.join('\n');
};
