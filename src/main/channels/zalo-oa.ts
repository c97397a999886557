import { createLinkFetcher, type IsFileUrl } from '../../adapters/wire/fetch-link';
import { createHttpCall } from '../../adapters/wire/http-call';
import { createIntake, type Bot } from '../../adapters/wire/intake';
import { createReceiptIntake } from '../../adapters/wire/receipt-intake';
import { createOaApi } from '../../adapters/zalo-oa/api';
import { readOaEvent } from '../../adapters/zalo-oa/events';
import { createGrant, createOaTokens } from '../../adapters/zalo-oa/oauth';
import { createOaWebhook } from '../../adapters/zalo-oa/webhook';
import { createZaloOaChannel, ZALO_OA } from '../../adapters/zalo-oa/zalo-oa-channel';
import type { OaSettings } from '../../channel-settings';
import type { Clock } from '../../ports/clock';
import type { Receipts } from '../../ports/outbox';
import type { TokenVault } from '../../ports/token-vault';
import { createService, hookPath, type ChannelService, type Receiving } from './service';
import type { BotEnvironment } from './telegram';

export interface OaEnvironment extends Omit<BotEnvironment, 'publicUrl'> {
  readonly vault: TokenVault;
  readonly receipts: Receipts;
  /** The real time: Zalo signs with it and counts tokens by it. */
  readonly systemClock: Clock;
}

/** The instance's Zalo Official Account. Opens no connection yet. */
export const openZaloOa = (settings: OaSettings, env: OaEnvironment, isFileUrl?: IsFileUrl): ChannelService => {
  const { clock, log, vault, receipts, arrivals, systemClock } = env;
  const callHttp = createHttpCall(clock);
  const grant = createGrant(settings, callHttp, systemClock);
  const tokens = createOaTokens(ZALO_OA, vault, grant, systemClock, log);
  const channel = createZaloOaChannel(createOaApi(settings.apiRoot, tokens, callHttp), settings.template);

  /** The first pair: the access token is got with the refresh token when it is first needed. */
  const begin = async (): Promise<void> => {
    const { refreshToken } = settings;
    const kept = await vault.read(ZALO_OA);
    if (refreshToken === undefined || (kept !== null && !kept.lost)) return;
    await vault.put(ZALO_OA, { accessToken: '', refreshToken, expiresAtMs: 0 }, systemClock.now());
  };

  const open = (bot: Bot): Receiving => {
    const intake = createIntake({ channel, bot, clock, log, fetchFile: createLinkFetcher(clock, isFileUrl) });
    const heard = createReceiptIntake(ZALO_OA, receipts, clock, log);
    const stop = (): Promise<void> => {
      heard.stop();
      return intake.stop();
    };
    const take = async (event: unknown): Promise<void> => {
      const reading = readOaEvent(settings.appId, event);
      switch (reading.kind) {
        case 'person':
          return intake.person(reading.heard);
        case 'group':
          return intake.group(reading.chatId);
        case 'receipt':
          return heard.take(reading);
        case 'nothing':
          return undefined;
      }
    };
    return { take, load: intake.load, stop, receive: begin };
  };

  return createService({
    ...{ channel, clock, log, open, arrivals, path: hookPath(ZALO_OA, null), isOff: () => env.isOff(ZALO_OA) },
    hook: (accept) =>
      createOaWebhook({ macId: settings.macId, secretKey: settings.secretKey, clock: systemClock, accept }),
  });
};
