import { waitUntil } from '../../src/adapters/embedded/wait';

/** What does not come about within it (ms) will not, however loaded the machine: a failed test, not a slow one. */
export const LONGEST_MS = 180_000;

/** Asks again and again until `done` answers true; throws with the name of what did not come about. */
export const until = async (what: string, done: () => boolean | Promise<boolean>): Promise<void> => {
  if (!(await waitUntil(done, LONGEST_MS))) throw new Error(`It did not come about: ${what}`);
};
