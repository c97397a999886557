import type { PhraseTag } from './lexicon/tags';

/**
 * Where the sender wrote marks they count: "nhân" is not "nhận", "tối" not "tôi". Words that deny or doubt are the
 * exception: they are heard in any spelling, so that a slip of a mark can never complete a task.
 */
const HEARD_IN_ANY_SPELLING: ReadonlySet<PhraseTag> = new Set<PhraseTag>([
  'not',
  'not-yet',
  'condition',
  'retract',
  'wait',
  'order',
  'almost',
  'maybe',
  'seeming',
  'future',
  'will-report',
  'rhetoric',
  'late',
  'except',
]);

export const isHeardLoosely = (tag: PhraseTag): boolean => HEARD_IN_ANY_SPELLING.has(tag);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A word with its marks, whichever way it is encoded and wherever its tone stands (hoà, hòa); drawn-out letters once.
 * Hỏi and ngã are one: many write "đả" for "đã".
 */
export const spellingOf = (word: string): string => {
  const apart = word.toLowerCase().normalize('NFD');
  const tone = (apart.match(TONES)?.[0] ?? '').replace('\u0303', '\u0309');
  return apart.replace(TONES, '').replace(/([^\d])\1+/gu, '$1') + tone;
};

/** A spelling (as of spellingOf) with its hats and without its tone. */
export const withoutTone = (spelling: string): string => spelling.replace(TONES, '');

/** "đa", "đen": the only mark is the bar of đ; hands that type so leave the tones out. */
export const isBarred = (spelling: string): boolean => spelling.startsWith('đ') && !/\p{M}/u.test(spelling);

export const barredOnly = (spelling: string): string => spelling.replace(/\p{M}/gu, '');

/** True when the word has any mark at all: without marks it may be any word of its letters. */
export const isMarked = (word: string): boolean => /[đ\u0300-\u036f]/u.test(word.toLowerCase().normalize('NFD'));
