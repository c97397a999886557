import { MENTION_PATTERNS, type LinkedMoment } from './mention-patterns';

/** A moment and where in the words it stands. */
export interface Found extends LinkedMoment {
  readonly start: number;
  readonly end: number;
}

const blankAt = (words: string, spans: readonly { readonly start: number; readonly end: number }[]): string => {
  let out = '';
  let from = 0;
  for (const { start, end } of spans) {
    out += words.slice(from, start) + '#'.repeat(end - start);
    from = end;
  }
  return out + words.slice(from);
};

/** Every day and period in plain words, in their order. Linear in the length of the words. */
export const findMentions = (words: string): readonly Found[] => {
  const found: Found[] = [];
  let rest = words;
  for (const { find, read } of MENTION_PATTERNS) {
    const spans: { start: number; end: number }[] = [];
    for (const match of rest.matchAll(find)) {
      const span = { start: match.index, end: match.index + match[0].length };
      spans.push(span);
      for (const linked of read({ ...match.groups, all: match[0] })) found.push({ ...linked, ...span });
    }
    rest = blankAt(rest, spans);
  }
  return found.sort((a, b) => a.start - b.start);
};
