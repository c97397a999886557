import type { CivilDate } from '../calendar/civil-date';
import { isUntil, type Request, PASSED_OVER } from './extend-request';
import { isSmallTalk, type Item, type ItemTag } from './item';
import { isJustPast } from './past';
import { after } from './reason';
import { hasTag, itemsOf, keyOf, type View } from './view';

/** Between "gia hạn" and its date; anything else may be what is extended ("gia hạn hợp đồng đến 31/12"). */
export const BETWEEN: readonly ItemTag[] = [...PASSED_OVER, 'ask', 'complete', 'extend', 'acknowledge', 'count'];

const isDue = (items: readonly Item[], one: Item): boolean => {
  const before = items.slice(0, items.indexOf(one)).filter((next) => next.tag !== 'particle');
  return before[before.length - 1]?.tag === 'due';
};

export interface Wish {
  readonly item: Item;
  readonly plain: boolean;
}

/** A day in another part, among words of its own ("…, cuối tuần này bên em nghỉ bù"), which narrows no year or month. */
const tellsMore = (view: View, one: Item, chosen: Item): boolean => {
  const part = view.parts.find(({ items }) => items.includes(one))?.items ?? [];
  return (
    chosen.date?.day === true &&
    !part.includes(chosen) &&
    hasTag(part, 'word', 'plain', 'lack', 'stuck', 'silent-other')
  );
};

/** What stands in brackets tells why, and is passed over ("gia hạn việc 74 (phải chờ Bộ) đến 30/12"). */
const outsideBrackets = (view: View, items: readonly Item[]): readonly Item[] => {
  const opens = items.findIndex((one) => keyOf(view, one) === '(');
  const closes = items.findIndex((one, i) => i > opens && keyOf(view, one) === ')');
  const inside = items.slice(opens, closes);
  if (opens < 0 || closes < 0 || hasTag(inside, 'date', 'not', 'condition', 'question', 'retract')) return items;
  return [...items.slice(0, opens), ...items.slice(closes + 1)];
};

const IN_PROMISE: readonly ItemTag[] = [
  'task',
  'date',
  'complete',
  'only-now',
  'assent',
  'address',
  'particle',
  'own-office',
];

/** "thứ 6 này em mới xong, xin cho lùi": until the day promised, where the request itself names none. */
const isPromised = (view: View, request: Request, day: Item): boolean => {
  const dated = view.parts.filter(({ items }) => hasTag(items, 'date'));
  const part = dated[0];
  const items = part?.items ?? [];
  const plain = hasTag(items, 'complete') && items.every((one) => IN_PROMISE.includes(one.tag));
  const asked = hasTag(request.part.items, 'ask') && !hasTag(request.part.items, 'done-already');
  const rest = after(view, request.item);
  const toIt = rest.every((one) => isSmallTalk(one) || one.tag === 'task' || keyOf(view, one) === 'den');
  const one = dated.length === 1 && items.filter(({ tag }) => tag === 'date').length === 1;
  const ahead = items.includes(day) && (day.date?.date ?? '') > view.today;
  return one && ahead && part !== request.part && plain && asked && toIt;
};

/** The day asked for: the first date after the request, before all one led to by "đến", "sang". */
export const wishedDate = (view: View, request: Request): Wish | null => {
  const following = after(view, request.item);
  const dates = following.filter((one) => one.tag === 'date' && !one.date?.leads.has('from') && !isDue(following, one));
  const chosen = dates.find(isUntil) ?? dates[0];
  if (chosen) {
    const between = outsideBrackets(view, following.slice(0, following.indexOf(chosen)));
    const near = between.every(
      (one) => isSmallTalk(one) || BETWEEN.includes(one.tag) || one.tag === 'date' || keyOf(view, one) === 'cho',
    );
    // "đến 15/7 hoặc 20/7" leaves two days to choose from; "từ 30/6 đến 15/7" does not, nor what another part tells.
    const others = following.slice(following.indexOf(chosen) + 1).filter((one) => one.tag === 'date');
    // "lùi từ 31/8 về 20/8" brings it nearer.
    const nearer = between.some((one) => one.tag === 'date' && (one.date?.date ?? '') > (chosen.date?.date ?? ''));
    return {
      item: chosen,
      plain: near && !nearer && others.every((one) => !isUntil(one) && tellsMore(view, one, chosen)),
    };
  }
  const span = following.find((one) => one.tag === 'span');
  const said = itemsOf(view.parts);
  const days = said.filter((one) => one.tag === 'date' && !isDue(said, one) && (one.date?.date ?? '') >= view.today);
  const late = span ?? days.filter(isUntil).pop() ?? view.cause.find(isUntil) ?? days.pop(); // "thứ 6 em xong, xin cho lùi"
  return late ? { item: late, plain: span === undefined && isPromised(view, request, late) } : null;
};

/** A day to come that the words leave no doubt about; "lùi đến 1/6" on 10 June is hardly next year's. */
export const isFirm = (item: Item, today: CivilDate): boolean =>
  item.date?.date != null && item.date.date >= today && !item.date.vague && !isJustPast(item, today);
