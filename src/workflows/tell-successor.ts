import { getExternalWorkflowHandle, isCancellation } from '@temporalio/workflow';
import { mergeToldBy } from '../domain/family/succession';
import type { TaskState } from '../domain/task/state';
import { mergeTold, taskWorkflowId } from './contract';

/** Tells the task that takes this one in, once it does. One that does not run yet is told by the keeper. */
export const createTellingSuccessor = (given: TaskState) => {
  let told = mergeToldBy(given) !== null;
  return async (state: TaskState): Promise<void> => {
    const telling = mergeToldBy(state);
    if (told || telling === null) return;
    told = true;
    try {
      await getExternalWorkflowHandle(taskWorkflowId(telling.successor)).signal(mergeTold, telling.merged);
    } catch (error) {
      if (isCancellation(error)) throw error;
    }
  };
};
