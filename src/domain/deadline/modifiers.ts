import { meaningOf, type Direction, type Meaning, type Position } from './modifier-words';

/** What the words right before a day or period say about it. */
export interface Modifiers {
  /** Where the modifying words begin; the mention's own start when there are none. */
  readonly start: number;
  readonly direction: Direction | null;
  /** Both "từ" and "đến" may stand before one mention ("từ nay đến 30/6"): true when "đến" is among them. */
  readonly until: boolean;
  readonly position: Position | 'end' | null;
  /** An hour of the day is given: "trước 17 giờ ngày 15" leaves the 15th in time. */
  readonly hour: boolean;
  /** "Bắt đầu tháng 3". */
  readonly begins: boolean;
}

const LOOK_BACK = 60;

/** "đầu tư" (to invest) is not "đầu" and "từ"; "bắt đầu từ" is. */
const isInvestment = (words: readonly string[]): boolean =>
  words.at(-1) === 'tu' && words.at(-2) === 'dau' && words.at(-3) !== 'bat';

/** The longest known phrase at the end of the words, of at most four words. */
const lastPhrase = (words: readonly string[]): { readonly length: number; readonly meaning: Meaning } | null => {
  if (isInvestment(words)) return null;
  for (const length of [4, 3, 2, 1]) {
    if (words.length < length) continue;
    const meaning = meaningOf(words.slice(-length).join(' '));
    if (meaning) return { length, meaning };
  }
  return null;
};

/** "Trước ngày khai giảng (5/9)": the date in brackets is that of the day before which it must be done. */
const BEFORE_NAMED_DAY = /(?<![a-z])truoc (?:ngay|dip|le|tet) [a-z ]{2,40}\( ?(?:ngay )?$/;

const namedDayIn = (near: string): Direction | null => (BEFORE_NAMED_DAY.test(near) ? 'before' : null);

/** Reads the modifiers of a mention at `start`, looking back no further than `floor`. */
export const modifiersBefore = (words: string, start: number, floor: number): Modifiers => {
  const near = words.slice(Math.max(floor, start - LOOK_BACK), start);
  const run = /[a-z][a-z0-9 ]*$/.exec(near)?.[0] ?? '';
  const left = run.trimEnd().split(' ');
  let direction: Direction | null = namedDayIn(near);
  let position: Position | 'end' | null = null;
  const meanings: Meaning[] = [];
  let adjacent = true;
  let from = start;
  for (let phrase = lastPhrase(left); phrase; phrase = lastPhrase(left)) {
    const { meaning, length } = phrase;
    direction ??= meaning.direction ?? null;
    meanings.push(meaning);
    // "Lần đầu trong quý I": only what touches the period says where in it.
    if (adjacent) position ??= meaning.position ?? null;
    if (meaning.position === undefined && left.at(-1) !== 'cua') adjacent = false;
    left.length -= length;
    from = start - run.length + left.join(' ').length + (left.length > 0 ? 1 : 0);
  }
  const says = (what: 'hour' | 'begins'): boolean => meanings.some((meaning) => meaning[what] === true);
  const until = meanings.some((meaning) => meaning.direction === 'until');
  return { start: from, direction, until, position, hour: says('hour'), begins: says('begins') };
};
