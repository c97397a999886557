import { yearOf, type CivilDate } from '../calendar/civil-date';
import { blankDocuments } from './document-numbers';
import { eventReach, isOfEvent, narrowed, startsIn, withoutNames } from './main-parts';
import { partsOf, type Part } from './parts';
import { isForeign, plainWords } from './plain-words';
import type { DeadlineDoubt, DeadlineKind, DeadlineReading, Period } from './reading';
import { recurrenceIn } from './recurrence';
import { statementsIn } from './stated';
import { leavesUnread } from './unread';
import { conditionAt, continuousAt, eventAt, goesOnAfter, saysBefore, saysNone } from './undated';

interface Sense {
  readonly kind: DeadlineKind;
  readonly due: CivilDate | null;
  readonly every?: Period | null;
  readonly doubts: readonly DeadlineDoubt[];
}

/** Everything the words say about time, before deciding what it amounts to. */
interface Evidence {
  readonly words: string;
  /** The words without the days and periods. */
  readonly rest: string;
  readonly year: number;
  readonly parts: readonly Part[];
  readonly starts: readonly Part[];
  readonly event: number | null;
}

const FINISHES = /(?<![a-z])(?:hoan thanh|ban hanh|xong|trinh|ket thuc)(?![a-z])/;

const NEXT_YEAR = /(?<![a-z])nam (?:sau|toi|ke tiep|tiep theo)(?![a-z])/;

const evidenceOf = (words: string, year: number): Evidence => {
  const { stated: all, rest } = statementsIn(words, year);
  const event = eventAt(rest);
  const stated = narrowed(words, partsOf(all));
  const reach = eventReach(words, event);
  const starts = startsIn(stated);
  const dated = stated.filter((part) => !starts.includes(part) && !isOfEvent(event, reach, part));
  return { words, rest, year, parts: withoutNames(words, dated, conditionAt(rest) !== null), starts, event };
};

/** Plans look ahead by whole years ("đến năm 2045"); a day or month so far away is a slip more often than not. */
const FARTHEST = 10;

const doubtsOf = (parts: readonly Part[], due: CivilDate | null, year: number): DeadlineDoubt[] => {
  const doubts: DeadlineDoubt[] = [];
  if (parts.some((part) => part.incomplete)) doubts.push('not-understood');
  else if (parts.some((part) => part.due === null)) doubts.push('no-such-date');
  if (parts.some((part) => part.assumedYear)) doubts.push('year-assumed');
  if (parts.some((part) => part.approximate)) doubts.push('approximate');
  if (due !== null && due < `${year}-01-01`) doubts.push('date-in-the-past');
  if (parts.some((part) => part.unit !== 'year' && part.due !== null && yearOf(part.due) > year + FARTHEST))
    doubts.push('far-ahead');
  return doubts;
};

const one = (part: Part, year: number): Sense => ({
  kind: part.kind,
  due: part.due,
  doubts: doubtsOf([part], part.due, year),
});

/** The last date of several; none when one of them does not exist. */
const several = (parts: readonly Part[], year: number): Sense => {
  const dues = parts.map((part) => part.due);
  const latest = dues.reduce(
    (last, due) => (last === null || due === null ? null : due > last ? due : last),
    dues[0] ?? null,
  );
  const doubts = doubtsOf(parts, latest, year);
  if (latest !== dues.at(-1)) doubts.push('several-dates');
  return { kind: 'composite', due: latest, doubts };
};

/** A date with its own year, finer than a year, that ends something: it stands beside "hằng quý" or "thường xuyên". */
const isMilestone = ({ unit, kind, ownYear, modifiers }: Part): boolean =>
  unit !== 'year' && kind !== 'range' && ownYear && modifiers.direction !== 'in' && modifiers.direction !== 'until';

