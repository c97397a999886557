import { civilDate, yearOf, type CivilDate } from '../domain/calendar/civil-date';
import type { AgencyCatalogue } from '../domain/directory/agency';
import { fold } from '../domain/text/fold';
import { documentsInText } from '../domain/task/evidence-from-text';
import { leadingAgency } from './leading-agency';

/** What may be asked of the year's inspections in a chat; all but `show` are Sở Nội vụ's. */
export type InspectionAct = 'show' | 'plan' | 'visit' | 'conclude' | 'find' | 'remove';

export interface InspectionOrder {
  readonly act: InspectionAct;
  /** The words after the verb, as typed. */
  readonly words: string;
}

/** Verbs without marks. Those that bind begin with a word that no report of progress begins with. */
const VERBS: readonly (readonly [InspectionAct, RegExp])[] = [
  [
    'show',
    /^(?:xem |tinh hinh |danh sach |ke hoach )?kiem tra(?: cchc| cai cach hanh chinh)?(?=$| (?:(?:ke hoach|kh) )?(?:nam )?20\d\d$| (?:ke hoach|kh) (?:so )?\d+\/\S+$)/u,
  ],
  ['plan', /^(?:them|len lich|len ke hoach|dang ky) (?:cuoc )?kiem tra(?= |$)/u],
  ['visit', /^ghi (?:da )?kiem tra(?= |$)/u],
  ['conclude', /^(?:ghi )?ket luan kiem tra(?= |$)/u],
  ['find', /^giao (?:viec )?khac phuc(?= |$)/u],
  ['remove', /^(?:bo|huy) (?:cuoc )?kiem tra(?= |$)/u],
];

/** Reads such an order; null for anything else. Pure, never throws. */
export const readInspectionOrder = (text: string): InspectionOrder | null => {
  const typed = text.normalize('NFC').trim().split(/\s+/);
  const plain = fold(typed.join(' ')).replace(/[.!?]+$/u, '');
  for (const [act, pattern] of VERBS) {
    const found = pattern.exec(plain);
    if (found) return { act, words: typed.slice(found[0].split(' ').length).join(' ') };
  }
  return null;
};

/** What the words after the verb say; null or '' where they do not. */
export interface InspectionSaid {
  readonly agency: string | null;
  readonly month: number | null;
  readonly unannounced: boolean;
  readonly date: CivilDate | null;
  readonly due: CivilDate | null;
  readonly number: string | null;
  /** The team, or what is to be put right. */
  readonly text: string;
}

const DAY = String.raw`(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?`;
const DATE = new RegExp(String.raw`[\s,;(]*(?:ngày|ngay)\s+${DAY}`, 'iu');
const DUE = new RegExp(
  String.raw`[\s,;(]*(?:thời hạn|thoi han|hạn|han|trước|truoc|đến|den)\s+(?:ngày\s+|ngay\s+)?${DAY}`,
  'iu',
);
const MONTH = /[\s,;(]*(?:tháng|thang)\s+(\d{1,2})(?!\d)/iu;
const UNANNOUNCED = /[\s,;(]*(?:đột xuất|dot xuat)(?!\p{L})/iu;
const TEAM = /^(?:do\s+)?(?:đoàn|doan)(?:\s+(?:kiểm tra|kiem tra))?\s*:?\s*/iu;

const dayOf = (found: RegExpExecArray | null, today: CivilDate): CivilDate | null =>
  found === null ? null : civilDate(Number(found[3] ?? yearOf(today)), Number(found[2]), Number(found[1]));

/** "STC ngày 12/5 đoàn: Vũ Mẫu Sen", "STC hạn 30/6: niêm yết đủ": in any order, days without a year are this year's. */
export const readInspectionWords = (words: string, catalogue: AgencyCatalogue, today: CivilDate): InspectionSaid => {
  const sudden = UNANNOUNCED.test(words);
  const { code, rest: all } = leadingAgency(words.replace(UNANNOUNCED, ' ').trim(), catalogue);
  let rest = all;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  const [document] = documentsInText(rest, today);
  if (document) rest = `${rest.slice(0, document.from)} ${rest.slice(document.to)}`;
  const due = dayOf(take(DUE), today);
  const date = document?.date ?? dayOf(take(DATE), today);
  const month = Number(take(MONTH)?.[1] ?? 0);
  return {
    agency: code,
    month: month >= 1 && month <= 12 ? month : null,
    unannounced: sudden,
    date,
    due,
    number: document?.number ?? null,
    text: rest
      .replace(/\s+/g, ' ')
      .replace(/^[\s:,;.()–-]+|[\s:,;(–-]+$/g, '')
      .replace(TEAM, ''),
  };
};
