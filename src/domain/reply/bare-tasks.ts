import { isCount } from './counted';
import { AHEAD } from './dates/words';
import { GOES_ON, MOOD, OPENS_REASON, SAID_OF_TASKS, TAKES_NUMBER } from './around-numbers';
import { isSeparator, isSmallTalk, item, type Item } from './item';
import {
  asNothing,
  asPercent,
  asTask,
  hasTask,
  isAside,
  isShare,
  nextSaid,
  partBefore,
  type Place,
  says,
} from './number-place';
import {
  endOfRange,
  isAlternative,
  isInRow,
  isListIndex,
  isListSemicolon,
  isTotal,
  joinsList,
  RANGES,
  taskLinkedBy,
  writtenRange,
} from './task-lists';
import type { Token } from './tokenise';
import { labelBefore, unitAt, type Vocabulary } from './vocabulary';

const LARGEST = 99_999;

/** "mai mới xong được 17" names a task. */
const hasDone = (items: readonly Item[]): boolean => items.some((one) => one.tag === 'complete');

const ABOUT = new Set(['tam', 'khoang', 'co', 'chung', 'hon', 'gan', 'tren']);

const isMeasured = (place: Place): boolean => {
  const before = place.done[place.done.length - 1];
  if (says(place, before, ABOUT)) return hasTask(place.done) && nextSaid(place) === undefined; // "việc 16, tầm 50"
  return (
    (before?.tag === 'assent' && says(place, before, new Set(['duoc'])) && !hasDone(partBefore(place))) ||
    (before?.tag === 'working' && says(place, before, new Set(['dat', 'duoc']))) ||
    (before?.tag === 'working' && says(place, before, new Set(['do'])) && hasTask(place.done))
  );
};

/** "9 đơn vị chưa gửi" at the very beginning may still be task 9; "3 việc" are three tasks. */
const opensMessage = ({ done }: Place): boolean => done.every((one) => isSeparator(one) || isAside(one));

const countOrTask = (place: Place, number: Item): Item => {
  const first = opensMessage(place);
  return first && nextSaid(place)?.tag !== 'task-word' ? asTask(number, true) : asNothing(number);
};

/** After a comma a number may be anything; at the beginning of a sentence or a line it is a task's. */
const opensSentence = ({ done }: Place): boolean => {
  const last = [...done].reverse().find(isSeparator);
  return last?.tag !== 'comma' || done.every((one) => isSeparator(one) || isAside(one));
};

const startsPart = (place: Place, part: readonly Item[], number: Item): Item => {
  const next = nextSaid(place);
  if (opensSentence(place) && !part.some((one) => one.tag === 'done-already')) return asTask(number);
  return next === undefined || SAID_OF_TASKS.has(next.tag) || next.tag === 'and' || next.tag === 'number'
    ? asTask(number)
    : asNothing(number);
};

const opensReason = (items: readonly Item[]): boolean => items.some((one) => OPENS_REASON.has(one.tag));

/** Taken by the word before it: "xong 3", "gia hạn 3 đến 30/6", "máy hỏng nên 14 chưa làm được". */
const takenBy = (part: readonly Item[], before: Item | undefined): boolean => {
  if (!before) return false;
  if (before.tag === 'therefore') return true;
  if (before.tag === 'extend' && part.some((one) => one.tag === 'task')) return false; // "7 gia hạn 15": a day, perhaps
  return TAKES_NUMBER.has(before.tag) && !opensReason(part.slice(0, part.indexOf(before)));
};

/** Begins another answer in the same breath: "3 xong 5 chưa". */
const beginsNext = (part: readonly Item[], next: Item | undefined): boolean =>
  next !== undefined && SAID_OF_TASKS.has(next.tag) && part.some((one) => one.tag === 'task') && !opensReason(part);

/** "ai phụ trách 31?", "hạn 31 là bao giờ". */
const isAskedAbout = ({ items, at }: Place, part: readonly Item[]): boolean => {
  const end = items.findIndex((one, i) => i > at && isSeparator(one));
  const rest = items.slice(at + 1, end < 0 ? items.length : end);
  const asks =
    items[end]?.tag === 'question-mark' ||
    [...part, ...rest].some((one) => one.tag === 'question' || one.tag === 'question-tail');
  return asks && !opensReason(part);
};

/** "dự kiến 4 hoàn thành": only its manner was told before the number. */
const isOfMood = (part: readonly Item[], next: Item | undefined): boolean =>
  next !== undefined && SAID_OF_TASKS.has(next.tag) && part.every((one) => isAside(one) || MOOD.has(one.tag));

/** "không phải 43 chưa xong mà là chờ ký", "họ nói 46 xong". */
const isLedTo = (place: Place, part: readonly Item[], next: Item | undefined): boolean => {
  const before = part[part.length - 1];
  const leads = before?.tag === 'forwarded' || (before?.tag === 'not' && says(place, before, DENIALS));
  return leads && SAID_OF_TASKS.has(next?.tag ?? 'word');
};

const DENIALS = new Set(['phai']);

/** "3 có 5 nội dung, xong 2": perhaps two of those counted before. */
const mayCount = ({ done }: Place, before: Item): boolean =>
  before.tag === 'complete' && done.some((one) => one.tag === 'count');

