import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 40;

/** Asks again and again until `done` answers true; false when `withinMs` pass first. Asks at least once. */
export const waitUntil = async (done: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> => {
  const started = performance.now();
  for (;;) {
    if (await done()) return true;
    if (performance.now() - started >= withinMs) return false;
    await pause(EVERY_MS);
  }
};
