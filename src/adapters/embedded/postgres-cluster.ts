import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { promisify } from 'node:util';
import { postgresText } from '../../messages/running/start';
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
const UNFINISHED = 'postgres.new-';
const passwordFile = (data: DataFolder): string => data.file('postgres.password');

/**
 * Makes the database folder unless it is there, whole: initdb works beside it and the result is renamed. `durable`
 * false does not wait for the disk.
 */
export const makeCluster = async (
  data: DataFolder,
  binaries: PostgresBinaries,
  as: RunAs,
  durable: boolean,
): Promise<void> => {
  const cluster = clusterFolder(data);
  if (existsSync(`${cluster}/PG_VERSION`)) return;
  for (const name of readdirSync(data.path)) {
    if (name.startsWith(UNFINISHED)) rmSync(data.file(name), { recursive: true, force: true });
  }
  // A name of its own: an initdb that outlived a killed start may still write under the old one.
  const fresh = data.file(UNFINISHED + randomBytes(4).toString('hex'));
  const secret = `${fresh}.password`;
  const password = randomBytes(24).toString('base64url');
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  ownedBy(as, fresh, secret);
  try {
    await initialise(fresh, secret, binaries, as, durable ? [] : ['--no-sync']);
    writeFileSync(passwordFile(data), password, { mode: 0o600 });
    chmodSync(passwordFile(data), 0o600);
    renameSync(fresh, cluster);
  } finally {
    for (const left of [fresh, secret]) rmSync(left, { recursive: true, force: true });
  }
};

const ownedBy = (as: RunAs, ...paths: string[]): void => {
  if (as.owner === undefined) return;
  for (const path of paths) chownSync(path, as.owner.uid, as.owner.gid);
};

const initialise = async (
  folder: string,
  secret: string,
  binaries: PostgresBinaries,
  as: RunAs,
  more: readonly string[],
): Promise<void> => {
  // The builtin C.UTF-8 locale is the same on every system and needs none installed.
  const [command, args] = as.command(binaries.initdb, [
    ...[`--pgdata=${folder}`, `--username=${POSTGRES_USER}`, `--pwfile=${secret}`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...['--no-instructions', ...more],
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
};

/** The password of the database folder. Throws `StartFault` when its file is gone. */
export const readPassword = (data: DataFolder): string => {
  try {
    return readFileSync(passwordFile(data), 'utf8').trim();
  } catch (error) {
    throw new StartFault(postgresText.passwordLost(passwordFile(data)), { cause: error });
  }
};

/**
 * Deals with a `postmaster.pid` left by a server that was killed. PostgreSQL trusts the bare pid in it, which may be
 * another process's by now (or a zombie's); and a server of ours may run that was never recorded.
 */
export const clearStaleServer = async (data: DataFolder): Promise<void> => {
  const cluster = clusterFolder(data);
  const lock = `${cluster}/postmaster.pid`;
  if (!existsSync(lock)) return;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  const mark = Number.isInteger(pid) && pid > 0 ? markOf(pid) : null;
  if (mark !== null && commandLine(pid)?.includes(cluster) === true)
    await stopProcess({ pid, mark, stop: POSTGRES_STOP });
  rmSync(lock, { force: true });
};
