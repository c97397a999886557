import type { Item } from './item';
import { reading, type Reading } from './reading';
import { after, factOf, partsAfter, toldBefore, wordsOf } from './reason';
import { firstOf, hasTag, itemsOf, keyOf, type View } from './view';

/** Said of somebody else ("các huyện chưa gửi"): something or someone stands before it in its part. */
const saidOfOthers = (view: View, one: Item): boolean => {
  const part = view.parts.find((next) => next.items.includes(one));
  const before = part?.items.slice(0, part.items.indexOf(one)) ?? [];
  return hasTag(before, 'office', 'word', 'aside');
};

/** "thiếu người nên chưa làm được": the cause came first. */
const factBefore = (view: View, stuck: Item): string | null => {
  const lack = itemsOf(view.parts).find((one) => one.tag === 'lack' && one.from < stuck.from);
  return lack ? factOf(view, lack) : null;
};

const CANNOT = /^(?:khong|chang|cha) (?:the .*|.*(?:duoc|noi))$/u;

/** "máy hỏng, 17 không nộp được": what is told beside it, or that it cannot be done. */
const whyNot = (view: View, stuck: Item): string | null =>
  factBefore(view, stuck) ?? toldBefore(view, stuck) ?? wordsOf(view, partsAfter(view, stuck)) ?? factOf(view, stuck);

/** What is said to be in the way: named as such, lacking, or owed by somebody else. */
const hindrance = (view: View, items: readonly Item[]): { readonly reason: string | null } | null => {
  const stuck = firstOf(items, 'stuck');
  if (stuck && CANNOT.test(keyOf(view, stuck))) return { reason: whyNot(view, stuck) };
  if (stuck) return { reason: wordsOf(view, after(view, stuck)) ?? factBefore(view, stuck) ?? toldBefore(view, stuck) };
  const owed = items.find((one) => one.tag === 'silent-other' && saidOfOthers(view, one));
  const fact = firstOf(items, 'lack') ?? (hasTag(items, 'working') ? undefined : owed);
  return fact ? { reason: factOf(view, fact) } : null;
};

/** Something in the way, with the sender's words for it. */
export const readObstacle = (view: View): Reading | null => {
  const items = itemsOf(view.parts);
  const stated = wordsOf(view, view.cause);
  if (hasTag(items, 'unstuck')) return null;
  const found = hindrance(view, items);
  if (found) return reading('obstacle', true, { reason: stated ?? found.reason });
  if (hasTag(items, 'rhetoric')) return reading('obstacle', false, { reason: stated });
  const late = hasTag(items, 'late') || (stated !== null && hasTag(items, 'not-yet'));
  return late ? reading('obstacle', stated !== null, { reason: stated }) : null;
};
