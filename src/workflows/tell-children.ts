import { getExternalWorkflowHandle, isCancellation } from '@temporalio/workflow';
import { standingsFor, toldAnew, type Standings } from '../domain/family/parent-standing';
import type { TaskState } from '../domain/task/state';
import { parentTold, taskWorkflowId } from './contract';

/**
 * Tells the open tasks that belong to this one whenever it comes to rest, goes on or ends for them. Null: there is nothing
 * to tell.
 */
export const createTellingChildren = (given: TaskState) => {
  let known = standingsFor(given);
  const tell = async (news: Standings, seq: number): Promise<void> => {
    for (const [child, told] of news) {
      try {
        await getExternalWorkflowHandle(taskWorkflowId(child)).signal(parentTold, told, seq);
      } catch (error) {
        // One that does not run yet is told by the keeper.
        if (isCancellation(error)) throw error;
      }
    }
  };
  return (state: TaskState): Promise<void> | null => {
    const now = standingsFor(state);
    const news = toldAnew(now, known);
    known = now;
    return news.size === 0 ? null : tell(news, state.seq);
  };
};
