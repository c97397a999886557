import type { CivilDate } from '../calendar/civil-date';
import type { Part } from './clauses';
import { isSmallTalk, type Item, type ItemTag } from './item';
import { isJustPast } from './past';
import { reading, type Reading } from './reading';
import { after, factOf, wordsOf } from './reason';
import { hasTag, itemsOf, keyOf, type View } from './view';

const DOUBTS: readonly ItemTag[] = [
  'forwarded',
  'maybe',
  'condition',
  'seeming',
  'question',
  'question-tail',
  'retract',
  'rhetoric',
  'but',
  'will-report',
];
const PASSED_OVER: readonly ItemTag[] = [
  'task',
  'task-word',
  'assent',
  'and',
  'therefore',
  'due',
  'given',
  'contrast',
  'do',
];
/** Between "gia hạn" and its date; anything else may be what is extended ("gia hạn hợp đồng đến 31/12"). */
const BETWEEN: readonly ItemTag[] = [...PASSED_OVER, 'ask', 'complete', 'extend', 'acknowledge', 'count'];

interface Request {
  readonly part: Part;
  readonly at: number; // index of the asking item in its part
  readonly item: Item;
}

const isUntil = (one: Item | undefined): boolean => one?.tag === 'date' && (one.date?.leads.has('until') ?? false);

/** "xin đến 15/7", "cho em thêm 3 ngày nữa" ask for time without naming it. */
const asksForTime = (items: readonly Item[], at: number): boolean => {
  const next = items.slice(at + 1).find((one) => !isSmallTalk(one) && !PASSED_OVER.includes(one.tag));
  return isUntil(next) || next?.tag === 'span';
};

const findRequest = (parts: readonly Part[]): Request | null => {
  for (const part of parts) {
    const at = part.items.findIndex((one) => one.tag === 'extend');
    if (at >= 0) return { part, at, item: part.items[at] as Item };
  }
  for (const part of parts) {
    const at = part.items.findIndex((one, i) => one.tag === 'ask' && asksForTime(part.items, i));
    if (at >= 0) return { part, at, item: part.items[at] as Item };
  }
  return null;
};

/** The first item before the request that is neither courtesy nor "xin". */
const standsBefore = (view: View, { part, at }: Request): Item | undefined => {
  for (let i = at - 1; i >= 0; i -= 1) {
    const one = part.items[i] as Item;
    // "đề nghị … cho gia hạn", "cho việc 5 lùi": without marks "cho" may also wait (chờ), but not here.
    const letting =
      keyOf(view, one) === 'cho' && (hasTag(part.items.slice(0, i), 'ask') || part.items[i + 1]?.tag === 'task');
    if (letting) continue;
    if (!isSmallTalk(one) && one.tag !== 'ask' && !PASSED_OVER.includes(one.tag)) {
      // "dạ" at the beginning is written like "đã" without its marks.
      return one.tag === 'done-already' && part.items.slice(0, i).every(isSmallTalk) ? undefined : one;
    }
  }
  return undefined;
};

const isNegated = (view: View, request: Request): boolean => {
  const before = standsBefore(view, request);
  return before?.tag === 'not' || before?.tag === 'not-yet';
};

const isDue = (items: readonly Item[], one: Item): boolean => {
  const before = items.slice(0, items.indexOf(one)).filter((next) => next.tag !== 'particle');
  return before[before.length - 1]?.tag === 'due';
};

interface Wish {
  readonly item: Item;
  readonly plain: boolean;
}

/** The day asked for: the first date after the request, before all one led to by "đến", "sang". */
const wishedDate = (view: View, request: Request): Wish | null => {
  const following = after(view, request.item);
  const dates = following.filter((one) => one.tag === 'date' && !one.date?.leads.has('from') && !isDue(following, one));
  const chosen = dates.find(isUntil) ?? dates[0];
  if (chosen) {
    const between = following.slice(0, following.indexOf(chosen));
    const near = between.every(
      (one) => isSmallTalk(one) || BETWEEN.includes(one.tag) || one.tag === 'date' || keyOf(view, one) === 'cho',
    );
    // "đến 15/7 hoặc 20/7" leaves two days to choose from; "từ 30/6 đến 15/7" does not.
    const only = following.slice(following.indexOf(chosen) + 1).every((one) => one.tag !== 'date');
    return { item: chosen, plain: near && only };
  }
  const span = following.find((one) => one.tag === 'span');
  const before = itemsOf(view.parts).filter((one) => isUntil(one));
  const late = span ?? before[before.length - 1] ?? view.cause.find(isUntil);
  return late ? { item: late, plain: false } : null;
};

