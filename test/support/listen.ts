import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Opens a server on a free loopback port and answers its address. Idle connections are kept: one that is closed just
 * when it is used again would be a fault that nobody asked for.
 */
export const listenOnLoopback = async (server: Server): Promise<string> => {
  server.keepAliveTimeout = 0;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
