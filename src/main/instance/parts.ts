import type { Client } from '@temporalio/client';
import type { ObjectStore } from '../../adapters/files/open-disk';
import { DIRECTORY_CHANNEL } from '../../adapters/prisma/directory/directory';
import { createChangeFeed } from '../../adapters/prisma/tasks/change-feed';
import type { Listener } from '../../adapters/prisma/listener';
import { createSimulatorStore } from '../../adapters/prisma/delivery/simulator-store';
import { createSimulatorChannel } from '../../adapters/simulator/simulator-channel';
import { createTaskCommands } from '../../adapters/temporal/task-commands';
import { createTaskStarter, type StarterOptions } from '../../adapters/temporal/task-starter';
import { createBot } from '../../bot/bot';
import { createDirectoryCache } from '../../bot/directory-cache';
import { createDispatcher } from '../../bot/dispatch';
import { createCatalogueDesk } from '../../plan-import/catalogue-desk';
import { createImportDesk } from '../../plan-import/import-desk';
import { createPlanWorkbooks } from '../../plan-import/plan-workbooks';
import { understandInThread } from '../../plan-import/read-in-thread';
import type { Vocabulary } from '../../domain/reply/vocabulary';
import type { TaskCommand } from '../../domain/task/commands';
import type { Channel } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { Delegations } from '../../ports/delegations';
import type { Linking } from '../../ports/linking';
import type { ActResult, TaskCommands } from '../../ports/task-commands';
import { createReportDesk } from '../../reporting/report-desk';
import { writeWorkbook } from '../../reporting/write-workbook';
import { commandsInLine } from '../services/commands-in-line';
import { commandsWithSuccessor } from '../services/commands-with-successor';
import { openFiles } from './open-files';
import { createDirectoryMover } from '../services/directory-mover';
import { createInspections } from '../services/inspections';
import { createPlanFundings } from '../services/plan-funding';
import { sentAt } from '../services/sent-at';
import { createKeeper } from '../services/keeper';
import { createSingleTasks } from '../services/single-tasks';
import type { Logger } from './logger';
import type { Stores } from './stores';

export interface PartsOptions extends StarterOptions {
  readonly stores: Stores;
  readonly listener: Listener;
  readonly client: Client;
  readonly clock: Clock;
  readonly filesFolder: string;
  /** Where evidence is kept instead of the folder. */
  readonly objectStore?: ObjectStore | null;
  /** With the office's own words. */
  readonly vocabulary?: Vocabulary | undefined;
  readonly channels: readonly Channel[];
  /** People whom the dispatcher serves at once; a message on the wire takes its time. */
  readonly lanes?: number;
  /** How long a person waits for what came of an act, other than the product's own 5 s. */
  readonly answerWithinMs?: number | undefined;
  /** Where people reach the web; without it no links are sent. */
  readonly publicUrl?: string | undefined;
  readonly log: Logger;
  /** Hears of every act and what came of it. */
  readonly onAct?: ((command: TaskCommand, result: ActResult) => void) | undefined;
}

