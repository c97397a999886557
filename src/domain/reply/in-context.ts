import { markHearsay } from './hearsay';
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
  const verb = (): boolean => hasTag(items.slice(end, end + 1), ...DONE_WITH) && !/^(?:noi|duoc)$/u.test(keyAt(place, end));
  while (end <= at + MOST_WORDS_OF_VERB && verb()) end += 1;
  if (end === at + 1) return null;
  const able = /^(?:duoc|noi)$/u.test(keyAt(place, end));
  const to = able ? end + 1 : at + 2;
  if (!able && !denied.endsWith(' the')) return null;
  return { item: { ...(items[at] as Item), tag: 'stuck', to: (items[to - 1] as Item).to }, length: to - at };
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
  return keyAt(place, at) === 'ngoai' && names
    ? { item: { ...(items[at] as Item), tag: 'except' }, length: 1 }
    : null;
};

const RULES: readonly Rule[] = [wholeOfParts, inability, vagueDayAsked, closingA, exceptTask];

/** The items as their surroundings make them, before it is decided what the numbers are. */
export const inContext = (tokens: readonly Token[], items: readonly Item[]): readonly Item[] => {
  const out: Item[] = [];
  for (let at = 0; at < items.length;) {
    const place = { tokens, items, at };
    const found = RULES.map((rule) => rule(place)).find((one) => one !== null);
    out.push(found?.item ?? (items[at] as Item));
    at += found?.length ?? 1;
  }
  return markHearsay(tokens, out);
};
