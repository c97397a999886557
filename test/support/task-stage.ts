import { WorkflowUpdateFailedError, type Client, type WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { temporal } from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { bundleWorkflowCode, DefaultLogger, makeTelemetryFilterString, Runtime, Worker } from '@temporalio/worker';
import { WORKFLOW_SOURCE } from '../../src/adapters/temporal/workflow-source';
import { createActivities } from '../../src/activities/create-activities';
import type { Actor } from '../../src/domain/task/actor';
import type { AgencyLines } from '../../src/domain/task/agency-line';
import type { Act } from '../../src/domain/task/commands';
import type { TaskFault } from '../../src/domain/task/faults';
import type { Memberships } from '../../src/domain/task/open-group';
import type { Rules } from '../../src/domain/task/policy';
import type { ActOutcome } from '../../src/domain/task/recording';
import type { TaskState } from '../../src/domain/task/state';
import { newsOf, sameNews } from '../../src/domain/family/decide-family';
import { nextWake } from '../../src/domain/task/steps/steps';
import { act, TASK_WORKFLOW, taskState, taskWorkflowId, type TaskInput } from '../../src/workflows/contract';
import type { taskWorkflow } from '../../src/workflows/task.workflow';
import { at, type Story } from './builders';
import { MemoryTaskLog, type OutgoingNotice } from './fakes/task-log';
import { officialsOf } from './people';
import { clockText, PEOPLE, SEED_RULES } from './task-world';

// One runtime a process, and before any server is started; rejected Updates are no news in a test.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
});

export type History = temporal.api.history.v1.IHistory;

export interface Bundle {
  readonly code: string;
}

/** The workflows as the product bundles them. */
export const bundleWorkflows = async (): Promise<Bundle> => {
  const { code } = await bundleWorkflowCode({
    ...WORKFLOW_SOURCE,
    logger: new DefaultLogger('ERROR'),
  });
  return { code };
};

export interface StageOptions {
  /** 0: every workflow task replays the run from its start. */
  readonly maxCachedWorkflows?: number;
  readonly people?: readonly Actor[];
}

export interface TaskOptions {
  readonly maxHistoryEvents?: number;
  readonly rules?: Rules;
}

export type Told = ActOutcome | TaskFault;

let stages = 0;

/** A time-skipping server with the real workflow and the real `record` over a log in memory. */
export class Stage {
  readonly log: MemoryTaskLog;
  /** What the catalogue says of agencies that acts bring in (commands-in-line.ts). */
  lines: AgencyLines = {};
  /** Which groups the catalogue says they belong to. */
  memberOf: Memberships = {};
  private worker: Worker | null = null;
  private running: Promise<void> = Promise.resolve();
  private readonly queue = `stage-${(stages += 1)}`;
  private readonly tasks = new Map<string, { readonly offset: number; readonly rules: Rules }>();

  constructor(
    private readonly env: TestWorkflowEnvironment,
    private readonly code: Bundle,
    private readonly options: StageOptions = {},
  ) {
    this.log = new MemoryTaskLog(SEED_RULES, officialsOf(options.people ?? Object.values(PEOPLE)));
  }

  async up(): Promise<void> {
    this.worker = await Worker.create({
      connection: this.env.nativeConnection,
      taskQueue: this.queue,
      workflowBundle: this.code,
      activities: createActivities({ log: this.log }),
      maxCachedWorkflows: this.options.maxCachedWorkflows ?? 100,
      identity: 'stage',
    });
    this.running = this.worker.run();
  }

  async down(): Promise<void> {
    this.worker?.shutdown();
    await this.running;
    this.worker = null;
  }

  /** A worker that died and came back: nothing of it is left but the histories. */
  async restart(): Promise<void> {
    await this.down();
    await this.up();
  }

  /** Ends what still runs, so that nothing calls a server that is gone. */
  async close(): Promise<void> {
    for (const taskId of this.tasks.keys())
      await this.handle(taskId)
        .terminate('end of test')
        .catch(() => undefined);
    await this.down();
  }

  /** Starts the workflow of a given task on the morning it was given. */
  async start(story: Story, options: TaskOptions = {}): Promise<string> {
    const { taskId } = story.state;
    this.log.put(taskId, story.log);
    const offset = (story.log[0]?.atMs ?? 0) - (await this.env.currentTimeMs());
    await this.startFrom(taskId, offset, options);
    return taskId;
  }

  /** Starts it where the log stands, as `recover` does. */
  async startFrom(taskId: string, offset: number = this.offsetOf(taskId), options: TaskOptions = {}): Promise<void> {
    const rules = options.rules ?? this.log.rules;
    this.tasks.set(taskId, { offset, rules });
    const input: TaskInput = {
      state: this.log.stateOf(taskId),
      rules,
      clockOffsetMs: offset,
      ...(options.maxHistoryEvents === undefined ? {} : { maxHistoryEvents: options.maxHistoryEvents }),
    };
    await this.env.client.workflow.start(TASK_WORKFLOW, {
      taskQueue: this.queue,
      workflowId: taskWorkflowId(taskId),
      args: [input],
    });
    await this.quiet(taskId);
  }

  get client(): Client {
    return this.env.client;
  }

  handle(taskId: string): WorkflowHandle<typeof taskWorkflow> {
    return this.env.client.workflow.getHandle(taskWorkflowId(taskId));
  }

  private offsetOf(taskId: string): number {
    return this.tasks.get(taskId)?.offset ?? 0;
  }

  async now(taskId: string): Promise<number> {
    return (await this.env.currentTimeMs()) + this.offsetOf(taskId);
  }

