import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { openDataFolder } from '../../src/adapters/embedded/data-folder';
import { startPostgres } from '../../src/adapters/embedded/postgres';
import { onceInRun } from './once';
import { runFolder, serverFolder } from './run';

const run = promisify(execFile);

export interface FreshDatabase {
  readonly url: string;
  /** Ends its connections and removes it. */
  drop(): Promise<void>;
}

const named = (adminUrl: string, database: string): string => {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  return url.toString();
};

async function admin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function inProcess<T>(...args: string[]): Promise<T> {
  const root = join(__dirname, '../..');
  const script = join(__dirname, 'migrate.ts');
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ...args], { cwd: root });
  return JSON.parse(stdout) as T;
}

/** Applies the migrations in a process of their own (see migrate.ts). Answers the applied names. */
export const migrateInProcess = (url: string, ...folder: string[]): Promise<string[]> =>
  inProcess('apply', url, ...folder);

/** Do prisma/migrations and prisma/schema.prisma agree? */
export const migrationsMatch = async (): Promise<boolean> => inProcess('match', await databaseAdminUrl());

/**
 * URL of a PostgreSQL server whose user may create databases: DONDOC_TEST_DATABASE_ADMIN_URL when set, else one
 * embedded server for the whole run, without waiting for the disk.
 */
async function databaseAdminUrl(): Promise<string> {
  const url = await onceInRun('postgres', async () => {
    const given = process.env['DONDOC_TEST_DATABASE_ADMIN_URL'];
    if (given !== undefined) return given;
    const data = await openDataFolder(serverFolder(runFolder()));
    const server = await startPostgres(data, { durable: false, databases: [] });
    return server.url('postgres');
  });
  process.env['DONDOC_TEST_DATABASE_ADMIN_URL'] = url;
  return url;
}

async function create(clause: string): Promise<FreshDatabase> {
  const adminUrl = await databaseAdminUrl();
  const name = `dondoc_t_${randomBytes(6).toString('hex')}`;
  await admin(adminUrl, `CREATE DATABASE "${name}" ${clause}`);
  return {
    url: named(adminUrl, name),
    drop: () => admin(adminUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

/** A new database without anything in it. */
export const emptyDatabase = (): Promise<FreshDatabase> => create('');

/** A new database with every migration applied and no rows; some 50 ms each. Drop it in afterAll. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const template = await onceInRun('template', async () => {
    const { url } = await emptyDatabase();
    await migrateInProcess(url);
    return decodeURIComponent(new URL(url).pathname.slice(1));
  });
  return create(`TEMPLATE "${template}"`);
}
