import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { ChildrenFile } from '../../../src/adapters/embedded/children';
import { endWithRun, folderInRun } from '../../support/run';

/** A folder per test; after the test `end` runs, then servers left over are stopped and the folder is removed. */
export function useFolder(end: () => Promise<void> = async () => undefined): () => string {
  let folder = '';
  beforeEach(() => {
    folder = folderInRun('embedded');
  });
  afterEach(async () => {
    await end();
    await new ChildrenFile(join(folder, 'children.json')).stopOrphans();
    rmSync(folder, { recursive: true, force: true });
  });
  return () => folder;
}

export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A process that has ended: its pid and nothing behind it. */
export function endedPid(): number {
  return Number(execFileSync(process.execPath, ['-e', 'console.log(process.pid)'], { encoding: 'utf8' }));
}

/** Starts test/support/embedded-instance.ts in a process group of its own. */
export function startInstance(folder: string, program: string) {
  const script = join(__dirname, '../../support/embedded-instance.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, program], {
    cwd: join(__dirname, '../../..'),
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (child.pid !== undefined) endWithRun(child.pid);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const next = async (): Promise<Record<string, unknown>> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('the instance ended');
    return JSON.parse(line.value) as Record<string, unknown>;
  };
  return { pid: child.pid ?? 0, next, ended };
}
