import type { DelegationForm } from '../domain/directory/delegation';
import { checkDelegation, type DelegationWish } from '../domain/directory/grant-delegation';
import type { KeptDelegation } from '../domain/directory/kept-delegation';
import type { Official } from '../domain/directory/official';
import { fold } from '../domain/text/fold';
import { delegationFault, delegationLine, delegationText } from '../messages/chat/delegations';
import { readAskedDate } from './asked-date';
import { namedPerson } from './named-person';
import type { Turn } from './turn';

/** What a person says about his own standing-in: give it, be away, end it. The words are those after the verb. */
export interface DelegationOrder {
  readonly kind: 'give' | 'away' | 'end';
  readonly words: string;
}

const VERBS: readonly (readonly [DelegationOrder['kind'], RegExp])[] = [
  ['end', /^(?:huy|thoi|cham dut|ket thuc) (?:uy quyen|vang mat)\s*$/u],
  ['give', /^uy quyen (?:cho )?(?=\S)/u],
  ['away', /^(?:bao )?vang(?: mat)? (?=(?:tu|den|het|ngay)\b|\d)/u],
];

/** Reads such an order; null for anything else ("ủy quyền" alone asks what there is). */
export const readDelegation = (text: string): DelegationOrder | null => {
  const plain = fold(text.trim());
  for (const [kind, pattern] of VERBS) {
    const found = pattern.exec(plain);
    // Folding keeps the words apart, so that as many are left off the text as typed.
    if (!found) continue;
    const said = found[0].trim().split(/\s+/).length;
    const words = text.trim().split(/\s+/).slice(said).join(' ');
    if (kind !== 'give' || !/^(?:cua toi|hien co)$/u.test(fold(words))) return { kind, words };
  }
  return null;
};

const DAY = String.raw`(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|[^,;]+?)`;
const FROM = new RegExp(String.raw`\btu (?:ngay )?${DAY}(?= den\b|,|;|$)`, 'u');
const UNTIL = new RegExp(String.raw`\bden (?:het )?(?:ngay )?${DAY}(?= theo\b| kt\b| tuq\b|,|;|$)`, 'u');
const DOCUMENT = /(?:theo|số|so|văn bản|van ban)\s+(?:số\s+|so\s+)?(\d+\S*\/\S+?)(?=[,;.]?(?:\s|$))/iu;

const formOf = (plain: string): DelegationForm =>
  /\btuq\b/u.test(plain) ? 'TUQ.' : /\bkt\b/u.test(plain) ? 'KT.' : 'người làm thay';

/** Days, form and document, as the words have them; null without a last day. */
const readTerms = (words: string, turn: Turn): Omit<DelegationWish, 'from' | 'to'> | null => {
  const plain = fold(words).replace(/\s+/g, ' ');
  const dayOf = (pattern: RegExp) => {
    const said = pattern.exec(plain)?.[1];
    return said === undefined ? null : readAskedDate(`đến ${said}`, turn.today).date;
  };
  const toDate = dayOf(UNTIL);
  const number = DOCUMENT.exec(words)?.[1];
  if (toDate === null) return null;
  return {
    fromDate: dayOf(FROM) ?? turn.today,
    toDate,
    posts: [],
    areas: [],
    form: formOf(plain),
    document: number === undefined ? null : { number, date: turn.today },
  };
};

/** Who is named: a colleague before anybody else; somebody to ask back about when that is not clear. */
const takerOf = (words: string, people: readonly Official[], turn: Turn) => {
  const { actor } = turn;
  const agencies = new Set(actor.posts.map((held) => held.agency));
  const near = people.filter(
    (one) => one.id !== actor.officialId && one.posts.some((held) => agencies.has(held.agency)),
  );
  const colleague = namedPerson(words, near);
  const { found, rest } = colleague.found.length > 0 ? colleague : namedPerson(words, people);
  const [only] = found;
  return found.length === 1 && only
    ? { taker: only, rest, choice: [] }
    : { taker: null, rest, choice: found.length > 1 ? found : near };
};

const give = async ({ kind, words }: DelegationOrder, turn: Turn): Promise<string> => {
  const people = await turn.people();
  const { taker, rest, choice } =
    kind === 'away' ? { taker: null, rest: words, choice: [] } : takerOf(words, people, turn);
  if (kind === 'give' && taker === null) return delegationText.askPerson(choice.slice(0, 8).map((one) => one.name));
  const terms = readTerms(rest, turn);
  if (terms === null) return delegationText.askDate;
  return keep({ ...terms, from: turn.actor.officialId, to: taker?.id ?? null }, people, turn);
};

/** What the person has given. */
const ownDelegations = async ({
  actor: { officialId },
  delegations,
  nowMs,
}: Turn): Promise<readonly KeptDelegation[]> =>
  (await delegations.current(nowMs, officialId)).filter((one) => one.from === officialId);

const keep = async (wish: DelegationWish, people: readonly Official[], turn: Turn): Promise<string> => {
  const { actor, nowMs } = turn;
  const id = `${turn.channel}:${turn.chatId}:${turn.messageId}`;
  const given = (await ownDelegations(turn)).filter((one) => one.id !== id);
  // By chat all areas are handed over.
  const checked = checkDelegation(wish, { people, areas: [], given }, actor, nowMs);
  if (!checked.ok) return delegationFault(checked.error);
  await turn.delegations.add(id, wish, actor.officialId, nowMs);
  const toName = people.find((one) => one.id === wish.to)?.name ?? null;
  const line = delegationLine({ ...wish, id, fromName: actor.name, fromTitle: actor.title, toName });
  return toName === null ? delegationText.away(line) : delegationText.given(line);
};

/** "ủy quyền": what the person has given and was given. */
export const showDelegations = async (turn: Turn): Promise<string> => {
  const all = await turn.delegations.current(turn.nowMs, turn.actor.officialId);
  if (all.length === 0) return [delegationText.none, delegationText.how].join('\n');
  return [delegationText.list, ...all.map((one) => `• ${delegationLine(one)}`), delegationText.how].join('\n');
};

/** Carries an order out; what is missing is asked for with an example, and the order given again whole. */
export const delegate = async (order: DelegationOrder, turn: Turn): Promise<string> => {
  if (order.kind !== 'end') return give(order, turn);
  const { officialId } = turn.actor;
  const own = await ownDelegations(turn);
  for (const one of own) await turn.delegations.end(one.id, officialId, turn.nowMs);
  return delegationText.ended(own.length);
};
