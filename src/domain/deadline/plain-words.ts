import { fold } from '../text/fold';

const DASHES = /->|[\u00F7\u2190-\u21FF\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const LIST_MARK = /(^|\n)\s{0,20}[-+*•●]\s/g;
/** "17h00", "17 giờ 30 phút", "17:00": an hour of the day says that the day itself is still in time. */
const HOUR = /(?<!\d)\d{1,2}(?:\s?(?:gio|h)(?![a-z])(?:\s?\d{1,2}(?![\d/.-]))?(?:\s?phut)?|:\d{2}(?::\d{2})?(?!\d)),?/g;
/** "Trước 0 giờ ngày 01/7" ends with the day before. */
const MIDNIGHT = /(?<!\d)00? ?(?:gio|h)(?![a-z])(?: ?00)?,? ?/g;
/** A weekday beside a date only repeats it. */
const WEEKDAY = /(?<![a-z])(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat),? (?=ngay |\d)/g;

/**
 * The words of a deadline cell in one plain form: folded, one kind of dash, line breaks as ";", hours as "gio".
 * Marks are gone, so that text with, without and with decomposed marks reads the same.
 */
export const plainWords = (text: string): string => {
  const lines = text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/['’‘](?=\d\d)/g, '')
    .replace(/[Ðð]/g, 'd') // Icelandic eth, typed for Đ
    .replace(DASHES, '-')
    .replace(LIST_MARK, '$1')
    .replace(/[\r\n]+/g, ' ; ');
  return fold(lines)
    .replace(MIDNIGHT, '')
    .replace(HOUR, 'gio')
    .replace(WEEKDAY, '')
    .replace(/\btruoc khi (?:het|ket thuc)\b/g, 'truoc het');
};
