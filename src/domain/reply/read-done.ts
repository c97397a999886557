import type { CivilDate } from '../calendar/civil-date';
import type { DateRead } from './dates/read-date';
import { readDoubtful, readUnfinished, saidOf, statedDate, type Said } from './near-misses';
import { isJustPast, pastDay } from './past';
import { isPlainlyDone } from './plain-done';
import { reading, type Reading } from './reading';
import { hasTag, itemsOf, type View } from './view';

/** "đã xong …", "xong từ 5/6", "xong hôm thứ sáu". */
const isStated = (here: Said['here'], { leads }: DateRead): boolean =>
  hasTag(here, 'done-already', 'did') || leads.has('from') || leads.has('gone');

/** "mai xong" promises, "đã xong hôm qua" reports; "xong hôm nay" may be either. */
const readDated = (view: View, { here }: Said): Reading | null => {
  const one = statedDate(here);
  if (!one?.date) return null;
  const stated = isStated(here, one.date);
  // "hoàn thành ngày 7/6" on 10 June
  if (!stated && isJustPast(one, view.today))
    return reading('complete', !one.date.vague, { date: pastDay(one, view.today) });
  return readDay(view, here, one.date, stated ? pastDay(one, view.today) : null);
};

/** `past`: the day meant where the words say that it lies behind. */
const readDay = (view: View, here: Said['here'], when: DateRead, past: CivilDate | null): Reading => {
  const stated = past !== null || isStated(here, when);
  const date = past ?? when.date;
  if (date === null) return reading('progress', false);
  const behind = date < view.today || (stated && date === view.today);
  // "xong từ tuần trước" does not say on which day.
  if (behind && !when.day) return reading('complete', stated || !when.vague);
  if (behind) return reading('complete', stated || (!when.vague && when.latestPast === null), { date });
  return hasTag(here, 'ask') ? reading('extend', false, { date }) : reading('progress', !stated, { date });
};

/** A report that the work is done, or a near miss of one. Null when nothing of the kind is said. */
export const readDone = (view: View): Reading | null => {
  const said = saidOf(view);
  if (said.done < 0) return null;
  const doubtful = readDoubtful(view, said);
  if (doubtful) return doubtful;
  const figures = itemsOf(view.parts).filter((one) => one.tag === 'percent');
  const percent = figures[figures.length - 1]?.values[0] ?? null;
  if (percent !== null && percent < 100) return null;
  const unfinished = readUnfinished(view, said);
  if (unfinished) return unfinished;
  const found = readDated(view, said) ?? reading('complete', true);
  return { ...found, percent, sure: found.sure && (found.intent !== 'complete' || isPlainlyDone(view)) };
};
