import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { postgresText } from '../../messages/start';
import { StartFault } from '../../ports/faults';
import { stopProcess } from './children';
import type { DataFolder } from './data-folder';
import type { PostgresBinaries } from './postgres-binaries';
import type { RunAs } from './postgres-user';
import { commandLine, markOf } from './process-identity';

const run = promisify(execFile);

export const POSTGRES_USER = 'dondoc';
/** Fast shutdown, then immediate shutdown (recovery at the next start), as PostgreSQL's manual has them. */
export const POSTGRES_STOP = [
  { signal: 'SIGINT', graceMs: 10_000 },
  { signal: 'SIGQUIT', graceMs: 3000 },
] as const;

export const clusterFolder = (data: DataFolder): string => data.file('postgres');
const passwordFile = (data: DataFolder): string => data.file('postgres.password');

/** Makes the database folder unless it is there, whole: initdb works beside it and the result is renamed. */
export async function makeCluster(data: DataFolder, binaries: PostgresBinaries, as: RunAs): Promise<void> {
  const cluster = clusterFolder(data);
  if (existsSync(`${cluster}/PG_VERSION`)) return;
  const fresh = `${cluster}.new`;
  const secret = `${fresh}.password`;
  for (const left of [fresh, secret]) rmSync(left, { recursive: true, force: true });
  const password = randomBytes(24).toString('base64url');
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  ownedBy(as, fresh, secret);
  try {
    await initialise(fresh, secret, binaries, as);
    writeFileSync(passwordFile(data), password, { mode: 0o600 });
    chmodSync(passwordFile(data), 0o600);
    renameSync(fresh, cluster);
  } finally {
    for (const left of [fresh, secret]) rmSync(left, { recursive: true, force: true });
  }
}

function ownedBy(as: RunAs, ...paths: string[]): void {
  if (as.owner === undefined) return;
  for (const path of paths) chownSync(path, as.owner.uid, as.owner.gid);
}

async function initialise(folder: string, secret: string, binaries: PostgresBinaries, as: RunAs): Promise<void> {
  // The builtin C.UTF-8 locale is the same on every system and needs none installed.
  const [command, args] = as.command(binaries.initdb, [
    ...[`--pgdata=${folder}`, `--username=${POSTGRES_USER}`, `--pwfile=${secret}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--no-instructions'],
  ]);
  try {
    await run(command, args, { uid: as.uid, gid: as.gid, cwd: '/', timeout: 120_000, windowsHide: true });
  } catch (error) {
    const lines = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split('\n');
    const told = lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? '';
    throw new StartFault(postgresText.cannotInitialise(folder, told), { cause: error });
  }
}

/** The password of the database folder. Throws `StartFault` when its file is gone. */
export function readPassword(data: DataFolder): string {
  try {
    return readFileSync(passwordFile(data), 'utf8').trim();
  } catch (error) {
    throw new StartFault(postgresText.passwordLost(passwordFile(data)), { cause: error });
  }
}

/**
 * Deals with a `postmaster.pid` left by a server that was killed. PostgreSQL trusts the bare pid in it, which may be
 * another process's by now (or a zombie's); and a server of ours may run that was never recorded.
 */
export async function clearStaleServer(data: DataFolder): Promise<void> {
  const cluster = clusterFolder(data);
  const lock = `${cluster}/postmaster.pid`;
  if (!existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  const mark = Number.isInteger(pid) && pid > 0 ? markOf(pid) : null;
  if (mark !== null && commandLine(pid)?.includes(cluster) === true)
    await stopProcess({ pid, mark, stop: POSTGRES_STOP });
  rmSync(lock, { force: true });
}
