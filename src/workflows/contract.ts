import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';
import type { ChildNews } from '../domain/family/family';
import type { ParentStanding } from '../domain/family/parent-standing';
import type { MergedTask } from '../domain/family/succession';
import type { TaskCommand } from '../domain/task/commands';
import type { Rules } from '../domain/task/policy';
import type { ActOutcome } from '../domain/task/recording';
import type { TaskState } from '../domain/task/state';

/** Every name that crosses the wire, once. */
export const TASK_QUEUE = 'dondoc-tasks';
export const TASK_WORKFLOW = 'taskWorkflow';
export const taskWorkflowId = (taskId: string): string => `task-${taskId}`;

export interface TaskInput {
  /** The state folded from the log at the moment of starting. */
  readonly state: TaskState;
  readonly rules: Rules;
  /** Plan clock minus server clock, ms: fixed once in the instance's life. */
  readonly clockOffsetMs: number;
  /** Continue as new after so many history events (MAX_HISTORY_EVENTS); tests set it lower. */
  readonly maxHistoryEvents?: number;
}

/**
 * A run ends well before the server's own suggestion (4,096 events), so that no run passes 2,000: replaying one stays
 * quick, and a new version of the workflow is soon met.
 */
export const MAX_HISTORY_EVENTS = 1_500;

/** A human act. Rejected by its validator with an ApplicationFailure whose type is the fault's code. */
export const act = defineUpdate<ActOutcome, [TaskCommand]>('act');
/** New calendar or policy: timers are re-armed. Returns the version now in force. */
export const rulesChanged = defineUpdate<number, [Rules]>('rulesChanged');
/** The log holds events that this workflow has not seen. */
export const logAhead = defineSignal('logAhead');
/** A child of the task says how it stands: its id, its news, and the seq of its log. Told again, it changes nothing. */
export const childTold = defineSignal<[string, ChildNews, number]>('childTold');
/** How the task that this one belongs to stands, and the seq of its log. Told again, it changes nothing. */
export const parentTold = defineSignal<[ParentStanding, number]>('parentTold');
/** A task was merged into this one. Told again, it changes nothing. */
export const mergeTold = defineSignal<[MergedTask]>('mergeTold');
export const taskState = defineQuery<TaskState>('taskState');

/** Search attributes for Temporal's own UI; the board never asks for them. No personal data. */
export const SEARCH_ATTRIBUTES = { DondocPlan: 'Keyword', DondocArea: 'Keyword', DondocLead: 'Keyword' } as const;
