import { join } from 'node:path';
import { createActivities } from '../../activities/create-activities';
import { createPlanClock } from '../../adapters/clock/plan-clock';
import { connectWorker } from '../../adapters/temporal/connect';
import { createWorker, installRuntime } from '../../adapters/temporal/worker';
import type { Config } from '../../config';
import { civilDateAt } from '../../domain/calendar/civil-date';
import { dateWithWeekday } from '../../messages/words/dates';
import { instanceText } from '../../messages/running/start-instance';
import { createLogger, type Logger } from './logger';
import { endWhenLost, openDatabase, openFolder, openTemporal, type Database } from './open-instance';
import { noting, openChannels } from '../channels/open-channels';
import { readOfficeWords } from './office-words';
import { createParts, type Parts } from './parts';
import { ROOT } from '../root';
import { assertFree, serve } from './serve';
import { Shutdown } from './shutdown';
import { stopOnSignal } from './stop-on-signal';
import { STARTING_CHANNEL } from '../../adapters/prisma/tasks/sql';
import { say } from '../output';

export type Role = 'all' | 'worker' | 'web' | 'bot';

/** Runs the product, or one of its processes, until SIGINT or SIGTERM. Throws `StartFault` before it is ready. */
export const start = async (config: Config, role: Role): Promise<void> => {
  const from = performance.now();
  const log = createLogger(config.logLevel);
  const shutdown = new Shutdown((name, error) => log.error({ err: error, name }, 'stopping'));
  let starting: Promise<unknown> = Promise.resolve();
  stopOnSignal(shutdown, () => starting, say);
  try {
    if (ROLES[role].serves) await assertFree(config);
    const opening = run(config, role, shutdown, log);
    starting = opening;
    const running = await opening;
    if (shutdown.asked) return;
    say(
      instanceText.ready({
        board: running.board,
        simulator: config.demo && running.board !== null ? `${running.board}/mo-phong` : null,
        temporalUi: running.temporalUi,
        today: dateWithWeekday(civilDateAt(running.now)),
        seconds: ((performance.now() - from) / 1000).toFixed(1),
      }),
    );
  } catch (error) {
    // Whoever pressed Ctrl-C sees the stop, not what broke off because of it.
    const wasAsked = shutdown.asked;
    await shutdown.run();
    if (!wasAsked) throw error;
  }
};

/** What a role runs of the product. */
const ROLES: Readonly<Record<Role, { readonly works: boolean; readonly serves: boolean; readonly polls: boolean }>> = {
  all: { works: true, serves: true, polls: true },
  worker: { works: true, serves: false, polls: false },
  web: { works: false, serves: true, polls: false },
  bot: { works: false, serves: false, polls: true },
};

/** Both, or neither: when one fails the other is waited for, so that it can be stopped. */
const together = async <A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> => {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
};

/** People whom one process sends to at once: a message takes its time on the wire. */
const LANES = 8;

const run = async (config: Config, role: Role, shutdown: Shutdown, log: Logger) => {
  const { works, serves, polls } = ROLES[role];
  const embedded = config.databaseUrl === undefined || config.temporal.address === undefined;
  const folder = embedded || role === 'all' ? await openFolder(config, shutdown, say) : null;
  // Both servers take their time; neither waits for the other.
  const [database, temporal] = await together(
    openDatabase(config, folder, shutdown, say),
    openTemporal(config, folder, shutdown, say),
  );
  const { stores, listener, clock, offsetMs } = database;
  // Every process may send; only one kind of process receives.
  const { channels, services } = openChannels(config, stores, clock, createPlanClock(0), log);
  const receiving = services.filter((one) => (one.receivedBy === 'web' ? serves : polls));
  const parts = createParts({
    ...{ stores, listener, client: temporal.client, clock, clockOffsetMs: offsetMs, searchAttributes: true, log },
    filesFolder: join(config.dataFolder, 'files'),
    objectStore: config.objectStore,
    vocabulary: readOfficeWords(config.dataFolder),
    channels,
    lanes: LANES,
    publicUrl: config.publicUrl,
  });
  let startedAll = !works;
  const readiness = async () => ({ ready: startedAll, waitingFor: startedAll ? [] : [instanceText.starting.worker] });
  const hooks = receiving.flatMap((one) => one.hook ?? []);
  const board = serves ? await serve({ config, stores, parts, clock, rehearsal: null, log, readiness, hooks }) : null;
  if (works) {
    await startWork(config, database, temporal, parts, shutdown, log);
    startedAll = true;
  }
  const bot = noting(parts.bot, stores, (error) => log.error({ err: error }, 'fault'));
  for (const service of receiving) {
    await service.launch(bot);
    shutdown.add(service.channel.id, () => service.stop());
  }
  if (board !== null) shutdown.add('web', () => board.close());
  return { board: board?.url ?? null, temporalUi: temporal.uiUrl, now: clock.now() };
};

/** Worker, keeper and dispatcher. Returns once every task that was due to be started is. */
const startWork = async (
  config: Config,
  { stores, listener }: Database,
  temporal: Awaited<ReturnType<typeof openTemporal>>,
  parts: Parts,
  shutdown: Shutdown,
  log: Logger,
): Promise<void> => {
  say(instanceText.starting.worker);
  installRuntime((level, message) => log.warn({ level }, message));
  const connection = await connectWorker(temporal.target);
  shutdown.add('worker connection', () => connection.close());
  const worker = await createWorker({
    connection,
    namespace: temporal.target.namespace,
    activities: createActivities({ log: stores.log }),
    maxCachedWorkflows: config.temporal.maxCachedWorkflows,
    bundlePath: join(ROOT, 'dist', 'workflow-bundle.js'),
  });
  const working = worker.run();
  const failed = new Promise<Error>((resolve) => void working.catch(resolve));
  endWhenLost(failed, shutdown, say);
  shutdown.add('worker', async () => {
    worker.shutdown();
    await working;
  });
  const count = await parts.keeper.startDue();
  if (count > 0) say(instanceText.starting.started(count));
  parts.changes.subscribe(() => parts.dispatcher.poke());
  listener.on(STARTING_CHANNEL, () => parts.keeper.poke());
  const ending = new AbortController();
  const loops = [parts.keeper.run(ending.signal), parts.dispatcher.run(ending.signal)];
  shutdown.add('keeper and dispatcher', async () => {
    ending.abort();
    await Promise.all(loops);
  });
};
