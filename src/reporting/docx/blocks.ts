import { AlignmentType, HeadingLevel, LineRuleType, Paragraph, type Table } from 'docx';
import { assertNever } from '../../domain/result';
import type { Block } from '../document';
import { FIRST_LINE_MM, LINE, mm, PARAGRAPH_GAP, SIZE } from './measures';
import { line, runs } from './text';
import { table } from './tables';

const indented = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: mm(FIRST_LINE_MM) },
  spacing: { before: 0, after: PARAGRAPH_GAP, line: LINE, lineRule: LineRuleType.AUTO },
} as const;

/** A paragraph of the body: justified, first line indented. */
export const bodyText = (text: string, options: { readonly keepNext?: boolean } = {}): Paragraph =>
  new Paragraph({ ...indented, ...options, children: [...runs(text)] });

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({
    ...indented,
    spacing: { ...indented.spacing, before: PARAGRAPH_GAP },
    heading: level,
    keepNext: true,
    children: [...runs(text)],
  });

/**
 * A paragraph of a single point after a table: Word joins tables that touch, and a section that ends in a table gets a
 * paragraph of full height after it, which may begin a blank page.
 */
export const gap = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: PARAGRAPH_GAP, line: 20, lineRule: LineRuleType.EXACT } });

const block = (one: Block, widthMm: number): readonly (Paragraph | Table)[] => {
  switch (one.kind) {
    case 'chapter':
      return [heading(one.text, HeadingLevel.HEADING_1)];
    case 'section':
      return [heading(one.text, HeadingLevel.HEADING_2)];
    case 'paragraph':
      return [bodyText(one.text)];
    case 'caption': {
      const note =
        one.note === null ? [] : [line(one.note, { size: SIZE.head, italics: true, keepNext: true, after: 80 })];
      return [
        line(one.text, {
          size: SIZE.head,
          bold: true,
          keepNext: true,
          before: PARAGRAPH_GAP,
          after: note.length === 0 ? 80 : 0,
        }),
        ...note,
      ];
    }
    case 'table':
      return [table(one, widthMm), gap()];
    default:
      return assertNever(one);
  }
};

export const blocks = (all: readonly Block[], widthMm: number): readonly (Paragraph | Table)[] =>
  all.flatMap((one) => block(one, widthMm));
