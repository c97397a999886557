import { isBarred, isMarked, spellingOf } from '../spelling';
import { keyAt } from '../token-at';
import type { Token } from '../tokenise';

/** Words of time, without marks as they are compared. */

/** What stands before a date and how it changes it. */
export type Lead =
  'until' | 'before' | 'within' | 'end' | 'start' | 'middle' | 'near' | 'from' | 'gone' | 'after' | 'filler';

export const LEADS: Readonly<Record<string, Lead>> = {
  den: 'until',
  toi: 'until', // tới; also tối, as in "tối mai", where it does no harm
  thanh: 'until', // "đổi hạn thành 15/7"
  sang: 'until', // sang; also sáng
  qua: 'until',
  truoc: 'before',
  trong: 'within',
  vong: 'within',
  het: 'end',
  cuoi: 'end',
  dau: 'start',
  giua: 'middle',
  khoang: 'near',
  tam: 'near',
  tu: 'from',
  hoi: 'from',
  ngoai: 'after',
  sau: 'after',
  trua: 'filler',
  chieu: 'filler',
  dem: 'filler',
  gio: 'filler',
  buoi: 'filler',
  vao: 'filler',
  luc: 'filler',
  la: 'filler',
  hom: 'gone', // "hôm thứ sáu", "hôm 5/6": a day that lies behind
  bua: 'gone',
  ngay: 'filler', // "ngày mùng 1", "ngày cuối tháng"
  tan: 'filler',
  cham: 'filler', // chậm nhất
  muon: 'filler', // muộn nhất
  nhat: 'filler',
};

/** How words of time are spelt, where their letters without marks are as often another word ("tôi", "nắm", "đưa"). */
const SPELT: Readonly<Record<string, readonly string[]>> = {
  den: ['đến', 'đên'],
  toi: ['tới', 'tối'],
  sang: ['sang', 'sáng'],
  thanh: ['thành'],
  qua: ['qua', 'quá'],
  truoc: ['trước'],
  trong: ['trong'],
  het: ['hết'],
  cuoi: ['cuối'],
  dau: ['đầu'],
  giua: ['giữa'],
  khoang: ['khoảng'],
  tam: ['tầm', 'tám'],
  tu: ['từ', 'tư'],
  sau: ['sau', 'sáu'],
  hom: ['hôm'],
  ngay: ['ngày'],
  tuan: ['tuần'],
  thang: ['tháng'],
  quy: ['quý', 'qúy'],
  nam: ['năm'],
  mai: ['mai'],
  kia: ['kia'],
  la: ['là'],
  bua: ['bữa'],
};
const SPELLINGS = new Map(Object.entries(SPELT).map(([key, words]) => [key, words.map(spellingOf)] as const));

/** The tokens with words put out of sight that are spelt otherwise than the word of time of the same letters. */
export const asWordsOfTime = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token) => {
    const allowed = isMarked(token.exact) ? SPELLINGS.get(token.key) : undefined;
    const typed = allowed && spellingOf(token.exact);
    const fits = typed === undefined || allowed?.includes(typed) || isBarred(typed);
    return fits ? token : { ...token, key: '' };
  });

/** "tuần", "tháng", "quý", "năm" alone mean the present one, but only after a word that makes a date of them. */
export const afterLead = (tokens: readonly Token[], at: number): boolean => LEADS[keyAt(tokens, at - 1)] !== undefined;

export const PARTS_OF_DAY = new Set(['sang', 'trua', 'chieu', 'toi', 'dem']);

/** Single names of days: days from today. */
export const NAMED_DAYS: readonly (readonly [words: readonly string[], days: number])[] = [
  [['ngay', 'hom', 'nay'], 0],
  [['trong', 'ngay', 'hom', 'nay'], 0],
  [['hom', 'nay'], 0],
  [['bua', 'nay'], 0],
  [['ngay', 'hom', 'qua'], -1],
  [['hom', 'qua'], -1],
  [['bua', 'qua'], -1],
  [['ngay', 'hom', 'kia'], -2],
  [['hom', 'kia'], -2],
  [['ngay', 'mai'], 1],
  [['mai'], 1],
  [['ngay', 'kia'], 2],
  [['ngay', 'mot'], 2], // ngày mốt
];

/** "sau" and "tới" after a unit of time: the next one. "sáu", where the mark is written, is six. */
export const isNext = (token: Token | undefined): boolean =>
  token !== undefined && (token.key === 'toi' || (token.key === 'sau' && token.exact !== 'sáu'));

/** "t6", "th 6": Friday, or June where the words say so. */
export const SHORT_NAMES = new Set(['t', 'th']);
export const WEEKDAYS: Readonly<Record<string, number>> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 };
export const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** Units that can be counted ahead, in days or months. */
export const AHEAD: Readonly<Record<string, { readonly days: number; readonly months: number }>> = {
  ngay: { days: 1, months: 0 },
  hom: { days: 1, months: 0 },
  bua: { days: 1, months: 0 },
  tuan: { days: 7, months: 0 },
  thang: { days: 0, months: 1 },
  quy: { days: 0, months: 3 },
  nam: { days: 0, months: 12 },
};
