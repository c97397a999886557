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
const NEEDS_OBJECT = new Set(['cua', 'cho', 'voi', 'tu', 'boi', 'phia']);

const trimStart = (items: readonly Item[]): readonly Item[] => {
  const at = items.findIndex((one) => !LEADING.has(one.tag));
  return at < 0 ? [] : items.slice(at);
};

const trimEnd = (view: View, items: readonly Item[]): readonly Item[] => {
  let end = items.length;
  while (end > 0) {
    const one = items[end - 1] as Item;
    const before = items[end - 2];
    const address = one.tag === 'address' && PRONOUNS.has(keyOf(view, one)) && !NEEDS_OBJECT.has(keyOf(view, before));
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

/** What is said after an item: the rest of its part, then the parts that follow until a courtesy. */
export const after = (view: View, one: Item): readonly Item[] => {
  const p = view.parts.findIndex((part) => part.items.includes(one));
  const part = view.parts[p];
  if (!part) return [];
  const rest = view.parts.slice(p + 1);
  const stop = rest.findIndex(isCourtesy);
  const following = stop < 0 ? rest : rest.slice(0, stop);
  return [...part.items.slice(part.items.indexOf(one) + 1), ...itemsOf(following)];
};

const SUBJECT: ReadonlySet<ItemTag> = new Set<ItemTag>([
  ...LEADING,
  'address',
  'working',
  'done-already',
  'assent',
  'due',
  'date',
]);

/** The whole part that states a fact, without its task number and speaker. */
export const factOf = (view: View, one: Item): string | null => {
  const p = view.parts.findIndex((part) => part.items.includes(one));
  const items = view.parts[p]?.items ?? [];
  const from = items.findIndex((next) => !SUBJECT.has(next.tag) || next === one);
  const end = items.findIndex(
    (next, i) => i > from && (next.tag === 'therefore' || next.tag === 'extend' || next.tag === 'ask'),
  );
  return wordsOf(view, items.slice(from, end < 0 ? undefined : end));
};
