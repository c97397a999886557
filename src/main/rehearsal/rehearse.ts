import { join, resolve } from 'node:path';
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
import { civilDateAt, instantAt, isCivilDate, type CivilDate } from '../../domain/calendar/civil-date';
import { dateWithWeekday } from '../../messages/dates';
import { rehearsalText } from '../../messages/rehearsal';
import { instanceText } from '../../messages/start-instance';
import { StartFault } from '../../ports/faults';
import { createLogger } from '../logger';
import { createParts } from '../parts';
import { reportBuild } from '../report';
import { seedOnce } from '../seed';
import { seedOfficials, seedPlan, seedRules } from '../seed-files';
import { Shutdown } from '../shutdown';
import { openStores } from '../stores';
import { Actors } from './actors';
import { Play } from './play';
import { serveRehearsal } from './serve-rehearsal';
import { openStage, Watch } from './stage';
import { summarise } from './summary';

const FIRST_DAY = '2024-01-02';
const LAST_DAY = '2024-12-31';
const OPENS_AT = 8 * 60;
const CLOSES_AT = 17 * 60 + 30;
const DATABASE = 'dondoc';
/** Every workflow of the plan stays in memory: no step pays for a replay. */
const CACHED_WORKFLOWS = 500;

export interface RehearseOptions {
  readonly until?: string;
  readonly serve?: boolean;
  readonly seed: string;
  readonly out?: string;
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

const dayOf = (text: string | undefined): CivilDate => {
  if (text === undefined) return LAST_DAY;
  if (!isCivilDate(text) || text < FIRST_DAY || text > LAST_DAY)
    throw new StartFault(rehearsalText.badDay(text, FIRST_DAY, LAST_DAY));
  return text;
};

/**
 * The plan's year with simulated officials on the time-skipping server: the same plan, workflows, activities, bot and
 * PostgreSQL, in a folder and a database of its own. Throws `StartFault`.
 */
export const rehearse = async (config: Config, options: RehearseOptions): Promise<void> => {
  const from = performance.now();
  const seconds = (): string => ((performance.now() - from) / 1000).toFixed(0);
  const until = dayOf(options.until);
  const log = createLogger(config.logLevel);
  const shutdown = new Shutdown((name, error) => log.error({ err: error, name }, 'stopping'));
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    say(instanceText.stopping);
    void shutdown.run().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  try {
    const world = await openWorld(config, options.seed, shutdown, log);
    const { play, stage, stores, watch, rules } = world;
    say(rehearsalText.starting(dateWithWeekday(FIRST_DAY), dateWithWeekday(until)));
    let day = '';
    const onDay = (nowMs: number, events: number): void => {
      const month = civilDateAt(nowMs).slice(0, 7);
      if (month === day) return;
      day = month;
      say(
        rehearsalText.progress({
          day: dateWithWeekday(civilDateAt(nowMs)),
          replies: play.replies,
          events,
          seconds: seconds(),
        }),
      );
    };
    world.onStep((nowMs) =>
      onDay(
        nowMs,
        watch.states().reduce((sum, one) => sum + one.seq, 0),
      ),
    );
    const endsAt = until === LAST_DAY ? instantAt(until, CLOSES_AT) : instantAt(until, OPENS_AT);
    await play.until(endsAt);
    say(await summarise(stores, watch.states(), rules, stage.clock.now()));
    if (until === LAST_DAY)
      await yearReport(world, options.out ?? join(config.dataFolder, 'rehearsal', 'bao-cao-nam-2024.docx'));
    say(rehearsalText.took(seconds()));
    if (options.serve) {
      await serveRehearsal(config, world, shutdown, log, say);
      return;
    }
  } catch (error) {
    await shutdown.run();
    throw error;
  }
  await shutdown.run();
};

const openWorld = async (config: Config, seed: string, shutdown: Shutdown, log: ReturnType<typeof createLogger>) => {
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

  const watch = new Watch(stores, rules);
  const actors = new Actors(stores, rules, seedOfficials(), seed, seedPlan().plan.year);
  let step: (nowMs: number) => void = () => undefined;
  const play = new Play({
    clock,
    watch,
    actors,
    advanceTo: (planMs) => stage.advanceTo(planMs),
    dispatchDue: (nowMs) => parts.dispatcher.dispatchDue(nowMs),
    handle: (inbound) => parts.bot.handle(inbound),
    show: async (chatId, text, answer) => {
      if (answer === null) return parts.simulator.append(chatId, true, { text, buttons: [] }, clock.now());
      for (const one of answer) await parts.simulator.append(chatId, false, one, clock.now());
    },
    onStep: (nowMs) => step(nowMs),
  });
  return { folder, stores, stage, rules, parts, watch, play, onStep: (listen: typeof step) => void (step = listen) };
};

export type World = Awaited<ReturnType<typeof openWorld>>;

const yearReport = async ({ stores, rules }: World, out: string): Promise<void> => {
  const [plan] = await stores.views.plans();
  if (!plan) return;
  const sources = {
    reader: stores.reader,
    plan,
    catalogue: await stores.directory.catalogue(),
    calendar: rules.calendar,
  };
  const built = await reportBuild(sources, { kind: 'year', asOf: '2024-12-14', out: resolve(out) });
  say(built.ok ? rehearsalText.report(resolve(out)) : built.error);
};
