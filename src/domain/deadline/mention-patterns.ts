import type { Moment, Unit } from './moment';
import { numberOf, yearFrom } from './numerals';

/** How a moment joins the one before it in the same words: "tháng 3-6" is a range, "tháng 3, 6" a list. */
export type Link = 'range' | 'list' | null;

export interface LinkedMoment {
  readonly moment: Moment;
  readonly link: Link;
}

type Groups = Readonly<Record<string, string | undefined>>;

export interface MentionPattern {
  readonly find: RegExp;
  readonly read: (groups: Groups) => readonly LinkedMoment[];
}

/** Not in the middle of another number; a dash after a year or after what is already read ("#") is a range's. */
const FREE = '(?<![\\d/.]|(?<!#|20\\d\\d)-|(?<=\\d)(?<!20\\d\\d)[/.-] )';
/** "Tháng 11-12/2024" is no day. */
const NO_UNIT = '(?<!(?:thang|qu[yi]|q) ?)';
const MONTH = '(?:0?[1-9]|1[0-2])(?!\\d)';
const SHORT_YEAR = '[2-4]\\d';
/** "/2024", " năm 2024", "-2024", ", năm 2024", "(2024)", "/24" after a day, month or quarter. */
const YEAR = `(?: ?(?:[/.,(-] ?)?(?:(?:cua )?nam ?)?(?<year>(?:19|20)\\d{2})|(?: ?[/.-] ?| nam )(?<short>${SHORT_YEAR})(?! ?thang))(?![\\d]|[/.]\\d)`;
const MONTH_WORD = 'muoi mot|muoi hai|muoi|mot|hai|ba|tu|bay|tam|chin|(?:nam|sau)(?= ?(?:/|nam \\d))';
const QUARTER =
  '[il]{1,3}(?![a-z])|[il]?v(?![a-z])|0?\\d(?!\\d| ?(?:thang|lan)| ?/ ?[01]?\\d(?!\\d))|(?:mot|nhat|hai|ba|tu|bon)(?![a-z])';
const AND = ' ?(?:-|,|/|&|\\+|va|hoac|den|toi|~) ?';
/** After a bare number in a list nothing may follow that makes it a count or a date ("tháng 6 và 2 đơn vị"). */
const ITEM_END =
  '(?! ?[/.-] ?[01]?\\d(?!\\d))(?= ?(?:$|[,;.:()/&+#-]|va\\b|den\\b|toi\\b|nam\\b|hang\\b|moi\\b|hoac\\b|cua nam|20\\d\\d))';

const moment = (unit: Unit, place: number | null, year: number | null, day: number | null = null): Moment => ({
  unit,
  year,
  place,
  day,
});
const alone = (one: Moment): readonly LinkedMoment[] => [{ moment: one, link: null }];
const yearOf = (groups: Groups): number | null => yearFrom(groups['year'] ?? groups['short']);
const number = (text: string | undefined): number | null => (text === undefined ? null : numberOf(text));

const isSpan = (joint: string): boolean => /-|den|toi|~/.test(joint);

/** Reads "iii-iv", "3, 6, 9 va 12", "2024-2026": the items in order, each linked to the one before. */
const items = (text: string, word: RegExp, make: (item: string) => Moment): readonly LinkedMoment[] => {
  const found: LinkedMoment[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    const link = found.length === 0 ? null : isSpan(text.slice(end, match.index)) ? 'range' : 'list';
    found.push({ moment: make(match[0]), link });
    end = match.index + match[0].length;
  }
  return found;
};

const day = ({ d, m, ...rest }: Groups): Moment => moment('day', number(m), yearOf(rest), number(d));

const half = (groups: Groups): readonly LinkedMoment[] => {
  const year = yearOf(groups);
  const months = number(groups['n']) ?? 6;
  const late = groups['part'] === 'cuoi' || groups['part'] === 'sau';
  if (months === 6) return alone(moment('half-year', late ? 2 : 1, year));
  if (months === 3) return alone(moment('quarter', late ? 4 : 1, year));
  return [
    { moment: moment('month', late ? 4 : 1, year), link: null },
    { moment: moment('month', late ? 12 : 9, year), link: 'range' },
  ];
};

