import { Client } from 'pg';
import { postgresText } from '../../messages/start';
import { StartFault } from '../../ports/faults';
import type { DataFolder } from './data-folder';
import { postgresBinaries } from './postgres-binaries';
import {
  clearStaleServer,
  clusterFolder,
  makeCluster,
  POSTGRES_STOP,
  POSTGRES_USER,
  readPassword,
} from './postgres-cluster';
import { type RunAs, runPostgresAs } from './postgres-user';
import { type Exit, type ServerProcess, startServer } from './server-process';
import { waitUntil } from './wait';

const SERVER = 'postgres';
const DATABASE = 'dondoc';
/** Recovery after a crash may take long; an ordinary start takes a tenth of a second. */
const READY_WITHIN_MS = 120_000;
const ATTEMPTS = 5;

export interface PostgresOptions {
  /** Databases to have, made when missing. */
  readonly databases?: readonly string[];
  /** Only for throw-away test data: false does not wait for the disk. */
  readonly durable?: boolean;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  readonly exited: Promise<Exit>;
  /** Connection URL of a database on this server, as its superuser. */
  url(database?: string): string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `<data>/postgres`, making it at the first start, on a remembered loopback port, and answers once
 * it takes connections. Throws `StartFault`.
 */
export async function startPostgres(data: DataFolder, options: PostgresOptions = {}): Promise<EmbeddedPostgres> {
  const binaries = postgresBinaries();
  const as = await runPostgresAs(binaries.postgres, data.path, clusterFolder(data));
  await makeCluster(data, binaries, as);
  const password = readPassword(data);
  for (let attempt = 1; ; attempt += 1) {
    await clearStaleServer(data);
    const port = await data.ports.take(SERVER);
    const server = await launch(data, binaries.postgres, as, port, options.durable ?? true);
    const url = (database = DATABASE): string =>
      `postgresql://${POSTGRES_USER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
    const outcome = await untilReady(server, url('postgres'));
    if (outcome === 'ready') {
      await makeDatabases(url('postgres'), options.databases ?? [DATABASE]);
      return { port, pid: server.pid, exited: server.exited, url, stop: () => server.stop() };
    }
    await server.stop();
    if (outcome === 'port-taken') data.ports.forget(SERVER);
    if (outcome === 'failed' || attempt === ATTEMPTS) throw failure(data, server);
  }
}

async function launch(data: DataFolder, postgres: string, as: RunAs, port: number, durable: boolean) {
  const set = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  };
  const flags = Object.entries(set).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, args] = as.command(postgres, ['-D', clusterFolder(data), '-p', String(port), ...flags]);
  const { uid, gid } = as;
  return startServer(
    { name: SERVER, command, args, uid, gid, logFile: data.logFile(SERVER), stop: POSTGRES_STOP },
    data.children,
  );
}

type Outcome = 'ready' | 'port-taken' | 'data-in-use' | 'failed';

async function untilReady(server: ServerProcess, url: string): Promise<Outcome> {
  let ended = false;
  void server.exited.then(() => (ended = true));
  let ready = false;
  await waitUntil(async () => ended || (ready = await answers(url)), READY_WITHIN_MS);
  if (ready) return 'ready';
  const log = server.log();
  if (/could not bind/.test(log)) return 'port-taken';
  // Backends of a server killed a moment ago still hold its shared memory; they are on their way out.
  return /shared memory block/.test(log) ? 'data-in-use' : 'failed';
}

/** True once a connection works. A refused password is no matter of waiting. */
async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01')
      throw new StartFault(postgresText.passwordRefused, { cause: error });
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function makeDatabases(url: string, names: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const name of names) {
      const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
      if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    }
  } finally {
    await client.end();
  }
}

function failure(data: DataFolder, server: ServerProcess): StartFault {
  const told = /(?:FATAL|PANIC|error): +(.*)/.exec(server.log())?.[1] ?? '';
  return new StartFault(postgresText.cannotStart(told, data.logFile(SERVER)));
}
