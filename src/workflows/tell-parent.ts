import { getExternalWorkflowHandle, isCancellation } from '@temporalio/workflow';
import { newsOf, sameNews } from '../domain/family/decide-family';
import { isPlansOwn, type ChildNews } from '../domain/family/family';
import type { Rules } from '../domain/task/policy';
import type { TaskState } from '../domain/task/state';
import { childTold, taskWorkflowId } from './contract';

/**
 * Tells the task that this one belongs to, whenever what it is judged by has changed. A parent that is missing or closed
 * is no fault: the keeper tells it again when it is there.
 */
export const createTelling = (given: TaskState, rules: Rules) => {
  let told: ChildNews = newsOf(given, rules.calendar);
  return async (state: TaskState, { calendar }: Rules): Promise<void> => {
    if (state.parent === null || isPlansOwn(state)) return;
    const news = newsOf(state, calendar);
    if (sameNews(news, told)) return;
    told = news;
    try {
      const parent = getExternalWorkflowHandle(taskWorkflowId(state.parent.taskId));
      await parent.signal(childTold, state.taskId, news, state.seq);
    } catch (error) {
      if (isCancellation(error)) throw error;
    }
  };
};
