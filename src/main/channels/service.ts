import type { RequestHandler } from 'express';
import type { WireLog } from '../../adapters/wire/log';
import type { Bot } from '../../adapters/wire/intake';
import type { Arrivals } from '../../ports/arrivals';
import type { Channel } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import { createTakeOver } from './take-over';

/** A channel by which people also write to us. */
export interface ChannelService {
  readonly channel: Channel;
  /** Where messages come in: by webhook into the web process, by polling into the bot's. */
  readonly receivedBy: 'web' | 'bot';
  /** Null when messages are polled for. Answers 503 until `launch`, and while the channel is switched off. */
  readonly hook: { readonly path: string; readonly handler: RequestHandler } | null;
  /** Begins to receive. Returns at once: a provider out of reach is logged and tried again, never a fault of the start. */
  launch(bot: Bot): Promise<void>;
  /** Takes nothing new and waits for what was begun. */
  stop(): Promise<void>;
}

/** What deals with one channel's messages. */
export interface Receiving {
  /** Resolves when the update has been dealt with; never rejects. */
  take(update: unknown): Promise<void>;
  load(): number;
  stop(): Promise<void>;
  /**
   * Fetches messages, or tells the provider where to deliver, until the signal is aborted. `takeOver` is for what the
   * provider will not tell again: it outlives this process.
   */
  receive(signal: AbortSignal, takeOver: (update: unknown) => Promise<unknown>): Promise<void>;
  /** After the last message was dealt with. */
  finish?(): Promise<void>;
}

export interface ServiceOptions {
  readonly channel: Channel;
  readonly clock: Clock;
  readonly log: WireLog;
  readonly isOff: () => Promise<boolean>;
  readonly arrivals: Arrivals;
  /** The webhook around what takes an update over; null when messages are polled for. */
  readonly hook: ((accept: (update: unknown) => Promise<boolean>) => RequestHandler) | null;
  readonly path: string;
  readonly open: (bot: Bot) => Receiving;
}

/** Beyond this load a provider is asked to deliver again later. */
const MOST_WAITING = 500;
/** A stop waits so long for answers being written. */
const STOP_WITHIN_MS = 8_000;

export const createService = (options: ServiceOptions): ChannelService => {
  const { channel, clock, log, isOff, arrivals, path, open } = options;
  const ending = new AbortController();
  let receiving: Receiving | null = null;
  const over = createTakeOver({
    ...{ channel: channel.id, arrivals, clock, log },
    take: async (update) => receiving?.take(update),
  });
  let running: Promise<unknown> = Promise.resolve();

  const accept = async (update: unknown): Promise<boolean> => {
    if (await isOff()) return false;
    if (receiving === null || ending.signal.aborted || receiving.load() >= MOST_WAITING) return false;
    return over.take(update);
  };

  return {
    channel,
    receivedBy: options.hook === null ? 'bot' : 'web',
    hook: options.hook === null ? null : { path, handler: options.hook(accept) },
    launch: async (bot) => {
      receiving = open(bot);
      const received = receiving
        .receive(ending.signal, over.take)
        .catch((error: unknown) => log.error({ err: error }, `${channel.id}: receiving ended`));
      running = Promise.all([received, over.run(ending.signal)]);
    },
    stop: async () => {
      ending.abort();
      const done = new AbortController();
      const all = Promise.all([running, receiving?.stop(), over.idle()]).finally(() => done.abort());
      await Promise.race([all, clock.wait(clock.now() + STOP_WITHIN_MS, done.signal)]);
      await receiving?.finish?.();
    },
  };
};

/** "telegram", or "telegram:name" for a further bot. */
export const channelId = (kind: string, name: string | null): string => (name === null ? kind : `${kind}:${name}`);
export const hookPath = (kind: string, name: string | null): string =>
  name === null ? `/hooks/${kind}` : `/hooks/${kind}/${name}`;
export const hookUrl = (publicUrl: string, path: string): string => `${publicUrl.replace(/\/+$/, '')}${path}`;
