import { createEmailChannel, EMAIL } from '../../adapters/email/email-channel';
import { SMS } from '../../adapters/sms/sms-channel';
import { SIMULATOR } from '../../adapters/simulator/simulator-channel';
import type { WireLog } from '../../adapters/wire/log';
import type { Bot } from '../../adapters/wire/intake';
import { ZALO_OA } from '../../adapters/zalo-oa/zalo-oa-channel';
import type { Config } from '../../config';
import type { Channel } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { Stores } from '../instance/stores';
import { channelId, type ChannelService } from './service';
import { openSms } from './sms';
import { openTelegram } from './telegram';
import { openZaloBots } from './zalo-bot';
import { openZaloOa } from './zalo-oa';

export interface OpenChannels {
  /** Every channel that messages go out by, besides the simulator. */
  readonly channels: readonly Channel[];
  readonly services: readonly ChannelService[];
}

/** All channels by the settings. Every process may send; opens no connection yet. */
export const openChannels = (
  { channels: settings, publicUrl }: Pick<Config, 'channels' | 'publicUrl'>,
  stores: Stores,
  clock: Clock,
  systemClock: Clock,
  log: WireLog,
): OpenChannels => {
  const isOff = async (channel: string): Promise<boolean> => (await stores.switches.off()).has(channel);
  const { arrivals, vault, receipts } = stores;
  const environment = { publicUrl, clock, log, isOff, arrivals };
  const { telegram, zaloBot, zaloOa, email, sms } = settings;
  const services = [
    ...(telegram === null ? [] : openTelegram(telegram, environment)),
    ...(zaloBot === null ? [] : openZaloBots(zaloBot, environment)),
    ...(sms === null ? [] : [openSms(sms, environment, receipts)]),
    ...(zaloOa === null ? [] : [openZaloOa(zaloOa, { ...environment, vault, receipts, systemClock })]),
  ];
  const others = [...(email === null ? [] : [createEmailChannel(email, stores.links(publicUrl), clock)])];
  return { services, channels: [...services.map((one) => one.channel), ...others] };
};

/** The ids of every channel that the settings give, the simulator's among them in a demo. */
export const channelIds = ({ channels, demo }: Pick<Config, 'channels' | 'demo'>): readonly string[] => [
  ...(channels.telegram?.bots ?? []).map((one) => channelId('telegram', one.name)),
  ...(channels.zaloBot?.bots ?? []).map((one) => channelId('zalo-bot', one.name)),
  ...(channels.zaloOa === null ? [] : [ZALO_OA]),
  ...(channels.email === null ? [] : [EMAIL]),
  ...(channels.sms === null ? [] : [SMS]),
  ...(demo ? [SIMULATOR] : []),
];

/** The bot, and the note that whoever writes from an address can be reached there again. */
export const noting = (bot: Bot, { book }: Pick<Stores, 'book'>, onFault: (error: unknown) => void): Bot => ({
  handle: async (inbound) => {
    await book.heardFrom({ channel: inbound.channel, chatId: inbound.chatId }).catch(onFault);
    return bot.handle(inbound);
  },
});
