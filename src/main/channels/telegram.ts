import { createTelegramApi } from '../../adapters/telegram/api';
import { createIntake } from '../../adapters/telegram/intake';
import { createPolling } from '../../adapters/telegram/polling';
import { createTelegramChannel } from '../../adapters/telegram/telegram-channel';
import { createWebhook, registerWebhook } from '../../adapters/telegram/webhook';
import type { WireLog } from '../../adapters/wire/log';
import type { BotSettings } from '../../channel-settings';
import type { Arrivals } from '../../ports/arrivals';
import type { Clock } from '../../ports/clock';
import { channelId, createService, hookPath, hookUrl, type ChannelService } from './service';

const KIND = 'telegram';

export interface BotEnvironment {
  readonly publicUrl: string | undefined;
  readonly clock: Clock;
  readonly log: WireLog;
  readonly isOff: (channel: string) => Promise<boolean>;
  readonly arrivals: Arrivals;
}

/** Each of the instance's Telegram bots. Opens no connection yet. */
export const openTelegram = (
  { bots, mode, secret, apiRoot }: BotSettings,
  { publicUrl, clock, log, isOff, arrivals }: BotEnvironment,
): readonly ChannelService[] =>
  bots.map(({ name, token }) => {
    const api = createTelegramApi({ token, apiRoot }, clock);
    const channel = createTelegramChannel(channelId(KIND, name), api, clock);
    const path = hookPath(KIND, name);
    const off = (): Promise<boolean> => isOff(channel.id);
    return createService({
      ...{ channel, clock, log, path, arrivals, isOff: off },
      hook: mode === 'webhook' && secret !== undefined ? (accept) => createWebhook({ secret, accept }) : null,
      open: (bot) => {
        const intake = createIntake({ api, channel, bot, clock, log });
        if (mode === 'webhook' && secret !== undefined && publicUrl !== undefined) {
          const url = hookUrl(publicUrl, path);
          return { ...intake, receive: (signal) => registerWebhook({ api, clock, log, url, secret }, signal) };
        }
        const polling = createPolling({ api, clock, log, take: intake.take, isOff: off });
        return { ...intake, receive: polling.run, finish: polling.confirm };
      },
    });
  });
