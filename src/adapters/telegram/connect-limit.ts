import { Agent } from 'node:https';
import type { Duplex } from 'node:stream';

class LimitedAgent extends Agent {
  constructor(private readonly limitMs: number) {
    super({ keepAlive: true, keepAliveMsecs: 10_000 });
  }

  override createConnection(...args: Parameters<Agent['createConnection']>): Duplex | null | undefined {
    const socket = super.createConnection(...args);
    if (!socket) return socket;
    const timer = setTimeout(() => {
      socket.destroy(Object.assign(new Error('no connection in time'), { code: 'ECONNECTLIMIT' }));
    }, this.limitMs);
    const stop = (): void => clearTimeout(timer);
    socket.once('secureConnect', stop).once('close', stop);
    return socket;
  }
}

/**
 * An agent whose connections stand within `limitMs` or fail with ECONNECTLIMIT. Where Telegram is silently blocked a
 * call would otherwise run into its time limit, and nobody could tell that from a message whose answer was lost.
 */
export const createLimitedAgent = (limitMs: number): Agent => new LimitedAgent(limitMs);
