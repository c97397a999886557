import type { Clock } from '../../ports/clock';
import type { TaskCommands } from '../../ports/task-commands';

/**
 * Notes on each command when its sender began to wait (plan clock): the workflow may hear of it seconds later, while
 * PostgreSQL is away, and must know whether he still waits for the answer or is to be sent it.
 */
export const sentAt = (commands: TaskCommands, clock: Pick<Clock, 'now'>): TaskCommands => ({
  act: (taskId, command) => commands.act(taskId, { ...command, sentAtMs: clock.now() }),
});
