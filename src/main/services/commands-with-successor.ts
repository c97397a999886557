import { isOver } from '../../domain/task/status';
import type { TaskCommands } from '../../ports/task-commands';
import type { TaskViews } from '../../ports/task-views';

/** Finds the task that is to take another in, and sees to it that it runs: the rules of one task see no other. */
export const commandsWithSuccessor = (
  commands: TaskCommands,
  { byNumber }: Pick<TaskViews, 'byNumber'>,
): TaskCommands => ({
  act: async (taskId, command) => {
    const { act } = command;
    if (act.kind !== 'merge-task') return commands.act(taskId, command);
    const successor = await byNumber(act.into);
    return successor === null || isOver(successor)
      ? { kind: 'refused', fault: { code: 'no-such-successor', number: act.into } }
      : commands.act(taskId, { ...command, act: { ...act, successor: successor.taskId } });
  },
});
