import type { Part } from './clauses';
import { isSmallTalk, type Item, type ItemTag } from './item';
import { hasTag, keyOf, type View } from './view';

export const PASSED_OVER: readonly ItemTag[] = [
  'task',
  'task-word',
  'assent',
  'and',
  'therefore',
  'due',
  'given',
  'contrast',
  'do',
  'whole',
];

export interface Request {
  readonly part: Part;
  readonly at: number; // index of the asking item in its part
  readonly item: Item;
}

export const isUntil = (one: Item | undefined): boolean =>
  one?.tag === 'date' && (one.date?.leads.has('until') ?? false);

/** "xin đến 15/7", "cho em thêm 3 ngày nữa" ask for time without naming it. */
const asksForTime = (items: readonly Item[], at: number): boolean => {
  const [next, ...rest] = items.slice(at + 1).filter((one) => !isSmallTalk(one) && !PASSED_OVER.includes(one.tag));
  return isUntil(next) || next?.tag === 'span' || (next?.tag === 'date' && rest.length === 0); // "xin 20/12"
};

const SPEAKER: ReadonlySet<ItemTag> = new Set<ItemTag>(['address', 'office', 'own-office']);

/** "xin …", "cho đơn vị đến 15/10"; what follows "giao cho Sở" or waits for it ("cho STC") is no request of one's own. */
const begs = (view: View, items: readonly Item[], at: number): boolean => {
  const [one, who, then] = items.slice(at);
  if (one?.tag === 'ask') return true;
  const own = who?.tag !== 'office' || /^(?:don vi|co quan)$/u.test(keyOf(view, who));
  return keyOf(view, one) === 'cho' && who !== undefined && SPEAKER.has(who.tag) && own && isUntil(then);
};

/** The words that ask, the plainest first: "gia hạn", then "xin đến …", then "để sang …". */
export const findRequest = (view: View): Request | null => {
  const found = (asks: (items: readonly Item[], at: number) => boolean): Request | undefined =>
    view.parts
      .map((part) => ({ part, at: part.items.findIndex((_, i) => asks(part.items, i)) }))
      .filter(({ at }) => at >= 0)
      .map(({ part, at }) => ({ part, at, item: part.items[at] as Item }))[0];
  return (
    found((items, i) => items[i]?.tag === 'extend') ??
    found((items, i) => begs(view, items, i) && asksForTime(items, i)) ??
    found((items, i) => items[i]?.tag === 'put-off' && asksForTime(items, i)) ??
    null
  );
};

/** "đề nghị … cho gia hạn", "cho anh lùi": without marks "cho" may also wait (chờ), but not where it begins. */
const lets = (items: readonly Item[], at: number): boolean =>
  hasTag(items.slice(0, at), 'ask') ||
  items[at + 1]?.tag === 'task' ||
  items.slice(0, at).every((one) => one.tag === 'task' || (isSmallTalk(one) && one.tag !== 'office'));

/** The first item before the request that is neither courtesy nor "xin". */
export const standsBefore = (view: View, { part, at }: Request): Item | undefined => {
  for (let i = at - 1; i >= 0; i -= 1) {
    const one = part.items[i] as Item;
    const letting = keyOf(view, one) === 'cho' && lets(part.items, i);
    const leadsOver =
      one.tag === 'but' && part.items.slice(i + 1, at).every((next) => isSmallTalk(next) || next.tag === 'ask');
    if (letting || leadsOver) continue;
    if (!isSmallTalk(one) && one.tag !== 'ask' && !PASSED_OVER.includes(one.tag)) {
      // "dạ" at the beginning is written like "đã" without its marks.
      return one.tag === 'done-already' && part.items.slice(0, i).every(isSmallTalk) ? undefined : one;
    }
  }
  return undefined;
};

/** "chưa đồng ý cho lùi": it was refused, or not answered yet. */
const isRefused = (view: View, { part, at }: Request): boolean => {
  const said = part.items.slice(0, at).filter((one) => !isSmallTalk(one));
  const agreed = said.findIndex((one) => one.tag === 'acknowledge');
  if (!said.slice(agreed + 1).every((one) => keyOf(view, one) === 'cho')) return false;
  return said[agreed - 1]?.tag === 'not' || said[agreed - 1]?.tag === 'not-yet';
};

export const isNegated = (view: View, request: Request): boolean => {
  const before = standsBefore(view, request);
  if (hasTag(request.part.items.slice(0, request.at), 'condition')) return false; // "nếu không được thì xin lùi"
  return before?.tag === 'not' || before?.tag === 'not-yet' || isRefused(view, request);
};

/** "đã gửi công văn xin gia hạn": tells of a request made elsewhere. */
export const isReported = ({ part, at }: Request): boolean => {
  const before = part.items.slice(0, at);
  const start = before.findIndex((one) => !isSmallTalk(one));
  return before.some((one, i) => one.tag === 'sent' || one.tag === 'did' || (one.tag === 'done-already' && i > start));
};

/** "được lùi đến 15/7" is allowed already. */
export const isGranted = (view: View, { part, at }: Request): boolean =>
  !hasTag(part.items.slice(0, at + 1), 'ask') && part.items.slice(0, at).some((one) => keyOf(view, one) === 'duoc');

/** "đến hạn 31/10 nhưng xin lùi": "nhưng" only leads over to what is asked. */
export const withoutLink = ({ part, at }: Request): readonly Item[] =>
  part.items.filter((one, i) => {
    const between = part.items.slice(i + 1, at);
    return one.tag !== 'but' || i > at || !between.every((next) => isSmallTalk(next) || next.tag === 'ask');
  });
