import { hasTag, keyOf } from './view';
import { isSeparator, type Item, type ItemTag } from './item';
import type { Token } from './tokenise';

/** One's own voice: what is said so is no news from somebody else. */
const OWN = /^(?:em|toi|minh|chau|(?:tui|bon|chung|tui) (?:em|toi|minh))(?: bao cao)?$/u;

/** Between somebody and his verb: "chị Lan vừa bảo", "sếp có nói". */
const ADVERBS = /^(?:da|vua|moi|vua moi|moi vua|cung|van|lai|co|thi|nay|do)$/u;

/** "báo" tells of others only after a name or one of these: an office reports of itself. */
const OUTSIDERS = /^(?:ben|ho|no|bon no|tui no|nguoi ta|nha thau|tu van|don vi tu van|thon|ap)$/u;
const OTHERS: readonly ItemTag[] = ['aside', 'office', 'address', 'word', 'plain'];

/** Something told, without which "Sở Tài chính cho biết …" may be a request to that office. */
const TOLD: readonly ItemTag[] = [
  'complete',
  'did',
  'done-already',
  'decline-fact',
  'extend',
  'not-yet',
  'percent',
  'silent-other',
];

interface Speech {
  readonly tokens: readonly Token[];
  /** The items of one stretch between separators. */
  readonly part: readonly Item[];
}

/** Who speaks: the item before the verb, adverbs aside. */
const speakerBefore = ({ tokens, part }: Speech, verb: number): Item | undefined => {
  let at = verb - 1;
  while (at >= 0 && ADVERBS.test(keyOf({ tokens }, part[at]))) at -= 1;
  const who = part[at];
  const isOwn = OWN.test(keyOf({ tokens }, who)) || who?.tag === 'own-office';
  // "em Lan báo chị": gives his own name
  const introduced = who?.tag === 'aside' && OWN.test(keyOf({ tokens }, part[at - 1]));
  return isOwn || introduced ? undefined : who;
};

/** "chị Lan bảo …", "họ nói …", "Sở Xây dựng cho biết đã …", "anh Hùng báo …". */
const isSaidByOthers = (speech: Speech, at: number): boolean => {
  const { tokens, part } = speech;
  const verb = part[at];
  const key = keyOf({ tokens }, verb);
  if (verb?.tag !== 'says' && !(verb?.tag === 'do' && key === 'bao')) return false;
  const who = speakerBefore(speech, at);
  if (!who || hasTag(part.slice(0, at), 'ask', 'order', 'question')) return false;
  if (verb.tag === 'do') return who.tag === 'aside' || OUTSIDERS.test(keyOf({ tokens }, who));
  if (key === 'cho biet') return who.tag !== 'address' && OTHERS.includes(who.tag) && hasTag(part.slice(at), ...TOLD);
  return OTHERS.includes(who.tag);
};

const AFTER_SOURCE = /^(?:thi|da)$/u;

/** "theo Sở Xây dựng thì …", "theo chị Lan, …": at the beginning, and nothing that was ordered. */
const isSourced = ({ tokens, part }: Speech, at: number): boolean => {
  if (keyOf({ tokens }, part[at]) !== 'theo' || !part.slice(0, at).every((one) => one.tag !== 'complete')) return false;
  let next = at + 1;
  while (hasTag(part.slice(next, next + 1), 'office', 'address', 'aside')) next += 1;
  const then = part[next];
  return next > at + 1 && (then === undefined || then.tag === 'task' || AFTER_SOURCE.test(keyOf({ tokens }, then)));
};

/** A verb of saying that nobody else speaks: "cho biết" asks, the others are only words. */
const asOwnSaying = (tokens: readonly Token[], one: Item): Item => {
  const key = keyOf({ tokens }, one);
  if (key === 'cho biet') return { ...one, tag: 'question' };
  return { ...one, tag: /^(?:bao|khang dinh)/u.test(key) ? 'do' : 'word' };
};

/** Where what follows is told after somebody else, the verb that says so is marked as such. */
export const markHearsay = (tokens: readonly Token[], items: readonly Item[]): readonly Item[] =>
  items.map((one, i) => {
    const from = items.slice(0, i).findLastIndex(isSeparator) + 1;
    const end = items.findIndex((next, n) => n >= i && isSeparator(next));
    const part = items.slice(from, end < 0 ? undefined : end);
    const speech = { tokens, part };
    if (isSaidByOthers(speech, i - from) || isSourced(speech, i - from)) return { ...one, tag: 'forwarded' };
    return one.tag === 'says' ? asOwnSaying(tokens, one) : one;
  });
