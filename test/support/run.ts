import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A new folder for a test file, swept with the run's whatever becomes of the file. */
export const folderInRun = (name: string): string => mkdtempSync(join(runFolder(), `${name}-`));

export const serverFolder = (run: string): string => join(run, 'servers');

export function beginRun(): void {
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  // PostgreSQL, which does not run as root, must get through.
  chmodSync(folder, 0o711);
  for (const one of [serverFolder(folder), programs(folder)]) mkdirSync(one);
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, mark: markOf(process.pid) }));
  process.env[VARIABLE] = folder;
}

const programs = (run: string): string => join(run, 'programs');

/** A program that a test has started dies with the run at the latest, should the test be broken off. */
export function endWithRun(pid: number): void {
  const record = { pid, mark: markOf(pid) ?? 'ended', stop: [] };
  new ChildrenFile(join(programs(runFolder()), `${pid}.json`)).add('program', record);
}

/** Of every data folder in a run's folder; a database has none, and its files come and go. */
const childrenFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((one) => {
    const path = join(folder, one.name);
    if (one.isDirectory()) return one.name.startsWith('postgres') ? [] : childrenFiles(path);
    return one.name === 'children.json' ? [path] : [];
  });

/** Stops the run's servers and whatever a test that was broken off has left running, and removes the run's folder. */
export async function endRun(folder: string): Promise<void> {
  // First the programs: they start their servers again.
  const records = readdirSync(programs(folder)).map((name) => join(programs(folder), name));
  for (const path of [...records, ...childrenFiles(folder)]) await new ChildrenFile(path).stopOrphans();
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
