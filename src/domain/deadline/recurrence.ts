import { numberOf } from './numerals';
import type { Period } from './reading';

/** Shortest first: "hằng tháng, quý, năm" is checked every month. */
const PERIODS = ['month', 'quarter', 'half-year', 'year'] as const satisfies readonly Period[];
const BY_MONTHS: Readonly<Record<number, Period>> = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' };
const MONTHS: Readonly<Record<string, number>> = { thang: 1, quy: 3, qui: 3, nam: 12 };

const EACH = '(?<![a-z])(?:hang|moi|tung|cu(?= \\d)|dinh ky(?: vao| theo| hang| moi)?)(?: 0?1| mot)?';
const HALF = '(?:(?:0?6|sau) thang(?! (?:dau|cuoi))|nua nam)';
const NO_NUMBER = '(?! ?\\d)';
const NO_QUARTER =
  '(?! ?(?:[ivl]+(?![a-z])|\\d|dinh(?![a-z])|che(?![a-z])|mot(?![a-z])(?! lan)|hai(?![a-z])|ba(?![a-z])|tu(?![a-z])))';
const LISTED = ' ?(?:,|/|;|va|hoac) ?(?:ca |hang |tong ket |bao cao )?';
const WORD_END = '(?![a-z])';

const PATTERNS: readonly (readonly [RegExp, Period])[] = [
  [new RegExp(`${EACH} thang${WORD_END}${NO_NUMBER}`), 'month'],
  [new RegExp(`(?<![a-z])thang${LISTED}qu[yi]${WORD_END}${NO_QUARTER}`), 'month'],
  [/(?<![a-z])ngay \d{1,2}(?: cua)? thang (?:sau|ke tiep|tiep theo)(?! ?nam)(?![a-z])/, 'month'],
  [new RegExp(`${EACH} qu[yi]${WORD_END}${NO_QUARTER}`), 'quarter'],
  [/(?<![a-z])theo qu[yi](?= ?(?:$|[,;.)]|va |hoac ))/, 'quarter'],
  [/(?<![a-z\d])(?:cac|ca|ca 4|4|04|bon) qu[yi](?= ?(?:$|[,;.()]|trong nam|cua nam))/, 'quarter'],
  [/(?<![a-z\d])(?:(?:cac|ca|ca 12) thang(?= ?(?:$|[,;.()]|trong nam|cua nam))|12 thang (?:trong|cua) nam)/, 'month'],
  [/(?<![a-z])theo thang(?= ?(?:$|[,;.)]|va |hoac ))/, 'month'],
  [
    /(?<![a-z])thang (?:dau|cuoi|giua)(?: cung)?(?: cua)?(?: moi| hang| tung)? qu[yi](?![a-z]| ?(?:[ivl]+(?![a-z])|\d))/,
    'quarter',
  ],
  [new RegExp(`(?<![a-z])qu[yi]${LISTED}(?:${HALF}|nam${WORD_END}${NO_NUMBER})`), 'quarter'],
  [new RegExp(`${EACH} (?:0?3|ba) thang(?! (?:dau|cuoi))`), 'quarter'],
  [new RegExp(`${EACH} ${HALF}`), 'half-year'],
  [new RegExp(`(?<!\\d)${HALF}${LISTED}(?:mot |1 )?nam${WORD_END}${NO_NUMBER}`), 'half-year'],
  [/(?<![a-z])ban nien(?![a-z])/, 'half-year'],
  [new RegExp(`${EACH} (?:12 thang|nam${WORD_END}(?! ?\\d{4}))`), 'year'],
  [/(?<![a-z])theo nam(?= ?(?:$|[,;.)]))/, 'year'],
  [/(?<![a-z])thuong nien(?![a-z])/, 'year'],
];

/** Recurring, but by no period that the system checks. */
const OTHER = /(?<![a-z])(?:(?:hang|moi|tung) (?:tuan|ngay|ky)|dinh ky|thuong ky)(?![a-z])/;

const TIMES_PER =
  /(?<![a-z\d])(?<times>\d{1,2}|mot|hai|ba|bon) (?:lan|dot) ?(?:\/|moi|(?<within>trong)|tren)? ?(?:0?1 |mot )?(?<unit>thang|qu[yi]|nam)(?![a-z]| ?\d{4})/;
const EVERY_SO =
  /(?<![a-z\d])(?:(?<n>\d{1,2}|mot|hai|ba|bon|sau|moi|hang) ?)?(?<unit>thang|qu[yi]|nam) ?(?:\/ ?|, ?)?(?<times>\d{1,2}|mot|hai|ba|bon)? ?(?:lan|dot)(?![a-z])/;

/** "2 lần/năm", "6 tháng một lần": months between two times; null when the words say no such thing. */
const monthsBetween = (words: string): number | null => {
  const groups = (TIMES_PER.exec(words) ?? EVERY_SO.exec(words))?.groups;
  if (!groups) return null;
  const unit = MONTHS[groups['unit'] ?? ''] ?? 0;
  const count = numberOf(groups['n'] ?? '1') ?? 1;
  const times = numberOf(groups['times'] ?? '1') ?? 1;
  // "01 lần trong năm" is once within the year, not every year.
  if (times === 0 || (times === 1 && groups['within'] !== undefined && unit === MONTHS['nam'])) return null;
  return (unit * count) / times;
};

export interface Recurrence {
  /** Null for a rhythm that no period of the system fits (weekly, "định kỳ" alone). */
  readonly every: Period | null;
}

/** How often plain words say that something comes round; null when they do not. The shortest period wins. */
export const recurrenceIn = (words: string): Recurrence | null => {
  const found = new Set(PATTERNS.filter(([pattern]) => pattern.test(words)).map(([, period]) => period));
  const months = monthsBetween(words);
  if (months !== null && BY_MONTHS[months] !== undefined) found.add(BY_MONTHS[months]);
  const every = PERIODS.find((period) => found.has(period)) ?? null;
  return every !== null || months !== null || OTHER.test(words) ? { every } : null;
};
