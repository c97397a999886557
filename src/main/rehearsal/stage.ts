import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Worker } from '@temporalio/worker';
import { createWorker } from '../../adapters/temporal/worker';
import { newsOf, sameNews } from '../../domain/family/decide-family';
import { nextWake } from '../../domain/task/steps';
import type { Rules } from '../../domain/task/policy';
import type { TaskState } from '../../domain/task/state';
import type { Clock } from '../../ports/clock';
import type { ChangeFeed } from '../../ports/task-views';
import type { Stores } from '../stores';

/** The same workflows and activities on the server that skips time: the clock moves only when told to. */
export interface Stage {
  readonly env: TestWorkflowEnvironment;
  readonly clock: Clock;
  readonly offsetMs: number;
  work(activities: object, maxCachedWorkflows: number): Promise<Worker>;
  advanceTo(planMs: number): Promise<void>;
  close(): Promise<void>;
}

export const openStage = async (executable: string, planStartMs: number): Promise<Stage> => {
  const env = await TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path: executable } },
  });
  // The test server starts at the real now; the offset puts the year where it belongs.
  let serverMs = await env.currentTimeMs();
  let readAt = Date.now();
  const offsetMs = planStartMs - serverMs;
  const now = (): number => serverMs + (Date.now() - readAt) + offsetMs;
  const read = async (): Promise<void> => {
    serverMs = await env.currentTimeMs();
    readAt = Date.now();
  };
  return {
    env,
    offsetMs,
    clock: { now, wait: async () => undefined },
    work: (activities, maxCachedWorkflows) =>
      createWorker({
        connection: env.nativeConnection,
        namespace: env.namespace ?? 'default',
        activities,
        maxCachedWorkflows,
        bundlePath: null,
      }),
    advanceTo: async (planMs) => {
      const left = planMs - now();
      if (left > 0) await env.sleep(left);
      await read();
    },
    close: () => env.teardown(),
  };
};

const LONGEST_SILENCE_MS = 250;

/** What the next timed step of each open task is, kept up to date by sequence numbers alone. */
export class Watch {
  private readonly known = new Map<
    string,
    { readonly seq: number; readonly wakeMs: number | null; readonly state: TaskState }
  >();

  private heard: () => void = () => undefined;

  constructor(
    private readonly stores: Stores,
    private readonly rules: Rules,
    changes: ChangeFeed,
    /** Starts the workflows of tasks that others have opened. */
    private readonly startDue: () => Promise<unknown>,
  ) {
    changes.subscribe(() => this.heard());
  }

  /** Reads what has changed since the last look. */
  async look(): Promise<void> {
    const rows = await this.stores.db.task.findMany({ select: { id: true, seq: true } });
    const changed = rows.filter((row) => this.known.get(row.id)?.seq !== row.seq).map((row) => row.id);
    if (changed.length === 0) return;
    if (changed.some((id) => !this.known.has(id))) await this.startDue();
    const states = await this.stores.db.task.findMany({ where: { id: { in: changed } }, select: { state: true } });
    for (const { state: json } of states) {
      const state = json as unknown as TaskState;
      this.known.set(state.taskId, { seq: state.seq, wakeMs: nextWake(state, this.rules), state });
    }
  }

  state(taskId: string): TaskState | undefined {
    return this.known.get(taskId)?.state;
  }

  states(): readonly TaskState[] {
    return [...this.known.values()].map((one) => one.state);
  }

  nextWakeMs(): number | null {
    const wakes = [...this.known.values()].flatMap((one) => (one.wakeMs === null ? [] : [one.wakeMs]));
    return wakes.length === 0 ? null : Math.min(...wakes);
  }

  /** Children whose parent has not heard yet how they stand. */
  private untold(): readonly string[] {
    return this.states()
      .filter((child) => {
        const parent = child.parent === null ? undefined : this.state(child.parent.taskId);
        const known = parent?.children.find((one) => one.taskId === child.taskId);
        return (
          known !== undefined && parent?.standing === 'open' && !sameNews(known, newsOf(child, this.rules.calendar))
        );
      })
      .map((one) => one.taskId);
  }

  /**
   * Waits until every step that is due by now is in the log, and every parent knows its children; looks
   * again whenever the log tells of a change.
   */
  async settled(nowMs: number, giveUpMs = 120_000): Promise<void> {
    for (const from = Date.now(); ;) {
      const change = this.change();
      await this.look();
      const late = [...this.known.values()].filter((one) => one.wakeMs !== null && one.wakeMs <= nowMs);
      const waiting = late.length > 0 ? late.map((one) => one.state.taskId) : this.untold();
      if (waiting.length === 0) return;
      if (Date.now() - from > giveUpMs) throw new Error(`Not settled: ${waiting.join(', ')}`);
      await change;
    }
  }

  /** The next change of the log, or a while later: what is told may be lost with its connection. */
  private change(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LONGEST_SILENCE_MS);
      this.heard = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
