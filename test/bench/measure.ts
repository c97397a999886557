import type { Client } from '@temporalio/client';

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** The value that so much of all stays below (0.95: ninety-five of a hundred). */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN) * 100) / 100;
};

/** Milliseconds that `work` takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

/** Runs `work` over items, so many at once. */
export const inLanes = async <T>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<unknown>,
): Promise<void> => {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const item = items[next];
      next += 1;
      if (item === undefined) return;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

/** Started, workflow task scheduled, started, completed, timer started. */
const ARMED_HISTORY_LENGTH = 5;

/** Waits until every one of these workflows has armed its first timer: the same look for ours and for the baseline. */
export const allArmed = async (client: Client, workflowIds: readonly string[]): Promise<void> => {
  await inLanes(workflowIds, 16, async (id) => {
    for (;;) {
      const { historyLength } = await client.workflow.getHandle(id).describe();
      if (historyLength >= ARMED_HISTORY_LENGTH) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
};

export interface BenchLine {
  readonly name: string;
  readonly ours: number;
  readonly bare: number;
  readonly unit: string;
  readonly ratio: number;
  /** The time that 95 of 100 stay below, same unit as `ours`. */
  readonly p95?: number;
}

export const line = (name: string, ours: number, bare: number, unit: string): BenchLine => ({
  name,
  ours: Math.round(ours * 100) / 100,
  bare: Math.round(bare * 100) / 100,
  unit,
  ratio: Math.round((ours / bare) * 100) / 100,
});
