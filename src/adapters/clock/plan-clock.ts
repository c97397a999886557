import type { Clock } from '../../ports/clock';

/** Longest single timer of Node; longer waits are made of several. */
const LONGEST_TIMER_MS = 2_000_000_000;

/** Waits until `remaining()` is gone or the signal is aborted. */
const waitFor = (remaining: () => number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const arm = (): void => {
      const left = remaining();
      if (left <= 0 || signal.aborted) return done();
      timer = setTimeout(arm, Math.min(left, LONGEST_TIMER_MS));
    };
    signal.addEventListener('abort', done);
    arm();
  });

/** The plan clock in production: the system's plus the instance's offset (ms). */
export const createPlanClock = (offsetMs: number): Clock => {
  const now = (): number => Date.now() + offsetMs;
  return { now, wait: (untilMs, signal) => waitFor(() => untilMs - now(), signal) };
};