/** A day to come that the words leave no doubt about; "lùi đến 1/6" on 10 June is hardly next year's. */
const isFirm = ({ item }: Wish, today: CivilDate): boolean =>
  item.date?.date != null && item.date.date >= today && !item.date.vague && !isJustPast(item, today);

const REASONS: readonly ItemTag[] = ['lack', 'stuck', 'silent-other'];

const reasonFor = (view: View, request: Request, wish: Wish | null): string | null => {
  const stated = wordsOf(view, view.cause);
  if (stated !== null) return stated;
  const following =
    wish && itemsOf(view.parts).includes(wish.item) ? after(view, wish.item) : after(view, request.item);
  // "nếu được" says on what condition, and not why.
  const said = following.some((one) => !isSmallTalk(one) && !BETWEEN.includes(one.tag) && !DOUBTS.includes(one.tag))
    ? wordsOf(view, following)
    : null;
  if (said !== null && wish) return said;
  const fact = itemsOf(view.parts).find((one) => REASONS.includes(one.tag));
  return fact ? factOf(view, fact) : null;
};

/** "đã gửi công văn xin gia hạn": tells of a request made elsewhere. */
const isReported = ({ part, at }: Request): boolean => {
  const before = part.items.slice(0, at);
  const start = before.findIndex((one) => !isSmallTalk(one));
  return before.some((one, i) => one.tag === 'sent' || one.tag === 'did' || (one.tag === 'done-already' && i > start));
};

/** What may stand before "xin lùi": a cause or a state; anything else leaves open who asks, or whether. */
const BEFORE_ASKING: readonly ItemTag[] = [
  'date',
  'complete',
  'lack',
  'stuck',
  'silent-other',
  'late',
  'percent',
  'working',
  'pending',
];

/** "được lùi đến 15/7" is allowed already. */
const isGranted = (view: View, { part, at }: Request): boolean =>
  !hasTag(part.items.slice(0, at + 1), 'ask') && part.items.slice(0, at).some((one) => keyOf(view, one) === 'duoc');

const isPlain = (view: View, request: Request, wish: Wish): boolean => {
  if (hasTag(request.part.items, ...DOUBTS) || isReported(request)) return false;
  if (isGranted(view, request)) return false;
  const before = standsBefore(view, request);
  const asked = hasTag(request.part.items.slice(0, request.at + 1), 'ask');
  if (before && !(asked ? BEFORE_ASKING.includes(before.tag) : before.tag === 'date')) return false;
  const others = itemsOf(view.parts.filter((part) => part !== request.part));
  const leadsOver = others[0]?.tag === 'but' ? others.slice(1) : others; // "nhưng 32 thì không kịp, xin …"
  return !hasTag(leadsOver, 'retract', 'condition', 'seeming', 'but', 'forwarded') && wish.plain;
};

/**
 * A request for more time. "đã được gia hạn" tells and does not ask: progress, to be confirmed. Null when nobody asks,
 * or when it is said that none is needed.
 */
export const readExtend = (view: View): Reading | null => {
  const request = findRequest(view.parts);
  if (!request || isNegated(view, request)) return null;
  const wish = wishedDate(view, request);
  const date = wish?.item.date?.date ?? null;
  const told = standsBefore(view, request)?.tag === 'done-already' && !hasTag(request.part.items, 'ask');
  if (told) return reading('progress', false, { date });
  const reason = reasonFor(view, request, wish);
  const sure = wish !== null && isFirm(wish, view.today);
  return reading('extend', sure && isPlain(view, request, wish), { date, reason });
};

/** True when an extension is named only to say that it is not wanted. */
export const refusesExtension = (view: View): boolean => {
  const request = findRequest(view.parts);
  return request !== null && isNegated(view, request);
};
