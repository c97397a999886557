import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { postgresText } from '../../messages/running/start';
import { StartFault } from '../../ports/faults';

const run = promisify(execFile);

/** How to run PostgreSQL's programs: as ourselves, or, when we are root (which PostgreSQL refuses), as another user. */
export interface RunAs {
  /** To give to spawn. */
  readonly uid?: number;
  readonly gid?: number;
  /** Whose the database's files are; undefined: ours. */
  readonly owner?: { readonly uid: number; readonly gid: number };
  /** The command to spawn for `program` with `args`. */
  command(program: string, args: readonly string[]): readonly [string, readonly string[]];
}

const ourselves: RunAs = { command: (program, args) => [program, args] };

const idOf = async (flag: '-u' | '-g'): Promise<number> => Number((await run('id', [flag, 'postgres'])).stdout);

/** The system's `postgres` user, made when there is none. */
const postgresUser = async (): Promise<{ uid: number; gid: number }> => {
  try {
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  } catch {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
    return { uid: await idOf('-u'), gid: await idOf('-g') };
  }
};

/** A plain user of the same numbers. */
const asUser = (uid: number, gid: number): RunAs => ({
  uid,
  gid,
  owner: { uid, gid },
  command: (program, args) => [program, args],
});

/**
 * The same user with one privilege of root's left: passing through folders closed to others. A checkout under /root
 * (mode 700) is closed to everyone else, programs and data alike.
 */
const withPassage = (uid: number, gid: number, capability: string): RunAs => ({
  owner: { uid, gid },
  command: (program, args) => [
    'setpriv',
    [
      ...[`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
      ...[`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`],
      ...['--', program, ...args],
    ],
  ],
});

const works = async (as: RunAs, program: string, folder: string): Promise<boolean> => {
  const options = { ...(as.uid !== undefined && { uid: as.uid, gid: as.gid }), cwd: '/', timeout: 20_000 };
  const can = async (what: string, args: readonly string[]): Promise<boolean> => {
    const [command, all] = as.command(what, args);
    return run(command, all, options).then(
      () => true,
      () => false,
    );
  };
  return (await can(program, ['--version'])) && (await can('/bin/sh', ['-c', 'cd "$1"', 'sh', folder]));
};

/**
 * Whom to run PostgreSQL as. `program` and `folder` must be reachable by that user: tried, not guessed.
 * `cluster` is the database folder; once it exists its owner is kept.
 * Throws `StartFault` when root can find no way.
 */
export const runPostgresAs = async (program: string, folder: string, cluster: string): Promise<RunAs> => {
  if (process.getuid?.() !== 0) return ourselves;
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  const { uid, gid } = owner !== undefined && owner.uid !== 0 ? owner : await postgresUser().catch(noUser);
  const ways = [
    asUser(uid, gid),
    withPassage(uid, gid, 'dac_read_search'),
    // Containers often lack the narrow one.
    withPassage(uid, gid, 'dac_override'),
  ];
  for (const way of ways) if (await works(way, program, folder)) return way;
  throw new StartFault(postgresText.rootCannotReach(folder));
};

const noUser = (cause: unknown): never => {
  throw new StartFault(postgresText.noUser, { cause });
};
