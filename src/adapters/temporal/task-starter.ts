import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import { defineSearchAttributeKey, TypedSearchAttributes } from '@temporalio/common';
import type { TaskState } from '../../domain/task/state';
import type { TaskStarter } from '../../ports/task-starter';
import {
  childTold,
  parentTold,
  logAhead,
  mergeTold,
  rulesChanged,
  TASK_QUEUE,
  TASK_WORKFLOW,
  taskWorkflowId,
  type TaskInput,
} from '../../workflows/contract';

/** Starts under way at once: more only makes the server's own queue longer (measured, docs/benchmarks.md). */
const STARTS_AT_ONCE = 32;

const PLAN = defineSearchAttributeKey('DondocPlan', 'KEYWORD');
const AREA = defineSearchAttributeKey('DondocArea', 'KEYWORD');
const LEAD = defineSearchAttributeKey('DondocLead', 'KEYWORD');

export interface StarterOptions {
  readonly clockOffsetMs: number;
  /** The time-skipping test server knows no search attributes of ours. */
  readonly searchAttributes: boolean;
}

export const createTaskStarter = (client: Client, options: StarterOptions): TaskStarter => {
  const attributes = (state: TaskState): TypedSearchAttributes =>
    new TypedSearchAttributes([
      { key: PLAN, value: state.planId },
      { key: AREA, value: state.area },
      { key: LEAD, value: state.assignments.find((one) => one.role === 'lead')?.agency ?? '' },
    ]);

  return {
    start: async (tasks, rules) => {
      const started = await inTurns(tasks, async (state) => {
        const input: TaskInput = { state, rules, clockOffsetMs: options.clockOffsetMs };
        try {
          await client.workflow.start(TASK_WORKFLOW, {
            taskQueue: TASK_QUEUE,
            workflowId: taskWorkflowId(state.taskId),
            args: [input],
            workflowIdReusePolicy: 'ALLOW_DUPLICATE',
            workflowIdConflictPolicy: 'FAIL',
            ...(options.searchAttributes ? { typedSearchAttributes: attributes(state) } : {}),
          });
          return true;
        } catch (error) {
          if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
          throw error;
        }
      });
      return started.filter(Boolean).length;
    },

    missing: async (taskIds) => {
      const running = await inTurns(taskIds, async (taskId) => {
        try {
          return (await client.workflow.getHandle(taskWorkflowId(taskId)).describe()).status.name === 'RUNNING';
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return false;
          throw error;
        }
      });
      return taskIds.filter((_, index) => running[index] === false);
    },

    wake: async (taskId) => {
      await client.workflow.getHandle(taskWorkflowId(taskId)).signal(logAhead);
    },

    tellParent: async ({ parentId, childId, seq, news }) => {
      await client.workflow.getHandle(taskWorkflowId(parentId)).signal(childTold, childId, news, seq);
    },

    tellChild: async ({ childId, seq, told }) => {
      await client.workflow.getHandle(taskWorkflowId(childId)).signal(parentTold, told, seq);
    },

    tellSuccessor: async ({ successor, merged }) => {
      await client.workflow.getHandle(taskWorkflowId(successor)).signal(mergeTold, merged);
    },

    rulesChanged: async (taskIds, rules) => {
      const updateId = `rules-${rules.version}`;
      await inTurns(taskIds, async (taskId) => {
        try {
          await client.workflow
            .getHandle(taskWorkflowId(taskId))
            .executeUpdate(rulesChanged, { args: [rules], updateId });
        } catch (error) {
          if (!(error instanceof WorkflowNotFoundError)) throw error;
        }
      });
    },
  };
};

/** Runs `work` over the items, a bounded number at once; results in order. The first failure ends it. */
const inTurns = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> => {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < items.length) {
      const place = next;
      next += 1;
      results[place] = await work(items[place] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(STARTS_AT_ONCE, items.length) }, lane));
  return results;
};
