import type { RequestHandler } from 'express';
import { createTelegramApi } from '../adapters/telegram/api';
import type { Bot } from '../adapters/telegram/converse';
import { createIntake, type Intake } from '../adapters/telegram/intake';
import type { TelegramLog } from '../adapters/telegram/log';
import { createPolling } from '../adapters/telegram/polling';
import { createTelegramChannel } from '../adapters/telegram/telegram-channel';
import { createWebhook, registerWebhook } from '../adapters/telegram/webhook';
import type { Config } from '../config';
import type { Channel } from '../ports/channel';
import type { Clock } from '../ports/clock';

export interface TelegramService {
  readonly channel: Channel;
  /** Where messages come in: by webhook into the web process, by polling into the bot's. */
  readonly receivedBy: 'web' | 'bot';
  /** For POST /hooks/telegram; null when messages are polled for. Answers 503 until `launch`. */
  readonly webhook: RequestHandler | null;
  /** Begins to receive. Returns at once: Telegram out of reach is logged and tried again, never a fault of the start. */
  launch(bot: Bot): Promise<void>;
  /** Takes nothing new and waits for what was begun. */
  stop(): Promise<void>;
}

/** Beyond this load Telegram is asked to deliver again later. */
const MOST_WAITING = 500;
/** A stop waits so long for answers being written. */
const STOP_WITHIN_MS = 8_000;

/** Telegram by the settings; null without a token. Opens no connection yet. */
export const openTelegram = (
  { telegram: settings, publicUrl }: Pick<Config, 'telegram' | 'publicUrl'>,
  clock: Clock,
  log: TelegramLog,
): TelegramService | null => {
  if (settings === null) return null;
  const { token, apiRoot, mode, secret } = settings;
  const api = createTelegramApi({ token, apiRoot }, clock);
  const channel = createTelegramChannel(api, clock);
  const ending = new AbortController();
  let intake: Intake | null = null;
  let receiving: Promise<void> = Promise.resolve();
  let finish = async (): Promise<void> => undefined;

  const accept = (update: unknown): boolean => {
    if (intake === null || ending.signal.aborted || intake.load() >= MOST_WAITING) return false;
    void intake.take(update);
    return true;
  };

  const receive = (from: Intake): Promise<void> => {
    if (mode === 'webhook' && secret !== undefined && publicUrl !== undefined) {
      return registerWebhook({ api, clock, log, publicUrl, secret }, ending.signal);
    }
    const polling = createPolling({ api, clock, log, take: (update) => from.take(update) });
    finish = () => polling.confirm();
    return polling.run(ending.signal);
  };

  return {
    channel,
    receivedBy: mode === 'webhook' ? 'web' : 'bot',
    webhook: mode === 'webhook' && secret !== undefined ? createWebhook({ secret, accept }) : null,
    launch: async (bot) => {
      intake = createIntake({ api, channel, bot, clock, log });
      receiving = receive(intake).catch((error: unknown) => log.error({ err: error }, 'telegram: receiving ended'));
    },
    stop: async () => {
      ending.abort();
      const done = new AbortController();
      const all = Promise.all([receiving, intake?.stop()]).finally(() => done.abort());
      await Promise.race([all, clock.wait(clock.now() + STOP_WITHIN_MS, done.signal)]);
      await finish();
    },
  };
};
