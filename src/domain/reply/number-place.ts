import { BESIDE_NUMBER } from './around-numbers';
import { isSeparator, isSmallTalk, type Item, item } from './item';
import type { Token } from './tokenise';
import type { Vocabulary } from './vocabulary';

export interface Place {
  readonly vocabulary: Vocabulary;
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  /** Items before this one, as already decided. */
  readonly done: readonly Item[];
  readonly at: number;
}

export const says = ({ tokens }: Place, one: Item | undefined, keys: ReadonlySet<string>): boolean =>
  one !== undefined && keys.has(tokens[one.to - 1]?.key ?? '');

export const isAside = (one: Item): boolean => isSmallTalk(one) || BESIDE_NUMBER.has(one.tag);

/** The next item that is more than politeness, within the sentence part. */
export const nextSaid = ({ items, at }: Place): Item | undefined => {
  for (let i = at + 1; i < items.length; i += 1) {
    const one = items[i];
    if (!one || isSeparator(one)) return undefined;
    if (!isSmallTalk(one) || one.tag === 'colon') return one;
  }
  return undefined;
};

export const partBefore = ({ done }: Pick<Place, 'done'>): readonly Item[] => {
  let from = done.length;
  while (from > 0 && !isSeparator(done[from - 1] as Item)) from -= 1;
  return done.slice(from);
};

export const hasTask = (items: readonly Item[]): boolean => items.some((one) => one.tag === 'task');

export const isShare = (number: Item): boolean => (number.values[0] ?? 0) <= 100;

/** "2024 xong": a number like a year is doubted. */
const isLikeYear = (value: number): boolean => value >= 1990 && value <= 2100;

export const asTask = (number: Item, rough = false): Item => ({
  ...number,
  tag: 'task',
  rough: rough || isLikeYear(number.values[0] ?? 0),
});

export const asNothing = (number: Item): Item => item('count', number.from, number.to);

export const asPercent = (number: Item): Item => ({ ...number, tag: 'percent', rough: true });