/** "việc 30 xong 90": how much of it. */
const isFigure = (part: readonly Item[], number: Item): boolean =>
  part[part.length - 1]?.tag === 'complete' && hasTask(part) && isShare(number) && (number.values[0] ?? 0) >= 10;

const insidePart = (place: Place, part: readonly Item[], number: Item): Item => {
  const next = nextSaid(place);
  if (next === undefined && isFigure(part, number)) return asPercent(number);
  const said = next === undefined || SAID_OF_TASKS.has(next.tag) || GOES_ON.has(next.tag);
  const before = part.filter((one) => !isSmallTalk(one)).pop();
  const taken = said && takenBy(part, before);
  if (before && TAKES_NUMBER.has(before.tag))
    return taken ? asTask(number, mayCount(place, before)) : asNothing(number);
  return taken || isSpokenOf(place, part, next) ? asTask(number) : asNothing(number);
};

/** By what is said of it, or asked: "dự kiến 4 hoàn thành", "cho 7 lùi đến 15/7", "ai phụ trách 31?". */
const isSpokenOf = (place: Place, part: readonly Item[], next: Item | undefined): boolean =>
  isOfMood(part, next) ||
  isLedTo(place, part, next) ||
  place.items[place.at + 1]?.tag === 'extend' ||
  beginsNext(part, next) ||
  isAskedAbout(place, part);

/** "3 50" at the end is task 3 and a figure; "3 5 xong" two tasks, with some doubt. */
const besideTask = (place: Place, number: Item): Item => {
  if (isCount(place)) return asNothing(number);
  const listed = partBefore(place).some((one) => TAKES_NUMBER.has(one.tag)); // "nhận 14 15"
  const figure = nextSaid(place) === undefined && isShare(number) && !listed;
  return figure ? asPercent(number) : asTask(number, !isInRow(place));
};

/** "Trả lời tin nhắn: 25 xong": what stands before the colon only leads over to it. */
const followsColon = (place: Place): boolean =>
  place.done[place.done.length - 1]?.tag === 'colon' && SAID_OF_TASKS.has(nextSaid(place)?.tag ?? 'word');

/** "Số xã: 25 xong" counts; "Tiến độ tuần: 16 …" does not. */
const namesThings = ({ vocabulary, tokens }: Place, part: readonly Item[]): boolean =>
  part.some(({ tag, from }, at) => {
    const ofTime = part[at - 1]?.tag === 'working' && AHEAD[tokens[from]?.key ?? ''] !== undefined;
    return tag === 'document' || tag === 'part' || tag === 'count' || (!ofTime && unitAt(vocabulary, tokens, from));
  });

const decide = (place: Place): Item => {
  const number = place.items[place.at] as Item;
  const value = number.values[0] ?? 0;
  if (value === 0) return item('not', number.from, number.to); // "0 xong" is "không xong"
  if (number.rough || value > LARGEST) return writtenRange(place, number) ?? asNothing(number);
  if (isTotal(place)) return item('whole', number.from, number.to);
  const list = joinsList(place);
  if (list === 'beside') return besideTask(place, number);
  return isListIndex(place) ? item('aside', number.from, number.to) : countedOrPlaced(place, number, list !== null);
};

const countedOrPlaced = (place: Place, number: Item, listed: boolean): Item => {
  if (isCount(place)) return countOrTask(place, number);
  return listed ? asTask(number) : byPlace(place, number);
};

/** "phần của em trong 27 xong". */
const isShareOf = (place: Place, part: readonly Item[]): boolean =>
  part.some((one) => one.tag === 'part' || one.tag === 'mostly') &&
  says(place, part[part.length - 1], SHARES) &&
  SAID_OF_TASKS.has(nextSaid(place)?.tag ?? 'word');

const SHARES = new Set(['trong']);

/** A number that is neither counted nor listed: by where it stands. */
const byPlace = (place: Place, number: Item): Item => {
  if (isAlternative(place)) return asTask(number, true);
  const range = endOfRange(place, number);
  if (range) return range;
  if (isMeasured(place) && isShare(number)) return asPercent(number);
  const phrased = place.done[place.done.length - 1]?.tag === 'working'; // "tiến độ 61", not "độ 61"
  const part = partBefore(place);
  if (isShareOf(place, part)) return asTask(number);
  if (!phrased && labelBefore(place.vocabulary, place.tokens, number.from)) return asNothing(number);
  if (part.every(isAside)) return startsPart(place, part, number);
  return followsColon(place) ? asTask(number, namesThings(place, part)) : insidePart(place, part, number);
};

/** Decides which bare numbers are task numbers; the others say nothing. */
export const decideNumbers = (
  vocabulary: Vocabulary,
  tokens: readonly Token[],
  items: readonly Item[],
): readonly Item[] => {
  const done: Item[] = [];
  items.forEach((one, at) => {
    const place = { vocabulary, tokens, items, done, at };
    const decided = one.tag === 'number' ? decide(place) : one;
    if (decided !== one && decided.tag === 'task' && (isListSemicolon(place) || taskLinkedBy(place, RANGES))) {
      done[done.length - 1] = { ...(done[done.length - 1] as Item), tag: 'comma' };
    }
    done.push(decided);
  });
  return done;
};
