import type { DateRead } from './dates/read-date';
import type { Item } from './item';
import { readDoubtful, readUnfinished, saidOf, statedDate, type Said } from './near-misses';
import { isJustPast, pastDay } from './past';
import { isPlainlyDone } from './plain-done';
import { reading, type Reading } from './reading';
import { hasTag, isStated, itemsOf, keyOf, type View } from './view';

/** "đã xong …", "xong từ 5/6", "xong hôm thứ sáu". */
const isReported = (view: View, here: Said['here'], { leads }: DateRead): boolean =>
  isStated(view, here) || hasTag(here, 'did') || leads.has('from') || leads.has('gone');

/** "xong sáng nay", "xong lúc 16h chiều nay": done, or to be done yet. */
const MAY_BE_PAST = /^sang |\dh/u;

/** "mai xong" promises, "đã xong hôm qua" reports; "xong hôm nay" may be either. */
const readDated = (view: View, said: Said): Reading | null => {
  const one = statedDate(said.here);
  return one?.date ? readDay(view, said, one, one.date) : null;
};

/** Today, and not told as a fact. */
const readToday = (view: View, here: Said['here'], day: Item, done: number): Reading => {
  if (here.indexOf(day) > done && MAY_BE_PAST.test(keyOf(view, day))) return reading('complete', false);
  return hasTag(here, 'ask') ? reading('extend', false, { date: view.today }) : reading('progress', true);
};

const readDay = (view: View, { here, done }: Said, one: Item, when: DateRead): Reading => {
  const stated = isReported(view, here, when);
  if (!stated && isJustPast(one, view.today)) return reading('complete', !when.vague); // "hoàn thành ngày 7/6" on 10 June
  const date = (stated ? pastDay(one, view.today) : null) ?? when.date;
  if (date === null) return reading('progress', false);
  if (date === view.today && !stated) return readToday(view, here, one, done);
  if (date <= view.today) return reading('complete', stated || (!when.vague && when.latestPast === null));
  return hasTag(here, 'ask') ? reading('extend', false, { date }) : reading('progress', !stated);
};

/** "tắc ở chỗ VNPT chưa kết nối xong": not the task is spoken of. */
const isInTheWay = ({ here, done }: Said): boolean => {
  const before = here.slice(0, done);
  return hasTag(before, 'stuck') && hasTag(before, 'not-yet');
};

/** A report that the work is done, or a near miss of one. Null when nothing of the kind is said. */
export const readDone = (view: View): Reading | null => {
  const said = saidOf(view);
  if (said.done < 0 || isInTheWay(said)) return null;
  const doubtful = readDoubtful(view, said);
  if (doubtful) return doubtful;
  const figures = itemsOf(view.parts).filter((one) => one.tag === 'percent');
  const percent = figures[figures.length - 1]?.values[0] ?? null;
  if (percent !== null && percent < 100) return null;
  const unfinished = readUnfinished(view, said);
  if (unfinished) return unfinished;
  const found = readDated(view, said) ?? reading('complete', true);
  return { ...found, sure: found.sure && (found.intent !== 'complete' || isPlainlyDone(view)) };
};
