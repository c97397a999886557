import { createIntake, type Bot } from '../../adapters/wire/intake';
import { createLinkFetcher, type IsFileUrl } from '../../adapters/wire/fetch-link';
import { createHttpCall } from '../../adapters/wire/http-call';
import { createZaloBotApi } from '../../adapters/zalo-bot/api';
import { createBotPolling } from '../../adapters/zalo-bot/polling';
import { readBotUpdate } from '../../adapters/zalo-bot/updates';
import { createBotWebhook, registerBotWebhook } from '../../adapters/zalo-bot/webhook';
import { createZaloBotChannel } from '../../adapters/zalo-bot/zalo-bot-channel';
import type { BotSettings } from '../../channel-settings';
import { channelId, createService, hookPath, hookUrl, type ChannelService, type Receiving } from './service';
import type { BotEnvironment } from './telegram';

const KIND = 'zalo-bot';

/** Each of the instance's bots on the Zalo Bot Platform. Opens no connection yet. */
export const openZaloBots = (
  { bots, mode, secret, apiRoot }: BotSettings,
  { publicUrl, clock, log, isOff, arrivals }: BotEnvironment,
  isFileUrl?: IsFileUrl,
): readonly ChannelService[] =>
  bots.map(({ name, token }) => {
    const api = createZaloBotApi({ token, apiRoot }, createHttpCall(clock));
    const channel = createZaloBotChannel(channelId(KIND, name), api);
    const path = hookPath(KIND, name);
    const off = (): Promise<boolean> => isOff(channel.id);

    const open = (bot: Bot): Receiving => {
      const intake = createIntake({ channel, bot, clock, log, fetchFile: createLinkFetcher(clock, isFileUrl) });
      const take = (update: unknown): Promise<void> => {
        const reading = readBotUpdate(channel.id, update);
        switch (reading.kind) {
          case 'person':
            return intake.person(reading.heard);
          case 'group':
            return intake.group(reading.chatId);
          case 'nothing':
            log.warn({ why: reading.why }, `${channel.id}: an update was passed over`);
            return Promise.resolve();
        }
      };
      const { load, stop } = intake;
      if (mode === 'webhook' && secret !== undefined && publicUrl !== undefined) {
        const url = hookUrl(publicUrl, path);
        return { take, load, stop, receive: (signal) => registerBotWebhook({ api, clock, log, url, secret }, signal) };
      }
      const receive: Receiving['receive'] = (signal, takeOver) =>
        createBotPolling({ api, clock, log, take: takeOver, isOff: off }).run(signal);
      return { take, load, stop, receive };
    };

    const hook = mode === 'webhook' && secret !== undefined ? secret : null;
    return createService({
      ...{ channel, clock, log, path, arrivals, isOff: off, open },
      hook: hook === null ? null : (accept) => createBotWebhook(hook, accept),
    });
  });
