import { civilDate, yearOf, type CivilDate } from '../calendar/civil-date';
import { issuerOf } from './issuer';
import { endsOpen, isCapitals } from './line-sense';
import { joinWrapped } from './join-wrapped';
import { readMark } from './marks';
import { documentType, type DocumentType } from './document-type';
import type { PlanLine } from './plan-lines';

export interface PlanHead {
  readonly title: string;
  readonly year: number | null;
  readonly number: string | null;
  readonly date: CivilDate | null;
  readonly issuer: string | null;
}

/** "Phần II" / "KẾ HOẠCH NĂM 2024" is a part's heading. */
const isTitleLine = (lines: readonly PlanLine[], at: number, kind: DocumentType['kind']): boolean => {
  const text = lines[at]?.text ?? '';
  return (
    isCapitals(text) &&
    documentType(text)?.kind === kind &&
    readMark(lines[at - 1]?.text ?? '')?.kind !== 'part' &&
    // "CHỈ THỊ" / "VỀ TRIỂN KHAI" / "CHƯƠNG TRÌNH …": the title of the first goes on.
    !lines.slice(Math.max(0, at - 3), at).some((line) => documentType(line.text)?.isBare && isCapitals(line.text))
  );
};

const FIRST_OF_SECTIONS: readonly string[] = ['roman', 'upper', 'arabic'];

const opensSections = ({ text }: PlanLine): boolean => {
  const mark = readMark(text);
  return mark?.ordinal === 1 && FIRST_OF_SECTIONS.includes(mark.kind) && /^\p{L}/u.test(mark.rest);
};

/**
 * Where the document itself begins: its title. A decision that encloses a plan stands before it, with articles,
 * receivers and a signature of its own; so of several plans the last one that sections follow counts. A directive or
 * the conclusions of a meeting begin with their own name, whatever they cite or enclose.
 */
export const titleAt = (lines: readonly PlanLine[]): number => {
  const lastSection = lines.findLastIndex(opensSections);
  const plan = lines.findLastIndex((_, at) => at < lastSection && isTitleLine(lines, at, 'plan'));
  return plan !== -1 ? plan : lines.findIndex((_, at) => isTitleLine(lines, at, 'orders'));
};

