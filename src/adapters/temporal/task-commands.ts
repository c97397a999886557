import {
  isGrpcServiceError,
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { concernsClosed } from '../../domain/task/concerns-closed';
import type { TaskCommand } from '../../domain/task/commands';
import type { TaskFault } from '../../domain/task/faults';
import { HOLDERS, mayAct, partOf } from '../../domain/task/rights';
import { isOver } from '../../domain/task/status';
import type { ActOutcome } from '../../domain/task/recording';
import type { ActResult, TaskCommands } from '../../ports/task-commands';
import type { LogHead, TaskLog } from '../../ports/task-log';
import type { TaskStarter } from '../../ports/task-starter';
import { act, taskWorkflowId } from '../../workflows/contract';
import { createGate } from './gate';

/** A person waits no longer than this; the act itself goes on and its outcome follows as a notice. */
const ANSWER_WITHIN_MS = 5_000;
/** Temporal allows 10 Updates in flight for one workflow unless told otherwise; stay below it in each process. */
const IN_FLIGHT_PER_TASK = 8;
const UNPROCESSED_RETRIES = 5;
/** Is the service there at all? A moment is enough to tell. */
const SIGN_OF_LIFE_WITHIN_MS = 1_000;
/** PostgreSQL's largest integer: only what is known of the command is asked for, no tail. */
const END_OF_LOG = 2_147_483_647;

/** Over the limit of Updates the server may answer so although the Update ran: asked again with the same id. */
const isUnprocessed = (error: unknown): boolean =>
  /UnprocessedUpdate|AcceptedUpdateCompletedWorkflow/.test(String((error as Error)?.cause ?? error));

/**
 * `starter`: an act that may concern a closed task starts its workflow again from the log. `answerWithinMs`: who waits
 * longer is told that it is being recorded.
 */
export const createTaskCommands = (
  client: Client,
  log: Pick<TaskLog, 'head'>,
  starter: Pick<TaskStarter, 'start'>,
  answerWithinMs: number = ANSWER_WITHIN_MS,
): TaskCommands => {
  const gate = createGate(IN_FLIGHT_PER_TASK);

  const update = (taskId: string, command: TaskCommand): Promise<ActOutcome> =>
    // eslint-disable-next-line no-restricted-syntax -- a gRPC deadline is system time, not plan time
    client.withDeadline(Date.now() + answerWithinMs, () =>
      client.workflow
        .getHandle(taskWorkflowId(taskId))
        .executeUpdate(act, { args: [command], updateId: command.commandId }),
    );

  const isThere = async (): Promise<boolean> => {
    try {
      // eslint-disable-next-line no-restricted-syntax -- a gRPC deadline is system time, not plan time
      await client.withDeadline(Date.now() + SIGN_OF_LIFE_WITHIN_MS, () => client.workflowService.getSystemInfo({}));
      return true;
    } catch {
      return false;
    }
  };
  const ask = (taskId: string, command: TaskCommand): Promise<LogHead | null> =>
    log.head({ taskId, afterSeq: END_OF_LOG, commandIds: [command.commandId] });

  /** What the log knows of this command: Update ids are forgotten at continue-as-new and when a task has closed. */
  const known = async (taskId: string, command: TaskCommand): Promise<ActResult | null> =>
    doneBefore(await ask(taskId, command), command);

  /** Without a workflow: what the log knows, or why it cannot be done; null once the workflow runs. */
  const withoutWorkflow = async (taskId: string, command: TaskCommand): Promise<ActResult | null> => {
    const head = await ask(taskId, command);
    return head === null ? { kind: 'no-such-task' } : (doneBefore(head, command) ?? missing(head, command));
  };

  /** The workflow has ended, or is not there though the task goes on: then it is started, for this act too. */
  const missing = async ({ state, rules }: LogHead, { act: wished, actor }: TaskCommand): Promise<ActResult | null> => {
    if (isOver(state) && !concernsClosed(wished)) return { kind: 'refused', fault: { code: 'task-closed' } };
    if (!mayAct(state, wished.kind, partOf(state, wished), actor))
      return { kind: 'refused', fault: { code: 'no-right', needs: HOLDERS[wished.kind] } };
    await starter.start([state], rules);
    return null;
  };

  const attempt = async (taskId: string, command: TaskCommand, left: number): Promise<ActResult> => {
    try {
      return { kind: 'done', outcome: await update(taskId, command) };
    } catch (error) {
      if (error instanceof WorkflowUpdateFailedError) {
        if (isUnprocessed(error) && left > 0) return attempt(taskId, command, left - 1);
        const fault = faultOf(error);
        if (fault === null) throw error;
        return (await known(taskId, command).catch(() => null)) ?? { kind: 'refused', fault };
      }
      // A service that answers has taken it, and its outcome will follow; one that is away most likely never had it.
      if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError)
        return { kind: (await isThere()) ? 'pending' : 'unavailable' };
      if (error instanceof WorkflowNotFoundError) {
        const told = await withoutWorkflow(taskId, command);
        return told ?? (left > 0 ? attempt(taskId, command, left - 1) : { kind: 'unavailable' });
      }
      if (error instanceof ServiceError || isGrpcServiceError(error)) return { kind: 'unavailable' };
      throw error;
    }
  };

  return { act: (taskId, command) => gate(taskId, () => attempt(taskId, command, UNPROCESSED_RETRIES)) };
};

const doneBefore = (head: LogHead | null, { commandId }: TaskCommand): ActResult | null => {
  const events = head?.known[commandId];
  return head && events
    ? { kind: 'done', outcome: { taskId: head.state.taskId, seq: events.at(-1)?.seq ?? 0, events } }
    : null;
};

const faultOf = (error: WorkflowUpdateFailedError): TaskFault | null => {
  const { cause } = error;
  if (!(cause instanceof ApplicationFailure)) return null;
  const fault = cause.details?.[0] as TaskFault | undefined;
  return fault?.code === cause.type ? (fault ?? null) : null;
};
