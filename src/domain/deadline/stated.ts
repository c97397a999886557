import { findMentions, type Found } from './find-mentions';
import type { Link } from './mention-grammar';
import { modifiersBefore, type Modifiers } from './modifiers';
import { isIncomplete, type Moment } from './moment';

/** A day or period with its modifiers, its place in the words and how it joins the one before. */
export interface Stated {
  readonly moment: Moment;
  readonly modifiers: Modifiers;
  readonly end: number;
  readonly link: Link;
  /** The year was not written with it: taken from its neighbours, or from the plan. */
  readonly yearFrom: 'own' | 'neighbour' | 'plan';
}

const RANGE_GAP = /^ ?(?:-+>?|~|den|toi|cho den|\) ?-) ?$/;
const LIST_GAP = /^ ?(?:,|;|\/|&|\+|va|va\/hoac|hoac|, va) ?$/;

/** How a mention joins the one before, by what stands between them. */
const linkOf = (gap: string, before: Modifiers, own: Modifiers): Link => {
  if (RANGE_GAP.test(gap)) return 'range';
  if (LIST_GAP.test(gap)) return before.direction === 'from' && own.until ? 'range' : 'list';
  return own.until && gap.trim() === '' ? 'range' : null;
};

/** "Quý II trở đi": only a start. */
const GOES_ON = /^ ?tro (?:di|ve sau)(?![a-z])/;

const place = (words: string, found: readonly Found[]): readonly Stated[] => {
  const stated: Stated[] = [];
  let floor = 0;
  for (const one of found) {
    const before = stated.at(-1);
    const inSame = before !== undefined && one.link !== null && before.end === one.end;
    const modifiers = inSame ? before.modifiers : modifiersBefore(words, one.start, floor);
    const link =
      inSame || !before ? one.link : linkOf(words.slice(before.end, modifiers.start), before.modifiers, modifiers);
    // "Trước ngày 15/6 và 15/12": what holds for the first of a list holds for the next.
    const inherits = link === 'list' && before !== undefined && modifiers.direction === null;
    const { moment, end } = one;
    const yearFrom = moment.year === null ? 'plan' : 'own';
    const onlyStarts = modifiers.direction === null && GOES_ON.test(words.slice(end, end + 16));
    const inherited = inherits ? before.modifiers.direction : modifiers.direction;
    stated.push({
      moment,
      end,
      link,
      yearFrom,
      modifiers: { ...modifiers, direction: onlyStarts ? 'from' : inherited },
    });
    floor = end;
  }
  return stated;
};

const orderIn = ({ place: n, day }: Moment): number => (n ?? 0) * 40 + (day ?? 0);

/** What a linked mention leaves out is taken from the next: "tháng 3 - 6/2024", "ngày 15 đến 20/6/2024". */
const fillFromNext = (stated: readonly Stated[]): readonly Stated[] => {
  const filled: Stated[] = [];
  let next: Stated | undefined;
  for (const one of [...stated].reverse()) {
    let { moment, yearFrom } = one;
    if (next?.link && next.moment.year !== null && moment.year === null && moment.unit !== 'year') {
      const wraps = next.link === 'range' && orderIn(moment) > orderIn(next.moment);
      moment = { ...moment, year: next.moment.year - (wraps ? 1 : 0) };
      yearFrom = 'neighbour';
    }
    if (next?.link && moment.unit === 'day' && moment.place === null && next.moment.unit === 'day') {
      moment = { ...moment, place: next.moment.place };
    }
    next = { ...one, moment, yearFrom };
    filled.push(next);
  }
  return filled.reverse();
};

/** Otherwise from the one before ("từ tháng 10/2024 đến tháng 3" runs into the next year), else from the plan. */
const fillFromBefore = (stated: readonly Stated[], planYear: number): readonly Stated[] => {
  const filled: Stated[] = [];
  for (const one of stated) {
    const before = filled.at(-1);
    if (one.moment.year !== null) {
      filled.push(one);
      continue;
    }
    const known = before && before.yearFrom !== 'plan' ? before.moment.year : null;
    const isPart = one.moment.unit !== 'year';
    const wraps =
      isPart && one.link === 'range' && before !== undefined && orderIn(one.moment) < orderIn(before.moment);
    const year = (known ?? planYear) + (wraps ? 1 : 0);
    filled.push({ ...one, moment: { ...one.moment, year }, yearFrom: known === null ? 'plan' : 'neighbour' });
  }
  return filled;
};

export interface Statements {
  readonly stated: readonly Stated[];
  /** The words with every day and period replaced by as many '#'. */
  readonly rest: string;
}

/** Every day and period stated in plain words (documents blanked), years filled in. */
export const statementsIn = (words: string, planYear: number): Statements => {
  const { found, rest } = findMentions(words, planYear);
  const filled = fillFromBefore(fillFromNext(place(words, found)), planYear);
  return { stated: filled.filter((one) => !isIncomplete(one.moment) || one.link === null), rest };
};
