import { isCivilDate, type CivilDate } from '../calendar/civil-date';
import { fold } from '../text/fold';
import type { CellTable } from './table-header';

/** What stands above an appendix's heading row says of its plan; null where it says nothing. */
export interface AppendixHead {
  readonly title: string | null;
  readonly year: number | null;
  readonly number: string | null;
  readonly date: CivilDate | null;
  readonly issuer: string | null;
}

const ENCLOSED =
  /(?:kèm theo|ban hành theo)\s+(?:kế hoạch|quyết định|công văn|chương trình)(?:\s+số)?\s*:?\s*(\d[^\s,;]{0,40}\/[^\s,;)]{1,40})(?:\s+ngày\s+(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})\s*(?:\/|năm)\s*(20\d{2}))?(?:\s+của\s+([^)]{3,120}))?/iu;

const TITLE = /\b(?:ke hoach|chuong trinh|danh muc|khung|bang phan cong|nhiem vu)\b/;
const BARE = /^phu luc(?: (?:so )?[ivx0-9]+)?\.?:?$/;

const linesOf = (head: CellTable): readonly string[] => [
  ...new Set(
    head
      .flatMap((row) => [...new Set(row.map((cell) => cell.replace(/\s+/g, ' ').trim()))])
      .filter((cell) => cell !== ''),
  ),
];

const yearOfHead = (title: string | undefined, enclosed: string | undefined): number | null => {
  const said = /năm\s+(20\d{2})/iu.exec(title ?? '')?.[1] ?? enclosed;
  return said === undefined ? null : Number(said);
};

const dateOf = (day: string | undefined, month: string | undefined, year: string | undefined): CivilDate | null => {
  if (day === undefined || month === undefined || year === undefined) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
};

/** Reads the title rows above the heading ("PHỤ LỤC … (Kèm theo Kế hoạch số … ngày … của …)"). */
export const readAppendixHead = (head: CellTable): AppendixHead => {
  const lines = linesOf(head.slice(0, -1));
  const enclosed = lines.map((line) => ENCLOSED.exec(line)).find((match) => match !== null);
  const title = lines.find((line) => {
    const folded = fold(line);
    return line.length >= 12 && !line.startsWith('(') && !BARE.test(folded) && TITLE.test(folded);
  });
  return {
    title: title === undefined ? null : title.replace(/\s*\(.*$/, ''),
    year: yearOfHead(title, enclosed?.[4]),
    number: enclosed?.[1] ?? null,
    date: dateOf(enclosed?.[2], enclosed?.[3], enclosed?.[4]),
    issuer: enclosed?.[5]?.trim() ?? null,
  };
};
