import type { Part } from './clauses';
import { isPraise, mayBeOrder, onlyReported } from './done-doubts';
import { isDone, isSmallTalk, type Item, type ItemTag } from './item';
import { hasTag, isStated, isStatedAnywhere, keyOf, type View } from './view';

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

const CLOSES = /^(?:a|nhe|nha|nhen|roi nhe|roi a|day)$/u;

const REQUESTS = /^(?:nho|de nghi|mong|xin|gui kem|dinh kem|kem)/u;

const KEEPS_TIME = /(?:dung|bao dam|dam bao|kip)(?: dung)? tien do$/u;

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
  const stated = isStated(view, items);
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
  if (one.tag === 'office') return false;
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
  const stated = isStated(view, items);
  let [free, added] = [false, false];
  return items.slice(at + 1).every((one, i, rest) => {
    // "xong kế hoạch số 12/KH-SNV" hands in the product; "xong kế hoạch" may be a step.
    const handedIn = one.tag === 'document' && rest[i + 1]?.tag === 'document-number';
    added ||= stated && one.tag === 'and'; // "xong việc 47 và đã lưu hồ sơ"
    free ||= added;
    const fits =
      handedIn ||
      tellsHowEarly(rest, i) ||
      (free ? fitsAfterwards(one) || (added && STRANGE.includes(one.tag)) : fitsBeside(view, one));
    free ||= closesStatement(view, one) || one.tag === 'given' || REQUESTS.test(keyOf(view, one));
    return fits;
  });
};

/** Where it is stated that the thing is done ("đã", "rồi"), another sentence may speak of whatever is no doubt. */
const harmlessBeside = (items: readonly Item[]): boolean =>
  items.every((one) => fitsAfterwards(one) || STRANGE.includes(one.tag) || NEITHER_HERE_NOR_THERE.includes(one.tag));

/** A part that does not say "xong" itself: evidence, thanks, a request to check. */
const plainBeside = (view: View, items: readonly Item[]): boolean => {
  if (isStatedAnywhere(view) && harmlessBeside(items)) return true;
  const strange = items.filter((one) => !fitsAfterwards(one));
  // "file gửi qua Zalo cho chị Hương", "xin lỗi chậm 1 ngày"
  const explained = strange.every((one) => [...STRANGE, 'span'].includes(one.tag) || /^cho /u.test(keyOf(view, one)));
  return strange.length === 0 || (explained && hasTag(items, ...VOUCHES));
};

/** "báo cáo: 15 hoàn thành đúng hạn". */
const headsReport = (view: View, items: readonly Item[]): boolean => {
  const colon = items.findIndex((one) => one.tag === 'colon');
  return colon > 0 && items.slice(0, colon).every(isSmallTalk) && /bao cao$/u.test(keyOf(view, items[colon - 1]));
};

export const plainPart = (view: View, { items }: Part): boolean => {
  const first = items.findIndex(isDone);
  if (first < 0) return plainBeside(view, items);
  const stressed = items.some((one) => keyOf(view, one) === 'luon'); // "xong trước hạn luôn"
  const stated = isStated(view, items) || isStatedAnywhere(view) || headsReport(view, items) || stressed;
  if (hasTag(items, 'on-time', 'clock') && !stated) return false;
  if (onlyReported(view, items, first) || mayBeOrder(view, items, first)) return false;
  if (isPraise(view, items, first)) return false;
  return plainBefore(view, items, first) && plainAfter(view, items, first);
};
