import { pauseAfter } from '../domain/notice/delivery';
import type { Clock } from '../ports/clock';

interface LoopOptions {
  readonly clock: Clock;
  readonly onFault: (error: unknown) => void;
  /** One pass; returns the next instant (epoch ms) at which there is something to do, null when it is not known. */
  readonly pass: (nowMs: number, signal: AbortSignal) => Promise<number | null>;
}

/** Looks by itself so often, should a poke be lost. */
const LONGEST_IDLE_MS = 60_000;
/** What is due but held by another process is not asked for without a breath. */
const SHORTEST_IDLE_MS = 250;

/** Passes that go on until aborted, each followed by a wait for the next instant or for a poke. */
export const createLoop = ({ clock, onFault, pass }: LoopOptions) => {
  let wake = new AbortController();
  let faults = 0;

  const attempt = async (signal: AbortSignal): Promise<number | null> => {
    try {
      const next = await pass(clock.now(), signal);
      faults = 0;
      return next;
    } catch (error) {
      onFault(error);
      faults += 1;
      return clock.now() + Math.min(LONGEST_IDLE_MS, pauseAfter(faults, null) / 30);
    }
  };

  return {
    poke: (): void => wake.abort(),
    run: async (signal: AbortSignal): Promise<void> => {
      while (!signal.aborted) {
        wake = new AbortController();
        const next = await attempt(signal);
        const nowMs = clock.now();
        const untilMs = Math.max(nowMs + SHORTEST_IDLE_MS, Math.min(next ?? Infinity, nowMs + LONGEST_IDLE_MS));
        await clock.wait(untilMs, AbortSignal.any([signal, wake.signal]));
      }
    },
  };
};
