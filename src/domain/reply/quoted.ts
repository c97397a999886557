import { fold } from '../text/fold';
import { QUOTE_OPENERS, REMINDER_LINES } from './lexicon/quoting';

/** A message with what it quotes set apart. */
export interface Answer {
  /** The sender's own words; the whole message where nothing else would be left. */
  readonly own: string;
  /** What is quoted, or empty. */
  readonly quoted: string;
}

const foldLines = (text: string): string => text.split('\n').map(fold).join('\n');

const matches = (patterns: readonly RegExp[], line: string): boolean => {
  const plain = fold(line);
  return patterns.some((pattern) => pattern.test(plain));
};

/** Takes the quoted lines ("> …", a reminder pasted above or below the answer) out of a message. */
export const splitQuoted = (text: string): Answer => {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => matches(QUOTE_OPENERS, line));
  const isQuoted = lines.map((line, i) => (end >= 0 && i >= end) || matches(REMINDER_LINES, line));
  const own = lines
    .filter((_, i) => !isQuoted[i])
    .join('\n')
    .trim();
  if (own === '') return { own: text, quoted: '' };
  return { own, quoted: lines.filter((_, i) => isQuoted[i]).join('\n') };
};

/** The task that a quoted message speaks of; undefined when it speaks of none or of several. */
export const taskOfQuoted = (text: string | null): number | undefined => {
  const named = foldLines(text ?? '').matchAll(/(?:\b(?:nhiem vu|viec|nv)(?: so)? ?|^(?:• |> ?))(\d{1,7})\b/gmu);
  const [only, ...others] = new Set([...named].map((match) => Number(match[1])));
  return others.length === 0 ? only : undefined;
};
