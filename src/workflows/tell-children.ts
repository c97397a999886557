import { getExternalWorkflowHandle, isCancellation } from '@temporalio/workflow';
import { childrenToTell, standingTold } from '../domain/family/parent-standing';
import type { TaskState } from '../domain/task/state';
import { parentTold, taskWorkflowId } from './contract';

/** Tells the open tasks that belong to this one whenever it comes to rest, goes on or is withdrawn. */
export const createTellingChildren = (given: TaskState) => {
  let known = given.standing;
  return async (state: TaskState): Promise<void> => {
    if (state.standing === known) return;
    known = state.standing;
    const told = standingTold(state);
    if (told === null) return;
    for (const child of childrenToTell(state)) {
      try {
        await getExternalWorkflowHandle(taskWorkflowId(child.taskId)).signal(parentTold, told, state.seq);
      } catch (error) {
        // One that does not run yet is told by the keeper.
        if (isCancellation(error)) throw error;
      }
    }
  };
};
