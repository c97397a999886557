import { DAY_PATTERNS, LONE_DAY } from './day-patterns';
import type { LinkedMoment } from './mention-grammar';
import { LONE_PERIOD, PERIOD_PATTERNS } from './period-patterns';

const PATTERNS = [...DAY_PATTERNS, ...PERIOD_PATTERNS, LONE_DAY, LONE_PERIOD];

/** A moment and where in the words it stands. */
export interface Found extends LinkedMoment {
  readonly start: number;
  readonly end: number;
}

export interface Mentions {
  readonly found: readonly Found[];
  /** The words with every mention replaced by as many '#'. */
  readonly rest: string;
}

const blankAt = (words: string, spans: readonly { readonly start: number; readonly end: number }[]): string => {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of spans) {
    pieces.push(words.slice(from, start), '#'.repeat(end - start));
    from = end;
  }
  return pieces.join('') + words.slice(from);
};

/** Every day and period in plain words, in their order. Linear in the length of the words. */
export const findMentions = (words: string, planYear: number): Mentions => {
  const found: Found[] = [];
  let rest = words;
  for (const { find, read } of PATTERNS) {
    const spans: { start: number; end: number }[] = [];
    for (const match of rest.matchAll(find)) {
      const span = { start: match.index, end: match.index + match[0].length };
      spans.push(span);
      for (const linked of read({ ...match.groups, all: match[0] }, planYear)) found.push({ ...linked, ...span });
    }
    rest = blankAt(rest, spans);
  }
  return { found: found.sort((a, b) => a.start - b.start), rest };
};
