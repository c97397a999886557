import type { Part } from './clauses';
import { isSmallTalk, type Item, type ItemTag } from './item';
import { liesBehind } from './past';
import { hasTag, itemsOf, keyOf, type View } from './view';

/** What may stand before "xong" without changing it. */
const BEFORE: readonly ItemTag[] = [
  'assent',
  'task',
  'task-word',
  'whole',
  'do',
  'given',
  'and',
  'percent',
  'contrast',
  'but',
  'on-time',
  'date',
  'did',
  'complete',
  'done-already',
  'clock',
];
/** What may follow it directly; another noun would be what is finished, and so perhaps a part ("xong kế hoạch"). */
const BESIDE: readonly ItemTag[] = [
  'document-number',
  'task',
  'task-word',
  'whole',
  'on-time',
  'percent',
  'date',
  'clock',
  'complete',
  'did',
  'assent',
  'done-already',
];
/** What may follow once "rồi", "ạ" or a bracket has closed the statement. */
const AFTERWARDS: readonly ItemTag[] = [
  ...BEFORE,
  'sent',
  'please-check',
  'document',
  'document-number',
  'thanks',
  'acknowledge',
  'because', // without anything after it: "xong rồi đó"
  'unstuck',
];
/** Words that explain an unknown word beside them: "gửi anh bản pdf qua zalo". */
const VOUCHES: readonly ItemTag[] = ['sent', 'thanks', 'please-check', 'document-number', 'acknowledge'];
const STRANGE: readonly ItemTag[] = ['word', 'plain', 'count', 'document'];
const NEITHER_HERE_NOR_THERE: readonly ItemTag[] = ['ask', 'help', 'working', 'part', 'given', 'do'];
/** Anywhere in what is said of the task, these make "xong" doubtful. */
const SHAKES: readonly ItemTag[] = [
  'but',
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
const CLOSES = /^(?:a|nhe|nha|nhen|roi nhe|roi a|day)$/u;
const REQUESTS = /^(?:nho|de nghi|mong|xin|gui kem|dinh kem|kem)/u;
const KEEPS_TIME = /(?:dung|bao dam|dam bao|kip)(?: dung)? tien do$/u;
const OWN_OFFICE = /(?:^| )(?:em|toi|minh|don vi|co quan)$/u;
const BARE_SENDING = /^(?:gui|nop|ban hanh|ban giao|phat hanh|cong bo)$/u;

/** "đã xong", "xong rồi", "xong, có quyết định rồi": somewhere it is stated, and not only named. */
const isStated = (view: View): boolean =>
  view.parts.some(({ items }) => {
    if (items.some((one) => one.tag === 'complete' && keyOf(view, one).startsWith('da '))) return true;
    return hasTag(items, 'done-already') && (items.some(isDone) || hasTag(items, 'document', 'sent'));
  });

export const isDone = (one: Item): boolean => one.tag === 'complete' || one.tag === 'did';

/**
 * Just before a bare "xong": without marks "toi" may be tonight (tối) and "chi" only (chỉ), and "đồng chí hoàn thành
 * nhiệm vụ 3" may be an order.
 */
const DOUBTFUL_SUBJECTS = new Set(['toi', 'chi', 'dong chi', 'cac dong chi']);

/** "xong được": can be done. */
const mayBeAble = (view: View, one: Item): boolean => one.tag === 'assent' && keyOf(view, one) === 'duoc';

const fitsBefore = (view: View, one: Item): boolean => {
  if (one.tag === 'please-check') return REQUESTS.test(keyOf(view, one));
  return isSmallTalk(one) || (BEFORE.includes(one.tag) && !mayBeAble(view, one));
};

/** "đã báo cáo xong": what is done is the reporting. */
const onlyReported = (view: View, items: readonly Item[], at: number): boolean =>
  keyOf(view, items[at - 1]) === 'bao cao' && items[at - 2]?.tag === 'done-already';

const URGES = /^(?:nhe|nha|nhen|nghe|nhe nhe|di)$/u;
const TO_JUNIORS = /^(?:em|cac em|chu|chau|dong chi|cac dong chi|cac don vi|cac anh chi|moi nguoi)$/u;

/** "hoàn thành nhiệm vụ 3 nhé em": verb first, nothing that reports, and an appeal at its end. */
const mayBeOrder = (view: View, items: readonly Item[], at: number): boolean => {
  if (hasTag(items, 'done-already')) return false;
  const urge = items.findIndex((one, i) => i > at && URGES.test(keyOf(view, one)));
  if (urge < 0) return false;
  const toJunior = items.slice(urge).some((one) => TO_JUNIORS.test(keyOf(view, one)));
  return toJunior || (items.slice(0, at).every(isSmallTalk) && /^hoan/u.test(keyOf(view, items[at])));
};

const WISHES = /^(?:xin |tran trong )?(?:chuc|cam on|hoan nghenh)/u;

/** "chúc mừng anh hoàn thành nhiệm vụ 25", "cảm ơn em đã xong việc 3": praise is no report. */
const isPraise = (view: View, items: readonly Item[], at: number): boolean =>
  items.slice(0, at).some((one) => one.tag === 'thanks' && WISHES.test(keyOf(view, one)));

const REPORTS = /(?:^| )(?:bao|bao cao|thong bao|xac nhan)(?: |$)/u;
const isReport = (view: View, one: Item): boolean => one.tag === 'colon' || REPORTS.test(keyOf(view, one));

/** Before the task's number only who speaks and that he reports: "mong 3 xong", "chờ 3 xong" report nothing. */
const plainOpening = (view: View, items: readonly Item[]): boolean => {
  const reported = items.map((one) => isReport(view, one)).lastIndexOf(true);
  return items.slice(reported + 1).every((one) => fitsBefore(view, one));
};

/** True when nothing unexplained stands before "xong". */
const plainBefore = (view: View, items: readonly Item[], at: number): boolean => {
  const before = items.slice(0, at);
  const last = before[before.length - 1];
  const stated = hasTag(items, 'done-already');
  if (!stated && DOUBTFUL_SUBJECTS.has(keyOf(view, last))) return false;
  const task = before.map((one) => one.tag).lastIndexOf('task');
  if (task >= 0)
    return before.slice(task).every((one) => fitsBefore(view, one)) && plainOpening(view, before.slice(0, task));
  // "Hùng đã xong việc 3": who did it does not matter.
  const told = hasTag(items.slice(at + 1), 'task') ? before.map((one) => one.tag).lastIndexOf('done-already') : -1;
  return told >= 0 ? before.slice(told).every((one) => fitsBefore(view, one)) : plainOpening(view, before);
};

const closesStatement = (view: View, one: Item): boolean =>
  ['done-already', 'mark', 'colon', 'because'].includes(one.tag) || CLOSES.test(keyOf(view, one));

const fitsBeside = (view: View, one: Item): boolean => {
  if (one.tag === 'office') return OWN_OFFICE.test(keyOf(view, one));
  if (one.tag === 'given') return keyOf(view, one) !== 'cua';
  if (mayBeAble(view, one)) return false;
  if (one.tag === 'working') return KEEPS_TIME.test(keyOf(view, one));
  return isSmallTalk(one) || BESIDE.includes(one.tag) || REQUESTS.test(keyOf(view, one));
};

/** "trước hạn 2 ngày": by how much. */
const tellsHowEarly = (items: readonly Item[], i: number): boolean =>
  (items[i]?.tag === 'span' || items[i]?.tag === 'count') && items[i - 1]?.tag === 'on-time';

const fitsAfterwards = (one: Item): boolean => isSmallTalk(one) || AFTERWARDS.includes(one.tag);

const plainAfter = (view: View, items: readonly Item[], at: number): boolean => {
  // "rồi" has closed it, "theo" names the ground and not the thing done, "đã xong và" adds something.
  let free = items[at + 1]?.tag === 'and' && hasTag(items, 'done-already');
  return items.slice(at + 1).every((one, i, rest) => {
    // "xong kế hoạch số 12/KH-SNV" hands in the product; "xong kế hoạch" may be a step.
    const handedIn = one.tag === 'document' && rest[i + 1]?.tag === 'document-number';
    const fits = handedIn || tellsHowEarly(rest, i) || (free ? fitsAfterwards(one) : fitsBeside(view, one));
    free ||= closesStatement(view, one) || one.tag === 'given' || REQUESTS.test(keyOf(view, one));
    return fits;
  });
};

/** Where it is stated that the thing is done ("đã", "rồi"), another sentence may speak of whatever is no doubt. */
const harmlessBeside = (items: readonly Item[]): boolean =>
  items.every((one) => fitsAfterwards(one) || STRANGE.includes(one.tag) || NEITHER_HERE_NOR_THERE.includes(one.tag));

/** A part that does not say "xong" itself: evidence, thanks, a request to check. */
const plainBeside = (items: readonly Item[], stated: boolean): boolean =>
  (stated && harmlessBeside(items)) ||
  (items.every((one) => fitsAfterwards(one) || STRANGE.includes(one.tag)) &&
    (!hasTag(items, ...STRANGE) || hasTag(items, ...VOUCHES)));

const plainPart = (view: View, { items }: Part): boolean => {
  const first = items.findIndex(isDone);
  if (first < 0) return plainBeside(items, isStated(view));
  const stated = hasTag(items, 'done-already');
  if (!stated && hasTag(items, 'on-time', 'clock')) return false;
  if (onlyReported(view, items, first) || mayBeOrder(view, items, first)) return false;
  if (isPraise(view, items, first)) return false;
  return plainBefore(view, items, first) && plainAfter(view, items, first);
};

/** "xong em nộp" may be a report or a promise, unless something else says that it is done. */
const mayYetCome = (view: View, { items }: Part): boolean => {
  const done = items.findIndex(isDone);
  if (done < 0 || hasTag(items, 'done-already', 'document-number')) return false;
  return items.slice(done).some((one) => one.tag === 'sent' && BARE_SENDING.test(keyOf(view, one)));
};

/** "xong báo cáo 45/BC-SNV ngày 1/6" hands in the product of the task. */
const handsIn = (items: readonly Item[]): boolean =>
  items.some((one, at) => one.tag === 'did' && items[at + 1]?.tag === 'document-number');

const NAMES_EVIDENCE =
  /^(?:ho so|tai lieu|ket qua|file|tep|minh chung|link|hinh anh|anh chup|ban cung|ban giay|scan)$/u;

/** "xong rồi hồ sơ": the thing done may be the file alone; with "gửi", a number or "đã" it is evidence. */
const namesOnlyThing = (view: View, { items }: Part): boolean => {
  if (!items.some(isDone) && isStated(view)) return false;
  const things = items.filter((one) => one.tag === 'sent' || one.tag === 'document');
  const thing = items.findIndex((one) => things.includes(one));
  if (things.length === 0 || hasTag(items, 'document-number')) return false;
  if (hasTag(items.slice(thing), 'done-already')) return false;
  return things.every((one) => one.tag === 'document' || NAMES_EVIDENCE.test(keyOf(view, one)));
};

/** A day to come, in another sentence than "xong": "3 xong, tuần sau". */
const looksAhead = (view: View, { items }: Part): boolean =>
  !items.some(isDone) && items.some((one) => one.tag === 'date' && !liesBehind(one, view.today));

/** True when the words say that the whole is done and nothing beside them says or may mean otherwise. */
export const isPlainlyDone = (view: View): boolean => {
  const all = itemsOf(view.parts);
  // "nhưng 16 thì xong rồi": "nhưng" leads over from what was said of another task.
  if (all.some((one, at) => SHAKES.includes(one.tag) && !(one.tag === 'but' && at === 0))) return false;
  if (view.cause.length > 0 || !(hasTag(all, 'complete') || handsIn(all))) return false;
  return view.parts.every(
    (part) =>
      plainPart(view, part) && !mayYetCome(view, part) && !namesOnlyThing(view, part) && !looksAhead(view, part),
  );
};
