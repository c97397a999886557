import { createServer } from 'node:http';
import express from 'express';
import type { ChannelService } from '../../src/main/channels/service';
import { listenOnLoopback } from '../support/listen';

/**
 * A web of its own for one channel's webhook, on loopback: `open` makes the service once the public address is known.
 * Nothing else stands before the hook, as in src/main/instance/serve.ts.
 */
export const openHook = async (open: (publicUrl: string) => ChannelService | undefined) => {
  const app = express();
  const server = createServer(app);
  const publicUrl = await listenOnLoopback(server);
  const service = open(publicUrl);
  if (service === undefined) throw new Error('not opened');
  const { hook } = service;
  if (hook !== null) app.post(hook.path, hook.handler);
  const url = `${publicUrl}${hook?.path ?? ''}`;
  return {
    service,
    url,
    /** The status of a delivery of these bytes. */
    post: async (body: string, headers: Readonly<Record<string, string>> = {}): Promise<number> =>
      (await fetch(url, { method: 'POST', headers, body })).status,
    close: async (): Promise<void> => {
      await service.stop();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

export type OpenHook = Awaited<ReturnType<typeof openHook>>;
