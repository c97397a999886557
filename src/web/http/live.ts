import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { WebPorts } from '../ports';
import { OfficialId, queryOf } from './parse';
import { HttpFault } from './faults';

/** More than a provincial office has people; each costs a socket. */
const MOST_STREAMS = 2_000;
/** Shorter than what proxies wait for a silent connection. */
const HEARTBEAT_MS = 25_000;

export interface Live {
  /** Where the feed stands, put into the page: a stream opened with it hears at once of what it has missed. */
  mark(): string;
  readonly stream: RequestHandler;
}

interface Listener {
  readonly res: Response;
  readonly task: string | null;
  readonly chats: boolean;
}

const Query = z.object({
  mark: z.string().max(40).optional(),
  task: z.string().max(100).optional(),
  chats: z.literal('1').optional(),
});

const send = (res: Response, event: string, data: object): void => {
  res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
};

/**
 * Server-sent events: only that something changed (task id and sequence number), never what; pages fetch themselves
 * anew. The id of a chat goes into the event's name, because the page's policy allows no filter expressions.
 */
export const createLive = ({ changes, simulator }: Pick<WebPorts, 'changes' | 'simulator'>): Live => {
  const boot = randomBytes(4).toString('hex');
  const listeners = new Set<Listener>();
  let count = 0;

  const tellTask = (one: Listener, change: { taskId: string | null; seq: number | null }): void => {
    if (one.task === null || change.taskId === null || one.task === change.taskId)
      send(one.res, 'task-changed', change);
  };
  const tellChat = (one: Listener, chatId: string | null): void => {
    if (!one.chats) return;
    send(one.res, 'chats-changed', { chatId });
    if (chatId !== null && OfficialId.safeParse(chatId).success) send(one.res, `chat-${chatId}`, { chatId });
    if (chatId === null) send(one.res, 'chat-any', { chatId });
  };

  changes.subscribe((change) => {
    count += 1;
    for (const one of listeners) tellTask(one, change);
  });
  simulator?.store.subscribe((chatId) => {
    count += 1;
    for (const one of listeners) tellChat(one, chatId);
  });

  const mark = (): string => `${boot}-${count}`;

  const stream = (req: Request, res: Response): void => {
    const query = queryOf(Query, req);
    if (listeners.size >= MOST_STREAMS) throw new HttpFault('unavailable');
    res.setHeader('Content-Type', 'text/event-stream');
    res.setHeader('Cache-Control', 'no-store');
    // For a proxy that would otherwise gather the stream before passing it on (nginx).
    res.setHeader('X-Accel-Buffering', 'no');
    res.flushHeaders();
    res.write('retry: 2000\n\n');
    const one: Listener = { res, task: query.task ?? null, chats: query.chats !== undefined };
    listeners.add(one);
    const heartbeat = setInterval(() => res.write(': ok\n\n'), HEARTBEAT_MS).unref();
    res.on('close', () => {
      clearInterval(heartbeat);
      listeners.delete(one);
    });
    if (query.mark === mark()) return;
    tellTask(one, { taskId: null, seq: null });
    tellChat(one, null);
  };
  return { mark, stream };
};