/** The first words of the grounds that follow the title. */
const GROUNDS = /^(?:căn cứ|thực hiện|để |nhằm|ngày|trên cơ sở|theo |xét |\(|-{2,}|_{2,})/iu;

/** Running text that begins the document: a title has no full stop, and is printed in one case and in short lines. */
const LONGEST_TITLE_LINE = 75;

const isRunningText = (first: string, before: string, text: string): boolean => {
  if (isCapitals(first) !== isCapitals(text)) return true;
  const opensSentence = /^\p{Lu}/u.test(text) && !endsOpen(before);
  return opensSentence && (/[.:;]$/.test(text) || text.length > LONGEST_TITLE_LINE);
};

const titleOf = (lines: readonly PlanLine[], at: number): string => {
  const line = lines[at]?.text ?? '';
  const type = documentType(line);
  if (type === null) return '';
  const { isBare } = type;
  const more = lines.slice(at + 1, at + 6);
  // "KẾ HOẠCH" / "Thực hiện công tác …": under a bare type the first line is the title, whatever it begins with.
  const isGrounds = ({ text }: PlanLine, index: number): boolean =>
    GROUNDS.test(text) && !(index === 0 && isBare && /^thực hiện/iu.test(text) && !isCapitals(text));
  const isSection = ({ text }: PlanLine): boolean => (readMark(text)?.kind ?? 'bullet') !== 'bullet';
  const startsText = ({ text }: PlanLine, index: number): boolean =>
    type.kind === 'orders' && index > 0 && isRunningText(more[0]?.text ?? '', more[index - 1]?.text ?? '', text);
  const end = more.findIndex(
    (one, index) => isGrounds(one, index) || isSection(one) || startsText(one, index) || (index > 0 && one.gap),
  );
  const words = (end === -1 ? more.slice(0, 3) : more.slice(0, end)).map((one) => one.text);
  const whole = joinWrapped([type.name, type.rest, ...words]);
  // "CHỈ THỊ" / "Về việc …" are two lines of one name.
  return isBare ? whole.replace(/^(\p{L}+(?: \p{L}+)?) Về (?=việc )/u, '$1 về ') : whole;
};

/** A decision without an enclosed plan says in its own name what it issues: "Về việc ban hành Kế hoạch …". */
const ISSUES = /^(?:về việc |v\/v )?(?:ban hành|phê duyệt) (?=(?:kế hoạch|chương trình|đề án|phương án)(?!\p{L}))/iu;

const issuedAt = (lines: readonly PlanLine[]): number =>
  lines.findIndex(({ text }, at) => ISSUES.test(text) && /^QUYẾT ĐỊNH/u.test(lines[at - 1]?.text ?? ''));

const issuedTitle = (lines: readonly PlanLine[], at: number): string => {
  const more = lines.slice(at, at + 4).map(({ text }) => text);
  const end = more.findIndex((text, index) => index > 0 && (GROUNDS.test(text) || isCapitals(text)));
  const words = joinWrapped(more.slice(0, end === -1 ? 1 : end)).replace(ISSUES, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const NUMBER = /(?<!\p{L})[Ss]ố\s*:?\s*(\d{1,5}(?:\/\d{4})?)\s?(\/\p{Lu}[\p{L}\d&.-]*|-\p{Lu}+\/\p{Lu}[\p{L}\d&.-]*)/u;
const DATE = /ngày\s+(\d{1,2})\s*(?:\/|\s+tháng\s+)\s*(\d{1,2})\s*(?:\/|\s+năm\s+)\s*(\d{4})/iu;

/** "Số: 07/KH-UBND" and "Hải Dương, ngày 08 tháng 01 năm 2024", on one line or two. */
const LETTERHEAD = /^Số\s*(?::|\d+\s?[-/])|^\p{Lu}[\p{L}\s.-]{1,40},\s*ngày\s+\d/u;

/** Letterhead lines, and "(Kèm theo Quyết định số …)": never the grounds, which cite other plans' numbers. */
const ownLines = (texts: readonly string[], at: number): readonly string[] => {
  const from = Math.max(0, at);
  const attached = texts.slice(from, from + 8).findIndex((text) => /^\((?:ban hành )?kèm theo/iu.test(text));
  const enclosing = attached === -1 ? [] : [texts.slice(from + attached, from + attached + 3).join(' ')];
  const head = texts.slice(0, from);
  // A narrow column breaks the date: "Hải Dương, ngày 05 tháng 01 năm" / "2024".
  const whole = head.map((text, index) =>
    /(?:ngày|tháng|năm|\d|^Số\s*:)$/u.test(text) ? `${text} ${head[index + 1] ?? ''}` : text,
  );
  return [...enclosing, ...whole.filter((text) => LETTERHEAD.test(text))];
};

const numberIn = (texts: readonly string[]): string | null => {
  const match = texts.map((text) => NUMBER.exec(text)).find((found) => found !== null);
  return match ? `${match[1] ?? ''}${match[2] ?? ''}` : null;
};

const dateIn = (texts: readonly string[]): CivilDate | null => {
  const match = texts.map((text) => DATE.exec(text)).find((found) => found !== null);
  return match ? civilDate(Number(match[3]), Number(match[2]), Number(match[1])) : null;
};

const yearIn = (title: string): number | null => {
  const years = [...title.matchAll(/năm\s+(20\d\d)/giu)].map((match) => Number(match[1]));
  return years.at(-1) ?? null;
};

/** What the document says of itself. Numbers and dates of the documents that it cites are not taken for its own. */
export const readHead = (lines: readonly PlanLine[]): PlanHead => {
  const enclosed = titleAt(lines);
  const at = enclosed === -1 ? issuedAt(lines) : enclosed;
  const texts = lines.map((line) => line.text);
  const own = ownLines(texts, at);
  const title = enclosed === -1 && at !== -1 ? issuedTitle(lines, at) : titleOf(lines, at);
  const date = dateIn(own);
  return {
    title,
    year: yearIn(title) ?? (date === null ? null : yearOf(date)),
    number: numberIn(own),
    date,
    issuer: issuerOf(texts, at, title),
  };
};
