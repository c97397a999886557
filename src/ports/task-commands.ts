import type { TaskCommand } from '../domain/task/commands';
import type { TaskFault } from '../domain/task/faults';
import type { ActOutcome } from '../domain/task/recording';

export type ActResult =
  | { readonly kind: 'done'; readonly outcome: ActOutcome }
  | { readonly kind: 'refused'; readonly fault: TaskFault }
  /** Taken, not yet written: the outcome will be sent as a notice (receipt). */
  | { readonly kind: 'pending' }
  | { readonly kind: 'no-such-task' }
  /** The workflow service does not answer: nothing was taken. */
  | { readonly kind: 'unavailable' };

/** The only way in for human acts. */
export interface TaskCommands {
  act(taskId: string, command: TaskCommand): Promise<ActResult>;
}
