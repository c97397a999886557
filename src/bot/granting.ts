import { readTimeSpan } from '../domain/calendar/time-span';
import { isMeant } from './forms/submission-forms';
import { answerWishes, type Heard } from './heard';
import type { Memory } from './conversation';
import { othersTask } from './others-task';
import type { Turn } from './turn';
import type { Understood } from './understood';
import { newWish } from './wish';

/**
 * "Cho lùi 9 đến 25/7" of somebody who decides on task 9 and does not work on it: a wish to grant, not to ask for, more
 * time. To be read back before anything is decided. Null when it is something else.
 */
export const answerGranting = async (
  heard: Understood,
  text: string,
  memory: Memory,
  turn: Turn,
): Promise<Heard | null> => {
  const [one, ...others] = heard.kind === 'reply' ? heard.acts : [];
  if (one?.intent !== 'extend' || one.task === null || others.length > 0) return null;
  const state = await othersTask(one.task, turn);
  if (state === null) return null;
  const span = one.date === null ? readTimeSpan(text) : null;
  const wish = newWish('approve', turn.messageId, one.place, { task: one.task, date: one.date, span, sure: false });
  const [meant, another] = state.submissions.filter((asked) => isMeant(wish, state, turn.actor, asked));
  if (meant === undefined || another !== undefined) return null;
  return answerWishes([{ ...wish, submission: meant.id }], memory, null, turn);
};
