import type { CivilDate } from '../calendar/civil-date';
import { isSmallTalk, type Item, type ItemTag } from './item';
import { reading, type Reading } from './reading';
import { after, factOf, wordsOf } from './reason';
import { hasTag, itemsOf, keyOf, type View } from './view';

const find = (items: readonly Item[], tag: ItemTag): Item | undefined => items.find((one) => one.tag === tag);

const OWN = /(?:^| )(?:em|toi|minh)$/u;
const BETWEEN_MOVE: readonly ItemTag[] = ['task', 'task-word', 'given', 'particle', 'address'];

/** "nhờ anh chuyển việc 14 cho Sở Xây dựng": a transfer of the task to another office. */
const movesTask = (view: View, items: readonly Item[]): Item | undefined =>
  items.find((one, at) => {
    if (one.tag !== 'move' || !hasTag(items.slice(0, at), 'ask')) return false;
    const next = items
      .slice(at + 1)
      .find((other) => !BETWEEN_MOVE.includes(other.tag) && !/^(?:cho|sang|ve)$/u.test(keyOf(view, other)));
    return next?.tag === 'office' && !OWN.test(keyOf(view, next));
  });

/** A request that the assignment be changed. */
export const readDecline = (view: View): Reading | null => {
  const items = itemsOf(view.parts);
  const fact = find(items, 'decline-fact') ?? find(view.cause, 'decline-fact');
  const asked = find(items, 'decline-ask') ?? movesTask(view, items);
  if (!fact && !asked) return null;
  const stated = wordsOf(view, view.cause);
  const own = fact && items.includes(fact) ? factOf(view, fact) : null;
  if (!asked && fact && !items.includes(fact)) return null;
  return reading('decline', true, { reason: stated ?? own ?? (asked ? factOf(view, asked) : null) });
};

/** "từ 50% lên 70%": the last figure stands. */
const climbs = (items: readonly Item[], values: readonly number[]): boolean =>
  new Set(values).size === 2 && (values[0] ?? 0) < (values[values.length - 1] ?? 0) && hasTag(items, 'word', 'date');

const LEFT = /^con(?: lai)?$/u;

/** How much is done, in figures. 100% without "xong" may be asking for confirmation: asked back. */
export const readPercent = (view: View): Reading | null => {
  const items = itemsOf(view.parts);
  const values = items.filter((one) => one.tag === 'percent').map((one) => one.values[0] ?? 0);
  const stated = values[values.length - 1];
  if (stated === undefined) return null;
  const last = items.map((one) => one.tag).lastIndexOf('percent');
  const left = LEFT.test(keyOf(view, items[last - 1])); // "còn 20%" is 80% done
  const value = left ? 100 - stated : stated;
  const ranged = items.some((one) => one.tag === 'percent' && one.values.length > 1); // "60-70%"
  const clear = !ranged && (new Set(values).size === 1 || climbs(items, values));
  const more = keyOf(view, items[last + 1]) === 'nua' || / lai$/u.test(keyOf(view, items[last - 1]));
  const sure = clear && (!left || more) && value < 100 && !hasTag(items, 'retract', 'condition');
  const percent = value >= 0 && value <= 100 ? value : null;
  return reading('progress', sure, { percent, date: promised(view), reason: wordsOf(view, view.cause) });
};

const PROMISES: readonly ItemTag[] = ['future', 'maybe', 'complete', 'did', 'sent', 'pending'];

/** The day by which the rest is promised: one to come, first of all where the words look ahead. */
export const promised = (view: View): CivilDate | null => {
  const speaking = view.parts.filter((part) => hasTag(part.items, ...PROMISES));
  const ahead = speaking.filter((part) => hasTag(part.items, 'future', 'maybe'));
  const days = itemsOf([...ahead, ...(speaking.length > 0 ? view.parts : [])]).filter(
    (one, at, all) =>
      one.tag === 'date' && all[at - 1]?.tag !== 'due' && !one.date?.leads.has('from') && !one.date?.leads.has('gone'),
  );
  return days.map((one) => one.date?.date ?? null).find((date) => date !== null && date >= view.today) ?? null;
};

/** Said of somebody else ("các huyện chưa gửi"): something or someone stands before it in its part. */
const saidOfOthers = (view: View, one: Item): boolean => {
  const part = view.parts.find((next) => next.items.includes(one));
  const before = part?.items.slice(0, part.items.indexOf(one)) ?? [];
  return before.some((next) => {
    if (next.tag !== 'office') return next.tag === 'word' || next.tag === 'aside';
    return !OWN.test(keyOf(view, next));
  });
};

