import {
  alone,
  AND,
  FREE,
  items,
  moment,
  MONTH,
  MONTH_WORD,
  number,
  SHORT_YEAR,
  YEAR,
  yearOf,
  type Groups,
  type LinkedMoment,
  type MentionPattern,
} from './mention-grammar';
import { numberOf, yearFrom } from './numerals';

const QUARTER =
  '(?:thu )?(?:[il]{1,3}(?![a-z])|[il]?v(?![a-z])|0?\\d(?!\\d| ?(?:thang|lan)| ?/ ?[01]?\\d(?!\\d))|(?:mot|nhat|hai|ba|tu|bon)(?![a-z]))';
const ROMAN = '(?:i{1,3}|iv)(?![a-z])';
const QUARTER_ITEM = /[ilv]+(?![a-z])|\d+|(?:mot|nhat|hai|ba|tu|bon)(?![a-z])/g;
/** After a bare number in a list nothing may follow that makes it a count or a date ("tháng 6 và 2 đơn vị"). */
const ITEM_END =
  '(?! ?[/.-] ?[01]?\\d(?!\\d))(?= ?(?:$|[,;.:()/&+#-]|va\\b|den\\b|toi\\b|nam\\b|hang\\b|moi\\b|hoac\\b|cua nam|20\\d\\d))';
/** A line break, or a semicolon, parts what one "tháng" heads as a comma does. */
const LISTED = `(?:${AND}| ?; ?)`;
const LATE = new Set(['cuoi', 'sau']);

const half = (groups: Groups, planYear: number): readonly LinkedMoment[] => {
  const year = yearOf(groups, planYear);
  const quarters = number(groups['quarters']);
  const months = quarters === null ? (number(groups['n']) ?? 6) : 3 * quarters;
  const isLate = LATE.has(groups['part'] ?? '');
  if (months === 6) return alone(moment('half-year', isLate ? 2 : 1, year));
  if (months === 3) return alone(moment('quarter', isLate ? 4 : 1, year));
  return [
    { moment: moment('month', isLate ? 4 : 1, year), link: null },
    { moment: moment('month', isLate ? 12 : 9, year), link: 'range' },
  ];
};

