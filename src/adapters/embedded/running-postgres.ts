import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';
import { readJson } from './json-file';
import { POSTGRES_USER } from './postgres-cluster';

const DATABASE = 'dondoc';

/**
 * URL of the database of an instance that runs on this data folder, for commands beside it; null when none answers.
 * Takes no lock and starts nothing.
 */
export const runningPostgres = async (folder: string): Promise<string | null> => {
  const secret = join(folder, 'postgres.password');
  const port = readJson(join(folder, 'ports.json'), z.record(z.string(), z.number()), {})['postgres'];
  if (port === undefined || !existsSync(secret)) return null;
  const url = `postgresql://${POSTGRES_USER}:${readFileSync(secret, 'utf8').trim()}@127.0.0.1:${port}/${DATABASE}`;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
};
