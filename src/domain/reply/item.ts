import type { DateRead } from './dates/read-date';
import type { PhraseTag } from './lexicon/tags';

export type ItemTag =
  | PhraseTag
  | 'task'
  | 'number'
  | 'percent'
  | 'date'
  | 'span'
  | 'document-number'
  | 'count' // "3 huyện", and numbers that are no task's
  | 'clock' // 17h30
  | 'aside' // names, phone numbers, amounts of money: say nothing of the task
  | 'word'
  | 'comma'
  | 'break'
  | 'question-mark'
  | 'colon'
  | 'mark';

/** A stretch of the message with what it does. */
export interface Item {
  readonly tag: ItemTag;
  /** Tokens [from, to). */
  readonly from: number;
  readonly to: number;
  /** task: the numbers; number: the one value; percent: the one value. */
  readonly values: readonly number[];
  readonly date: DateRead | null;
  /** Read with some doubt (a range, a bare word number). */
  readonly rough: boolean;
}

export const item = (tag: ItemTag, from: number, to: number, more: Partial<Item> = {}): Item => ({
  tag,
  from,
  to,
  values: [],
  date: null,
  rough: false,
  ...more,
});

const SEPARATORS: readonly ItemTag[] = ['comma', 'break', 'question-mark'];
export const isSeparator = (one: Item): boolean => SEPARATORS.includes(one.tag);

const SMALL_TALK: readonly ItemTag[] = [
  'address',
  'particle',
  'office',
  'own-office',
  'thanks',
  'mark',
  'aside',
  'colon',
];
/** Politeness, names and addresses. */
export const isSmallTalk = (one: Item): boolean => SMALL_TALK.includes(one.tag);

/** "xong", "làm rồi". */
export const isDone = (one: Item): boolean => one.tag === 'complete' || one.tag === 'did';
