import { getExternalWorkflowHandle, isCancellation } from '@temporalio/workflow';
import type { ChildRef } from '../domain/family/family';
import { childrenToTell, standingTold, type ParentStanding } from '../domain/family/parent-standing';
import type { TaskState } from '../domain/task/state';
import { parentTold, taskWorkflowId } from './contract';

/**
 * Tells the open tasks that belong to this one whenever it comes to rest, goes on or is withdrawn. Null: there is nothing
 * to tell.
 */
export const createTellingChildren = (given: TaskState) => {
  let known = given.standing;
  const tell = async (children: readonly ChildRef[], told: ParentStanding, seq: number): Promise<void> => {
    for (const child of children) {
      try {
        await getExternalWorkflowHandle(taskWorkflowId(child.taskId)).signal(parentTold, told, seq);
      } catch (error) {
        // One that does not run yet is told by the keeper.
        if (isCancellation(error)) throw error;
      }
    }
  };
  return (state: TaskState): Promise<void> | null => {
    if (state.standing === known) return null;
    known = state.standing;
    const told = standingTold(state);
    const children = childrenToTell(state);
    return told === null || children.length === 0 ? null : tell(children, told, state.seq);
  };
};
