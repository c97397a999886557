import { rmSync } from 'node:fs';
import { DefaultLogger, Runtime, type Worker } from '@temporalio/worker';
import { createActivities, type Activities } from '../../src/activities/create-activities';
import { createPlanClock } from '../../src/adapters/clock/plan-clock';
import { openDataFolder } from '../../src/adapters/embedded/data-folder';
import { startPostgres } from '../../src/adapters/embedded/postgres';
import { startTemporal } from '../../src/adapters/embedded/temporal';
import { createListener } from '../../src/adapters/prisma/listener';
import { connectClient, connectWorker } from '../../src/adapters/temporal/connect';
import { createWorker } from '../../src/adapters/temporal/worker';
import type { TaskState } from '../../src/domain/task/state';
import { clockOffset } from '../../src/main/instance/plan-clock-offset';
import { createLogger } from '../../src/main/instance/logger';
import { createParts } from '../../src/main/instance/parts';
import { seedCatalogue, seedOfficials, seedRules } from '../../src/main/instance/seed-files';
import { openStores } from '../../src/main/instance/stores';
import type { Inbound, Rendered } from '../../src/ports/channel';
import { SEARCH_ATTRIBUTES, taskState, taskWorkflowId } from '../../src/workflows/contract';
import { smallPlan } from './small-plan';
import { confirmPlan } from './confirm-plan';
import { LONGEST_MS, until } from './until';

// One runtime a process; what a test breaks on purpose is no news.
Runtime.install({ logger: new DefaultLogger('ERROR') });

export interface InstanceOptions {
  readonly folder: string;
  /** Path of the Temporal CLI. */
  readonly program: string;
  /** Path of the bundled workflows. */
  readonly bundle: string;
  readonly migrate: (url: string) => Promise<unknown>;
  /** How long an act's outcome is waited for; without it as long as for any condition, however loaded the machine. */
  readonly answerWithinMs?: number;
  /** Runs after `record` has committed and before the workflow hears of it. */
  readonly afterRecord?: (request: Parameters<Activities['record']>[0]) => Promise<void>;
}

/** Message ids go on when an instance is opened again: the same id would be the same message. */
let said = 0;

const targetOf = (address: string) => ({ address, namespace: 'default', apiKey: undefined, tls: null });

/**
 * An instance as `npm start` puts it together, with a small plan and without web, in whatever process calls: embedded
 * PostgreSQL that waits for the disk, Temporal on a file. Nothing loops: tests call the keeper and the dispatcher.
 */
export const openInstance = async (options: InstanceOptions) => {
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closers.splice(0).reverse()) await one();
  };
  try {
    return await putTogether(options, closers, close);
  } catch (error) {
    await close();
    throw error;
  }
};

const putTogether = async (options: InstanceOptions, closers: (() => unknown)[], close: () => Promise<void>) => {
  const { folder, program, bundle } = options;
  const data = await openDataFolder(folder);
  closers.push(() => data.close());
  const faults: unknown[] = [];
  let postgres = await startPostgres(data);
  closers.push(() => postgres.stop());
  const openTemporal = () => startTemporal(data, { program, searchAttributes: SEARCH_ATTRIBUTES });
  let temporal = await openTemporal();
  closers.push(() => temporal.stop());
  await options.migrate(postgres.url());
  const stores = openStores(postgres.url(), 20);
  closers.push(() => stores.close());
  const listener = createListener(postgres.url());
  closers.push(() => listener.close());
  await listener.ready();
  const offsetMs = await clockOffset(stores.plans, { today: undefined, demo: true }, Date.now());
  const clock = createPlanClock(offsetMs);
  await stores.plans.saveDirectory(seedCatalogue(), seedOfficials(), clock.now());
  await stores.plans.saveRules(seedRules(), 'test', clock.now());
  const rules = seedRules();
  const connected = await connectClient(targetOf(temporal.address));
  const { client } = connected;
  closers.push(() => connected.close());
  const parts = createParts({
    ...{ stores, listener, client, clock, clockOffsetMs: offsetMs, searchAttributes: true, channels: [] },
    answerWithinMs: options.answerWithinMs ?? LONGEST_MS,
    filesFolder: data.file('files'),
    log: { ...createLogger('error'), error: (fault: unknown) => void faults.push(fault) } as never,
  });

  let worker: { readonly one: Worker; readonly ended: Promise<void> } | null = null;
  const activities = createActivities({ log: stores.log });
  const startWorker = async (): Promise<void> => {
    const connection = await connectWorker(targetOf(temporal.address));
    const one = await createWorker({
      connection,
      namespace: 'default',
      activities: {
        record: async (request: Parameters<Activities['record']>[0]) => {
          const answer = await activities.record(request);
          if (answer.written) await options.afterRecord?.(request);
          return answer;
        },
      },
      maxCachedWorkflows: 100,
      bundlePath: bundle,
    });
    worker = { one, ended: one.run().finally(() => connection.close()) };
  };
  const stopWorker = async (): Promise<void> => {
    worker?.one.shutdown();
    await worker?.ended;
    worker = null;
  };
  closers.push(stopWorker);

  const handle = (inbound: Partial<Inbound> & Pick<Inbound, 'chatId'>): Promise<readonly Rendered[]> => {
    said += 1;
    const blank = { text: '', payload: null, file: null, replyToText: null };
    return parts.bot.handle({ channel: 'simulator', messageId: `m${said}`, ...blank, ...inbound });
  };

  return {
    ...{ data, stores, client, parts, clock, offsetMs, rules, faults, startWorker, stopWorker, handle },
    url: postgres.url(),
    /** What a person types, and the whole answer as one text. */
    say: async (chatId: string, text: string, messageId?: string): Promise<string> => {
      const answer = await handle({ chatId, text, ...(messageId === undefined ? {} : { messageId }) });
      return answer.map((one) => one.text).join('\n');
    },
    confirmPlan: () => confirmPlan(stores.db, smallPlan(), rules, clock.now()),
    workflowState: (taskId: string): Promise<TaskState> =>
      client.workflow.getHandle(taskWorkflowId(taskId)).query(taskState),
    stopPostgres: () => postgres.stop(),
    startPostgres: async (): Promise<void> => {
      postgres = await startPostgres(data);
    },
    stopTemporal: () => temporal.stop(),
    startTemporal: async (): Promise<void> => {
      temporal = await openTemporal();
      // The client tries again at growing intervals: until then it would answer for a server that is there.
      const found = () => client.workflowService.getSystemInfo({});
      await until('the client has found Temporal again', () => found().then(Boolean, () => false));
    },
    forgetTemporal: (): void => {
      for (const part of ['', '-wal', '-shm']) rmSync(data.file(`temporal.db${part}`), { force: true });
    },
    close,
  };
};

export type Instance = Awaited<ReturnType<typeof openInstance>>;
