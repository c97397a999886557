import { getExternalWorkflowHandle, isCancellation } from '@temporalio/workflow';
import { newsOf, sameNews } from '../domain/family/decide-family';
import { isPlansOwn, type ChildNews } from '../domain/family/family';
import type { Rules } from '../domain/task/policy';
import type { TaskState } from '../domain/task/state';
import { childTold, taskWorkflowId } from './contract';

/**
 * Tells the task that this one belongs to, whenever what it is judged by has changed. A parent that is missing or closed
 * is no fault: the keeper tells it again when it is there. Null: there is nothing to tell.
 */
export const createTelling = (given: TaskState, rules: Rules) => {
  let told: ChildNews = newsOf(given, rules.calendar);
  const tell = async (parentId: string, news: ChildNews, { taskId, seq }: TaskState): Promise<void> => {
    try {
      await getExternalWorkflowHandle(taskWorkflowId(parentId)).signal(childTold, taskId, news, seq);
    } catch (error) {
      if (isCancellation(error)) throw error;
    }
  };
  return (state: TaskState, { calendar }: Rules): Promise<void> | null => {
    if (state.parent === null || isPlansOwn(state)) return null;
    const news = newsOf(state, calendar);
    if (sameNews(news, told)) return null;
    told = news;
    return tell(state.parent.taskId, news, state);
  };
};
