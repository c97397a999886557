import { createPlanClock } from '../../adapters/clock/plan-clock';
import { openDataFolder, type DataFolder } from '../../adapters/embedded/data-folder';
import { startPostgres } from '../../adapters/embedded/postgres';
import { startTemporal } from '../../adapters/embedded/temporal';
import { createListener } from '../../adapters/prisma/listener';
import { applyMigrations } from '../../adapters/prisma/schema/migrate';
import { provision } from '../../adapters/provision/provision';
import { temporalCli } from '../../adapters/provision/tool';
import { connectClient, type TemporalTarget } from '../../adapters/temporal/connect';
import type { Config } from '../../config';
import { instanceText } from '../../messages/running/start-instance';
import { StartFault } from '../../ports/faults';
import { SEARCH_ATTRIBUTES } from '../../workflows/contract';
import { clockOffset } from './plan-clock-offset';
import { seedOnce } from './seed';
import { Stopping, type Shutdown } from './shutdown';
import { openStores } from './stores';

type Say = (line: string) => void;

const text = instanceText.starting;

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** A server that died and could not be brought back ends the instance: better gone than half there. */
export const endWhenLost = (lost: Promise<Error>, shutdown: Shutdown, say: Say): void => {
  void lost.then(async (fault) => {
    if (shutdown.asked) return;
    say(fault.message);
    await shutdown.run();
    process.exit(1);
  });
};

/** The data folder is opened also with servers of one's own: evidence files and logs live in it. */
export const openFolder = async (config: Config, shutdown: Shutdown, say: Say): Promise<DataFolder> => {
  const folder = await openDataFolder(config.dataFolder);
  shutdown.add('data folder', () => folder.close());
  say(text.folder(folder.path));
  if (folder.orphansStopped.length > 0) say(text.orphans(folder.orphansStopped));
  return folder;
};

/** PostgreSQL (embedded unless configured), migrated, with the plan clock and the seeds. */
export const openDatabase = async (config: Config, folder: DataFolder | null, shutdown: Shutdown, say: Say) => {
  let url = config.databaseUrl;
  if (url === undefined && folder !== null) {
    say(text.postgres);
    const postgres = await startPostgres(folder, { say });
    shutdown.add('postgres', () => postgres.stop());
    endWhenLost(postgres.lost, shutdown, say);
    url = postgres.url();
  }
  if (url === undefined) throw new StartFault(instanceText.databaseSilent('DATABASE_URL'));
  const applied = await applyMigrations(url);
  if (applied.length > 0) say(text.migrated(applied.length));
  const stores = openStores(url, config.poolSize);
  shutdown.add('stores', () => stores.close());
  const listener = createListener(url);
  shutdown.add('listener', () => listener.close());
  const offsetMs = await clockOffset(stores.plans, config, Date.now());
  const clock = createPlanClock(offsetMs);
  const seeded = await seedOnce(stores, clock.now(), config.demo);
  if (seeded !== null) say(text.seeded(seeded.title, seeded.tasks));
  return { stores, listener, clock, offsetMs, url };
};

export type Database = Awaited<ReturnType<typeof openDatabase>>;

/** Temporal: embedded unless configured. Returns where it answers, and its own pages when we started it. */
export const openTemporal = async (config: Config, folder: DataFolder | null, shutdown: Shutdown, say: Say) => {
  const { address, namespace, apiKey, tls, cliPath } = config.temporal;
  let uiUrl: string | null = null;
  let at = address;
  if (at === undefined && folder !== null) {
    const program = await provision(temporalCli, {
      explicitPath: cliPath,
      searchPath: config.searchPath,
      cacheDir: config.cacheFolder,
      progress: say,
    });
    say(text.temporal);
    const server = await startTemporal(folder, {
      program: program.path,
      searchAttributes: SEARCH_ATTRIBUTES,
      say,
    });
    shutdown.add('temporal', () => server.stop());
    endWhenLost(server.lost, shutdown, say);
    at = server.address;
    uiUrl = server.uiUrl;
  }
  if (at === undefined) throw new StartFault(instanceText.temporalSilent('TEMPORAL_ADDRESS'));
  const target: TemporalTarget = { address: at, namespace, apiKey, tls };
  try {
    const client = await connectClient(target);
    shutdown.add('temporal client', () => client.close());
    return { target, client: client.client, uiUrl };
  } catch (error) {
    if (error instanceof Stopping) throw error;
    throw new StartFault(`${instanceText.temporalSilent(at)} (${firstLine(error)})`, { cause: error });
  }
};