/** The product's inner parts over stores and Temporal: the same in service, in rehearsal and in tests. */
export const createParts = (options: PartsOptions) => {
  const { stores, listener, client, clock, log } = options;
  const onFault = (error: unknown): void => log.error({ err: error }, 'fault');
  const simulator = createSimulatorStore(stores.db, listener);
  const starter = createTaskStarter(client, options);
  const phones = createSimulatorChannel(simulator, clock);
  const files = openFiles(options.filesFolder, options.objectStore ?? null);
  const calendar = async () => {
    const rules = await stores.plans.rules();
    if (rules === null) throw new Error('no calendar is loaded');
    return rules.calendar;
  };
  // How old a memory is, is told by the machine: the plan clock jumps in a rehearsal.
  const directory = createDirectoryCache(stores.directory, { now: () => performance.now() });
  // Changed by another process, too: whoever has left is a stranger here at once.
  listener.on(DIRECTORY_CHANNEL, () => directory.forget());
  const acts = createTaskCommands(client, stores.log, starter, options.answerWithinMs);
  const taken = commandsInLine(sentAt(acts, clock), directory);
  const commands = heard(commandsWithSuccessor(taken, stores.views), options.onAct);
  const reports = createReportDesk({
    ...{ reader: stores.reader, inspections: stores.inspections, fundings: stores.fundings },
    ...{ reports: stores.reports, views: stores.views },
    ...{ directory, files, clock, calendar: async () => (await stores.plans.rules())?.calendar ?? null },
  });
  const signIn = stores.signIn(options.publicUrl);
  const linking = forgetful(stores.linking, () => directory.forget());
  const singles = createSingleTasks({ db: stores.db, plans: stores.plans, directory, clock });
  const inspections = createInspections({
    ...{ store: stores.inspections, singles, views: stores.views, directory, clock },
  });
  const planFundings = createPlanFundings({ store: stores.fundings, views: stores.views, clock });
  const bot = createBot({
    inbox: stores.inbox,
    calendar,
    directory,
    linking,
    reports,
    signIn,
    pauses: stores.pauses,
    delegations: forgetfulOfDelegations(stores.delegations, () => directory.forget()),
    inspections,
    planFundings,
    commands,
    views: stores.views,
    files,
    vocabulary: options.vocabulary,
    clock,
    onFault,
  });
  const { outbox, book, switches, policies } = stores;
  const dispatcher = createDispatcher(
    {
      ...{ outbox, book, switches, directory, files, clock, calendar, onFault },
      links: stores.links(options.publicUrl),
      channels: [phones, ...options.channels],
      policy: policies.read,
    },
    { lanes: options.lanes ?? 1 },
  );
  const mover = createDirectoryMover({
    ...{ changes: stores.directoryChanges, commands, directory: stores.directory, clock },
    onChange: () => directory.forget(),
  });
  const keeper = createKeeper(stores.plans, starter, clock, onFault, [() => mover.resume()]);
  const imports = createImportDesk({
    ...{ imports: stores.imports, plans: stores.plans, directory, catalogues: stores.catalogues, clock, commands },
    understand: understandInThread,
    forgetDirectory: () => directory.forget(),
    startDue: () => void keeper.startDue().catch(onFault),
  });
  const workbooks = createPlanWorkbooks({
    ...{ imports: stores.imports, desk: imports, plans: stores.plans, fundings: stores.fundings },
    ...{ directory, clock, write: writeWorkbook },
  });
  const catalogues = createCatalogueDesk({
    ...{ imports: stores.catalogueImports, changes: stores.directoryChanges, clock, write: writeWorkbook },
    forgetDirectory: () => directory.forget(),
    poke: () => keeper.poke(),
  });
  return {
    directory,
    imports,
    catalogues,
    workbooks,
    linking,
    reports,
    signIn,
    singles,
    inspections,
    planFundings,
    simulator,
    phones,
    commands,
    files,
    bot,
    dispatcher,
    keeper,
    mover,
    delegations: forgetfulOfDelegations(stores.delegations, () => directory.forget()),
    changes: createChangeFeed(listener),
  };
};

const heard = (commands: TaskCommands, onAct: PartsOptions['onAct']): TaskCommands =>
  onAct === undefined
    ? commands
    : {
        act: async (taskId, command) => {
          const result = await commands.act(taskId, command);
          onAct(command, result);
          return result;
        },
      };

/** Whoever was unlinked is a stranger at once, not when the directory's memory runs out. */
const forgetful = (linking: Linking, forget: () => void): Linking => ({
  ...linking,
  unlink: (address) => linking.unlink(address).finally(forget),
  unlinkAll: (officialId) => linking.unlinkAll(officialId).finally(forget),
});

/** Who stands in for somebody does so at once. */
const forgetfulOfDelegations = (delegations: Delegations, forget: () => void): Delegations => ({
  ...delegations,
  add: (...given) => delegations.add(...given).finally(forget),
  end: (...given) => delegations.end(...given).finally(forget),
});

export type Parts = ReturnType<typeof createParts>;
