/**
 * tsx test/support/embedded-instance.ts FOLDER PROGRAM: an instance of nothing but its servers, for tests that kill it.
 * Prints one JSON line when they serve. At SIGINT it tells whether PostgreSQL still answered after the signal, stops
 * all in order, and ends.
 */
import { Client } from 'pg';
import { openDataFolder } from '../../src/adapters/embedded/data-folder';
import { startPostgres } from '../../src/adapters/embedded/postgres';
import { startTemporal } from '../../src/adapters/embedded/temporal';

const tell = (value: unknown): boolean => process.stdout.write(`${JSON.stringify(value)}\n`);

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

async function main([folder = '', program = '']: string[]): Promise<void> {
  const data = await openDataFolder(folder);
  const postgres = await startPostgres(data);
  const temporal = await startTemporal(data, { program, searchAttributes: {} });
  const interrupted = new Promise<void>((resolve) => process.once('SIGINT', () => resolve()));
  const hold = setInterval(() => undefined, 60_000);
  tell({ url: postgres.url(), postgres: postgres.pid(), temporal: temporal.pid(), address: temporal.address });
  await interrupted;
  clearInterval(hold);
  tell({ answeredAfterSignal: await answers(postgres.url()) });
  await temporal.stop();
  await postgres.stop();
  data.close();
}

void main(process.argv.slice(2));
