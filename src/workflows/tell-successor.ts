import { getExternalWorkflowHandle, isCancellation } from '@temporalio/workflow';
import { mergeToldBy, type MergeTelling } from '../domain/family/succession';
import type { TaskState } from '../domain/task/state';
import { mergeTold, taskWorkflowId } from './contract';

/**
 * Tells the task that takes this one in, once it does. One that does not run yet is told by the keeper. Null: there is
 * nothing to tell.
 */
export const createTellingSuccessor = (given: TaskState) => {
  let told = mergeToldBy(given) !== null;
  const tell = async ({ successor, merged }: MergeTelling): Promise<void> => {
    try {
      await getExternalWorkflowHandle(taskWorkflowId(successor)).signal(mergeTold, merged);
    } catch (error) {
      if (isCancellation(error)) throw error;
    }
  };
  return (state: TaskState): Promise<void> | null => {
    const telling = mergeToldBy(state);
    if (told || telling === null) return null;
    told = true;
    return tell(telling);
  };
};
