import { hasTag, keyOf } from './view';
import { isSeparator, type Item, type ItemTag } from './item';
import type { Token } from './tokenise';

/** One's own voice: what is said so is no news from somebody else. */
const OWN = /^(?:em|toi|minh|chau|(?:tui|bon|chung|tui) (?:em|toi|minh))(?: bao cao)?$/u;

/** Between somebody and his verb: "chị Lan vừa gọi bảo", "sếp có nói". */
const ADVERBS = /^(?:da|vua|moi|vua moi|moi vua|cung|van|lai|co|thi|nay|do|goi|goi dien|dien|len|keu|nho)$/u;

/** "báo" tells of others only after a name, or of whoever is not the sender's office: an office reports of itself. */
const OUTSIDERS = /^(?:ho|no|bon no|tui no|sep|lanh dao|giam doc|chu tich|truong phong|pho phong)$/u;
const MANNERS = /^(?:chinh thuc|kip thoi|tran trong|kinh|xin|nhanh|som|truoc|lien|tam|so bo)$/u;
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

/** Who speaks, if it is somebody else: the item before the verb, adverbs aside. */
const speakerBefore = ({ tokens, part }: Speech, verb: number): Item | undefined => {
  const at = part.findLastIndex((one, i) => i < verb && !ADVERBS.test(keyOf({ tokens }, one)));
  const [before, who] = [part[at - 1], part[at]];
  if (who?.tag === 'own-office' || OWN.test(keyOf({ tokens }, who))) return undefined;
  // "em Lan báo chị": gives his own name
  if (who?.tag === 'aside' && part[verb]?.tag === 'do' && OWN.test(keyOf({ tokens }, before))) return undefined;
  return who?.tag === 'office' && before?.tag === 'aside' ? before : who; // "anh Tuấn phòng Tài chính"
};

const isOutsider = ({ tokens }: Speech, who: Item): boolean => {
  const key = keyOf({ tokens }, who);
  return who.tag === 'aside' || OUTSIDERS.test(key) || (hasTag([who], 'word', 'plain') && !MANNERS.test(key));
};

const isVerbOfSaying = (tokens: readonly Token[], one: Item | undefined): boolean =>
  one?.tag === 'says' || (one?.tag === 'do' && keyOf({ tokens }, one) === 'bao');

/** Asked or ordered rather than told; "chị Lan nhờ báo là 46 xong" only carries a message. */
const isBidden = (tokens: readonly Token[], before: readonly Item[]): boolean =>
  hasTag(
    before.filter((one) => keyOf({ tokens }, one) !== 'nho'),
    'ask',
    'order',
    'question',
  );

/** "chị Lan bảo …", "họ nói …", "Sở Xây dựng cho biết đã …", "anh Hùng báo …". */
const isSaidByOthers = (speech: Speech, at: number): boolean => {
  const { tokens, part } = speech;
  const verb = part[at];
  const who = isVerbOfSaying(tokens, verb) ? speakerBefore(speech, at) : undefined;
  if (!who || isBidden(tokens, part.slice(0, at))) return false;
  if (verb?.tag === 'do') return isOutsider(speech, who);
  const tells = keyOf({ tokens }, verb) !== 'cho biet' || (who.tag !== 'address' && hasTag(part.slice(at), ...TOLD));
  return tells && OTHERS.includes(who.tag);
};

/** "Tài chính" of "phòng Tài chính". */
const IN_NAMES: readonly ItemTag[] = ['word', 'plain'];

const AFTER_SOURCE = /^(?:thi|da|la)$/u;

/** "theo Sở Xây dựng thì …", "theo chị Lan, …": at the beginning, and nothing that was ordered. */
const isSourced = ({ tokens, part }: Speech, at: number): boolean => {
  if (keyOf({ tokens }, part[at]) !== 'theo' || !part.slice(0, at).every((one) => one.tag !== 'complete')) return false;
  let next = at + 1;
  while (hasTag(part.slice(next, next + 1), 'office', 'address', 'aside', ...(next > at + 1 ? IN_NAMES : [])))
    next += 1;
  const then = part[next];
  return next > at + 1 && (then === undefined || then.tag === 'task' || AFTER_SOURCE.test(keyOf({ tokens }, then)));
};

/** A verb of saying that nobody else speaks: "cho biết" asks, the others are only words. */
const asOwnSaying = (tokens: readonly Token[], one: Item): Item => {
  const key = keyOf({ tokens }, one);
  if (key === 'cho biet') return { ...one, tag: 'question' };
  return { ...one, tag: /^(?:bao|khang dinh)/u.test(key) ? 'do' : 'word' };
};

const QUOTES = /^["“”«»]$/u;
const ACTS: readonly ItemTag[] = ['complete', 'did', 'extend', 'decline-ask', 'decline-fact'];

/** 'chị Mai: "46 xong rồi"': an act between quotation marks is somebody's; the name of a plan is not. */
const opensQuotation = (tokens: readonly Token[], items: readonly Item[], at: number): boolean => {
  const isMark = (one: Item): boolean => one.tag === 'mark' && QUOTES.test(keyOf({ tokens }, one));
  const opens = isMark(items[at] as Item) && items.slice(0, at).filter(isMark).length % 2 === 0;
  const end = items.findIndex((one, i) => i > at && isMark(one));
  return opens && end > at && hasTag(items.slice(at, end), ...ACTS);
};

/** Where what follows is told after somebody else, the verb or the mark that says so is marked as such. */
export const markHearsay = (tokens: readonly Token[], items: readonly Item[]): readonly Item[] =>
  items.map((one, i) => {
    const from = items.slice(0, i).findLastIndex(isSeparator) + 1;
    const end = items.findIndex((next, n) => n >= i && isSeparator(next));
    const part = items.slice(from, end < 0 ? undefined : end);
    const speech = { tokens, part };
    const others = isSaidByOthers(speech, i - from) || isSourced(speech, i - from) || opensQuotation(tokens, items, i);
    if (others) return { ...one, tag: 'forwarded' };
    return one.tag === 'says' ? asOwnSaying(tokens, one) : one;
  });
