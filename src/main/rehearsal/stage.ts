import { TestWorkflowEnvironment } from '@temporalio/testing';
import type { Worker } from '@temporalio/worker';
import { createWorker } from '../../adapters/temporal/worker';
import type { Clock } from '../../ports/clock';

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
