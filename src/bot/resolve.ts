import { agenciesNamed } from '../domain/task/agencies-brought';
import { answers } from '../messages/chat/bot-answers';
import { FORMS } from './forms/forms';
import { say, type Resolution } from './resolution';
import type { Turn } from './turn';
import type { Wish } from './wish';

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
  const { actor, today, agencyName, catalogue } = turn;
  const form = FORMS[wish.kind];
  try {
    const people = form.namesPerson ? await turn.people() : [];
    const resolution = form.resolve({ wish, state, actor, today, agencyName, catalogue, people });
    const known = new Set(catalogue.agencies.map((one) => one.code));
    const strangers =
      resolution.kind === 'acts' ? resolution.acts.flatMap(agenciesNamed).filter((one) => !known.has(one)) : [];
    return strangers.length > 0 ? say(answers.noSuchAgencies(strangers)) : resolution;
  } catch (error) {
    turn.onFault(error);
    return say(answers.busyTask(taskNumber));
  }
};
