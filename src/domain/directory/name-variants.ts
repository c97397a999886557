import type { Word } from './agency-words';

/** A part of a name as written in it: all its words, or its first letters, which may be glued to those of the next. */
interface Piece {
  readonly words: readonly string[];
  readonly letters: boolean;
}

/** More parts than any department's name has. */
const MOST_PARTS = 4;

/** "Tài nguyên", "Môi trường": a name's parts begin after a comma, a dash or "và". */
const partsOf = (words: readonly Word[]): readonly (readonly string[])[] => {
  const parts: string[][] = [];
  for (const { plain, gap, joined } of words) {
    if (parts.length === 0 || gap !== 'none' || joined) parts.push([]);
    parts.at(-1)?.push(plain);
  }
  return parts;
};

const lettersOf = (part: readonly string[]): string =>
  part.length === 1 ? (part[0] ?? '') : part.map((word) => word.charAt(0)).join('');

/** Each way to write the parts in full or by first letters, letters side by side as one word too ("TBXH"). */
const written = (parts: readonly (readonly string[])[]): readonly (readonly Piece[])[] => {
  const [part, ...rest] = parts;
  if (part === undefined) return [[]];
  const short = lettersOf(part);
  return written(rest).flatMap((tail) => {
    const [next, ...others] = tail;
    const glued = next?.letters ? [[{ words: [`${short}${next.words.join('')}`], letters: true }, ...others]] : [];
    return [[{ words: part, letters: false }, ...tail], [{ words: [short], letters: true }, ...tail], ...glued];
  });
};

/**
 * A department's or ministry's name with some of its parts shortened: "Sở Tài nguyên và MT", "Sở VH, Thể thao và DL",
 * "Sở Lao động - TBXH". Takes and gives plain words; nothing for names of one part.
 */
export const shortenedNames = (words: readonly Word[]): readonly (readonly string[])[] => {
  const [head, ...rest] = words;
  const parts = partsOf(rest);
  if (head === undefined || !/^(?:so|bo)$/.test(head.plain) || parts.length < 2 || parts.length > MOST_PARTS) return [];
  return written(parts).map((pieces) => [head.plain, ...pieces.flatMap((piece) => piece.words)]);
};
