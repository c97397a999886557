import { addDays, civilDate, yearOf, type CivilDate } from '../calendar/civil-date';
import type { Evidence } from './state';

/** The number of a document: "45/KH-SNV", "123/QĐ-UBND", "30/2020/NĐ-CP", "45/BC". A date has no letters after it. */
const NUMBER =
  /(?<![\p{L}\p{N}/.])(\d{1,6})\s?\/\s?((?:\d{4}\s?\/\s?)?(?:\p{L}[\p{L}\p{N}&.]*(?:-[\p{L}\p{N}&.]*[\p{L}\p{N}])+|\p{Lu}{2,}\d*))(?![\p{L}\p{N}/])/gu;

/** "ngày 12/3/2024", "ký ngày 12-3", "ngày 5 tháng 3 năm 2024", or a full date right after the number. */
const AFTER =
  /^[\s,;(]*(?:(?:ký|ky|ban hành|ban hanh|đề|de)\s+)?(?:(?:ngày|ngay)\s+(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2})(?!\d))?|(?:ngày|ngay)\s+(\d{1,2})\s+(?:tháng|thang)\s+(\d{1,2})(?:\s+(?:năm|nam)\s+(\d{4}))?|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))/iu;

const LINK = /\bhttps?:\/\/[^\s<>"']{4,500}/giu;

/** A day so far ahead was meant of last year; one nearer is this year's, and the rules say that it is still to come. */
const HALF_A_YEAR = 183;

/** Without a year, this year's day, or last year's where that one is nearer: documents are dated in the past. */
const withoutYear = (month: number, day: number, today: CivilDate): CivilDate | null => {
  const year = yearOf(today);
  const thisYear = civilDate(year, month, day);
  return thisYear !== null && thisYear <= addDays(today, HALF_A_YEAR) ? thisYear : civilDate(year - 1, month, day);
};

const readDate = (text: string, today: CivilDate): CivilDate | null => {
  const match = AFTER.exec(text);
  if (!match) return null;
  const [, dayA, monthA, yearA, dayB, monthB, yearB, dayC, monthC, yearC] = match;
  const day = Number(dayA ?? dayB ?? dayC);
  const month = Number(monthA ?? monthB ?? monthC);
  const year = yearA ?? yearB ?? yearC;
  if (year === undefined) return withoutYear(month, day, today);
  return civilDate(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
};

/** Symbols typed in small letters are written as offices print them; mixed case ("QĐ-UBND", "TTr-SNV") stays. */
const symbol = (text: string): string => {
  const tight = text.replace(/\s/g, '');
  return tight === tight.toLowerCase() ? tight.toUpperCase() : tight;
};

/** A document named in words, and where it stands there. */
interface NamedDocument {
  readonly number: string;
  readonly date: CivilDate | null;
  readonly from: number;
  readonly to: number;
}

/** Documents that a text names (NFC), in order. A date that does not exist is left out, the number kept. */
export const documentsInText = (text: string, today: CivilDate): readonly NamedDocument[] =>
  [...text.matchAll(NUMBER)].map((match) => {
    const end = match.index + match[0].length;
    const dated = AFTER.exec(text.slice(end));
    return {
      number: `${match[1] ?? ''}/${symbol(match[2] ?? '')}`,
      date: readDate(text.slice(end), today),
      from: match.index,
      to: end + (dated?.[0].length ?? 0),
    };
  });

/**
 * Documents (number, and date when it stands beside it) and links named in a message. `today` settles the year of
 * "ngày 12/3".
 */
export const evidenceFromText = (text: string, today: CivilDate): readonly Evidence[] => {
  const plain = text.normalize('NFC');
  const found = new Map<string, Evidence>();
  for (const { number, date } of documentsInText(plain.replace(LINK, ' '), today)) {
    if (!found.has(number)) found.set(number, { kind: 'document', number, date });
  }
  for (const [url] of plain.matchAll(LINK)) {
    const clean = url.replace(/[.,;:)\]]+$/, '');
    found.set(clean, { kind: 'link', url: clean });
  }
  return [...found.values()];
};
