import { Client } from 'pg';

/** Payload of a NOTIFY; null after a reconnect, when notifications may have been missed. */
type Handler = (payload: string | null) => void;

export interface Listener {
  /** Returns how to stop. */
  on(channel: string, handler: Handler): () => void;
  /** Resolves when the connection stands for the first time. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5_000;

const identifier = (channel: string): string => `"${channel.replace(/"/g, '""')}"`;

/**
 * One connection that LISTENs for the whole process, beside the pool: a pooled one would be given to others. Connects
 * by itself, again and again; listeners hear null after each reconnect and refetch.
 */
export const createListener = (url: string): Listener => {
  const handlers = new Map<string, Set<Handler>>();
  let client: Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  let retryMs = FIRST_RETRY_MS;
  let connectedBefore = false;
  let firstConnected: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (firstConnected = resolve));

  const tell = (channel: string, payload: string | null): void => {
    for (const handler of [...(handlers.get(channel) ?? [])]) handler(payload);
  };

  const lost = (which: Client): void => {
    if (client !== which) return;
    client = null;
    which.removeAllListeners();
    which.on('error', () => undefined);
    void which.end().catch(() => undefined);
    if (closed) return;
    retry = setTimeout(() => void connect(), retryMs);
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
  };

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client = next;
    next.on('error', () => lost(next));
    next.on('end', () => lost(next));
    next.on('notification', ({ channel, payload }) => tell(channel, payload ?? ''));
    try {
      await next.connect();
      for (const channel of handlers.keys()) await next.query(`LISTEN ${identifier(channel)}`);
    } catch {
      return lost(next);
    }
    retryMs = FIRST_RETRY_MS;
    if (connectedBefore) for (const channel of handlers.keys()) tell(channel, null);
    connectedBefore = true;
    firstConnected();
  };

  const connecting = connect();

  return {
    on: (channel, handler) => {
      const known = handlers.get(channel);
      const set = known ?? new Set<Handler>();
      handlers.set(channel, set.add(handler));
      const current = client;
      if (!known && connectedBefore && current) {
        current.query(`LISTEN ${identifier(channel)}`).catch(() => lost(current));
      }
      return () => set.delete(handler);
    },
    ready: () => first,
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await connecting;
      const last = client;
      client = null;
      last?.removeAllListeners();
      last?.on('error', () => undefined);
      await last?.end().catch(() => undefined);
    },
  };
};
