import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { channelLines } from '../../adapters/prisma/views/view-deliveries';
import type { Config } from '../../config';
import { instanceText } from '../../messages/running/start-instance';
import type { Clock } from '../../ports/clock';
import { StartFault } from '../../ports/faults';
import { deliveriesCsv, deliveriesXlsx } from '../../reporting/delivery-table';
import { createFacts } from '../../reporting/read-facts';
import { createWeb } from '../../web/app';
import type { RehearsalControl, WebPorts } from '../../web/ports';
import { openContacts } from '../services/contacts';
import { channelIds } from '../channels/open-channels';
import type { ChannelService } from '../channels/service';
import type { Logger } from './logger';
import type { Parts } from './parts';
import { createDrafts } from '../services/drafts';
import type { Stores } from './stores';

/** Open pages keep their event streams: they are cut when the server closes. */
const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const told =
        error.code === 'EADDRINUSE'
          ? instanceText.portTaken(port)
          : instanceText.hostRefused(host, error.code ?? error.message);
      reject(new StartFault(told, { cause: error }));
    });
    server.listen({ host, port }, () => resolve((server.address() as AddressInfo).port));
  });

/** Before anything is started for it: somebody else has the port, or the address is not ours. Throws `StartFault`. */
export const assertFree = async ({ host, port }: Pick<Config, 'host' | 'port'>): Promise<void> => {
  const server = createServer();
  await listen(server, host, port);
  await new Promise<void>((resolve) => server.close(() => resolve()));
};

export interface ServeOptions {
  readonly config: Config;
  readonly stores: Stores;
  readonly parts: Parts;
  readonly clock: Clock;
  readonly readiness: WebPorts['readiness'];
  readonly rehearsal: RehearsalControl | null;
  readonly log: Logger;
  /** Where channels deliver. */
  readonly hooks?: readonly NonNullable<ChannelService['hook']>[];
}

/** Opens the web on the configured host and port. Returns its address and how to close it. Throws `StartFault`. */
export const serve = async (options: ServeOptions) => {
  const { config, stores, parts, clock, readiness, rehearsal, log, hooks = [] } = options;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const web = createWeb({
    views: stores.views,
    changes: parts.changes,
    directory: parts.directory,
    files: parts.files,
    linking: parts.linking,
    contacts: openContacts(config, stores, clock),
    drafts: createDrafts({ views: stores.views, directory: parts.directory, delegations: parts.delegations, clock }),
    reports: parts.reports,
    signIn: parts.signIn,
    facts: createFacts({
      ...{ reader: stores.reader, views: stores.views, directory: parts.directory, clock },
      calendar: async () => (await stores.plans.rules())?.calendar ?? null,
    }),
    clock,
    rules: () => stores.plans.rules(),
    handleAct: async ({ officialId, taskId, commandId, act }) => {
      const actor = await stores.directory.actorOfOfficial(officialId);
      if (actor === null) return { kind: 'refused', fault: { code: 'no-right', needs: [] } };
      return parts.commands.act(taskId, { commandId: `web:${commandId}`, actor, act });
    },
    imports: parts.imports,
    singles: parts.singles,
    inspections: parts.inspections,
    planFundings: parts.planFundings,
    catalogues: parts.catalogues,
    workbooks: parts.workbooks,
    organisation: {
      delegations: parts.delegations,
      changes: stores.directoryChanges,
      apply: (id, change, by) => parts.mover.apply(id, change, by),
    },
    simulator: config.demo
      ? { store: parts.simulator, powersOf: parts.phones.powersOf, handle: (inbound) => parts.bot.handle(inbound) }
      : null,
    replies: {
      links: stores.links(config.publicUrl),
      files: parts.files,
      handle: (inbound) => parts.bot.handle(inbound),
    },
    deliveries: {
      views: stores.deliveries,
      table: async (lines, format) => (format === 'csv' ? deliveriesCsv(lines) : deliveriesXlsx(lines)),
    },
    channels: {
      list: async (nowMs) => channelLines(stores.db, channelIds(config), await stores.switches.off(), nowMs),
      set: (channel, on) => stores.switches.set(channel, on),
      policy: stores.policies.read,
      savePolicy: stores.policies.save,
    },
    rehearsal,
    readiness,
    metrics,
    log,
    access: {
      ...{ demo: config.demo, apiTokens: config.apiTokens },
      https: config.publicUrl?.startsWith('https:') === true,
    },
  });
  // Before the web: its body parsers and page rights are not for a provider's deliveries.
  const app = express().disable('x-powered-by');
  for (const { path, handler } of hooks) app.post(path, handler);
  app.use(web);
  const server = createServer(app);
  const port = await listen(server, config.host, config.port);
  return {
    url: `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
