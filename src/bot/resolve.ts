import { answers } from '../messages/bot-answers';
import { resolveCheck } from './resolve-check';
import { resolveOwn } from './resolve-own';
import { resolveSubmission } from './resolve-submission';
import { say, type Resolution } from './resolution';
import type { Turn } from './turn';
import { isCheck, isOwn, isSubmission, type Wish } from './wish';

/** What a wish about a known task comes to, by the task as it stands (or as last seen). */
export const resolve = async (wish: Wish, taskNumber: number, turn: Turn): Promise<Resolution> => {
  let state;
  try {
    state = await turn.tasks.byNumber(taskNumber);
  } catch (error) {
    turn.onFault(error);
    return say(answers.busyTask(taskNumber));
  }
  if (state === null) return say(answers.noSuchTask(taskNumber));
  if (isOwn(wish)) return resolveOwn(wish, state, turn.actor, turn.agencyName);
  if (isCheck(wish)) return resolveCheck(wish, state, turn.actor);
  if (isSubmission(wish)) return resolveSubmission(wish, state, turn.actor, turn.today);
  return say(answers.notUnderstood);
};
