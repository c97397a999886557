import type { RequestHandler } from 'express';
import type { Clock } from '../../ports/clock';
import type { TelegramApi } from './api';
import { callFaultText } from '../wire/call-fault';
import { createHook } from '../wire/hook';
import { createTroubleLog, type WireLog } from '../wire/log';
import { pauseAfterFaults } from '../wire/pause';
import { isSecret } from '../wire/secret';
import { ALLOWED_UPDATES } from './update-shape';

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
const BODY_LIMIT = 1024 * 1024;

export interface WebhookPorts {
  readonly secret: string;
  /** Takes an update over at once and deals with it later; false when there is no room for it. */
  readonly accept: (update: unknown) => boolean | Promise<boolean>;
}

/** Telegram's updates by HTTP, each with the secret of the registration. */
export const createWebhook = ({ secret, accept }: WebhookPorts): RequestHandler =>
  createHook({
    limit: BODY_LIMIT,
    mayRead: (request) => isSecret(request.get(SECRET_HEADER), secret),
    isAuthentic: () => true,
    accept,
  });

export interface RegistrationPorts {
  readonly api: TelegramApi;
  readonly clock: Clock;
  readonly log: WireLog;
  /** Where Telegram is to deliver. */
  readonly url: string;
  readonly secret: string;
  readonly pause?: (faults: number) => number;
}

/** Tells Telegram where to deliver, again and again until it has understood or the signal is aborted. */
export const registerWebhook = async (
  { api, clock, log, url, secret, pause = pauseAfterFaults }: RegistrationPorts,
  signal: AbortSignal,
): Promise<void> => {
  const troubles = createTroubleLog(log);
  for (let faults = 1; !signal.aborted; faults += 1) {
    const answer = await api.call(
      'setWebhook',
      { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES },
      { signal },
    );
    if (answer.ok) return troubles.over('telegram: the webhook is registered');
    const retryAfterMs = answer.error.kind === 'refused' ? (answer.error.retryAfterMs ?? 0) : 0;
    if (signal.aborted) return;
    troubles.trouble({ reason: callFaultText(answer.error) }, 'telegram: the webhook could not be registered');
    await clock.wait(clock.now() + Math.max(pause(faults), retryAfterMs), signal);
  }
};
