import type { Part } from './clauses';
import type { Item, ItemTag } from './item';
import { hasTag, itemsOf, keyOf, type View } from './view';

const LEADING: ReadonlySet<ItemTag> = new Set<ItemTag>([
  'colon',
  'mark',
  'particle',
  'because',
  'and',
  'contrast',
  'task',
  'comma',
  'order',
]);
const TRAILING: ReadonlySet<ItemTag> = new Set<ItemTag>([
  'colon',
  'mark',
  'particle',
  'thanks',
  'task',
  'therefore',
  'done-already',
]);
/** Forms of address at the very end, unless a word needs them ("của lãnh đạo"). */
const PRONOUNS = new Set(['anh', 'chi', 'em', 'bac', 'chu', 'sep', 'dong chi', 'anh oi', 'chi oi', 'anh chi']);
const NEEDS_OBJECT = /(?:^| )(?:cua|cho|voi|tu|boi|phia|ben|phong|so|ban|don vi|co quan|huyen|xa|trung tam)$/u;

const trimStart = (items: readonly Item[]): readonly Item[] => {
  const at = items.findIndex((one) => !LEADING.has(one.tag));
  return at < 0 ? [] : items.slice(at);
};

const trimEnd = (view: View, items: readonly Item[]): readonly Item[] => {
  let end = items.length;
  while (end > 0) {
    const one = items[end - 1] as Item;
    const before = items[end - 2];
    const address = one.tag === 'address' && PRONOUNS.has(keyOf(view, one)) && !NEEDS_OBJECT.test(keyOf(view, before));
    if (!address && !TRAILING.has(one.tag)) break;
    end -= 1;
  }
  return items.slice(0, end);
};

/** The sender's own words for these items, without courtesies at either end; null when nothing is left. */
export const wordsOf = (view: View, items: readonly Item[]): string | null => {
  const kept = trimEnd(view, trimStart(items));
  const first = kept[0];
  const last = kept[kept.length - 1];
  if (!first || !last) return null;
  const start = view.tokens[first.from]?.start ?? 0;
  const end = view.tokens[last.to - 1]?.end ?? start;
  return view.text.slice(start, end).trim() || null;
};

const COURTESY: readonly ItemTag[] = ['ask', 'thanks', 'please-check', 'task'];
const isCourtesy = (part: Part): boolean => hasTag(part.items, ...COURTESY);

/** The rest of the part in which an item stands. */
export const restOf = (view: View, one: Item): readonly Item[] => {
  const items = view.parts.find((part) => part.items.includes(one))?.items ?? [];
  return items.slice(items.indexOf(one) + 1);
};

/** What is said in the parts after an item's own, until a courtesy. */
export const partsAfter = (view: View, one: Item): readonly Item[] => {
  const rest = view.parts.slice(view.parts.findIndex((part) => part.items.includes(one)) + 1);
  const stop = rest.findIndex(isCourtesy);
  return itemsOf(stop < 0 ? rest : rest.slice(0, stop));
};

/** What is said after an item: the rest of its part, then the parts that follow until a courtesy. */
export const after = (view: View, one: Item): readonly Item[] => [...restOf(view, one), ...partsAfter(view, one)];

const SUBJECT: ReadonlySet<ItemTag> = new Set<ItemTag>([
  ...LEADING,
  'address',
  'working',
  'done-already',
  'assent',
  'due',
  'date',
]);

const asks = ({ tag }: Item): boolean => tag === 'therefore' || tag === 'extend' || tag === 'ask';

/** The whole part that states a fact, without its task number and speaker. */
const factItems = (view: View, one: Item): readonly Item[] => {
  const p = view.parts.findIndex((part) => part.items.includes(one));
  const items = view.parts[p]?.items ?? [];
  const at = items.indexOf(one);
  const asked = items.slice(0, at).findLastIndex(asks) + 1;
  const from = asked + items.slice(asked).findIndex((next) => !SUBJECT.has(next.tag) || next === one);
  const end = items.findIndex((next, i) => i > at && asks(next));
  return items.slice(from, end < 0 ? undefined : end);
};

export const factOf = (view: View, one: Item): string | null => wordsOf(view, factItems(view, one));

/** The fact and what is added to it: "giao nhầm rồi em, bên Sở Xây dựng mới đúng". */
export const factAndMore = (view: View, one: Item): string | null => {
  const more = partsAfter(view, one);
  return wordsOf(view, [...factItems(view, one), ...(hasTag(more, 'word', 'office', 'given') ? more : [])]);
};

const STATES: readonly ItemTag[] = ['complete', 'did', 'percent', 'acknowledge', 'sent', 'not-yet', 'late', 'thanks'];

/** "đến 31/8 mới có số liệu, đề nghị cho đến 5/9": what the parts before an item tell, where they are no act. */
export const toldBefore = (view: View, one: Item): string | null => {
  const before = view.parts.slice(
    0,
    view.parts.findIndex(({ items }) => items.includes(one)),
  );
  const telling = before.filter(({ items }) => hasTag(items, 'word', 'plain', 'part') && !hasTag(items, ...STATES));
  return wordsOf(view, itemsOf(telling));
};
