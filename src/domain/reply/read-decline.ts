import type { Item, ItemTag } from './item';
import { reading, type Reading } from './reading';
import { factAndMore, factOf, wordsOf } from './reason';
import { firstOf, hasTag, itemsOf, keyOf, type View } from './view';

const BETWEEN_MOVE: readonly ItemTag[] = ['task', 'task-word', 'given', 'particle', 'address'];

/** "nhờ anh chuyển việc 14 cho Sở Xây dựng": a transfer of the task to another office. */
const movesTask = (view: View, items: readonly Item[]): Item | undefined =>
  items.find((one, at) => {
    if (one.tag !== 'move' || !hasTag(items.slice(0, at), 'ask')) return false;
    const next = items
      .slice(at + 1)
      .find((other) => !BETWEEN_MOVE.includes(other.tag) && !/^(?:cho|sang|ve)$/u.test(keyOf(view, other)));
    return next?.tag === 'office';
  });

/** A request that the assignment be changed. */
export const readDecline = (view: View): Reading | null => {
  const items = itemsOf(view.parts);
  const fact = firstOf(items, 'decline-fact') ?? firstOf(view.cause, 'decline-fact');
  const asked = firstOf(items, 'decline-ask') ?? movesTask(view, items);
  if (!fact && !asked) return null;
  const stated = wordsOf(view, view.cause);
  const own = fact && items.includes(fact) ? factAndMore(view, fact) : null;
  if (!asked && fact && !items.includes(fact)) return null;
  return reading('decline', true, { reason: stated ?? own ?? (asked ? factOf(view, asked) : null) });
};
