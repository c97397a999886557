import { isFirm, type Wish, wishedDate, BETWEEN } from './extend-day';
import {
  findRequest,
  isGranted,
  isNegated,
  isReported,
  type Request,
  standsBefore,
  withoutLink,
} from './extend-request';
import { isSmallTalk, type Item, type ItemTag } from './item';
import { isNotOurs } from './near-misses';
import { reading, type Reading } from './reading';
import { factOf, partsAfter, restOf, toldBefore, wordsOf } from './reason';
import { hasTag, itemsOf, keyOf, saidByOther, type View } from './view';

const DOUBTS: readonly ItemTag[] = [
  'forwarded',
  'oppose',
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

const REASONS: readonly ItemTag[] = ['lack', 'stuck', 'silent-other'];

const reasonFor = (view: View, request: Request, wish: Wish | null): string | null => {
  const stated = wordsOf(view, view.cause);
  if (stated !== null) return stated;
  const last = wish && itemsOf(view.parts).includes(wish.item) ? wish.item : request.item;
  const [rest, following] = [restOf(view, last), partsAfter(view, last)];
  const said = wordsOf(view, [...(explains(view, rest) ? rest : []), ...following]);
  if (wish && said !== null && (explains(view, rest) || explains(view, following))) return said;
  const fact = itemsOf(view.parts).find((one) => REASONS.includes(one.tag));
  return fact ? factOf(view, fact) : toldBefore(view, request.item);
};

/** "nếu được" says on what condition, and not why; "giúp chị", "cho anh" only whom to do the kindness. */
const EXPLAINS_NOTHING: readonly ItemTag[] = [...BETWEEN, ...DOUBTS, 'order', 'date', 'span'];

const explains = (view: View, items: readonly Item[]): boolean =>
  items.some(
    (one) => !isSmallTalk(one) && !EXPLAINS_NOTHING.includes(one.tag) && !/^(?:cho|nua|them)$/u.test(keyOf(view, one)),
  );

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

/** "chị Lan xin gia hạn …", "Sở Y tế xin lùi 46 đến 30/7, sở em đã xong". */
const isOthers = (view: View, { part, at }: Request): boolean => {
  const asked = part.items.findIndex((one) => one.tag === 'ask');
  const from = asked >= 0 && asked < at ? asked : at;
  const named = part.items[from - 1]?.tag === 'aside' && part.items[from - 2]?.tag === 'address';
  return (named && !/^(?:em|toi|chau)$/u.test(keyOf(view, part.items[from - 2]))) || saidByOther(view, part.items, at);
};

const isPlain = (view: View, request: Request, wish: Wish): boolean => {
  if (hasTag(withoutLink(request), ...DOUBTS) || isReported(request)) return false;
  if (isGranted(view, request) || isOthers(view, request)) return false;
  const before = standsBefore(view, request);
  const asked = hasTag(request.part.items.slice(0, request.at + 1), 'ask');
  if (before && !(asked ? BEFORE_ASKING.includes(before.tag) : before.tag === 'date')) return false;
  const others = itemsOf(view.parts.filter((part) => part !== request.part));
  const leadsOver = others[0]?.tag === 'but' ? others.slice(1) : others; // "nhưng 32 thì không kịp, xin …"
  if (request.item.tag === 'put-off') return false;
  // "Sở Y tế xin lùi 46, tôi thấy không cần"
  if (others.some((one) => one.tag === 'not' && keyOf(view, one) === 'khong can')) return false;
  return !hasTag(leadsOver, 'retract', 'condition', 'seeming', 'but', 'forwarded', 'oppose') && wish.plain;
};

/**
 * A request for more time. "đã được gia hạn" tells and does not ask: progress, to be confirmed. Null when nobody asks,
 * or when it is said that none is needed.
 */
export const readExtend = (view: View): Reading | null => {
  const request = findRequest(view);
  if (!request || isNegated(view, request)) return null;
  if (isNotOurs(view)) return reading('progress', true);
  const wish = wishedDate(view, request);
  // "thêm 1 tuần" counts from the deadline, which is not known here.
  const date = wish?.item.tag === 'date' ? (wish.item.date?.date ?? null) : null;
  const told = standsBefore(view, request)?.tag === 'done-already' && !hasTag(request.part.items, 'ask');
  if (told) return reading('progress', false);
  const reason = reasonFor(view, request, wish);
  const sure = wish !== null && isFirm(wish.item, view.today);
  return reading('extend', sure && isPlain(view, request, wish), { date, reason });
};

/** True when an extension is named only to say that it is not wanted. */
export const refusesExtension = (view: View): boolean => {
  const request = findRequest(view);
  return request !== null && isNegated(view, request);
};
