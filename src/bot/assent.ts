import type { TaskState } from '../domain/task/state';
import { faultText } from '../messages/acts/faults';
import type { Memory } from './conversation';
import { agreeingTo, type Agreeing } from './forms/agreeing';
import { answerWishes, plainly, showTask, type Heard } from './heard';
import { isWatcher } from './lists';
import { othersTask } from './others-task';
import type { Turn } from './turn';
import type { Understood } from './understood';
import { newWish, type Wish } from './wish';

/**
 * "Đồng ý 10", or "đồng ý" after task 10 was spoken of, from somebody who does not work on task 10 himself: a wish to
 * decide, put forward or confirm what waits for him there, to be read back before anything is written down. Null when it
 * is something else.
 */
export const answerAssent = async (
  heard: Understood,
  text: string,
  memory: Memory,
  turn: Turn,
): Promise<Heard | null> => {
  const [one, ...others] = heard.kind === 'reply' ? heard.acts : [];
  const task = one?.task ?? memory.lastTask;
  if (one?.intent !== 'acknowledge' || others.length > 0 || task === null) return null;
  const state = await othersTask(task, turn);
  if (state === null) return null;
  const agreeing = agreeingTo(state, turn.actor);
  switch (agreeing.kind) {
    case 'wish':
      return answerWishes([wishOf(agreeing, one, task, text, turn)], memory, null, turn);
    case 'unclear':
      return showTask(task, memory, turn);
    case 'nothing':
      return isWatcher(turn) ? plainly(nothingWaits(state)) : null;
  }
};

/** Said after the number without changing what is meant. */
const COURTESY = /^(?:ạ|a|nhé|nhe|em|em nhé|em nhe|đồng chí|dong chi)?[.!]*$/iu;

const wishOf = (
  { wish, about, decided }: Extract<Agreeing, { kind: 'wish' }>,
  { task, place }: { readonly task: number | null; readonly place: number },
  spokenOf: number,
  text: string,
  turn: Turn,
): Wish => {
  const after = task === null ? '' : (text.split(new RegExp(`(?<!\\d)0*${task}(?!\\d)`, 'u'))[1] ?? '').trim();
  const said = { ...about, task: spokenOf, text: COURTESY.test(after) ? null : after, sure: decided };
  return newWish(wish, turn.messageId, place, said);
};

const nothingWaits = ({ submissions, number }: TaskState): string =>
  faultText({ code: submissions.length > 0 ? 'not-submitted-yet' : 'nothing-to-decide' }, number);
