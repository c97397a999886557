import { isSeparator, isSmallTalk, type Item, type ItemTag } from './item';
import type { Token } from './tokenise';
import { hasTag, keyOf } from './view';

/** Items whose neighbours tell what they do. Each rule looks at one place and gives what stands there, or nothing. */
interface Place {
  readonly tokens: readonly Token[];
  readonly items: readonly Item[];
  readonly at: number;
}

interface Rewritten {
  readonly item: Item;
  /** How many items it takes up. */
  readonly length: number;
}

type Rule = (place: Place) => Rewritten | null;

const keyAt = ({ tokens, items }: Place, at: number): string => keyOf({ tokens }, items[at]);

/** Nothing but courtesies until the part ends. */
const isLast = ({ items, at }: Place): boolean => {
  const end = items.findIndex((one, i) => i > at && isSeparator(one));
  return items.slice(at + 1, end < 0 ? undefined : end).every(isSmallTalk);
};

const partBefore = ({ items, at }: Place): readonly Item[] =>
  items.slice(items.slice(0, at).findLastIndex(isSeparator) + 1, at);

/** "100% nội dung", "100% hạng mục": all of it. */
const wholeOfParts: Rule = ({ items, at }) => {
  const [percent, part] = [items[at - 1], items[at]];
  return part?.tag === 'part' && percent?.tag === 'percent' && percent.values[0] === 100
    ? { item: { ...part, tag: 'whole' }, length: 1 }
    : null;
};

const DENIES = /^(?:khong|chang|cha|khong the|chua the)$/u;
const DONE_WITH: readonly ItemTag[] = ['sent', 'word', 'plain', 'working', 'do', 'document', 'part'];
const MOST_WORDS_OF_VERB = 3;

/** "không nộp được", "không đăng ký nổi", "không thể nhập": whatever cannot be done is in the way. */
const inability: Rule = (place) => {
  const { items, at } = place;
  const denied = keyAt(place, at);
  const owed = items[at]?.tag === 'silent-other' && denied.startsWith('khong ') && keyAt(place, at + 1) === 'duoc';
  if (owed) return { item: { ...(items[at] as Item), tag: 'stuck', to: (items[at + 1] as Item).to }, length: 2 };
  if (items[at]?.tag !== 'not' || !DENIES.test(denied)) return null;
  let end = at + 1;
  const verb = (): boolean =>
    hasTag(items.slice(end, end + 1), ...DONE_WITH) && !/^(?:noi|duoc)$/u.test(keyAt(place, end));
  while (end <= at + MOST_WORDS_OF_VERB && verb()) end += 1;
  if (end === at + 1) return null;
  const able = /^(?:duoc|noi)$/u.test(keyAt(place, end));
  const to = able ? end + 1 : at + 2;
  if (!able && !denied.endsWith(' the')) return null;
  return { item: { ...items[at], tag: 'stuck', to: (items[to - 1] as Item).to }, length: to - at };
};

/** "hạn hôm nào", "nộp bữa nào vậy": at the end it asks, before a verb ("hôm nào em nộp") it promises. */
const vagueDayAsked: Rule = (place) => {
  const one = place.items[place.at] as Item;
  return one.tag === 'future' && /^(?:hom|bua) nao$/u.test(keyAt(place, place.at)) && isLast(place)
    ? { item: { ...one, tag: 'question' }, length: 1 }
    : null;
};

/** "61 chưa ai làm à", "hạn 37 đến 15/7 à"; "có một nửa thôi à" only draws the voice out, and so does "à" at the beginning. */
const closingA: Rule = (place) => {
  const { tokens, items, at } = place;
  const one = items[at] as Item;
  if (tokens[one.from]?.exact !== 'à' || one.to !== one.from + 1 || !isLast(place)) return null;
  const before = partBefore(place);
  // "3 xong rồi à" may also exclaim.
  const told = before.some((next) => !isSmallTalk(next)) && !hasTag(before, 'complete', 'did', 'sent', 'retract');
  return told && keyAt(place, at - 1) !== 'thoi' ? { item: { ...one, tag: 'question-tail' }, length: 1 } : null;
};

/** "xong hết ngoài 93 và 94". */
const exceptTask: Rule = (place) => {
  const { items, at } = place;
  const next = items[at + 1]?.tag;
  const names = next === 'task' || next === 'number';
  return keyAt(place, at) === 'ngoai' && names ? { item: { ...(items[at] as Item), tag: 'except' }, length: 1 } : null;
};

/** "KH 12/KH-STP": a plan, and not the "không" that some shorten so. */
const planOfNumber: Rule = (place) => {
  const { items, at } = place;
  return items[at]?.tag === 'not' && keyAt(place, at) === 'kh' && items[at + 1]?.tag === 'document-number'
    ? { item: { ...items[at], tag: 'document' }, length: 1 }
    : null;
};

/** "đề nghị gửi phụ lục", "nhờ chị gửi mẫu": he wants it sent, and has sent nothing. */
const wantsSent: Rule = (place) => {
  const { items, at } = place;
  const [asks] = partBefore(place)
    .filter((one) => !isSmallTalk(one))
    .slice(-1);
  const wanted = asks?.tag === 'ask' && /^(?:kinh )?(?:de nghi|nho|mong)$/u.test(keyOf(place, asks));
  return wanted && items[at]?.tag === 'sent' && /^(?:gui|goi|cung cap)$/u.test(keyAt(place, at))
    ? { item: { ...items[at], tag: 'word' }, length: 1 }
    : null;
};

/** "46 thuộc sở nào". */
const whoseAsked: Rule = (place) => {
  const { items, at } = place;
  return items[at]?.tag === 'decline-fact' && keyAt(place, at + 1) === 'nao'
    ? { item: { ...items[at], tag: 'question', to: (items[at + 1] as Item).to }, length: 2 }
    : null;
};

/** "46 chờ 47 xong", "46 phụ thuộc 47": the second is what the first waits for. */
const waitsForTask: Rule = (place) => {
  const { items, at } = place;
  const waits = items[at]?.tag === 'word' ? /^cho$/u : /(?:^| )phu thuoc(?: vao)?$/u;
  const named = (one: Item | undefined): boolean => one?.tag === 'task' || one?.tag === 'number';
  return waits.test(keyAt(place, at)) && named(items[at + 1]) && partBefore(place).some(named)
    ? { item: { ...(items[at] as Item), tag: 'wait' }, length: 1 }
    : null;
};

/** "em báo chị 27 xong rồi" reports now; "xong em báo", "em báo sau" will. */
const reportsNow: Rule = (place) => {
  const { items, at } = place;
  const end = items.findIndex((one, i) => i > at && isSeparator(one));
  const rest = items.slice(at + 1, end < 0 ? undefined : end);
  const stated = hasTag(rest, 'complete') && hasTag(rest, 'done-already');
  const opens = partBefore(place).every(isSmallTalk) && /^(?:em|toi|minh) bao$/u.test(keyAt(place, at));
  return items[at]?.tag === 'will-report' && opens && stated && !hasTag(rest, 'condition', 'question', 'future', 'but')
    ? { item: { ...items[at], tag: 'do' }, length: 1 }
    : null;
};

export const CONTEXT_RULES: readonly Rule[] = [
  wholeOfParts,
  inability,
  vagueDayAsked,
  closingA,
  exceptTask,
  planOfNumber,
  wantsSent,
  whoseAsked,
  waitsForTask,
  reportsNow,
];
