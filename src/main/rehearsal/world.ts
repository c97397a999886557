import { createActivities } from '../../activities/create-activities';
import { openDataFolder } from '../../adapters/embedded/data-folder';
import { startPostgres } from '../../adapters/embedded/postgres';
import { createListener } from '../../adapters/prisma/listener';
import { applyMigrations } from '../../adapters/prisma/migrate';
import { recreateDatabase } from '../../adapters/prisma/recreate-database';
import { provision } from '../../adapters/provision/provision';
import { temporalTestServer } from '../../adapters/provision/tool';
import { installRuntime } from '../../adapters/temporal/worker';
import type { Config } from '../../config';
import { instantAt } from '../../domain/calendar/civil-date';
import type { Logger } from '../logger';
import { createParts } from '../parts';
import { seedOnce } from '../seed';
import { seedOfficials, seedPlan, seedRules } from '../seed-files';
import type { Shutdown } from '../shutdown';
import { openStores } from '../stores';
import { join } from 'node:path';
import { Actors } from './actors';
import { Play } from './play';
import { openStage } from './stage';
import { Watch } from './watch';

export const FIRST_DAY = '2024-01-02';
export const OPENS_AT = 8 * 60;
const DATABASE = 'dondoc';
/** People to whom the dispatcher sends at once: nothing but the database is waited for. */
const LANES = 4;
/** Every workflow of the plan stays in memory: no step pays for a replay. */
const CACHED_WORKFLOWS = 500;

/** The product on the time-skipping server, in a folder and a database of its own, with its simulated officials. */
export const openWorld = async (
  config: Config,
  seed: string,
  shutdown: Shutdown,
  log: Logger,
  say: (line: string) => void,
) => {
  const folder = await openDataFolder(join(config.dataFolder, 'rehearsal'));
  shutdown.add('data folder', () => folder.close());
  const postgres = await startPostgres(folder, { durable: false, databases: [] });
  shutdown.add('postgres', () => postgres.stop());
  await recreateDatabase(postgres.url('postgres'), DATABASE);
  const url = postgres.url(DATABASE);
  await applyMigrations(url);
  const stores = openStores(url, config.poolSize);
  shutdown.add('stores', () => stores.close());
  const listener = createListener(url);
  shutdown.add('listener', () => listener.close());

  const program = await provision(temporalTestServer, {
    explicitPath: config.temporal.testServerPath,
    searchPath: config.searchPath,
    cacheDir: config.cacheFolder,
    progress: say,
  });
  installRuntime((level, message) => log.warn({ level }, message));
  const stage = await openStage(program.path, instantAt(FIRST_DAY, OPENS_AT));
  shutdown.add('stage', () => stage.close());
  const { clock, offsetMs } = stage;
  await seedOnce(stores.plans, clock.now(), true);
  const rules = (await stores.plans.rules()) ?? seedRules();
  const parts = createParts({
    ...{
      stores,
      listener,
      client: stage.env.client,
      clock,
      clockOffsetMs: offsetMs,
      searchAttributes: false,
      log,
      channels: [],
      lanes: LANES,
    },
    filesFolder: folder.file('files'),
  });
  const worker = await stage.work(createActivities({ log: stores.log }), CACHED_WORKFLOWS);
  const working = worker.run();
  shutdown.add('worker', async () => {
    worker.shutdown();
    await working;
  });
  await parts.keeper.startDue();

  const watch = new Watch(
    stores,
    () => rules,
    parts.changes,
    () => parts.keeper.startDue(),
  );
  const actors = new Actors(stores, rules, seedOfficials(), seed, seedPlan().plan.year);
  let step: (nowMs: number) => void = () => undefined;
  const play = new Play({
    clock,
    watch,
    actors,
    advanceTo: (planMs) => stage.advanceTo(planMs),
    dispatchDue: async (nowMs) => {
      // A pass costs a transaction a lane, and mostly nothing is due.
      const next = await stores.outbox.nextDue();
      return next === null || next > nowMs ? next : parts.dispatcher.dispatchDue(nowMs);
    },
    handle: (inbound) => parts.bot.handle(inbound),
    show: (chatId, text, answer) => {
      const typed = { fromPerson: true, body: { text, buttons: [] } };
      const answered = answer.map((body) => ({ fromPerson: false, body }));
      return parts.simulator.append(chatId, [typed, ...answered], clock.now());
    },
    onStep: (nowMs) => step(nowMs),
  });
  return { folder, stores, stage, rules, parts, watch, play, onStep: (listen: typeof step) => void (step = listen) };
};

export type World = Awaited<ReturnType<typeof openWorld>>;
