import { reportsNow } from './done-doubts';
import { isDone, isSmallTalk, type Item, type ItemTag } from './item';
import { reading, type Reading } from './reading';
import { factOf, wordsOf } from './reason';
import { hasTag, itemsOf, keyOf, type View } from './view';

/** The parts of a clause that say "xong" or the like, and the others. */
export interface Said {
  readonly here: readonly Item[];
  readonly elsewhere: readonly Item[];
  /** Index in `here` of the first "xong", or -1. */
  readonly done: number;
}

export const saidOf = (view: View): Said => {
  const saying = view.parts.filter((part) => part.items.some(isDone));
  const here = itemsOf(saying);
  const elsewhere = itemsOf(view.parts.filter((part) => !saying.includes(part)));
  return { here, elsewhere, done: here.findIndex(isDone) };
};

/** The first date said, not being the present deadline. */
export const statedDate = (items: readonly Item[]): Item | undefined =>
  items.find((one, at) => one.tag === 'date' && items[at - 1]?.tag !== 'due');

/** "xong thì em nộp", "xong là em báo": what follows waits for the end. */
const isCondition = (view: View, here: readonly Item[]): boolean =>
  here.some((one, at) => {
    if (one.tag !== 'complete') return false;
    const next = here[at + 1]?.tag === 'done-already' ? at + 2 : at + 1;
    const link = keyOf(view, here[next]);
    return (link === 'thi' || link === 'la') && next + 1 < here.length;
  });

const isPromiseToReport = ({ here, done }: Said): boolean =>
  here.some((one, at) => one.tag === 'will-report' && at > done);

/** "tưởng xong ai ngờ còn biểu 3": what had been thought is not so. */
const isMistaken = ({ here, done }: Said): boolean =>
  here[done - 1]?.tag === 'seeming' &&
  here[done + 1]?.tag === 'but' &&
  hasTag(here.slice(done + 2), 'contrast', 'part', 'lack');

const DENIES: readonly ItemTag[] = ['not', 'not-yet', 'oppose'];

/** "huyện xong việc 11 rồi, bên em thì chưa", "phòng em thì không": of the sender's own part it is denied. */
export const isNotOurs = ({ parts }: View): boolean => {
  const [who, ...said] = parts[parts.length - 1]?.items ?? [];
  const told = said.filter((one) => !isSmallTalk(one));
  return parts.length > 1 && who?.tag === 'own-office' && told.length === 1 && DENIES.includes(told[0]?.tag ?? 'word');
};

/** Said so that it cannot be taken at its word: asked back. */
export const readDoubtful = (view: View, said: Said): Reading | null => {
  const { here } = said;
  const all = itemsOf(view.parts);
  const notYet = hasTag(here, 'not-yet');
  if (hasTag(all, 'rhetoric')) return reading('obstacle', false);
  if (isNotOurs(view)) return reading('progress', true);
  if (hasTag(all, 'retract')) return notYet ? reading('progress', true) : reading('unknown', false);
  if (hasTag(here, 'order', 'wait')) return reading('unknown', false);
  if (isMistaken(said) && !notYet) return reading('progress', true);
  const conditional = hasTag(here, 'condition') || isCondition(view, here) || isPromiseToReport(said);
  const unsettled = hasTag(here, 'seeming') && !notYet && !hasTag(all, 'pending', 'part');
  return conditional || unsettled ? reading('progress', false) : null;
};

/** "tiến độ: xong" names the matter and not a state of work. */
const isUnderWay = (view: View, items: readonly Item[]): boolean =>
  items.some((one) => one.tag === 'working' && /^(?:dang|van|tiep tuc|lam tiep|lam dan)/u.test(keyOf(view, one)));

const ENDS_COUNT: readonly ItemTag[] = ['task-word', 'document-number'];

/** "xong 2 xã", "xong được 3 huyện": so many of them. "xong 3 việc" is left to be asked about. */
const finishesCount = ({ here, done }: Said): boolean =>
  here.some((one, at) => one.tag === 'count' && at > done && !ENDS_COUNT.includes(here[at + 1]?.tag ?? 'task-word'));

/** "không xong", "chưa xong" — the first an obstacle, the second a state of work, unless a cause is given. */
const readDenied = (view: View, { here, elsewhere }: Said, reason: string | null): Reading | null => {
  const not = hasTag(here, 'not');
  if (not && isUnderWay(view, elsewhere)) return reading('progress', true);
  // "không xong được đâu" stresses; it does not say "not yet".
  const notYet = here.some((one) => one.tag === 'not-yet' && keyOf(view, one) !== 'dau');
  if (hasTag(here, 'late') || (not && !notYet)) return reading('obstacle', reason !== null, { reason });
  if (!hasTag(here, 'not-yet')) return null;
  return reason === null ? reading('progress', true) : reading('obstacle', true, { reason });
};

const OPEN: readonly ItemTag[] = ['pending', 'part'];
/** "còn thiếu", "chỉ còn", "ngoài ra còn", "nốt": so much is left. */
const LEFT_OVER = /(?:^| )(?:con|chi|van|moi|not|thieu)(?: |$)/u;

const readPartly = (view: View, said: Said): Reading | null => {
  const { here, elsewhere, done } = said;
  const partly = finishesCount(said) || hasTag(here, 'almost', 'mostly', 'part', 'pending') || isUnderWay(view, here);
  if (partly) return reading('progress', true);
  const later =
    hasTag(here, 'maybe', 'future') || here.some((one) => one.tag === 'acknowledge' && /^se /u.test(keyOf(view, one)));
  // "chắc xong rồi" guesses at what is done.
  if (
    hasTag(here, 'maybe') &&
    !hasTag(here, 'future', 'not-yet') &&
    keyOf(view, here.filter((one) => !isSmallTalk(one)).pop()) === 'roi'
  )
    return reading('complete', false);
  if (later) return reading('progress', true);
  const open = elsewhere.filter((one) => OPEN.includes(one.tag) || isUnderWay(view, [one]));
  if (open.length === 0) return null;
  // What was said before "xong" may be overtaken by it, and "số liệu" alone only be spoken of.
  const after = open.filter((one) => one.from > (here[done]?.from ?? 0));
  const clear = after.some((one) => one.tag !== 'part' || LEFT_OVER.test(keyOf(view, one)));
  if (after.length === 0 && reportsNow(view)) return null;
  return clear ? reading('progress', true) : reading('complete', false);
};

/** Said of a part, of later, or of not yet. Null when none of this is said. */
export const readUnfinished = (view: View, said: Said): Reading | null => {
  const reason = wordsOf(view, view.cause);
  const found = readDenied(view, said, reason) ?? readPartly(view, said);
  if (found) return found;
  const fact = said.elsewhere.find((one) => !isSmallTalk(one) && hasTag([one], 'stuck', 'lack', 'silent-other'));
  return fact ? reading('obstacle', false, { reason: factOf(view, fact) }) : null;
};
