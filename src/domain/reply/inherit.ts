import { isSmallTalk, type ItemTag } from './item';
import { isFirm } from './extend-day';
import { isUntil } from './extend-request';
import { reading, type Reading } from './reading';
import { wordsOf } from './reason';
import { itemsOf, type View } from './view';

const PASSED_OVER: readonly ItemTag[] = ['task', 'and', 'contrast', 'due'];

/**
 * "Việc 18 gia hạn đến 5/7, việc 19 đến 12/7": a clause that names a day and nothing else asks what the one before it
 * asked, or promises as it did ("46 hôm nay xong nốt, 47 thứ sáu"). Null for any other.
 */
export const inherited = (view: View, before: Reading | undefined): Reading | null => {
  if (before?.intent !== 'extend' && before?.intent !== 'progress') return null;
  const [day, ...others] = itemsOf(view.parts).filter((one) => !isSmallTalk(one) && !PASSED_OVER.includes(one.tag));
  if (day?.tag !== 'date' || others.length > 0) return null;
  if (before.intent === 'progress') return before.sure && !isUntil(day) ? reading('progress', true) : null;
  const date = day.date?.date ?? null;
  return reading('extend', before.sure && isFirm(day, view.today), { date, reason: wordsOf(view, view.cause) });
};