/** Something in the way, with the sender's words for it. */
export const readObstacle = (view: View): Reading | null => {
  const items = itemsOf(view.parts);
  const stated = wordsOf(view, view.cause);
  if (hasTag(items, 'unstuck')) return null;
  const stuck = find(items, 'stuck');
  if (stuck)
    return reading('obstacle', true, {
      reason: stated ?? wordsOf(view, after(view, stuck)) ?? factBefore(view, stuck),
    });
  const lack = find(items, 'lack');
  if (lack) return reading('obstacle', true, { reason: stated ?? factOf(view, lack) });
  const silent = items.find((one) => one.tag === 'silent-other' && saidOfOthers(view, one));
  if (silent && !hasTag(items, 'working')) return reading('obstacle', true, { reason: stated ?? factOf(view, silent) });
  if (hasTag(items, 'rhetoric')) return reading('obstacle', false, { reason: stated });
  return hasTag(items, 'late') ? reading('obstacle', stated !== null, { reason: stated }) : null;
};

/** "thiếu người nên chưa làm được": the cause came first. */
const factBefore = (view: View, stuck: Item): string | null => {
  const lack = itemsOf(view.parts).find((one) => one.tag === 'lack' && one.from < stuck.from);
  return lack ? factOf(view, lack) : null;
};

const UNDER_WAY: readonly ItemTag[] = [
  'working',
  'pending',
  'almost',
  'mostly',
  'unstuck',
  'not-yet',
  'silent-other',
  'wait',
  'future',
  'on-time',
];

/** "đã có dự thảo", "còn phụ lục": so far; "họp", "khung" alone are only words. */
const tellsPart = (view: View, items: readonly Item[]): boolean =>
  items.some(
    (one, at) =>
      one.tag === 'part' &&
      (/^(?:con|chi|van|moi|da|xong) /u.test(keyOf(view, one)) ||
        /^(?:da|con|moi|chi)$/u.test(keyOf(view, items[at - 1]))),
  );

/** "mai em nộp", "gửi trong tuần"; the quarter of "gửi báo cáo quý 2" is no day of sending. */
const promisedSending = (view: View): CivilDate | null => {
  const items = itemsOf(view.parts);
  const sent = items.findIndex((one) => one.tag === 'sent' || keyOf(view, one).startsWith('trinh'));
  const day = items.findIndex((one) => one.tag === 'date');
  if (sent < 0 || day < 0 || (day > sent && items[day]?.date?.leads.size === 0)) return null;
  return promised(view);
};

const opensWithDone = (items: readonly Item[]): boolean =>
  items.some((one, at) => one.tag === 'done-already' && items[at + 1]?.tag === 'word');

/** Work under way, told in words. */
export const readProgress = (view: View): Reading | null => {
  const items = itemsOf(view.parts);
  const reason = wordsOf(view, view.cause);
  if (hasTag(items, 'retract', 'condition', 'order')) return null;
  const promise = hasTag(items, 'done-already') ? null : promisedSending(view);
  if (promise !== null) {
    const asks = hasTag(items, 'ask');
    return reading(asks ? 'extend' : 'progress', !asks, { reason, date: promise });
  }
  const counted = items.some((one) => one.tag === 'count' && one.values.length === 2); // "đã kiểm tra 8/10 xã"
  if (hasTag(items, ...UNDER_WAY) || tellsPart(view, items) || counted)
    return reading('progress', true, { reason, date: promised(view) });
  // "đã cử người" has begun something, and may misspell "đã hoàn thành".
  if (hasTag(items, 'sent') || opensWithDone(items)) return reading('progress', false, { reason });
  return find(items, 'date') ? reading('progress', false, { date: find(items, 'date')?.date?.date ?? null }) : null;
};

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
  const doubts: readonly ItemTag[] = ['not', 'not-yet', 'seeming', 'retract', 'condition', 'but', 'order'];
  if (hasTag(items, 'acknowledge')) return hasTag(items, ...doubts) ? null : reading('acknowledge', true);
  const said = items.filter((one) => !isSmallTalk(one) && one.tag !== 'task');
  const polite = said.every((one) => one.tag === 'assent' || one.tag === 'done-already' || one.tag === 'do'); // "vâng em làm"
  const yes =
    hasTag(said, 'assent') || (said.length === 1 && keyOf(view, said[0]) === 'da' && !hasTag(items, 'task', 'thanks'));
  return polite && yes ? reading('acknowledge', true) : null;
};
