import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { ChildrenFile } from '../../src/adapters/embedded/children';
import { isSameProcess } from '../../src/adapters/embedded/process-identity';
import { runningPostgres } from '../../src/adapters/embedded/running-postgres';
import { startCommand, type RunningCommand } from './command';
import { until } from './until';

/** Below what systems give out by themselves: no connection that is made meanwhile, or during a restart, takes it. */
const FIRST_PORT = 20_000;

const isFree = (port: number): Promise<boolean> =>
  new Promise((tell) => {
    const server = createServer().once('error', () => tell(false));
    server.listen(port, '127.0.0.1', () => server.close(() => tell(true)));
  });

/** A port that nobody has; providers must be told the address before the instance listens on it. */
export const freePort = async (): Promise<number> => {
  for (let port = FIRST_PORT + (process.pid % 10_000); ; port += 1) if (await isFree(port)) return port;
};

/** `npm start` on a data folder of a test's own, looked at past the product. */
export const startLive = async (folder: string, env: Readonly<Record<string, string>>) => {
  const command: RunningCommand = await startCommand(['start'], { DONDOC_DATA: folder, ...env });
  await command.ready().catch((error: unknown) => {
    // Whoever never became ready is ended by nobody else.
    command.signal('SIGKILL');
    throw error;
  });
  const servers = () => new ChildrenFile(join(folder, 'children.json')).read();
  const url = await runningPostgres(folder);
  if (url === null) throw new Error('PostgreSQL does not answer');

  const rows = async <R extends object>(sql: string, values: readonly unknown[] = []): Promise<readonly R[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<R>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };

  return {
    command,
    rows,
    /** An official's account, as if he had typed his code in it; the first account is the one he is reached by. */
    link: (officialId: string, { channel, chatId }: { readonly channel: string; readonly chatId: string }, rank = 0) =>
      rows(
        `INSERT INTO "ChatIdentity" (channel, "chatId", "officialId", rank, "linkedAt") VALUES ($1, $2, $3, $4, now())`,
        [channel, chatId, officialId, rank],
      ),
    /** The plan clock from the next start on, as if the instance had run until then. */
    moveClock: (atMs: number) =>
      rows(`UPDATE "Setting" SET value = value || jsonb_build_object('offsetMs', $1::bigint) WHERE key = 'clock'`, [
        atMs - Date.now(),
      ]),
    /** Temporal stands still: what is asked of it waits. */
    freezeTemporal: (): void => {
      const { temporal } = servers();
      if (temporal === undefined) throw new Error('Temporal does not run');
      process.kill(temporal.pid, 'SIGSTOP');
    },
    /** Ctrl-C, and everything ended. */
    stop: async (): Promise<void> => {
      command.signal('SIGINT');
      expect(await command.ended()).toEqual({ code: 0, signal: null });
    },
    /** kill -9 of the whole tree at once. */
    kill: async (): Promise<void> => {
      const all = Object.values(servers());
      command.signal('SIGKILL');
      for (const { pid } of all) process.kill(pid, 'SIGKILL');
      await command.ended();
      await until('the servers are gone', () => all.every((one) => !isSameProcess(one)));
    },
  };
};

export type LiveInstance = Awaited<ReturnType<typeof startLive>>;
