import type { Moment, Unit } from './moment';
import { numberOf, yearFrom } from './numerals';

/** How a moment joins the one before it in the same words: "tháng 3-6" is a range, "tháng 3, 6" a list. */
export type Link = 'range' | 'list' | null;

export interface LinkedMoment {
  readonly moment: Moment;
  readonly link: Link;
}

export type Groups = Readonly<Record<string, string | undefined>>;

export interface MentionPattern {
  readonly find: RegExp;
  /** `groups.all` is the whole match. */
  readonly read: (groups: Groups, planYear: number) => readonly LinkedMoment[];
}

/** Not in the middle of another number; a dash after a year or after what is already read ("#") is a range's. */
export const FREE = '(?<![\\d/.]|(?<!#|20\\d\\d)-|(?<=\\d)(?<!20\\d\\d)[/.-] )';
export const MONTH = '(?:0?[1-9]|1[0-2])(?!\\d)';
export const SHORT_YEAR = '[2-4]\\d';

/** "/2024", " năm 2024", "-2024", ", năm 2024", "(2024)", "/24", " năm sau" after a day, month or quarter. */
export const YEAR = `(?: ?(?:[/.,(-] ?)?(?:(?:cua )?nam ?)?(?<year>(?:19|20)\\d{2})|(?: ?[/.-] ?| nam )(?<short>${SHORT_YEAR})(?! ?thang)|,? (?:cua )?nam (?<relative>nay|sau|toi|truoc|ke tiep|tiep theo)(?! khi)(?![a-z]))(?![\\d]|[/.]\\d)`;

/** Names of months; "năm" and "sáu" fold to words that also mean "year" and "next", so what follows decides. */
export const MONTH_WORD = 'muoi mot|muoi hai|muoi|mot|hai|ba|tu|bay|tam|chin|(?:nam|sau)(?= ?(?:/|nam \\d))';

/** What parts the items of a range or list. */
export const AND = ' ?(?:-|,|/|&|\\+|va|hoac|den|toi|~) ?';
const isSpan = (joint: string): boolean => /-|den|toi|~/.test(joint);

const RELATIVE: Readonly<Record<string, number>> = { nay: 0, truoc: -1 };

/** The year that the groups of YEAR hold; null when none is written. */
export const yearOf = (groups: Groups, planYear: number): number | null => {
  const relative = groups['relative'];
  if (relative !== undefined) return planYear + (RELATIVE[relative] ?? 1);
  return yearFrom(groups['year'] ?? groups['short']);
};

export const number = (text: string | undefined): number | null => (text === undefined ? null : numberOf(text));

export const moment = (unit: Unit, place: number | null, year: number | null, day: number | null = null): Moment => ({
  unit,
  year,
  place,
  day,
});

export const alone = (one: Moment): readonly LinkedMoment[] => [{ moment: one, link: null }];

/** The day that groups d and m and those of YEAR hold. */
export const dayOf = ({ d, m, ...rest }: Groups, planYear: number): Moment =>
  moment('day', number(m), yearOf(rest, planYear), number(d));

/** Reads "iii-iv", "3, 6, 9 va 12", "2024-2026": the items in order, each linked to the one before. */
export const items = (text: string, word: RegExp, make: (item: string) => Moment): readonly LinkedMoment[] => {
  const found: LinkedMoment[] = [];
  let end = 0;
  for (const match of text.matchAll(word)) {
    const link = found.length === 0 ? null : isSpan(text.slice(end, match.index)) ? 'range' : 'list';
    found.push({ moment: make(match[0]), link });
    end = match.index + match[0].length;
  }
  return found;
};
