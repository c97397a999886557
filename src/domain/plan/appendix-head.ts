import { isCivilDate, yearOf, type CivilDate } from '../calendar/civil-date';
import type { Funding } from '../family/family';
import { fold } from '../text/fold';
import type { CellTable } from './table-header';
import { totalFundingIn } from './total-funding';

/** What stands above an appendix's heading row says of its plan; null where it says nothing. */
export interface AppendixHead {
  readonly title: string | null;
  readonly year: number | null;
  readonly number: string | null;
  readonly date: CivilDate | null;
  readonly issuer: string | null;
  /** What the plan costs in all. */
  readonly funding: Funding | null;
}

const ENCLOSED =
  /(?:kèm theo|ban hành theo)\s+(?:kế hoạch|quyết định|công văn|chương trình)(?:\s+số)?\s*:?\s*(\d[^\s,;]{0,40}\/[^\s,;)]{1,40})(?:\s+ngày\s+(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})\s*(?:\/|năm)\s*(20\d{2}))?(?:\s+của\s+([^)]{3,120}))?/iu;

const TITLE = /\b(?:ke hoach|chuong trinh|danh muc|khung|bang phan cong|nhiem vu)\b/;
const LONGEST_TITLE = 200;
const BARE = /^phu luc(?: (?:so )?[ivx0-9]+)?\.?:?$/;

const linesOf = (head: CellTable): readonly string[] => [
  ...new Set(
    head
      .flatMap((row) => [...new Set(row.map((cell) => cell.replace(/\s+/g, ' ').trim()))])
      .filter((cell) => cell !== ''),
  ),
];

/** "năm 2024", but not the year of a date ("tháng 7 năm 2021"). */
const YEAR = /(?<!tháng\s{1,3}\d{1,2}\s{1,3})năm\s+(20\d{2})/iu;

/** A document of the year's last weeks encloses the plan of the year to come. */
const LAST_WEEKS = 11;

const yearOfHead = (title: string | undefined, lines: readonly string[], date: CivilDate | null): number | null => {
  const own = lines.filter((line) => !line.startsWith('('));
  const said = [title ?? '', ...own].map((line) => YEAR.exec(line)?.[1]).find((one) => one !== undefined);
  if (said !== undefined) return Number(said);
  return date === null ? null : yearOf(date) + (monthOf(date) >= LAST_WEEKS ? 1 : 0);
};

const monthOf = (date: CivilDate): number => Number(date.slice(5, 7));

const dateOf = (day: string | undefined, month: string | undefined, year: string | undefined): CivilDate | null => {
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
};

const TYPE = /^(?:ke hoach|chuong trinh)$/;

/** The line that names the table; below a bare "KẾ HOẠCH" the one that says of what. */
const titleIn = (lines: readonly string[]): string | undefined => {
  const named = lines.find((line) => {
    const folded = fold(line);
    return line.length >= 12 && !line.startsWith('(') && !BARE.test(folded) && TITLE.test(folded);
  });
  const type = lines.findIndex((line) => TYPE.test(fold(line)));
  const [said, next] = [lines[type], lines[type + 1]];
  if (said === undefined || next === undefined || next.length > LONGEST_TITLE) return named;
  return `${said.charAt(0).toUpperCase()}${said.slice(1).toLowerCase()} ${next}`;
};

/** Reads the title rows above the heading ("PHỤ LỤC … (Kèm theo Kế hoạch số … ngày … của …)"). */
export const readAppendixHead = (head: CellTable): AppendixHead => {
  const lines = linesOf(head);
  const enclosed = lines.map((line) => ENCLOSED.exec(line)).find((match) => match !== null);
  const title = titleIn(lines);
  const date = dateOf(enclosed?.[2], enclosed?.[3], enclosed?.[4]);
  return {
    title: title === undefined ? null : title.replace(/\s*\(.*$/, ''),
    year: yearOfHead(title, lines, date),
    number: enclosed?.[1] ?? null,
    date,
    issuer: enclosed?.[5]?.trim() ?? null,
    funding: totalFundingIn(lines.join('\n')),
  };
};
