import { looksAhead, mayYetCome, namesOnlyThing } from './done-doubts';
import { isSmallTalk, type Item, type ItemTag } from './item';
import { plainPart } from './plain-part';
import { hasTag, itemsOf, type View } from './view';

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

/** True when the words say that the whole is done and nothing beside them says or may mean otherwise. */
export const isPlainlyDone = (view: View): boolean => {
  const all = itemsOf(view.parts);
  if (all.some((one) => SHAKES.includes(one.tag) && !(one.tag === 'but' && onlyLinks(view, one)))) return false;
  if (view.cause.length > 0 || !(hasTag(all, 'complete') || handsIn(all))) return false;
  return view.parts.every(
    (part) =>
      plainPart(view, part) && !mayYetCome(view, part) && !namesOnlyThing(view, part) && !looksAhead(view, part),
  );
};
