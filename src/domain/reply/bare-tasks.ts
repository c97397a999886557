import { BESIDE_NUMBER, GOES_ON, MOOD, OPENS_REASON, SAID_OF_TASKS, TAKES_NUMBER } from './around-numbers';
import { isSeparator, isSmallTalk, item, type Item } from './item';
import type { Token } from './tokenise';
import { labelBefore, unitLengthAt, type Vocabulary } from './vocabulary';

const LARGEST = 99_999;

interface Place {
  readonly vocabulary: Vocabulary;
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  /** Items before this one, as already decided. */
  readonly done: readonly Item[];
  readonly at: number;
}

const says = ({ tokens }: Place, one: Item | undefined, keys: ReadonlySet<string>): boolean =>
  one !== undefined && keys.has(tokens[one.to - 1]?.key ?? '');

const isAside = (one: Item): boolean => isSmallTalk(one) || BESIDE_NUMBER.has(one.tag);

/** The next item that is more than politeness, within the sentence part. */
const nextSaid = ({ items, at }: Place): Item | undefined => {
  for (let i = at + 1; i < items.length; i += 1) {
    const one = items[i];
    if (!one || isSeparator(one)) return undefined;
    if (!isSmallTalk(one) || one.tag === 'colon') return one;
  }
  return undefined;
};

const partBefore = ({ done }: Pick<Place, 'done'>): readonly Item[] => {
  let from = done.length;
  while (from > 0 && !isSeparator(done[from - 1] as Item)) from -= 1;
  return done.slice(from);
};

/** A count of things ("3 huyện"); not where the word begins something longer ("3 phấn đấu", "3 phòng em"). */
const isCount = ({ vocabulary, tokens, items, at }: Place): boolean => {
  const next = items[at + 1];
  if (!next || next.tag === 'date' || next.tag === 'address') return false; // "61 anh em …" are no photographs (ảnh)
  if (next.tag === 'office' && items[at + 2]?.tag === 'aside') return false; // "3 Sở TNMT"
  return unitLengthAt(vocabulary, tokens, next.from) >= next.to - next.from;
};

const hasTask = (items: readonly Item[]): boolean => items.some((one) => one.tag === 'task');

const isMeasured = (place: Place): boolean => {
  const before = place.done[place.done.length - 1];
  return (
    (before?.tag === 'assent' && says(place, before, new Set(['duoc']))) ||
    (before?.tag === 'working' && says(place, before, new Set(['dat', 'duoc']))) ||
    (before?.tag === 'working' && says(place, before, new Set(['do'])) && hasTask(place.done))
  );
};

/** "2024 xong": a number like a year is doubted. */
const isLikeYear = (value: number): boolean => value >= 1990 && value <= 2100;

const asTask = (number: Item, rough = false): Item => ({
  ...number,
  tag: 'task',
  rough: rough || isLikeYear(number.values[0] ?? 0),
});
const asNothing = (number: Item): Item => item('count', number.from, number.to);

/** The semicolon of "31; 32 xong", where nothing was said of 31 yet. */
const isListSemicolon = ({ done, tokens }: Place): boolean => {
  const mark = done[done.length - 1];
  if (mark?.tag !== 'break' || tokens[mark.from]?.raw !== ';') return false;
  const said = partBefore({ done: done.slice(0, -1) });
  return said.every((one) => one.tag === 'task' || isAside(one));
};

/** "3, 5", "3 và 5", "nv 3 + 5", and with some doubt "3 5". */
const joinsList = (place: Place): 'listed' | 'beside' | null => {
  const back = [...place.done].slice(-3).reverse();
  const spoken = back[0]?.tag === 'colon' ? back[1] : back[0]; // "14: 50"
  if (spoken?.tag === 'task') return 'beside';
  const linked = hasLink(back[0]) || isListSemicolon(place);
  const linkedTo = back[1]?.tag === 'comma' ? back[2] : back[1]; // "3, 5, và 7"
  return linked && linkedTo?.tag === 'task' ? 'listed' : null;
};

const hasLink = (one: Item | undefined): boolean => one?.tag === 'comma' || one?.tag === 'and';

/** "9 đơn vị chưa gửi" at the very beginning may still be task 9; "3 việc" are three tasks. */
const opensMessage = ({ done }: Place): boolean => done.every((one) => isSeparator(one) || isAside(one));

const countOrTask = (place: Place, number: Item): Item => {
  const first = opensMessage(place);
  return first && nextSaid(place)?.tag !== 'task-word' ? asTask(number, true) : asNothing(number);
};

