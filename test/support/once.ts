import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runFolder } from './run';

/**
 * Does `work` once in a run, whichever of jest's workers asks first, and gives its answer to all. A failure is told to
 * all as well: nobody tries again.
 */
export async function onceInRun<T>(name: string, work: () => Promise<T>): Promise<T> {
  const done = join(runFolder(), `${name}.json`);
  const working = join(runFolder(), `${name}.working`);
  for (;;) {
    if (existsSync(done)) return read<T>(done);
    try {
      mkdirSync(working);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      await pause(50);
      continue;
    }
    // The holder may have finished between the two looks.
    if (existsSync(done)) {
      rmSync(working, { recursive: true });
      continue;
    }
    const outcome = await work().then(
      (value) => ({ value }),
      (error: unknown) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
    writeFileSync(`${done}.new`, JSON.stringify(outcome));
    renameSync(`${done}.new`, done);
    rmSync(working, { recursive: true });
  }
}

function read<T>(path: string): T {
  const outcome = JSON.parse(readFileSync(path, 'utf8')) as { value: T } | { error: string };
  if ('error' in outcome) throw new Error(outcome.error);
  return outcome.value;
}
