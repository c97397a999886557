import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { embeddedText, postgresText } from '../../messages/running/start';
import { StartFault } from '../../ports/faults';
import type { DataFolder } from './data-folder';
import { type Kept, keepRunning } from './keep-running';
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
import { type ServerProcess, startServer } from './server-process';
import { waitUntil } from './wait';

const SERVER = 'postgres';
const DATABASE = 'dondoc';
/** Recovery after a crash may take long; an ordinary start takes a tenth of a second. */
const READY_WITHIN_MS = 120_000;
const ATTEMPTS = 20;
const BETWEEN_ATTEMPTS_MS = 250;

export interface PostgresOptions {
  /** Databases to have, made when missing. */
  readonly databases?: readonly string[];
  /** Only for throw-away test data: false does not wait for the disk. */
  readonly durable?: boolean;
  /** Told in one line when the server ended unasked and is started again. */
  readonly say?: (line: string) => void;
}

export interface EmbeddedPostgres extends Kept {
  readonly port: number;
  /** Connection URL of a database on this server, as its superuser. */
  url(database?: string): string;
}

interface Place {
  readonly data: DataFolder;
  readonly program: string;
  readonly as: RunAs;
  readonly password: string;
  readonly durable: boolean;
}

/**
 * Starts PostgreSQL on `<data>/postgres`, making it at the first start, on a remembered loopback port, and answers once
 * it takes connections. It is watched, and started again on the same port, until stopped. Throws `StartFault`.
 */
export const startPostgres = async (data: DataFolder, options: PostgresOptions = {}): Promise<EmbeddedPostgres> => {
  const binaries = postgresBinaries();
  const as = await runPostgresAs(binaries.postgres, data.path, clusterFolder(data));
  const durable = options.durable ?? true;
  await makeCluster(data, binaries, as, durable);
  const place: Place = { data, program: binaries.postgres, as, password: readPassword(data), durable };
  const { server, port } = await bringUpSomewhere(place);
  const url = (database = DATABASE): string => address(place, port, database);
  try {
    await makeDatabases(url('postgres'), options.databases ?? [DATABASE]);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const again = (): Promise<ServerProcess> => bringUp(place, port);
  return { ...keepRunning(server, again, () => options.say?.(embeddedText.restarting('PostgreSQL'))), port, url };
};

const address = ({ password }: Place, port: number, database: string): string =>
  `postgresql://${POSTGRES_USER}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;

class PortTaken extends StartFault {}

/** On the remembered port, or on another when somebody takes that one between our look and the server's. */
const bringUpSomewhere = async (place: Place): Promise<{ server: ServerProcess; port: number }> => {
  // Before the look at the port: it may be our own forgotten server that holds it.
  await clearStaleServer(place.data);
  for (let attempt = 1; ; attempt += 1) {
    const port = await place.data.ports.take(SERVER);
    try {
      return { server: await bringUp(place, port), port };
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === ATTEMPTS) throw error;
      place.data.ports.forget(SERVER);
    }
  }
};

const bringUp = async (place: Place, port: number): Promise<ServerProcess> => {
  const log = place.data.logFile(SERVER);
  for (let attempt = 1; ; attempt += 1) {
    await clearStaleServer(place.data);
    const server = await launch(place, port);
    if (await untilReady(server, address(place, port, 'postgres'))) return server;
    await server.stop();
    const told = server.log();
    if (/could not bind/.test(told)) throw new PortTaken(postgresText.cannotStart(`port ${port}`, log));
    // Backends of a server killed a moment ago still hold its shared memory; they are on their way out.
    if (!/shared memory block/.test(told) || attempt === ATTEMPTS) {
      const why = /(?:FATAL|PANIC|error): +(.*)/.exec(told)?.[1] ?? '';
      throw new StartFault(postgresText.cannotStart(why, log));
    }
    await pause(BETWEEN_ATTEMPTS_MS);
  }
};

const launch = ({ data, program, as, durable }: Place, port: number): Promise<ServerProcess> => {
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
  const [command, args] = as.command(program, ['-D', clusterFolder(data), '-p', String(port), ...flags]);
  const { uid, gid } = as;
  const logFile = data.logFile(SERVER);
  return startServer({ name: SERVER, command, args, uid, gid, logFile, stop: POSTGRES_STOP }, data.children);
};

const untilReady = async (server: ServerProcess, url: string): Promise<boolean> => {
  let ended = false;
  let ready = false;
  void server.exited.then(() => (ended = true));
  try {
    await waitUntil(async () => ended || (ready = await answers(url)), READY_WITHIN_MS);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return ready;
};

/** True once a connection works. A refused password is no matter of waiting. */
const answers = async (url: string): Promise<boolean> => {
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
};

const makeDatabases = async (url: string, names: readonly string[]): Promise<void> => {
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
};
