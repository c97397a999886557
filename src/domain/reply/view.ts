import type { CivilDate } from '../calendar/civil-date';
import type { Clause, Part } from './clauses';
import { isDone, isSmallTalk, type Item, type ItemTag } from './item';
import type { Token } from './tokenise';

/** The message that readers look at, and a clause of it with its reason set apart. */
export interface View {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly today: CivilDate;
  /** What is said, without the reason. */
  readonly parts: readonly Part[];
  /** The stated cause ("vì …"), as one run of items, or empty. */
  readonly cause: readonly Item[];
}

export const hasTag = (items: readonly Item[], ...tags: readonly ItemTag[]): boolean =>
  items.some((one) => tags.includes(one.tag));

export const firstOf = (items: readonly Item[], tag: ItemTag): Item | undefined => items.find((one) => one.tag === tag);

export const itemsOf = (parts: readonly Part[]): readonly Item[] => parts.flatMap((part) => part.items);

export const keyOf = (view: Pick<View, 'tokens'>, one: Item | undefined): string =>
  one
    ? view.tokens
        .slice(one.from, one.to)
        .map((token) => token.key)
        .join(' ')
    : '';

/** "Sở Y tế xin lùi việc 46, sở em đã xong": of an act that an office does, and the sender's own office beside it. */
export const saidByOther = (view: Pick<View, 'parts'>, items: readonly Item[], at: number): boolean =>
  hasTag(items.slice(0, at), 'office') &&
  !hasTag(items.slice(0, at), 'own-office') &&
  view.parts.some((part) => part.items !== items && part.items[0]?.tag === 'own-office');

const DONE: ReadonlySet<ItemTag> = new Set<ItemTag>(['complete', 'did', 'sent']);

/** Told as a fact: "đã", "rồi" beside it or in its own words ("đã gửi", "làm rồi"). */
export const isStated = (view: Pick<View, 'tokens'>, items: readonly Item[]): boolean =>
  items.some((one) => one.tag === 'done-already' || (DONE.has(one.tag) && /^da | roi$/u.test(keyOf(view, one))));

/** "đã xong", "xong rồi", "xong, có quyết định rồi", a document's number: somewhere it is stated, and not only named. */
export const isStatedAnywhere = (view: View): boolean =>
  view.parts.some(
    ({ items }) =>
      hasTag(items, 'document-number') ||
      (isStated(view, items) && (items.some(isDone) || hasTag(items, 'document', 'sent', 'word'))),
  );

/** A new thought that a reason cannot swallow: a request, a finished task, another answer. */
const startsAnew = (part: Part): boolean =>
  hasTag(part.items, 'task', 'extend', 'ask', 'decline-ask', 'percent', 'therefore', 'please-check', 'thanks') ||
  part.asked;

const saysSomething = (items: readonly Item[]): boolean => items.some((one) => !isSmallTalk(one));

interface Cut {
  readonly parts: readonly Part[];
  readonly cause: readonly Item[];
}

const ACTS: readonly ItemTag[] = [
  'complete',
  'did',
  'percent',
  'extend',
  'acknowledge',
  'condition',
  'but',
  'not',
  'stuck',
];
const EFFECTS: readonly ItemTag[] = ['stuck', 'late', 'not-yet', 'extend', 'ask', 'put-off'];

/** "Sở chưa gửi số liệu nên 12 chưa làm được": the words before "nên", where they are no act themselves. */
const cutPremise = (part: Part): { readonly kept: Part; readonly cause: readonly Item[] } | null => {
  const at = part.items.findIndex((one) => one.tag === 'therefore');
  const before = part.items.slice(0, Math.max(at, 0));
  const rest = part.items.slice(at + 1);
  if (hasTag(before, 'because', ...ACTS) || !hasTag(rest, ...EFFECTS) || !saysSomething(before)) return null;
  const tasks = before.filter((one) => one.tag === 'task');
  return { kept: { ...part, items: [...tasks, ...rest] }, cause: before };
};

/** Cuts the words after "vì", "do", "lý do" out of the clause, up to "nên" or the next thought. */
const cutCause = (parts: readonly Part[]): Cut => {
  for (const [p, part] of parts.entries()) {
    const premise = cutPremise(part);
    if (premise) return { parts: [...parts.slice(0, p), premise.kept, ...parts.slice(p + 1)], cause: premise.cause };
  }
  for (let p = 0; p < parts.length; p += 1) {
    const part = parts[p] as Part;
    const at = part.items.findIndex((one) => one.tag === 'because');
    if (at < 0 || !saysSomething(part.items.slice(at + 1))) continue;
    const therefore = part.items.findIndex((one, i) => i > at && one.tag === 'therefore');
    const end = therefore < 0 ? part.items.length : therefore;
    const kept = { ...part, items: [...part.items.slice(0, at), ...part.items.slice(end)] };
    let next = p + 1;
    if (therefore < 0) while (next < parts.length && !startsAnew(parts[next] as Part)) next += 1;
    const cause = [...part.items.slice(at + 1, end), ...itemsOf(parts.slice(p + 1, next))];
    return { parts: [...parts.slice(0, p), kept, ...parts.slice(next)], cause };
  }
  return { parts, cause: [] };
};

export const viewOf = (text: string, tokens: readonly Token[], today: CivilDate, clause: Clause): View => ({
  text,
  tokens,
  today,
  ...cutCause(clause.parts),
});