  state(taskId: string): Promise<TaskState> {
    return this.handle(taskId).query(taskState);
  }

  /**
   * Waits until no workflow task is under way. Asked of the history, not by a query: one that meets the end of a run is
   * never answered by the test server.
   */
  private async idle(taskId: string): Promise<void> {
    for (;;) {
      const { events } = await this.handle(taskId).fetchHistory();
      const last = events?.at(-1);
      const task = events?.findLast(
        (one) => one.workflowTaskScheduledEventAttributes ?? one.workflowTaskCompletedEventAttributes,
      );
      if (task?.workflowTaskCompletedEventAttributes && !last?.timerFiredEventAttributes) return;
    }
  }

  /** Waits until the workflow has ended. Waiting for its result lets the clock run to the next timer, even one that is gone. */
  async ended(taskId: string): Promise<void> {
    while ((await this.handle(taskId).describe()).status.name === 'RUNNING');
  }

  /** The log has everything that is due by now, and the workflow task that wrote it has ended. */
  async quiet(taskId: string): Promise<void> {
    const now = await this.now(taskId);
    const rules = (): Rules => this.log.rules;
    await this.log.until(() => (nextWake(this.log.stateOf(taskId), rules()) ?? Infinity) > now);
    await this.idle(taskId);
  }

  /**
   * Lets the clock run to an instant, stopping at each step of the task: an Update that meets a firing timer can wedge
   * the test server (1.40.0).
   */
  async forward(taskId: string, when: string): Promise<void> {
    const until = at(when);
    for (;;) {
      const wake = nextWake(this.log.stateOf(taskId), this.log.rules) ?? Infinity;
      const now = await this.now(taskId);
      if (now >= until) return;
      await this.env.sleep(Math.max(1, Math.min(wake, until) - now));
      await this.quiet(taskId);
    }
  }

  /** As the keeper does: starts the tasks that others have opened. */
  async startOpened(): Promise<void> {
    for (const taskId of this.log.taskIds()) {
      const parent = this.log.stateOf(taskId).parent;
      if (parent !== null && !this.tasks.has(taskId)) await this.startFrom(taskId, this.offsetOf(parent.taskId));
    }
  }

  /** Parent and children know of each other what the log says, and all that is due is done. */
  private async settled(): Promise<void> {
    await this.startOpened();
    await this.log.until(() =>
      this.log.taskIds().every((taskId) => {
        const child = this.log.stateOf(taskId);
        const parent = child.parent === null ? null : this.log.stateOf(child.parent.taskId);
        const known = parent?.children.find((one) => one.taskId === taskId);
        return !known || parent?.standing !== 'open' || sameNews(known, newsOf(child, this.log.rules.calendar));
      }),
    );
    for (const taskId of this.log.taskIds()) await this.quiet(taskId);
  }

  /** The same for a whole family: the clock stops at each step of any of its tasks. */
  async forwardAll(rootId: string, when: string): Promise<void> {
    const until = at(when);
    for (;;) {
      await this.settled();
      const wakes = this.log.taskIds().map((taskId) => nextWake(this.log.stateOf(taskId), this.log.rules) ?? Infinity);
      const now = await this.now(rootId);
      if (now >= until) return;
      await this.env.sleep(Math.max(1, Math.min(until, ...wakes) - now));
    }
  }

  /** Lets the clock run on for a while in which nothing is timed. */
  async pass(ms: number): Promise<void> {
    await this.env.sleep(ms);
  }

  /** What a person's act brought: its outcome, or the fault it was refused with. */
  async act(taskId: string, actor: Actor, what: Act, commandId = this.nextId(actor, what)): Promise<Told> {
    try {
      return await this.handle(taskId).executeUpdate(act, {
        args: [{ commandId, actor, act: what, lines: this.lines, memberOf: this.memberOf }],
        updateId: commandId,
      });
    } catch (error) {
      const fault = faultOf(error);
      if (fault === null) throw error;
      return fault;
    }
  }

  private acts = 0;
  private nextId(actor: Actor, what: Act): string {
    this.acts += 1;
    return `${actor.officialId}:${what.kind}:${this.acts}`;
  }

  /** Everything said about a task: "2024-01-05 08:00 stc-focal accept-asked", in order. */
  said(taskId: string, ...kinds: readonly OutgoingNotice['kind'][]): readonly string[] {
    return this.log
      .notices(taskId)
      .filter((one) => kinds.length === 0 || kinds.includes(one.kind))
      .map((one) => `${clockText(one.atMs)} ${one.officialId} ${one.kind}`);
  }

  /** The histories of all runs of a task, oldest run first. */
  async histories(taskId: string): Promise<readonly History[]> {
    const found: History[] = [];
    for (let runId: string | undefined; ;) {
      const history = await this.client.workflow.getHandle(taskWorkflowId(taskId), runId).fetchHistory();
      found.unshift(history);
      const before = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId;
      if (!before) return found;
      runId = before;
    }
  }

  /** How many events each run has, oldest run first. */
  async runs(taskId: string): Promise<readonly number[]> {
    return (await this.histories(taskId)).map((one) => one.events?.length ?? 0);
  }
}

const faultOf = (error: unknown): TaskFault | null => {
  if (!(error instanceof WorkflowUpdateFailedError) || !(error.cause instanceof ApplicationFailure)) return null;
  const fault = error.cause.details?.[0] as TaskFault | undefined;
  return fault && fault.code === error.cause.type ? fault : null;
};

/** 'ok', or the code of the fault. */
export const toldShort = (told: Told): string => ('code' in told ? told.code : 'ok');
