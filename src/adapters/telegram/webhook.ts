import { createHash, timingSafeEqual } from 'node:crypto';
import { json, type RequestHandler } from 'express';
import type { Clock } from '../../ports/clock';
import type { TelegramApi } from './api';
import { faultText } from './api-fault';
import { createTroubleLog, type TelegramLog } from './log';
import { pauseAfterFaults } from './polling';
import { ALLOWED_UPDATES } from './update-shape';

export const WEBHOOK_PATH = '/hooks/telegram';

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
const BODY_LIMIT = '1mb';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Equal without telling by time how much of it is. */
const isSecret = (given: string | undefined, secret: string): boolean =>
  given !== undefined && timingSafeEqual(digest(given), digest(secret));

export interface WebhookPorts {
  readonly secret: string;
  /** Takes an update over at once and deals with it later; false when there is no room for it. */
  readonly accept: (update: unknown) => boolean;
}

/**
 * Telegram's updates by HTTP. 403 without the secret, before a byte of the body is read; 413 and 400 for a body too
 * large or not JSON; 503 when there is no room (Telegram comes again); else 200 as soon as the update is taken over.
 */
export const createWebhook = ({ secret, accept }: WebhookPorts): RequestHandler => {
  const parse = json({ limit: BODY_LIMIT, inflate: false, type: () => true });
  return (request, response) => {
    const end = (status: number): void => void response.status(status).set('connection', 'close').end();
    if (!isSecret(request.get(SECRET_HEADER), secret)) return end(403);
    parse(request, response, (fault?: unknown) => {
      if (fault !== undefined) return end((fault as { status?: number }).status === 413 ? 413 : 400);
      if (!accept(request.body)) return end(503);
      response.status(200).end();
    });
  };
};

export interface RegistrationPorts {
  readonly api: TelegramApi;
  readonly clock: Clock;
  readonly log: TelegramLog;
  readonly publicUrl: string;
  readonly secret: string;
  readonly pause?: (faults: number) => number;
}

/** Tells Telegram where to deliver, again and again until it has understood or the signal is aborted. */
export const registerWebhook = async (
  { api, clock, log, publicUrl, secret, pause = pauseAfterFaults }: RegistrationPorts,
  signal: AbortSignal,
): Promise<void> => {
  const troubles = createTroubleLog(log);
  const url = `${publicUrl.replace(/\/+$/, '')}${WEBHOOK_PATH}`;
  for (let faults = 1; !signal.aborted; faults += 1) {
    const answer = await api.call(
      'setWebhook',
      { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES },
      { signal },
    );
    if (answer.ok) return troubles.over('telegram: the webhook is registered');
    const retryAfterMs = answer.error.kind === 'refused' ? (answer.error.retryAfterMs ?? 0) : 0;
    if (signal.aborted) return;
    troubles.trouble({ reason: faultText(answer.error) }, 'telegram: the webhook could not be registered');
    await clock.wait(clock.now() + Math.max(pause(faults), retryAfterMs), signal);
  }
};
