import { htmlTables, htmlText } from './html-tables';

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

/**
 * Mammoth's HTML as plain lines, one a paragraph. Tables are left out, for they are read for themselves, but for
 * letterhead and signature.
 */
export const htmlLines = (html: string): string =>
  htmlText(html.replace(/<table[^>]*>[\s\S]*?<\/table>/g, framed))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
