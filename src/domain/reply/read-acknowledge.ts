import { isSmallTalk, type ItemTag } from './item';
import { reading, type Reading } from './reading';
import { hasTag, itemsOf, keyOf, type View } from './view';

/** Acts, and words that tell of a task: with one of these a message is no mere talk. */
const TELLS: readonly ItemTag[] = [
  'task',
  'percent',
  'complete',
  'extend',
  'stuck',
  'lack',
  'decline-ask',
  'decline-fact',
  'acknowledge',
  'sent',
  'task-word',
];

/** Talk of other things ("đang họp tí gọi lại", "anh ăn cơm chưa"): surely nothing to write down. */
export const isTalk = (view: View): boolean => {
  const items = itemsOf(view.parts);
  return hasTag(items, 'talk') && !hasTag(items, ...TELLS);
};

/** Thanks and greetings alone: surely nothing to write down. */
export const readCourtesy = (view: View): Reading | null => {
  const items = itemsOf(view.parts);
  const wishes = items.some((one) => one.tag === 'thanks' && keyOf(view, one).startsWith('chuc'));
  const polite =
    (wishes && !hasTag(items, 'task', 'complete')) ||
    items.every((one) => isSmallTalk(one) || one.tag === 'done-already' || one.tag === 'assent');
  const alone = items.every(isSmallTalk); // "hihi", "alo anh ơi", "???"
  return alone || (polite && hasTag(items, 'thanks')) ? reading('unknown', true) : null;
};

/** Taken note of. */
export const readAcknowledge = (view: View): Reading | null => {
  const items = itemsOf(view.parts);
  const doubts: readonly ItemTag[] = ['not', 'not-yet', 'seeming', 'retract', 'condition', 'but', 'only-now', 'order'];
  if (hasTag(items, 'acknowledge')) return hasTag(items, ...doubts) ? null : reading('acknowledge', true);
  const said = items.filter((one) => !isSmallTalk(one) && one.tag !== 'task');
  const polite = said.every((one) => one.tag === 'assent' || one.tag === 'done-already' || one.tag === 'do'); // "vâng em làm"
  const yes =
    hasTag(said, 'assent') || (said.length === 1 && keyOf(view, said[0]) === 'da' && !hasTag(items, 'task', 'thanks'));
  return polite && yes ? reading('acknowledge', true) : null;
};
