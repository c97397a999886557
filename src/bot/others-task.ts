import { ownParts } from '../domain/task/offers';
import type { TaskState } from '../domain/task/state';
import type { Turn } from './turn';

/**
 * A task that the person has no part in, as it stands. Null where he has one, where there is none of that number, and
 * where it cannot be looked up: then his words are taken as anybody's, and the fault is told where they are carried out.
 */
export const othersTask = async (
  number: number,
  { tasks, actor }: Pick<Turn, 'tasks' | 'actor'>,
): Promise<TaskState | null> => {
  const state = await tasks.byNumber(number).catch(() => null);
  return state === null || ownParts(state, actor).length > 0 ? null : state;
};
