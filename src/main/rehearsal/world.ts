import { join } from 'node:path';
import { createActivities } from '../../activities/create-activities';
import { openDataFolder } from '../../adapters/embedded/data-folder';
import { startPostgres } from '../../adapters/embedded/postgres';
import { createListener } from '../../adapters/prisma/listener';
import { applyMigrations } from '../../adapters/prisma/schema/migrate';
import { recreateDatabase } from '../../adapters/prisma/schema/recreate-database';
import { provision } from '../../adapters/provision/provision';
import { temporalTestServer } from '../../adapters/provision/tool';
import { installRuntime } from '../../adapters/temporal/worker';
import type { Config } from '../../config';
import { instantAt } from '../../domain/calendar/civil-date';
import { addWorkingDays } from '../../domain/calendar/working-days';
import type { Logger } from '../instance/logger';
import { createParts } from '../instance/parts';
import { seedOnce } from '../instance/seed';
import { seedPlan, seedRules } from '../instance/seed-files';
import type { Shutdown } from '../instance/shutdown';
import { openStores } from '../instance/stores';
import { Actors } from './actors';
import { createDesks } from './desks';
import { Diary } from './diary';
import { beforeSwap } from './initiatives/at-desks';
import { People } from './people';
import { Play } from './play';
import { openStage } from './stage';
import { Tally } from './tally';
import { Watch } from './watch';

export const FIRST_DAY = '2024-01-02';
export const OPENS_AT = 8 * 60;
const DATABASE = 'dondoc';
/** People to whom the dispatcher sends at once: nothing but the database is waited for. */
const LANES = 4;
/** A machine that is busy with other things makes a rehearsal longer; it does not break it off. */
const CONNECT_WITHIN_MS = 60_000;
/** Every workflow of the year stays in memory: no step pays for a replay. */
const CACHED_WORKFLOWS = 2_000;

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
  // Its own server in its own folder, thrown away by the next rehearsal: nothing waits for the disk. Never so in service.
  const postgres = await startPostgres(folder, { durable: false, databases: [] });
  shutdown.add('postgres', () => postgres.stop());
  await recreateDatabase(postgres.url('postgres'), DATABASE);
  const url = postgres.url(DATABASE);
  await applyMigrations(url);
  const stores = openStores(url, config.poolSize, CONNECT_WITHIN_MS);
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
  const given = seedRules();
  let rules = { ...given, calendar: beforeSwap(given.calendar) };
  await seedOnce(stores, clock.now(), true, rules);
  const tally = new Tally();
  const parts = createParts({
    ...{ stores, listener, client: stage.env.client, clock, clockOffsetMs: offsetMs, searchAttributes: false },
    ...{ log, channels: [], lanes: LANES, filesFolder: folder.file('files') },
    onAct: tally.hear,
  });
  const worker = await stage.work(createActivities({ log: stores.log }), CACHED_WORKFLOWS);
  const working = worker.run();
  shutdown.add('worker', async () => {
    worker.shutdown();
    await working;
  });
  await parts.keeper.spreadRules();
  await parts.keeper.startDue();

  let people = new People(await stores.directory.officials());
  const watch = new Watch(
    stores,
    () => rules,
    parts.changes,
    () => parts.keeper.startDue(),
  );
  const { year, id: planId } = seedPlan().plan;
  const habits = { rules: () => rules, people: () => people, seed };
  const endOfYear = addWorkingDays(rules.calendar, `${year + 1}-01-01`, -1);
  const actors = new Actors({ ...habits, db: stores.db, task: (id) => watch.state(id), endOfYear });
  const diary = new Diary({ ...habits, states: () => watch.states(), endOfYear });
  const desks = createDesks({
    ...{ planId, stores, parts, clock },
    rulesInForce: (changed) => {
      rules = changed;
      watch.recount();
    },
    directoryChanged: async () => {
      people = new People(await stores.directory.officials());
    },
  });
  let step: (nowMs: number) => void = () => undefined;
  const play = new Play({
    ...{ clock, watch, actors, diary, desks },
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
    stopping: () => shutdown.asked,
  });
  return {
    ...{ folder, stores, stage, parts, watch, play, tally },
    rules: () => rules,
    onStep: (listen: typeof step) => void (step = listen),
  };
};

export type World = Awaited<ReturnType<typeof openWorld>>;
