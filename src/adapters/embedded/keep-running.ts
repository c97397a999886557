import { setTimeout as pause } from 'node:timers/promises';
import type { Exit, ServerProcess } from './server-process';

/** A server that ran this long had come up well: its restarts are counted anew. */
const SETTLED_MS = 60_000;
const RESTARTS = 5;
const FIRST_PAUSE_MS = 200;

export interface Kept {
  /** Of the process that runs now. */
  pid(): number;
  /** Settles when the server died and could not be brought back: the instance should end. Never after `stop`. */
  readonly lost: Promise<Error>;
  stop(): Promise<void>;
}

/** Told when a server ended unasked, before it is started again. */
export type OnRestart = (exit: Exit) => void;

/**
 * Watches a started server and starts it again the same way when it ends unasked (killed for memory, crashed): those
 * who use it keep its address and connect again by themselves. Gives up after five quick deaths.
 */
export const keepRunning = (first: ServerProcess, again: () => Promise<ServerProcess>, onRestart: OnRestart): Kept => {
  let server = first;
  let stopping = false;
  let tellLost: (error: Error) => void = () => undefined;
  const lost = new Promise<Error>((resolve) => (tellLost = resolve));

  async function watch(): Promise<void> {
    for (let deaths = 0; ;) {
      const started = performance.now();
      const exit = await server.exited;
      if (stopping) return;
      deaths = performance.now() - started > SETTLED_MS ? 1 : deaths + 1;
      if (deaths > RESTARTS) throw new Error(`${server.name} ended ${deaths} times (${exit.signal ?? exit.code})`);
      onRestart(exit);
      await pause(FIRST_PAUSE_MS * 2 ** (deaths - 1));
      if (stopping) return;
      server = await again();
    }
  }

  const watching = watch().catch((error: unknown) =>
    tellLost(error instanceof Error ? error : new Error(String(error))),
  );
  return {
    pid: () => server.pid,
    lost,
    stop: async () => {
      stopping = true;
      await server.stop();
      await watching;
      // A restart that was under way when we were asked to stop.
      await server.stop();
    },
  };
};
