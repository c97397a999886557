import type { RequestHandler } from 'express';
import type { Clock } from '../../ports/clock';
import { createHook } from '../wire/hook';
import { createTroubleLog, type WireLog } from '../wire/log';
import { pauseAfterFaults } from '../wire/pause';
import { isSecret } from '../wire/secret';
import { callFaultText } from '../wire/call-fault';
import type { ZaloBotApi } from './api';

const SECRET_HEADER = 'x-bot-api-secret-token';
const BODY_LIMIT = 256 * 1024;

/** Zalo's updates by HTTP, one a request. */
export const createBotWebhook = (
  secret: string,
  accept: (update: unknown) => boolean | Promise<boolean>,
): RequestHandler =>
  createHook({
    limit: BODY_LIMIT,
    mayRead: (request) => isSecret(request.get(SECRET_HEADER), secret),
    isAuthentic: () => true,
    accept,
  });

export interface BotRegistration {
  readonly api: ZaloBotApi;
  readonly clock: Clock;
  readonly log: WireLog;
  readonly url: string;
  readonly secret: string;
  readonly pause?: (faults: number) => number;
}

/** Tells Zalo where to deliver, again and again until it has understood or the signal is aborted. */
export const registerBotWebhook = async (
  { api, clock, log, url, secret, pause = pauseAfterFaults }: BotRegistration,
  signal: AbortSignal,
): Promise<void> => {
  const troubles = createTroubleLog(log);
  for (let faults = 1; !signal.aborted; faults += 1) {
    const answer = await api.call('setWebhook', { url, secret_token: secret }, { signal });
    if (answer.ok) return troubles.over('zalo-bot: the webhook is registered');
    if (signal.aborted) return;
    troubles.trouble({ reason: callFaultText(answer.error) }, 'zalo-bot: the webhook could not be registered');
    await clock.wait(clock.now() + pause(faults), signal);
  }
};
