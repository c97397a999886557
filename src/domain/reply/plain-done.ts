import type { Part } from './clauses';
import { isStepBehind, looksAhead, mayYetCome, namesOnlyThing, reportsNow } from './done-doubts';
import { isSmallTalk, type Item, type ItemTag } from './item';
import { liesBehind } from './past';
import { plainPart } from './plain-part';
import { hasTag, isStated, itemsOf, keyOf, type View } from './view';

/** Anywhere in what is said of the task, these make "xong" doubtful. */
const SHAKES: readonly ItemTag[] = [
  'but',
  'only-now',
  'not',
  'not-yet',
  'future',
  'maybe',
  'condition',
  'seeming',
  'wait',
  'late',
  'order',
  'retract',
  'forwarded',
  'oppose',
  'extend',
  'question',
  'question-tail',
  'will-report',
  'almost',
  'mostly',
];

/** "xong báo cáo 45/BC-SNV ngày 1/6" hands in the product of the task. */
const handsIn = (items: readonly Item[]): boolean => hasTag(items, 'did') && hasTag(items, 'document-number');

/** "nhưng 16 thì xong rồi" leads over from what was said of another task; "xong rồi mà" stresses. */
const onlyLinks = (view: View, but: Item): boolean => {
  const all = itemsOf(view.parts);
  const part = view.parts.find(({ items }) => items.includes(but))?.items ?? [];
  return all[0] === but || part.slice(part.indexOf(but) + 1).every(isSmallTalk);
};

const IN_WORK: readonly ItemTag[] = [
  'complete',
  'done-already',
  'plain',
  'word',
  'date',
  'document',
  'document-number',
];

const isOthers = (view: View, one: Item): boolean =>
  one.tag === 'aside' || (one.tag === 'office' && !/^(?:don vi|co quan)$/u.test(keyOf(view, one)));

/** "đã tổ chức xong hội nghị, hoàn thành nhiệm vụ 18": what was done for it, and then the task itself. */
const leadsToDone = (view: View, part: Part): boolean => {
  const later = view.parts.slice(view.parts.indexOf(part) + 1).find(({ items }) => hasTag(items, 'task'))?.items ?? [];
  const told =
    hasTag(part.items, 'complete') && isStated(view, part.items) && !part.items.some((one) => isOthers(view, one));
  const fits = part.items.every((one) => isSmallTalk(one) || IN_WORK.includes(one.tag));
  return told && fits && hasTag(later, 'complete') && !hasTag(later, 'date', 'clock');
};

/** "hoàn thành ngày 15/11, không phải 18/11": the day alone is set right. */
const correctsDay = (view: View, not: Item): boolean => {
  const said = view.parts.find(({ items }) => items.includes(not))?.items.filter((one) => !isSmallTalk(one)) ?? [];
  return (
    keyOf(view, not) === 'khong phai' &&
    said[0] === not &&
    said.length === 2 &&
    said[1]?.tag === 'date' &&
    liesBehind(said[1], view.today)
  );
};

const isNoDoubt = (view: View, one: Item): boolean =>
  (one.tag === 'but' && onlyLinks(view, one)) || (one.tag === 'not' && correctsDay(view, one));

/** True when the words say that the whole is done and nothing beside them says or may mean otherwise. */
export const isPlainlyDone = (view: View): boolean => {
  const all = itemsOf(view.parts);
  if (all.some((one) => SHAKES.includes(one.tag) && !isNoDoubt(view, one))) return false;
  if (view.cause.length > 0 || !(hasTag(all, 'complete') || handsIn(all))) return false;
  return view.parts.every(
    (part) =>
      leadsToDone(view, part) ||
      part.items.some((one) => correctsDay(view, one)) ||
      (reportsNow(view) && isStepBehind(view, part)) ||
      (plainPart(view, part) && !mayYetCome(view, part) && !namesOnlyThing(view, part) && !looksAhead(view, part)),
  );
};
