import { convertMillimetersToTwip } from 'docx';

/**
 * Measures of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, top and bottom 20–25 mm, left 30–35, right 15–20; Times New
 * Roman; page number centred in the top margin. Where it gives a range, the value offices mostly take.
 */
export const FONT = 'Times New Roman';

export const PAGE = { widthMm: 210, heightMm: 297, topMm: 20, bottomMm: 20, leftMm: 30, rightMm: 15, headerMm: 10 };

/** Sizes in points. */
export const SIZE = {
  /** Quốc hiệu, agencies, number: 12–13. */
  head: 13,
  /** Tiêu ngữ, place and date, type, subject, body, page number: 13–14. */
  body: 14,
  /** "V/v …" of a letter: 12–13. */
  subject: 12,
  table: 12,
  recipientsTitle: 12,
  recipients: 11,
} as const;

/** docx counts in half-points. */
export const halfPoints = (points: number): number => points * 2;

export const mm = (value: number): number => Math.round(convertMillimetersToTwip(value));

/** First-line indent: 1 cm or 1.27 cm. */
export const FIRST_LINE_MM = 12.7;

/** Between paragraphs at least 6 pt; lines single to 1.5. In twips and 240ths of a line. */
export const PARAGRAPH_GAP = 120;
export const LINE = 276;

export const textWidthMm = (landscape: boolean): number =>
  (landscape ? PAGE.heightMm : PAGE.widthMm) - PAGE.leftMm - PAGE.rightMm;

const POINT_MM = 25.4 / 72;

/** Mean advance of a bold letter of Times New Roman, in ems: near enough for a rule of a third to a half of a line. */
const CAPITAL_EM = 0.68;
const LETTER_EM = 0.5;

/** About how wide a bold line of text is, in mm. */
export const boldWidthMm = (text: string, points: number): number => {
  const em = text === text.toUpperCase() ? CAPITAL_EM : LETTER_EM;
  return text.length * em * points * POINT_MM;
};
