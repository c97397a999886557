import type { CivilDate } from '../calendar/civil-date';
import type { Item, ItemTag } from './item';
import { isUntil } from './extend-request';
import { reading, type Reading } from './reading';
import { firstOf, hasTag, isStated, itemsOf, keyOf, type View } from './view';

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

/** "còn biểu 2b chiều gửi nốt": the rest is still to come. */
const sendsTheRest = (view: View, items: readonly Item[]): boolean =>
  !isStated(view, items) && items.some((one) => one.tag === 'part' && keyOf(view, one) === 'not');

const isGone = ({ date }: Item): boolean => date?.leads.has('gone') === true || date?.leads.has('from') === true;

/** "mai em nộp", "gửi trong tuần"; the quarter of "gửi báo cáo quý 2" is no day of sending. */
const promisedSending = (view: View): CivilDate | null => {
  const items = itemsOf(view.parts);
  const sent = items.findIndex((one) => one.tag === 'sent' || keyOf(view, one).startsWith('trinh'));
  const day = items.find(
    (one, at) => one.tag === 'date' && !isGone(one) && (at < sent || (one.date?.leads.size ?? 0) > 0),
  );
  const date = day?.date?.date ?? null;
  return sent >= 0 && date !== null && date >= view.today ? date : null;
};

/** What was sent or signed may be the whole: "đã nộp báo cáo", "ban hành số 12/KH-SNV". */
const readSent = (view: View, items: readonly Item[]): Reading => {
  const handed = isStated(view, items) || hasTag(items, 'document-number');
  return reading(handed ? 'complete' : 'progress', false);
};

/** "file dự thảo nhờ chị xem": a draft handed round is not the whole. */
const sendsDraft = (view: View, items: readonly Item[]): boolean =>
  hasTag(items, 'sent') &&
  items.some((one) => one.tag === 'part' && /^(?:ban )?(?:du thao|nhap|de cuong)/u.test(keyOf(view, one)));

const isUnderWay = (view: View, items: readonly Item[]): boolean => {
  const counted = items.some((one) => one.tag === 'count' && one.values.length === 2); // "đã kiểm tra 8/10 xã"
  return hasTag(items, ...UNDER_WAY) || tellsPart(view, items) || sendsTheRest(view, items) || counted;
};

/** "đã cử người" has begun something, and may misspell "đã hoàn thành". */
const opensWithDone = (items: readonly Item[]): boolean =>
  items.some((one, at) => one.tag === 'done-already' && items[at + 1]?.tag === 'word');

/** A day and nothing that is done by it: "việc 21 đến 15 tháng sau nhé". */
const readDayAlone = (items: readonly Item[]): Reading | null => {
  const day = firstOf(items, 'date');
  if (!day) return null;
  const asks = isUntil(day) && !hasTag(items, 'not');
  return asks ? reading('extend', false, { date: day.date?.date ?? null }) : reading('progress', false);
};

/** Work under way, told in words. */
export const readProgress = (view: View): Reading | null => {
  const items = itemsOf(view.parts);
  if (hasTag(items, 'retract', 'condition', 'order')) return null;
  const promise = isStated(view, items) || hasTag(items, 'done-already') ? null : promisedSending(view);
  if (promise !== null)
    return hasTag(items, 'ask') ? reading('extend', false, { date: promise }) : reading('progress', true);
  const sent = hasTag(items, 'sent') ? readSent(view, items) : null;
  if (sent?.intent === 'complete' && hasTag(items, 'on-time')) return sent; // "nộp đúng hạn rồi"
  if (isUnderWay(view, items) || sendsDraft(view, items)) return reading('progress', true);
  return sent ?? (opensWithDone(items) ? reading('progress', false) : readDayAlone(items));
};
