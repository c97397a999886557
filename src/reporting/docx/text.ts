import { AlignmentType, LineRuleType, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { halfPoints, mm, SIZE } from './measures';

/** Characters that XML 1.0 forbids: one of them, pasted into a chat message, would make the whole file unreadable. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const printable = (text: string): string => text.normalize('NFC').replace(FORBIDDEN, '');

/** What the clerk has to fill in stands in brackets with three dots, and is highlighted. */
const BLANK = /(\[…[^\]]*…\])/;

/** Its brackets stay on the lines of the first and the last word. */
const joined = (blank: string): string => blank.replace('… ', '…\u00a0').replace(/ (?=…\]$)/, '\u00a0');

export const runs = (text: string, options: IRunOptions = {}): readonly TextRun[] =>
  printable(text)
    .split(BLANK)
    .filter((piece) => piece !== '')
    .map((piece) =>
      BLANK.test(piece)
        ? new TextRun({ ...options, text: joined(piece), highlight: 'yellow' })
        : new TextRun({ ...options, text: piece }),
    );

export interface LineOptions {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly align?: (typeof AlignmentType)[keyof typeof AlignmentType];
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
}

/** One line or cell text without indent, single-spaced: heads, tables, captions. */
export const line = (text: string, options: LineOptions = {}): Paragraph =>
  new Paragraph({
    alignment: options.align ?? AlignmentType.CENTER,
    spacing: { before: options.before ?? 0, after: options.after ?? 0, line: 240, lineRule: LineRuleType.AUTO },
    keepNext: options.keepNext ?? false,
    children: [
      ...runs(text, {
        size: halfPoints(options.size ?? SIZE.body),
        bold: options.bold ?? false,
        italics: options.italics ?? false,
      }),
    ],
  });

/** A solid rule of an exact length, centred in a space of `spaceMm`; drawn by a paragraph's border, so it can be edited. */
export const rule = (
  lengthMm: number,
  spaceMm: number,
  options: Pick<IParagraphOptions, 'keepNext'> = {},
): Paragraph => {
  const indent = mm(Math.max(0, (spaceMm - lengthMm) / 2));
  return new Paragraph({
    ...options,
    indent: { left: indent, right: indent },
    spacing: { before: 0, after: 0, line: 40, lineRule: LineRuleType.EXACT },
    border: { bottom: { style: 'single', size: 6, space: 1, color: '000000' } },
    children: [new TextRun({ text: '', size: 4 })],
  });
};
