import { alone, dayOf, FREE, moment, MONTH, MONTH_WORD, number, YEAR, type MentionPattern } from './mention-grammar';
import { yearFrom } from './numerals';

/** "Tháng 11-12/2024", "tuần 2 tháng 6", "đợt 1 tháng 5" hold no day. */
const NO_UNIT = '(?<!(?:thang|qu[yi]|q|(?:tuan|lan|dot|buoc)(?: thu)?) ?)';

/** Days, in the order they are tried: what an earlier pattern took, a later one does not see. */
export const DAY_PATTERNS: readonly MentionPattern[] = [
  {
    // 2024-06-30
    find: new RegExp(`${FREE}(?<year>20\\d\\d)[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?!\\d)`, 'g'),
    read: (groups, planYear) => alone(dayOf(groups, planYear)),
  },
  {
    // 10-15/6, 10-15/6/2024
    find: new RegExp(
      `${FREE}${NO_UNIT}(?<d0>\\d{1,2}) ?- ?(?:ngay )?(?<d>\\d{1,2}) ?/ ?(?<m>${MONTH})(?:${YEAR})?(?! ?/ ?\\d)`,
      'g',
    ),
    read: ({ d0, ...groups }, planYear) => [
      { moment: dayOf({ ...groups, d: d0 }, planYear), link: null },
      { moment: dayOf(groups, planYear), link: 'range' },
    ],
  },
  {
    // 01/3-31/3, 01/3-31/3/2024
    find: new RegExp(
      `${FREE}${NO_UNIT}(?<d0>\\d{1,2})/(?<m0>${MONTH}) ?- ?(?:ngay )?(?<d>\\d{1,2})/(?<m>${MONTH})(?:${YEAR})?(?! ?/ ?\\d)`,
      'g',
    ),
    read: ({ d0, m0, ...groups }, planYear) => [
      { moment: dayOf({ d: d0, m: m0 }, planYear), link: null },
      { moment: dayOf(groups, planYear), link: 'range' },
    ],
  },
  {
    // 30/6/2024, 30-6-24, 30.6.2024, 30/6-2024, 30/6/năm 2024
    find: new RegExp(
      `${FREE}${NO_UNIT}(?<d>\\d{1,2}) ?(?<mark>[/.-]) ?(?<m>\\d{1,2}) ?(?:[/.-] ?(?:nam )?(?<year>(?:19|20)\\d\\d)|\\k<mark> ?(?<short>\\d\\d))(?!\\d)`,
      'g',
    ),
    read: (groups, planYear) => alone(dayOf(groups, planYear)),
  },
  {
    // ngày 15 tháng 6 năm 2024, 15/T6
    find: new RegExp(
      `${FREE}${NO_UNIT}(?<d>\\d{1,2})[,/]? ?thang ?(?:(?<m>\\d{1,2})(?!\\d| ?(?:lan|thang)\\b)|(?<word>${MONTH_WORD})(?![a-z]))(?:${YEAR})?`,
      'g',
    ),
    read: ({ word, m, ...groups }, planYear) => alone(dayOf({ ...groups, m: m ?? word }, planYear)),
  },
  {
    // 30/6; but 6/24 is June 2024
    find: new RegExp(
      `${FREE}${NO_UNIT}(?<d>\\d{1,2}) ?/ ?(?<m>\\d{1,2})(?![\\d/]| ?(?:so|luot|tong|%)(?![a-z]))(?:${YEAR})?`,
      'g',
    ),
    read: (groups, planYear) => {
      const [first, second] = [number(groups['d']), number(groups['m'])];
      const isMonthAndYear = groups['year'] === undefined && (first ?? 0) <= 12 && (second ?? 0) > 20;
      return alone(isMonthAndYear ? moment('month', first, yearFrom(groups['m'])) : dayOf(groups, planYear));
    },
  },
  {
    // ngày 30-6
    find: /(?<=ngay )(?<d>\d{1,2}) ?[.-] ?(?<m>\d{1,2})(?!\d)/g,
    read: (groups, planYear) => alone(dayOf(groups, planYear)),
  },
];

/** "Ngày 15" without its month; tried last. */
export const LONE_DAY: MentionPattern = {
  find: /(?<=(?<![a-z])ngay )(?<d>\d{1,2})(?![\d/.-]| ?(?:ngay|thang|lam viec))/g,
  read: (groups, planYear) => alone(dayOf(groups, planYear)),
};
