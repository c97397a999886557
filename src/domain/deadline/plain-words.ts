import { fold } from '../text/fold';
import { monthsInFigures } from './month-words';

const DASHES = /->|[\u00F7\u2190-\u21FF\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const LIST_MARK = /(^|\n)\s{0,20}[-+*•●]\s/g;
/** "17h00", "17 giờ 30 phút", "17:00": an hour of the day says that the day itself is still in time. */
const HOUR = /(?<!\d)\d{1,2}(?:\s?(?:gio|h)(?![a-z])(?:\s?\d{1,2}(?![\d/.-]))?(?:\s?phut)?|:\d{2}(?::\d{2})?(?!\d)),?/g;
/** "Trước 0 giờ ngày 01/7" ends with the day before. */
const MIDNIGHT = /(?<!\d)00? ?(?:gio|h)(?![a-z])(?: ?00)?,? ?/g;
/** "24/7", "24/24h", "7/7 ngày": round the clock, unless words before it make it a day. */
const ROUND_THE_CLOCK =
  /(?<![\d/.-]|(?<![a-z])(?:ngay|truoc|den|toi|het|sau|tu|vao|xong|nhat|hoan thanh) ?)(?:24 ?(?:gio|h)? ?\/ ?(?:24|7)(?: ?(?:gio|h|ngay))?|7 ?\/ ?7 ngay)(?![\d/.-]|[a-z]| ?(?:thang|nam) ?\d)/g;
/** A weekday beside a date only repeats it. */
const WEEKDAY = /(?<![a-z])(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),? (?=ngay |\d)/g;

/** Words that a cell's line cannot end with: it was only wrapped. */
const OPEN_END =
  /(?:[/,(-]|(?<![a-z])(?:truoc|sau|ngay|thang|quy|qui|nam|tu|den|toi|het|trong|vao|cuoi|dau|giua|va|hoac|cham nhat|muon nhat|khong qua|giai doan|hang|dinh ky|thuong|hoan thanh|theo|khi))$/;
const YEAR_LINE = /^(?:nam )?20\d\d(?!\d)/;
const GOES_ON = /^(?:den|toi|va|hoac|dau nam|cuoi nam|tro di)(?![a-z])/;
const NO_YEAR_YET = /(?:(?:quy|qui|thang) [ivx\d]{1,4}|[ivx]+|\d{1,2}[/-]\d{1,2})$/;

/** True when a line break only wraps a phrase: "Quý II" / "2024", "Trước" / "ngày 30/6". */
const isWrapped = (line: string, next: string): boolean => {
  const [before, after] = [fold(line), fold(next)];
  if (OPEN_END.test(before)) return true;
  if (YEAR_LINE.test(after)) return NO_YEAR_YET.test(before);
  return GOES_ON.test(after) || (/ngay \d{1,2}$/.test(before) && after.startsWith('thang'));
};

const withoutBreaks = (text: string): string => {
  let joined = '';
  let last = '';
  for (const line of text.split(/[\r\n]+/).map((one) => one.trim())) {
    if (line === '') continue;
    if (joined !== '') joined += isWrapped(last, line) ? ' ' : ' ; ';
    joined += line;
    last = line.slice(-40);
  }
  return joined;
};

/**
 * The words of a deadline cell in one plain form: folded, one kind of dash, line breaks as ";" but where they only wrap a phrase, hours as "gio".
 * Marks are gone, so that text with, without and with decomposed marks reads the same.
 */
export const plainWords = (text: string): string => {
  const lines = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/['’‘](?=\d\d)/g, '')
    .replace(/[Ðð]/g, 'd') // Icelandic eth, typed for Đ
    .replace(DASHES, '-')
    .replace(/(?<![-=])<(?=\s?\d)/g, 'truoc ')
    .replace(LIST_MARK, '$1');
  const words = fold(withoutBreaks(lines))
    .replace(ROUND_THE_CLOCK, 'thuong xuyen')
    .replace(MIDNIGHT, '')
    .replace(HOUR, 'gio')
    .replace(WEEKDAY, '')
    .replace(/\btruoc khi (?:het|ket thuc)\b/g, 'truoc het');
  return monthsInFigures(words);
};

/** Months by their English names, and letters of other scripts: dates of another language, not to be half understood. */
const FOREIGN =
  /(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|march|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])|[^\P{L}\p{Script=Latin}]/u;

export const isForeign = (words: string): boolean => FOREIGN.test(words);
