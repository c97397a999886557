import { addDays, type CivilDate } from '../../calendar/civil-date';
import { keyAt } from '../token-at';
import type { Token } from '../tokenise';
import { ahead, aheadWords, countAt } from './ahead';
import { monthWords } from './month';
import { namedDay } from './named-day';
import type { Period, TimeWords } from './period';
import { halfWords, quarterOfYear, quarterWords } from './quarter';
import type { Reader } from './reader';
import { spokenDay } from './spoken-day';
import { weekWords } from './week';
import { weekdayWords } from './weekday';
import { LEADS, PARTS_OF_DAY, type Lead } from './words';
import { bareDay, writtenDay } from './written-day';
import { yearWords } from './year';

/** A date named in a message, relative to today. */
export interface DateRead {
  /** The last day meant; null when there is no such day. */
  readonly date: CivilDate | null;
  /** For a day without a year: the same day in the past, for what is said to be done. */
  readonly latestPast: CivilDate | null;
  /** The words leave room ("đầu tháng", "khoảng 20/7"): read back before it binds. */
  readonly vague: boolean;
  /** A single day was named, and not a week, a month or more. */
  readonly day: boolean;
  readonly leads: ReadonlySet<Lead>;
  readonly length: number;
}

/** The plainest first; each takes only what begins at its token. */
const READERS: readonly Reader[] = [
  writtenDay,
  namedDay,
  weekdayWords,
  halfWords,
  aheadWords,
  weekWords,
  quarterOfYear,
  quarterWords,
  spokenDay,
  monthWords,
  yearWords,
];
const MOST_LEADS = 6;

const coreAt = (tokens: readonly Token[], at: number, today: CivilDate): TimeWords | null => {
  for (const read of READERS) {
    const found = read(tokens, at, today);
    if (found) return found;
  }
  return null;
};

const chooseDay = (period: Period, leads: ReadonlySet<Lead>): { date: CivilDate; vague: boolean } => {
  const { grain, start, end } = period;
  if (grain === 'day') return { date: start, vague: false };
  if (leads.has('start')) return { date: grain === 'week' ? start : addDays(start, 9), vague: grain !== 'week' };
  if (leads.has('middle')) {
    if (grain === 'week') return { date: addDays(start, 2), vague: false };
    if (grain === 'month') return { date: addDays(start, 14), vague: false };
    return { date: end, vague: true };
  }
  return { date: end, vague: false };
};

const toRead = (words: TimeWords, leads: ReadonlySet<Lead>, skipped: number, timed: boolean): DateRead => {
  const length = words.length + skipped;
  if (!words.period) return { date: null, latestPast: null, vague: true, day: false, leads, length };
  const { date, vague } = chooseDay(words.period, leads);
  const placed = leads.has('end') || leads.has('start') || leads.has('middle');
  const before = leads.has('before') && !timed && !placed;
  const start = words.period.grain === 'day' ? date : words.period.start;
  return {
    // "trước ngày 20" ends on the 19th, "trước tháng 7" on 30 June, "trước 17h ngày 20" on the 20th.
    date: before ? addDays(start, -1) : date,
    latestPast: words.period.latestPast,
    vague: vague || words.period.vague || leads.has('near') || leads.has('after'),
    day: words.period.grain === 'day',
    leads,
    length,
  };
};

/** A date at this token with the words that lead to it ("đến hết ngày 30/6"), or null. */
export const dateAt = (tokens: readonly Token[], at: number, today: CivilDate): DateRead | null => {
  const leads = new Set<Lead>();
  let timed = false;
  for (let i = at; i <= at + MOST_LEADS; i += 1) {
    const words = coreAt(tokens, i, today);
    if (words) return toRead(words, leads, i - at, timed);
    const lead = tokens[i]?.exact === 'quá' ? 'after' : LEADS[keyAt(tokens, i)];
    if (tokens[i]?.kind === 'time') timed = true;
    else if (lead) leads.add(lead);
    else return null;
  }
  return null;
};

/** The day of the month in "lùi đến 20"; only where a postponement was asked for. */
export const bareDateAt = (tokens: readonly Token[], at: number, today: CivilDate): DateRead | null => {
  const words = LEADS[tokens[at]?.key ?? ''] === 'until' ? bareDay(tokens, at + 1, today) : null;
  return words ? toRead(words, new Set<Lead>(['until']), 1, false) : null;
};

/** A length of time ("5 ngày", "1 tuần"), counted from today: a proposal to read back, as the deadline is not known. */
export const spanAt = (tokens: readonly Token[], at: number, today: CivilDate): DateRead | null => {
  const count = countAt(tokens, at);
  if (!count) return null;
  const date = ahead(today, count.value, tokens[at + count.length]?.key ?? '');
  const next = tokens[at + count.length + 1];
  const goesOn = next !== undefined && (next.kind === 'number' || next.kind === 'pair' || next.kind === 'date');
  if (date === null || goesOn || CONTINUES.has(next?.key ?? '')) return null;
  return { date, latestPast: null, vague: true, day: false, leads: new Set(), length: count.length + 1 };
};

/** "3 tuần sau" is task 3 and next week; "3 ngày mai" task 3 and tomorrow. */
const CONTINUES = new Set(['mai', 'kia', 'mot', 'nay', 'sau', 'toi', 'hom', 'qua', 'nao', ...PARTS_OF_DAY]);