const recurringSense = ({ words, rest, parts, year }: Evidence): Sense | null => {
  const recurrence = recurrenceIn(words);
  // "Thường xuyên, định kỳ": without a period, what goes on all the time says more.
  if (!recurrence || (recurrence.every === null && continuousAt(rest) !== null)) return null;
  // "Hằng năm, trước ngày 15/01 năm sau": a year that moves along is no milestone.
  const milestones = NEXT_YEAR.test(words) ? [] : parts.filter(isMilestone);
  if (milestones.length > 0) return several(milestones, year);
  return {
    kind: 'recurring',
    due: null,
    every: recurrence.every,
    doubts: recurrence.every === null ? ['not-understood'] : [],
  };
};

const continuousSense = ({ rest, parts, year }: Evidence): Sense | null => {
  if (continuousAt(rest) === null) return null;
  const dated = parts.filter((part) => part.unit !== 'year' || FINISHES.test(rest));
  return dated.length > 0 ? several(dated, year) : { kind: 'continuous', due: null, doubts: [] };
};

const datedSense = ({ rest, parts, year, event }: Evidence): Sense | null => {
  const last = parts.at(-1);
  if (!last) return null;
  const isMore = parts.length > 1 || event !== null || goesOnAfter(rest.slice(last.end));
  return isMore ? several(parts, year) : one(last, year);
};

/** What must be done before an event cannot wait until it has come: somebody must say the day. */
const conditional = (rest: string): Sense => ({
  kind: 'conditional',
  due: null,
  doubts: saysBefore(rest) ? ['before-event'] : [],
});

const undatedSense = ({ words, rest, starts, event }: Evidence): Sense => {
  if (event !== null) return conditional(rest);
  if (starts.length > 0) {
    const isAfter = starts.every((part) => part.modifiers.direction === 'after');
    return { kind: isAfter ? 'conditional' : 'continuous', due: null, doubts: ['start-only'] };
  }
  if (conditionAt(rest) !== null) return conditional(rest);
  return { kind: 'missing', due: null, doubts: saysNone(words) ? [] : ['not-understood'] };
};

/** "Thường xuyên và khi có yêu cầu", "đột xuất, thường xuyên": what is said first counts. */
const firstOf = (evidence: Evidence, continuous: Sense | null): Sense | null => {
  const [steady, condition] = [continuousAt(evidence.rest), conditionAt(evidence.rest)];
  if (continuous?.kind !== 'continuous' || steady === null || condition === null) return continuous;
  return steady < condition ? continuous : { kind: 'conditional', due: null, doubts: [] };
};

/** Alone, "24/7" may be the 24th of July all the same; "10-12/2024" a day, or October to December. */
const CLOCK_OR_DAY = /^\s*24\s*\/\s*7\s*$/;
const DAY_OR_MONTHS = /(?<!thang |[\d/.-])(?:0?[1-9]|1[0-2])-(?:0?[1-9]|1[0-2])\/20\d\d/;

/** A session "at the end of the year" is over weeks before the year is. */
const SESSION = /(?<![a-z])(?<!truoc )ky hop [a-z ]{0,40}(?:dau|giua|cuoi) (?:nam(?![a-z])|#)/;

const isUnclear = (text: string, { words, rest }: Evidence, { due, doubts }: Sense): boolean => {
  if (CLOCK_OR_DAY.test(text) || DAY_OR_MONTHS.test(words)) return true;
  if (due !== null && SESSION.test(rest)) return true;
  return due !== null && doubts.every((doubt) => doubt === 'year-assumed') && leavesUnread(rest);
};

/**
 * What a deadline written by a person means in a plan of `year`. Never throws; linear in the text's length. What is
 * not understood keeps its words and says so in `doubts`.
 */
export const understandDeadline = (text: string, { year }: { readonly year: number }): DeadlineReading => {
  const words = plainWords(text);
  if (isForeign(words)) return { kind: 'missing', due: null, every: null, wording: text, doubts: ['not-understood'] };
  const evidence = evidenceOf(blankDocuments(words), year);
  const sense =
    recurringSense(evidence) ??
    firstOf(evidence, continuousSense(evidence)) ??
    datedSense(evidence) ??
    undatedSense(evidence);
  const doubts: readonly DeadlineDoubt[] = isUnclear(text, evidence, sense) ? ['not-understood'] : sense.doubts;
  return { kind: sense.kind, due: sense.due, every: sense.every ?? null, wording: text, doubts };
};
