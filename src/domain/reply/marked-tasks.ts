import { LEADS } from './dates/words';
import { item, type Item, type ItemTag } from './item';
import { numberWordsAt } from './number-words';
import { rangeOf } from './range';
import { keyAt, kindAt, valueAt } from './token-at';
import type { Token } from './tokenise';
import { phraseAt, unitAt, type Vocabulary } from './vocabulary';

const MOST_DIGITS = 99_999;

const isTaskNumber = (token: Token | undefined): boolean =>
  token?.kind === 'number' && (token.parts[0] ?? 0) >= 1 && (token.parts[0] ?? 0) <= MOST_DIGITS;

/** "số", "mã", a colon or a full stop between "nhiệm vụ" and its number. */
const skipLinks = (tokens: readonly Token[], at: number): number => {
  let i = at;
  while (i < at + 3 && tokens[i] !== undefined) {
    const token = tokens[i];
    const link =
      token?.kind === 'word' ? token.key === 'so' || token.key === 'ma' || token.key === 'thu' : isLinkMark(token);
    if (!link) break;
    i += 1;
  }
  return i;
};

const isLinkMark = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.glued &&
  (token.raw === '#' || token.raw === '.' || token.raw === ':' || token.raw === '-');

const numbersOf = ({ key, parts: [from = 0, to = 0] }: Token): readonly number[] =>
  (key === '-' ? rangeOf(from, to) : null) ?? [from, to];

const YEAR_WORDS = new Set(['nay', 'sau', 'toi', 'ngoai', 'truoc', 'hoc']);

/** "nhiệm vụ năm 2024", "việc năm nay": "năm" is the year here. */
const namesYear = (tokens: readonly Token[], at: number): boolean =>
  keyAt(tokens, at) === 'nam' && (kindAt(tokens, at + 1) === 'number' || YEAR_WORDS.has(keyAt(tokens, at + 1)));

/** A number in words is a task's only where nothing unknown follows it: "việc một cửa" names no task. */
const wordNumber = (vocabulary: Vocabulary, tokens: readonly Token[], at: number): Item | null => {
  const number = numberWordsAt(tokens, at);
  if (!number || namesYear(tokens, at)) return null;
  const next = at + number.length;
  if (kindAt(tokens, next) === 'number') return null; // "việc tu 3 đến 6" without marks: from 3
  const leadsToDay = LEADS[keyAt(tokens, next)] !== undefined; // "việc bốn mốt đến 15/7"
  const known = kindAt(tokens, next) !== 'word' || leadsToDay || phraseAt(vocabulary, tokens, next) !== null;
  if (!known || (number.length === 1 && unitAt(vocabulary, tokens, next))) return null;
  // Without marks "nhiem vu sau" may be the sixth or the following one.
  // … and "viec hai lam xong" the second done (làm) or the 25th (lăm).
  const rough = tokens[at]?.exact === 'sau' || (number.length === 1 && tokens[next]?.exact === 'lam');
  return item('task', at, next, { values: [number.value], rough });
};

const numbersAfter = (vocabulary: Vocabulary, tokens: readonly Token[], at: number): Item | null => {
  const token = tokens[at];
  if (token?.kind === 'pair') return item('task', at, at + 1, { values: numbersOf(token), rough: true });
  const value = valueAt(tokens, at);
  if (isTaskNumber(token)) return item('task', at, at + 1, { values: [value], rough: value >= 1990 && value <= 2100 });
  // "nhận nhiệm vụ. Sau khi …": a new sentence.
  return tokens[at - 1]?.raw === '.' ? null : wordNumber(vocabulary, tokens, at);
};

/** "cái 22", "vụ 22": how one speaks of it. */
const CLASSIFIERS = new Set(['cai', 'vu']);

/** "nhiệm vụ", "việc", "#": the tokens that announce a task number, or 0. */
const announcedBy = (vocabulary: Vocabulary, tokens: readonly Token[], at: number): number => {
  if (tokens[at]?.raw === '#') return 1;
  const phrase = phraseAt(vocabulary, tokens, at);
  if (phrase?.tag === 'task-word') return phrase.length;
  return CLASSIFIERS.has(keyAt(tokens, at)) && isTaskNumber(tokens[at + 1]) && !unitAt(vocabulary, tokens, at + 2)
    ? 1
    : 0;
};

/** "số 3" alone: not a document's number, and not "số 3 huyện". */
const ordinalAt = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
  before: ItemTag | undefined,
): boolean =>
  keyAt(tokens, at) === 'so' &&
  before !== 'document' &&
  isTaskNumber(tokens[at + 1]) &&
  !unitAt(vocabulary, tokens, at + 2);

/** A task number told as such: "nhiệm vụ số 3", "nv 3", "#3", "việc mười hai", "số 3". `before` is the item before. */
export const markedTaskAt = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  at: number,
  before: ItemTag | undefined,
): Item | null => {
  const announced = announcedBy(vocabulary, tokens, at);
  if (announced === 0 && !ordinalAt(vocabulary, tokens, at, before)) return null;
  const start = skipLinks(tokens, at + Math.max(announced, 1));
  const found = numbersAfter(vocabulary, tokens, start);
  // "việc thứ 17" may count along a list.
  return found && { ...found, from: at, rough: found.rough || keyAt(tokens, start - 1) === 'thu' };
};
