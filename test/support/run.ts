import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChildrenFile } from '../../src/adapters/embedded/children';
import { isSameProcess, markOf } from '../../src/adapters/embedded/process-identity';

/**
 * One folder for one run of jest, named to the workers by this variable. Servers are started in it by the first test
 * that asks (a run of unit tests starts none) and stopped by global-teardown.
 */
const VARIABLE = 'DONDOC_TEST_RUN';
const PREFIX = 'dondoc-test-run-';

export const runFolder = (): string => {
  const folder = process.env[VARIABLE];
  if (folder === undefined) throw new Error('no test run: start tests with jest');
  return folder;
};

export const serverFolder = (run: string): string => join(run, 'servers');

export function beginRun(): void {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  mkdirSync(serverFolder(folder));
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, mark: markOf(process.pid) }));
  process.env[VARIABLE] = folder;
}

/** Stops the run's servers and removes its folder. */
export async function endRun(folder: string): Promise<void> {
  await new ChildrenFile(join(serverFolder(folder), 'children.json')).stopOrphans();
  rmSync(folder, { recursive: true, force: true });
}

/** Ends what an interrupted run left behind (Ctrl-C in jest skips its teardown). */
export async function sweepDeadRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    try {
      const owner = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as { pid: number; mark: string };
      if (!isSameProcess(owner)) await endRun(folder);
    } catch {
      // Another user's, or being made at this moment.
    }
  }
}
