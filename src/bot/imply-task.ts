import { openPeriods } from '../domain/family/judging';
import { agenciesOf, isInCharge, ownParts, workingAgencies } from '../domain/task/offers';
import type { TaskState } from '../domain/task/state';
import { isClosed } from '../domain/task/status';
import { answers, wishWords } from '../messages/chat/bot-answers';
import type { Turn } from './turn';
import { FORMS } from './forms/forms';
import { placeAmong, type Wish, type WishKind } from './wish';

/** The wish with its task, a question for it, or why there can be none. */
export type Implied =
  | { readonly kind: 'wishes'; readonly wishes: readonly Wish[] }
  | { readonly kind: 'ask'; readonly text: string }
  | { readonly kind: 'say'; readonly text: string };

/** What binds, or goes to others at once. */
const BINDING: ReadonlySet<WishKind> = new Set([
  'complete',
  'extend',
  'obstacle',
  'decline',
  'explain',
  'assign',
  'hand-over',
  'change-person',
]);

/** More than these are not taken on with one word. */
const MOST_ACCEPTED = 20;

const acceptAll = (wish: Wish, open: readonly TaskState[], turn: Turn): Implied => {
  const given = open.filter((state) => ownParts(state, turn.actor).some((part) => part.work === 'given'));
  if (given.length === 0) return { kind: 'say', text: answers.nothingToAccept };
  const wishes = given.slice(0, MOST_ACCEPTED).map((state, index) => ({
    ...wish,
    task: state.number,
    place: placeAmong(wish.place, index),
    sure: given.length === 1 && wish.sure,
  }));
  return { kind: 'wishes', wishes };
};

const noTask = (wish: Wish, { actor }: Turn): string => {
  if (workingAgencies(actor).length > 0) return answers.noOpenTask;
  return wish.kind === 'accept' ? answers.whichDecision : answers.notAssigned;
};

/** "Cả hai", of somebody who has just these two: each is read back. */
const those = (wish: Wish, open: readonly TaskState[]): Implied => ({
  kind: 'wishes',
  wishes: open.map(({ number }, index) => ({
    ...wish,
    task: number,
    place: placeAmong(wish.place, index),
    sure: false,
  })),
});

/**
 * The task of a wish that names none: the only open one, or the one last spoken of; what binds is then read back
 * before it is done. Codes that begin with a verb always need their number.
 */
export const implyTask = async (wish: Wish, lastTask: number | null, turn: Turn): Promise<Implied> => {
  if (wish.task !== null) return { kind: 'wishes', wishes: [wish] };
  if (!FORMS[wish.kind].own) return { kind: 'ask', text: answers.askTask(wishWords[wish.kind], []) };
  const all = (await turn.tasks.openOf(agenciesOf(turn.actor))).filter((state) =>
    ownParts(state, turn.actor).some((part) => !isClosed(part) && isInCharge(part, turn.actor)),
  );
  if (all.length === 0) return { kind: 'say', text: noTask(wish, turn) };
  if (wish.kind === 'accept') return acceptAll(wish, all, turn);
  // What is reported by periods is meant by none of these: one of its periods may be.
  const worked = all.filter((state) => openPeriods(state).length === 0);
  const open = worked.length > 0 ? worked : all;
  if (wish.several !== null && wish.several === open.length) return those(wish, open);
  const spokenOf = wish.several === null ? open.find((state) => state.number === lastTask) : undefined;
  const only = open.length === 1 ? open[0] : spokenOf;
  if (only === undefined) {
    const numbers = open.map((state) => state.number).sort((a, b) => a - b);
    return { kind: 'ask', text: answers.askTask(wishWords[wish.kind], numbers) };
  }
  const guessed = open.length > 1 && BINDING.has(wish.kind);
  return { kind: 'wishes', wishes: [{ ...wish, task: only.number, sure: wish.sure && !guessed }] };
};
