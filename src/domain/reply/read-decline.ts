import { isSmallTalk, type Item, type ItemTag } from './item';
import { reading, type Reading } from './reading';
import { factAndMore, factOf, wordsOf } from './reason';
import { hasTag, itemsOf, keyOf, saidByOther, type View } from './view';

const BETWEEN_MOVE: readonly ItemTag[] = ['task', 'task-word', 'given', 'particle', 'address'];

/** "nhờ anh chuyển việc 14 cho Sở Xây dựng": a transfer of the task to another office. */
const movesTask = (view: View, items: readonly Item[]): Item | undefined =>
  items.find((one, at) => {
    if (one.tag !== 'move' || !hasTag(items.slice(0, at), 'ask')) return false;
    const next = items
      .slice(at + 1)
      .find((other) => !BETWEEN_MOVE.includes(other.tag) && !/^(?:cho|sang|ve)$/u.test(keyOf(view, other)));
    return next?.tag === 'office';
  });

const partOf = (view: View, one: Item): readonly Item[] =>
  view.parts.find(({ items }) => items.includes(one))?.items ?? [];

const BETWEEN_DENIAL: readonly ItemTag[] = ['ask', 'task', 'task-word', 'given', 'do', 'done-already'];
/** "không có ý định từ chối", "không ai trả lại", "chưa từng nói không thuộc". */
const INTENDS = /^(?:y|dinh|y dinh|dam|he|co|phai|duoc|bao gio|ai|nam|noi|noi la|noi rang|bao|bao la)$/u;

const SAYS_NO = /^(?:khong|dau|hong|chang|cha|chua)(?: |$)/u;

/** "đừng trả lại 46"; "dung" before a fact is rather "đúng". */
const forbids = (view: View, word: Item | undefined, one: Item): boolean =>
  one.tag === 'decline-ask' && /^(?:đừng|dung)$/u.test(view.tokens[word?.from ?? -1]?.exact ?? '');

/** "không từ chối", "đâu có trả lại", "từ chối đâu", "không phải không nhận"; "không thuộc sở em đâu" only stresses. */
const isDenied = (view: View, one: Item): boolean => {
  const items = partOf(view, one);
  const at = items.indexOf(one);
  const before = items
    .slice(0, at)
    .filter((next) => !isSmallTalk(next) && !BETWEEN_DENIAL.includes(next.tag) && !INTENDS.test(keyOf(view, next)));
  const last = before.slice(-1);
  if (hasTag(last, 'not', 'not-yet') || forbids(view, last[0], one)) return true;
  const stressed = items.slice(at + 1).some((next) => next.tag === 'not-yet' && keyOf(view, next) === 'dau');
  return stressed && !SAYS_NO.test(keyOf(view, one));
};

/** "thuộc …", "là của …": whose the task is; the other facts say that it was given wrongly. */
const BELONGS = /^(?:(?:viec|nhiem vu) nay )?(?:nay )?(?:dung ra |le ra )?(?:la )?(?:viec )?(?:thuoc|cua|ben)(?: |$)/u;
const BODY = /(?:^| )(?:so|ben|phong|don vi|co quan|huyen|xa|ban|phuong)$/u;
const ONESELF = /^(?:em|toi|minh|chung (?:em|toi|minh)|(?:bon|tui) (?:em|toi|minh))$/u;

/** "thuộc sở em", "thuộc thẩm quyền của bên em". */
const isOurs = (view: View, fact: Item): boolean => {
  const items = partOf(view, fact);
  const key = keyOf(view, fact);
  const [next] = items.slice(items.indexOf(fact) + 1).filter((one) => one.tag !== 'given' && one.tag !== 'particle');
  if (next?.tag === 'own-office') return true;
  return ONESELF.test(keyOf(view, next)) && (BODY.test(key) || key.endsWith(' cua'));
};

/** What a fact says of the sender's own part: refused, owned, or said so that it is neither. */
const claimOf = (view: View, fact: Item): 'refused' | 'owned' | null => {
  const denied = isDenied(view, fact);
  if (BELONGS.test(keyOf(view, fact)) && isOurs(view, fact)) return denied ? 'refused' : 'owned';
  return denied ? null : 'refused';
};

/** Who says these does not refuse, or not now, or not himself. */
const DOUBTS: readonly ItemTag[] = ['forwarded', 'condition', 'maybe', 'oppose', 'rhetoric'];
const GOES_ON: readonly ItemTag[] = ['working', 'acknowledge', 'do', 'future', 'assent', 'complete', 'pending'];
const FORMERLY = /(?:^| )(?:truoc day|truoc kia|luc dau|hoi truoc|luc truoc|ban dau)(?: |$)/u;

/** "27 không thuộc sở em nhưng em vẫn làm". */
const goesOnAnyway = (view: View, refusal: Item): boolean => {
  const items = itemsOf(view.parts);
  const but = items.findIndex((one) => one.tag === 'but' && one.from > refusal.from);
  return but >= 0 && hasTag(items.slice(but), ...GOES_ON);
};

/** "trả lại 52": an agency's refusal, or a checker's word that hands a result back. */
const mayHandBack = (view: View, asked: Item | undefined): boolean => {
  const said = asked ? partOf(view, asked).filter((one) => !isSmallTalk(one)) : [];
  return keyOf(view, asked) === 'tra lai' && said[0] === asked && view.cause.length === 0;
};

/** "tưởng 46 không thuộc sở em", "chưa chắc thuộc"; "em nghĩ giao nhầm" is only polite. */
const isSupposed = (view: View, one: Item): boolean =>
  one.tag === 'seeming'
    ? !/nghi|nho/u.test(keyOf(view, one))
    : one.tag === 'not-yet' && keyOf(view, one) === 'chua chac';

/** "Sở Y tế từ chối việc 46, sở em vẫn làm". */
const isOthers = (view: View, refusal: Item): boolean => {
  const part = partOf(view, refusal);
  return saidByOther(view, part, part.indexOf(refusal));
};

const isShaken = (view: View, refusal: Item): boolean => {
  const items = itemsOf(view.parts);
  if (isOthers(view, refusal) || items.some((one) => isSupposed(view, one))) return true;
  return (
    hasTag(items, ...DOUBTS) ||
    FORMERLY.test(items.map((one) => keyOf(view, one)).join(' ')) ||
    goesOnAnyway(view, refusal)
  );
};

/** A request that the assignment be changed. */
export const readDecline = (view: View): Reading | null => {
  const items = itemsOf(view.parts);
  const facts = items.filter((one) => one.tag === 'decline-fact');
  const fact = facts.find((one) => claimOf(view, one) === 'refused');
  const asked = items.find((one) => one.tag === 'decline-ask' && !isDenied(view, one)) ?? movesTask(view, items);
  const refusal = asked ?? fact;
  if (!refusal || facts.some((one) => claimOf(view, one) === 'owned')) return null;
  const stated = wordsOf(view, view.cause);
  const own = fact ? factAndMore(view, fact) : null;
  const sure = !isShaken(view, refusal) && (fact !== undefined || !mayHandBack(view, asked));
  return reading('decline', sure, { reason: stated ?? own ?? (asked ? factOf(view, asked) : null) });
};

/** True when a refusal is named only to say that there is none: "không từ chối việc 27", "27 thuộc sở em mà". */
export const refusesNothing = (view: View): boolean => {
  const items = itemsOf(view.parts);
  return hasTag(items, 'decline-ask', 'decline-fact') && !hasTag(items, ...DOUBTS) && readDecline(view) === null;
};
