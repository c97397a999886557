/**
 * npm run bench [-- --json] [-- --quick] [-- --only=NAME]: speeds against a bare baseline in the same run, on one development server
 * and one durable PostgreSQL, both embedded as in service. Everything runs on loopback and stops by itself.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActivities } from '../../src/activities/create-activities';
import { createPlanClock } from '../../src/adapters/clock/plan-clock';
import { openDataFolder } from '../../src/adapters/embedded/data-folder';
import { startPostgres } from '../../src/adapters/embedded/postgres';
import { startTemporal } from '../../src/adapters/embedded/temporal';
import { createListener } from '../../src/adapters/prisma/listener';
import { applyMigrations } from '../../src/adapters/prisma/schema/migrate';
import { provision } from '../../src/adapters/provision/provision';
import { temporalCli } from '../../src/adapters/provision/tool';
import { connectClient, connectWorker } from '../../src/adapters/temporal/connect';
import { createWorker, installRuntime } from '../../src/adapters/temporal/worker';
import { readConfig } from '../../src/config';
import { instantAt } from '../../src/domain/calendar/civil-date';
import { createLogger } from '../../src/main/instance/logger';
import { createParts } from '../../src/main/instance/parts';
import { seedCatalogue, seedOfficials, seedRules } from '../../src/main/instance/seed-files';
import { Shutdown } from '../../src/main/instance/shutdown';
import { openStores } from '../../src/main/instance/stores';
import { SEARCH_ATTRIBUTES } from '../../src/workflows/contract';
import { benchImport } from './import';
import { benchReplies } from './replies';
import { benchStart } from './start';
import { benchStorm } from './storm';
import { benchDigest } from './digests';
import { benchWebhooks } from './webhooks';
import type { BenchLine } from './measure';
import { createBareWorker } from './bare-worker';

const json = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const only = process.argv.find((one) => one.startsWith('--only='))?.slice('--only='.length);
/** `--only=reply`: the lines whose name begins so. */
const wanted = (name: string): boolean => only === undefined || only.startsWith(name) || name.startsWith(only);

const print = (line: BenchLine): void => {
  process.stdout.write(
    json
      ? `${JSON.stringify(line)}\n`
      : `${line.name.padEnd(14)} ours ${line.ours} ${line.unit}${line.p95 === undefined ? '' : ` (p95 ${line.p95})`}, bare ${line.bare} ${line.unit}, ratio ${line.ratio}\n`,
  );
};

const main = async (): Promise<void> => {
  if (wanted('import')) for (const line of await benchImport(quick)) print(line);
  const read = readConfig();
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const config = read.value;
  const path = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const shutdown = new Shutdown((name, error) => process.stderr.write(`${name}: ${String(error)}\n`));
  process.once('SIGINT', () => void shutdown.run().then(() => process.exit(130)));
  shutdown.add('folder', () => rmSync(path, { recursive: true, force: true }));
  try {
    const folder = await openDataFolder(path);
    shutdown.add('lock', () => folder.close());
    const postgres = await startPostgres(folder);
    shutdown.add('postgres', () => postgres.stop());
    const program = await provision(temporalCli, {
      explicitPath: config.temporal.cliPath,
      searchPath: config.searchPath,
      cacheDir: config.cacheFolder,
      progress: (told) => process.stderr.write(`${told}\n`),
    });
    const temporal = await startTemporal(folder, { program: program.path, searchAttributes: SEARCH_ATTRIBUTES });
    shutdown.add('temporal', () => temporal.stop());
    await applyMigrations(postgres.url());
    const stores = openStores(postgres.url(), 20);
    shutdown.add('stores', () => stores.close());
    const listener = createListener(postgres.url());
    shutdown.add('listener', () => listener.close());

    const clockOffsetMs = instantAt('2024-01-02', 8 * 60) - Date.now();
    const clock = createPlanClock(clockOffsetMs);
    await stores.plans.saveDirectory(seedCatalogue(), seedOfficials(), clock.now());
    await stores.plans.saveRules(seedRules(), 'bench', clock.now());

    installRuntime(() => undefined);
    const target = { address: temporal.address, namespace: 'default', apiKey: undefined, tls: null };
    const temporalClient = await connectClient(target);
    const { client } = temporalClient;
    shutdown.add('client', () => temporalClient.close());
    const connection = await connectWorker(target);
    shutdown.add('connection', () => connection.close());
    const log = createLogger('error');
    const parts = createParts({
      ...{ stores, listener, client, clock, clockOffsetMs, searchAttributes: true, log, channels: [] },
      filesFolder: folder.file('files'),
    });
    const ours = await createWorker({
      connection,
      namespace: 'default',
      activities: createActivities({ log: stores.log }),
      maxCachedWorkflows: config.temporal.maxCachedWorkflows,
      bundlePath: null,
    });
    const bare = await createBareWorker(connection, config.temporal.maxCachedWorkflows);
    const running = [ours.run(), bare.run()];
    shutdown.add('workers', async () => {
      ours.shutdown();
      bare.shutdown();
      await Promise.all(running);
    });
    const world = { client, stores, parts, clock, rules: seedRules(), officials: seedOfficials() };
    if (wanted('reply')) for (const line of await benchReplies(world, quick)) print(line);
    if (wanted('webhook')) for (const line of await benchWebhooks(world, quick)) print(line);
    if (wanted('digest')) print(await benchDigest(world));
    if (wanted('start')) print(await benchStart(world, quick ? 200 : 2_000, quick ? 1 : 3));
    if (wanted('storm')) for await (const line of benchStorm(world, quick ? 100 : 1_000)) print(line);
  } finally {
    await shutdown.run();
  }
};

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
