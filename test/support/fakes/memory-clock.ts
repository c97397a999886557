import type { Clock } from '../../../src/ports/clock';

/** A clock that stands still until it is set; those who wait are woken when their instant has come. */
export const createMemoryClock = (startMs: number) => {
  let nowMs = startMs;
  const waiting = new Set<{ untilMs: number; wake: () => void }>();
  const clock: Clock = {
    now: () => nowMs,
    wait: (untilMs, signal) =>
      new Promise((resolve) => {
        const one = {
          untilMs,
          wake: () => {
            waiting.delete(one);
            resolve();
          },
        };
        if (untilMs <= nowMs || signal.aborted) return resolve();
        waiting.add(one);
        signal.addEventListener('abort', one.wake, { once: true });
      }),
  };
  return {
    ...clock,
    /** The instants that somebody waits for. */
    waits: (): readonly number[] => [...waiting].map((one) => one.untilMs),
    set: (ms: number): void => {
      nowMs = ms;
      for (const one of [...waiting]) if (one.untilMs <= ms) one.wake();
    },
  };
};