const ALTERNATIVES = new Set(['hay', 'hoac', 'den', 'toi']);

/** "3 hay 5", "từ 3 đến 5": which of them is asked. */
const isAlternative = ({ done, tokens }: Place): boolean => {
  const link = done[done.length - 1];
  return link !== undefined && done[done.length - 2]?.tag === 'task' && ALTERNATIVES.has(tokens[link.from]?.key ?? '');
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
  const asks = items[end]?.tag === 'question-mark' || [...part, ...rest].some((one) => one.tag === 'question');
  return asks && !opensReason(part);
};

/** "dự kiến 4 hoàn thành": only its manner was told before the number. */
const isOfMood = (part: readonly Item[], next: Item | undefined): boolean =>
  next !== undefined && SAID_OF_TASKS.has(next.tag) && part.every((one) => isAside(one) || MOOD.has(one.tag));

/** "3 có 5 nội dung, xong 2": perhaps two of those counted before. */
const mayCount = ({ done }: Place, before: Item): boolean =>
  before.tag === 'complete' && done.some((one) => one.tag === 'count');

const insidePart = (place: Place, part: readonly Item[], number: Item): Item => {
  const next = nextSaid(place);
  const said = next === undefined || SAID_OF_TASKS.has(next.tag) || GOES_ON.has(next.tag);
  const before = part.filter((one) => !isSmallTalk(one)).pop();
  const taken = said && takenBy(part, before);
  if (before && TAKES_NUMBER.has(before.tag))
    return taken ? asTask(number, mayCount(place, before)) : asNothing(number);
  const directlyExtended = place.items[place.at + 1]?.tag === 'extend'; // "cho 7 lùi đến 15/7"
  const isTask =
    isOfMood(part, next) || taken || directlyExtended || beginsNext(part, next) || isAskedAbout(place, part);
  return isTask ? asTask(number) : asNothing(number);
};

const asPercent = (number: Item): Item => ({ ...number, tag: 'percent', rough: true });

/** "3 50" at the end is task 3 and a figure; "3 5 xong" two tasks, with some doubt. */
const besideTask = (place: Place, number: Item): Item => {
  if (isCount(place)) return asNothing(number);
  const listed = partBefore(place).some((one) => TAKES_NUMBER.has(one.tag)); // "nhận 14 15"
  const figure = nextSaid(place) === undefined && isShare(number) && !listed;
  return figure ? asPercent(number) : asTask(number, true);
};

const isShare = (number: Item): boolean => (number.values[0] ?? 0) <= 100;

/** "1. nv 25 xong": the place in a list, before a task named as such. */
const isListIndex = (place: Place): boolean => {
  const { items, at, done } = place;
  const before = done[done.length - 1]?.tag;
  const opensLine = before === undefined || before === 'break' || before === 'colon';
  return opensLine && items[at + 1]?.tag === 'colon' && items[at + 2]?.tag === 'task';
};

/** "Trả lời tin nhắn: 25 xong": what stands before the colon only leads over to it. */
const followsColon = (place: Place): boolean =>
  place.done[place.done.length - 1]?.tag === 'colon' && SAID_OF_TASKS.has(nextSaid(place)?.tag ?? 'word');

const decide = (place: Place): Item => {
  const number = place.items[place.at] as Item;
  const value = number.values[0] ?? 0;
  if (value === 0) return item('not', number.from, number.to); // "0 xong" is "không xong"
  if (number.rough || value > LARGEST) return asNothing(number);
  const list = joinsList(place);
  if (list === 'beside') return besideTask(place, number);
  if (isListIndex(place)) return asNothing(number);
  if (isCount(place)) return countOrTask(place, number);
  return list === 'listed' ? asTask(number) : byPlace(place, number);
};

/** A number that is neither counted nor listed: by where it stands. */
const byPlace = (place: Place, number: Item): Item => {
  if (isAlternative(place)) return asTask(number, true);
  if (isMeasured(place) && isShare(number)) return asPercent(number);
  const phrased = place.done[place.done.length - 1]?.tag === 'working'; // "tiến độ 61", not "độ 61"
  if (!phrased && labelBefore(place.vocabulary, place.tokens, number.from)) return asNothing(number);
  const part = partBefore(place);
  if (part.every(isAside)) return startsPart(place, part, number);
  return followsColon(place) ? asTask(number, true) : insidePart(place, part, number);
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
    if (decided !== one && decided.tag === 'task' && isListSemicolon(place)) {
      done[done.length - 1] = { ...(done[done.length - 1] as Item), tag: 'comma' };
    }
    done.push(decided);
  });
  return done;
};
