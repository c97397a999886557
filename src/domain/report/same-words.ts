import { fold } from '../text/fold';
import type { PartNote } from './figures';

/** What several agencies said in the same words, the one told oftenest first. */
export interface SaidAlike<T extends PartNote> {
  readonly text: string;
  readonly notes: readonly [T, ...T[]];
}

/** Groups notes by what was said, whatever its case, accents and stops; `also` keeps apart what differs otherwise. */
export const saidAlike = <T extends PartNote>(
  notes: readonly T[],
  said: (note: T) => string,
  also: (note: T) => string,
): readonly SaidAlike<T>[] => {
  const groups = new Map<string, [T, ...T[]]>();
  for (const note of notes) {
    const key = `${also(note)} ${fold(said(note))
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`;
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  return [...groups.values()]
    .map((all) => ({ text: said(all[0]), notes: all }))
    .sort((a, b) => b.notes.length - a.notes.length);
};