/** Months, quarters, halves and years, in the order they are tried. */
export const PERIOD_PATTERNS: readonly MentionPattern[] = [
  {
    // Quý IV/2025, Quí III-IV/2024, Q4/2025, quý I và quý II năm 2024
    find: new RegExp(
      `(?<![a-z])(?:qu[yi] ?[.:(-]? ?|q\\.? ?(?=[1-4]|[il]))(?<list>${QUARTER}(?:(?:${AND}(?:qu[yi] ?)?${QUARTER})|(?: ?; ?(?:${ROMAN}|[1-4]${ITEM_END})))*)\\)?(?:${YEAR})?`,
      'g',
    ),
    read: ({ list = '', ...groups }, planYear) =>
      items(list.replaceAll('thu ', ''), QUARTER_ITEM, (item) =>
        moment('quarter', numberOf(item), yearOf(groups, planYear)),
      ),
  },
  {
    // IV/2025, I-IV/2025
    find: new RegExp(`(?<![a-z\\d#])(?<list>${ROMAN}(?: ?[-,] ?${ROMAN})*) ?[/-] ?(?<year>20\\d\\d)(?!\\d)`, 'g'),
    read: ({ list = '', ...groups }, planYear) =>
      items(list, QUARTER_ITEM, (item) => moment('quarter', numberOf(item), yearOf(groups, planYear))),
  },
  {
    // 6 tháng đầu năm 2024, nửa cuối năm, 9 tháng năm 2024
    find: new RegExp(
      `(?:${FREE}(?<n>0?[369]|(?:sau|ba|chin)(?= thang)) ?thang(?= (?:dau|cuoi|nam ?20))|(?<![a-z])nua(?= (?:dau|cuoi|sau) (?:cua )?nam)) ?(?<part>dau|cuoi|sau)?(?: ?(?:cua )?nam(?![a-z]))?(?:${YEAR})?`,
      'g',
    ),
    read: half,
  },
  {
    // hai quý đầu năm 2024
    find: new RegExp(
      `(?<![a-z\\d])(?<quarters>0?[23]|hai|ba) qu[yi] (?<part>dau|cuoi)(?: cua)? nam(?![a-z])(?:${YEAR})?`,
      'g',
    ),
    read: half,
  },
  {
    // tháng 6/2024, tháng 11-12/2024, tháng 3, 6, 9 và 12, tháng Sáu
    find: new RegExp(
      `(?<![a-z]|(?<!(?:tuan|lan|dot|buoc) )\\d ?)thang ?(?:(?<list>${MONTH}(?: ?/ ?${MONTH}){2,}(?![/.-]? ?\\d)|\\d{1,2}(?!\\d)(?:${LISTED}(?:thang ?)?(?:${MONTH}${ITEM_END}))*)|(?<word>${MONTH_WORD}|(?:nam|sau)(?= ?(?:$|[,.;)])))(?![a-z]))(?:${YEAR})?`,
      'g',
    ),
    read: ({ list, word, ...groups }, planYear) =>
      items(list ?? word ?? '', list === undefined ? /.+/g : /\d+/g, (item) =>
        moment('month', numberOf(item), yearOf(groups, planYear)),
      ),
  },
  {
    // 2024-06
    find: new RegExp(`${FREE}(?<year>20\\d\\d)-(?<m>0[1-9]|1[0-2])(?![\\d/.-])`, 'g'),
    read: (groups, planYear) => alone(moment('month', number(groups['m']), yearOf(groups, planYear))),
  },
  {
    // 6/2024
    find: new RegExp(`${FREE}(?<m>${MONTH}) ?[/.-] ?(?<year>20\\d\\d)(?!\\d)`, 'g'),
    read: (groups, planYear) => alone(moment('month', number(groups['m']), yearOf(groups, planYear))),
  },
  {
    // năm học 2024-2025 ends with May
    find: /(?<![a-z])nam hoc (?<from>20\d\d) ?(?:-|\/|den) ?(?<to>20\d\d)(?!\d)/g,
    read: ({ from, to }) => [
      { moment: moment('month', 9, yearFrom(from)), link: null },
      { moment: moment('month', 5, yearFrom(to)), link: 'range' },
    ],
  },
  {
    // năm 2024, giai đoạn 2026 - 2030, 2024-2026, 2025
    find: new RegExp(
      `(?<![\\d/.]|(?<!# ?)-)(?:(?:nam|giai doan|nhiem ky|thoi ky) ?)?(?:19|20)\\d\\d(?!\\d)(?:${AND}(?:nam )?(?:(?:19|20)\\d\\d|(?<=- ?)${SHORT_YEAR})(?![\\d/.-]))*`,
      'g',
    ),
    read: ({ all = '' }) => items(all, /\d+/g, (item) => moment('year', null, yearFrom(item))),
  },
  {
    // trong năm, cuối năm; "Quý I, 6 tháng, năm" ends with the year
    find: /(?:(?<=(?<![a-z])(?<!ky (?:hop )?)(?:trong|ca|het|cuoi|dau|giua|den) )nam(?: nay)?|(?<![a-z])nam nay|(?<=# ?(?:,|va|;) ?(?:(?:bao cao|tong ket) )?)nam(?= ?(?:$|[,.;)])))(?![a-z]| ?\d| (?:hoc|sau|toi|tiep))/g,
    read: () => alone(moment('year', null, null)),
  },
];

/** "Cuối tháng", "trong quý" without saying which; tried last. */
export const LONE_PERIOD: MentionPattern = {
  find: /(?<=(?<![a-z])(?:cuoi|dau|giua|trong|het) )(?<unit>thang|qu[yi])(?![a-z]| (?:dinh|che|hoach|trinh|mo)(?![a-z]))/g,
  read: ({ unit }) => alone(moment(unit === 'thang' ? 'month' : 'quarter', null, null)),
};
