import type { Part } from './clauses';
import { isDone, isSmallTalk, type Item, type ItemTag } from './item';
import { liesBehind } from './past';
import { hasTag, isStated, isStatedAnywhere, keyOf, type View } from './view';

/** "đã báo cáo xong": what is done is the reporting. */
export const onlyReported = (view: View, items: readonly Item[], at: number): boolean =>
  keyOf(view, items[at - 1]) === 'bao cao' && items[at - 2]?.tag === 'done-already';

const URGES = /^(?:nhe|nha|nhen|nghe|nhe nhe|di)$/u;

const TO_JUNIORS = /^(?:em|cac em|chu|chau|dong chi|cac dong chi|cac don vi|cac anh chi|moi nguoi)$/u;

/** "hoàn thành nhiệm vụ 3 nhé em": verb first, nothing that reports, and an appeal at its end. */
export const mayBeOrder = (view: View, items: readonly Item[], at: number): boolean => {
  if (isStated(view, items)) return false;
  const urge = items.findIndex((one, i) => i > at && URGES.test(keyOf(view, one)));
  if (urge < 0) return false;
  const toJunior = items.slice(urge).some((one) => TO_JUNIORS.test(keyOf(view, one)));
  return toJunior || (items.slice(0, at).every(isSmallTalk) && /^hoan/u.test(keyOf(view, items[at])));
};

const WISHES = /^(?:xin |tran trong )?(?:chuc|cam on|hoan nghenh)/u;

/** "chúc mừng anh hoàn thành nhiệm vụ 25", "cảm ơn em đã xong việc 3": praise is no report. */
export const isPraise = (view: View, items: readonly Item[], at: number): boolean =>
  items.slice(0, at).some((one) => one.tag === 'thanks' && WISHES.test(keyOf(view, one)));

const BARE_SENDING = /^(?:gui|nop|ban hanh|ban giao|phat hanh|cong bo)$/u;

/** "xong em nộp" may be a report or a promise, unless something else says that it is done. */
export const mayYetCome = (view: View, { items }: Part): boolean => {
  const done = items.findIndex(isDone);
  if (done < 0 || isStated(view, items) || hasTag(items, 'document-number')) return false;
  return items.slice(done).some((one) => one.tag === 'sent' && BARE_SENDING.test(keyOf(view, one)));
};

const NAMES_EVIDENCE =
  /^(?:ho so|tai lieu|ket qua|file|tep|minh chung|link|hinh anh|anh chup|ban cung|ban giay|scan)$/u;

/** "xong rồi hồ sơ": the thing done may be the file alone; with "gửi", a number or "đã" it is evidence. */
export const namesOnlyThing = (view: View, { items }: Part): boolean => {
  const done = items.some(isDone);
  if (!done && isStatedAnywhere(view)) return false;
  if (hasTag(items, 'and') && isStated(view, items)) return false; // "xong và đã lưu hồ sơ"
  const things = items.filter((one) => one.tag === 'sent' || one.tag === 'document');
  const thing = items.findIndex((one) => things.includes(one));
  if (things.length === 0 || hasTag(items, 'document-number')) return false;
  if (hasTag(items.slice(thing), 'done-already')) return false;
  return things.every((one) => one.tag === 'document' || (done && NAMES_EVIDENCE.test(keyOf(view, one))));
};

const NOW_REPORTS =
  /^(?:nay|den nay|bay gio|gio)(?: (?:xin|em|toi|don vi|chung toi))* (?:bao|bao cao|xac nhan)(?: da)? (?:xong|hoan thanh)(?: (?:a|nhe|em|anh|chi))*$/u;

/** "…, nay báo hoàn thành": overtakes the steps told before it. */
export const reportsNow = (view: View): boolean => {
  const last = view.parts[view.parts.length - 1]?.items ?? [];
  return NOW_REPORTS.test(last.map((one) => keyOf(view, one)).join(' '));
};

const STEPS: readonly ItemTag[] = ['working', 'pending', 'sent'];

/** "12/11 đã trình": a step that lies behind. */
export const isStepBehind = (view: View, { items }: Part): boolean =>
  items.every((one) => {
    if (one.tag === 'date') return liesBehind(one, view.today);
    if (STEPS.includes(one.tag)) return /^da /u.test(keyOf(view, one));
    return isSmallTalk(one) || one.tag === 'task' || one.tag === 'done-already' || one.tag === 'document-number';
  });

/** A day to come, in another sentence than "xong": "3 xong, tuần sau". */
export const looksAhead = (view: View, { items }: Part): boolean =>
  !items.some(isDone) && items.some((one) => one.tag === 'date' && !liesBehind(one, view.today));