/** In the order they are tried: what an earlier pattern took, a later one does not see. */
export const MENTION_PATTERNS: readonly MentionPattern[] = [
  {
    find: new RegExp(`${FREE}(?<year>20\\d\\d)[-/](?<m>\\d{1,2})[-/](?<d>\\d{1,2})(?!\\d)`, 'g'),
    read: (groups) => alone(day(groups)),
  },
  {
    find: new RegExp(
      `${FREE}${NO_UNIT}(?<d0>\\d{1,2}) ?- ?(?:ngay )?(?<d>\\d{1,2}) ?/ ?(?<m>${MONTH})(?:${YEAR})?(?! ?/ ?\\d)`,
      'g',
    ),
    read: ({ d0, ...groups }) => [
      { moment: day({ ...groups, d: d0 }), link: null },
      { moment: day(groups), link: 'range' },
    ],
  },
  {
    find: new RegExp(
      `${FREE}${NO_UNIT}(?<d>\\d{1,2}) ?(?<mark>[/.-]) ?(?<m>\\d{1,2}) ?(?:[/.-] ?(?:nam )?(?<year>(?:19|20)\\d\\d)|\\k<mark> ?(?<short>\\d\\d))(?!\\d)`,
      'g',
    ),
    read: (groups) => alone(day(groups)),
  },
  {
    find: new RegExp(
      `${FREE}(?<d>\\d{1,2}),? ?thang ?(?:(?<m>\\d{1,2})(?!\\d| ?(?:lan|thang)\\b)|(?<word>${MONTH_WORD})(?![a-z]))(?:${YEAR})?`,
      'g',
    ),
    read: ({ word, m, ...groups }) => alone(day({ ...groups, m: m ?? word })),
  },
  {
    find: new RegExp(
      `${FREE}${NO_UNIT}(?<d>\\d{1,2}) ?/ ?(?<m>\\d{1,2})(?![\\d/]| ?(?:so|luot|tong|%)(?![a-z]))(?:${YEAR})?`,
      'g',
    ),
    read: (groups) => {
      const [first, second] = [number(groups['d']), number(groups['m'])];
      const isMonthAndYear = groups['year'] === undefined && (first ?? 0) <= 12 && (second ?? 0) > 20;
      return alone(isMonthAndYear ? moment('month', first, yearFrom(groups['m'])) : day(groups));
    },
  },
  {
    find: new RegExp(`(?<=ngay )(?<d>\\d{1,2}) ?[.-] ?(?<m>\\d{1,2})(?!\\d)`, 'g'),
    read: (groups) => alone(day(groups)),
  },
  {
    find: new RegExp(
      `(?<![a-z])(?:qu[yi] ?[.:-]? ?|q\\.? ?(?=[1-4]|[il]))(?<list>(?:${QUARTER})(?:${AND}(?:qu[yi] ?)?(?:${QUARTER}))*)(?:${YEAR})?`,
      'g',
    ),
    read: ({ list = '', ...groups }) =>
      items(list, /[ilv]+(?![a-z])|\d+|(?:mot|nhat|hai|ba|tu|bon)(?![a-z])/g, (item) =>
        moment('quarter', numberOf(item), yearOf(groups)),
      ),
  },
  {
    find: /(?<![a-z])(?<q>i{1,3}|iv) ?[/-] ?(?<year>20\d\d)(?!\d)/g,
    read: ({ q, ...groups }) => alone(moment('quarter', number(q), yearOf(groups))),
  },
  {
    find: new RegExp(
      `(?:${FREE}(?<n>0?[369]|(?:sau|ba|chin)(?= thang)) ?thang|(?<![a-z])nua) (?<part>dau|cuoi|sau|(?=nam ?20))(?: ?(?:cua )?nam(?![a-z]))?(?:${YEAR})?`,
      'g',
    ),
    read: half,
  },
  {
    find: new RegExp(
      `(?<![a-z]|\\d ?)(?:thang ?|thg ?|t\\.? ?(?=\\d{1,2} ?[/.-] ?(?:20)?\\d\\d))(?:(?<list>\\d{1,2}(?!\\d)(?:${AND}(?:thang ?)?(?:${MONTH}${ITEM_END}))*)|(?<word>${MONTH_WORD})(?![a-z]))(?:${YEAR})?`,
      'g',
    ),
    read: ({ list, word, ...groups }) =>
      items(list ?? word ?? '', list === undefined ? /.+/g : /\d+/g, (item) =>
        moment('month', numberOf(item), yearOf(groups)),
      ),
  },
  {
    find: new RegExp(`${FREE}(?<m>${MONTH}) ?[/.-] ?(?<year>20\\d\\d)(?!\\d)`, 'g'),
    read: (groups) => alone(moment('month', number(groups['m']), yearOf(groups))),
  },
  {
    find: new RegExp(
      `(?<![\\d/.-])(?:(?:nam|giai doan|nhiem ky|thoi ky) ?)?(?:19|20)\\d\\d(?!\\d)(?:(?:${AND})(?:nam )?(?:(?:19|20)\\d\\d|(?<=- ?)${SHORT_YEAR})(?![\\d/.-]))*`,
      'g',
    ),
    read: ({ all = '' }) => items(all, /\d+/g, (item) => moment('year', null, yearFrom(item))),
  },
  {
    find: /(?<=(?<![a-z])(?:trong|ca|het|cuoi|dau|giua|den) )nam(?: nay)?(?![a-z]| ?\d| (?:hoc|sau|toi|tiep))/g,
    read: () => alone(moment('year', null, null)),
  },
  {
    find: /(?<=(?<![a-z])ngay )(?<d>\d{1,2})(?![\d/.-]| ?(?:ngay|thang))/g,
    read: (groups) => alone(day(groups)),
  },
  {
    find: /(?<=(?<![a-z])(?:cuoi|dau|giua|trong|het) )(?<unit>thang|qu[yi])(?![a-z]| (?:dinh|che|hoach|trinh|mo))/g,
    read: ({ unit }) => alone(moment(unit === 'thang' ? 'month' : 'quarter', null, null)),
  },
];
