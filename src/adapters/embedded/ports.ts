import { createServer } from 'node:net';
import { z } from 'zod';
import { readJson, writeJson } from './json-file';

const LOOPBACK = '127.0.0.1';
const fileSchema = z.record(z.string(), z.int().min(1).max(65_535));

/** Listens on a port for a moment (0: any); answers the port, or null when it is taken. */
const tryPort = (port: number): Promise<number | null> => {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      const address = server.address();
      const got = typeof address === 'object' && address !== null ? address.port : null;
      server.close(() => resolve(got));
    });
  });
};

/** The loopback ports of the embedded servers, kept on disk: a later start uses the same ones where they are free. */
export class PortBook {
  constructor(private readonly path: string) {}

  /** The remembered port for `name`, or a free one, remembered from now on. */
  async take(name: string): Promise<number> {
    const kept = readJson(this.path, fileSchema, {})[name];
    if (kept !== undefined && (await tryPort(kept)) !== null) return kept;
    for (;;) {
      const port = await tryPort(0);
      // Read again after the waiting: another server may have taken a port meanwhile.
      const now = readJson(this.path, fileSchema, {});
      if (port === null || Object.values(now).includes(port)) continue;
      writeJson(this.path, { ...now, [name]: port });
      return port;
    }
  }

  /** Forgets a port that turned out to be taken when its server wanted it. */
  forget(name: string): void {
    const rest = Object.entries(readJson(this.path, fileSchema, {})).filter(([other]) => other !== name);
    writeJson(this.path, Object.fromEntries(rest));
  }
}
