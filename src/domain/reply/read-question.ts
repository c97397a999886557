import type { Part } from './clauses';
import { isSmallTalk, type Item, type ItemTag } from './item';
import { hasTag, keyOf, type View } from './view';

/** "gì", "ai" after a negation ask nothing: "không vướng gì". */
const INDEFINITE = new Set(['gi', 'ai', 'dau', 'co gi', 'cai gi', 'sao', 'lam chi', 'cai chi', 'co chi', 'viec gi']);
/** After these a closing "chưa" or "không" asks. */
const ASKABLE: readonly ItemTag[] = [
  'complete',
  'acknowledge',
  'did',
  'sent',
  'working',
  'pending',
  'extend',
  'done-already',
  'percent',
  'assent',
  'word',
  'stuck',
  'part',
  'do',
  'whole',
  'late',
  'lack',
  'due',
  'plain',
  'document',
];
/** "khi nào xong em báo" is a promise: these become conditions when the sender says that he will report. */
const TIME_QUESTIONS = new Set(['khi nao', 'bao gio', 'luc nao', 'chung nao']);

const lastSaid = (items: readonly Item[]): Item | undefined => items.filter((one) => !isSmallTalk(one)).pop();

const asks = (view: View, part: Part, at: number): boolean => {
  const one = part.items[at] as Item;
  const negated = hasTag(part.items.slice(0, at), 'not', 'not-yet', 'unstuck', 'lack', 'stuck');
  const key = keyOf(view, one);
  if (negated && INDEFINITE.has(key)) return false;
  return !(TIME_QUESTIONS.has(key) && hasTag(part.items, 'will-report'));
};

const CLOSING = new Set(['chua', 'khong']);

const THINGS: readonly ItemTag[] = ['part', 'word', 'plain', 'document'];

/** "phần của em xong, phần sở khác chưa": of one thing it was said, of the other it is not so. */
const contrasts = (view: View, items: readonly Item[], before: readonly Item[]): boolean => {
  const part = view.parts.findIndex((one) => one.items === items);
  const told = view.parts[part - 1];
  const done = told !== undefined && !told.asked && hasTag(told.items, 'complete', 'did', 'sent');
  return done && before.every((one) => isSmallTalk(one) || THINGS.includes(one.tag));
};

const endsAsking = (view: View, items: readonly Item[]): boolean => {
  const last = lastSaid(items);
  if (!last || !CLOSING.has(keyOf(view, last))) return false;
  const before = items.slice(0, items.indexOf(last));
  if (contrasts(view, items, before)) return false;
  return hasTag(before, ...ASKABLE) && !hasTag(before, 'not', 'not-yet', 'but', 'only-now', 'seeming');
};

/** True when this part of the message asks something. */
export const isQuestion = (view: View, part: Part): boolean => {
  if (hasTag(part.items, 'rhetoric')) return false;
  if (part.asked) return true;
  if (part.items.some((one, at) => one.tag === 'question' && asks(view, part, at))) return true;
  return lastSaid(part.items)?.tag === 'question-tail' || endsAsking(view, part.items);
};

const TAIL_ONLY: readonly ItemTag[] = [
  'question',
  'question-tail',
  'not',
  'not-yet',
  'assent',
  'complete',
  'done-already',
];

/** "…, đúng không?", "…, xong chưa?": turns what was said before into a question. */
export const isTailQuestion = (part: Part): boolean =>
  part.items.every((one) => isSmallTalk(one) || TAIL_ONLY.includes(one.tag));
