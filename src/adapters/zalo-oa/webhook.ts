import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Clock } from '../../ports/clock';
import { createHook } from '../wire/hook';
import { isSecret } from '../wire/secret';

const BODY_LIMIT = 256 * 1024;
/** Zalo's last retry comes some two hours after the event; what is older, or from the future, is a replay. */
const OLDEST_MS = 6 * 3_600_000;
const AHEAD_MS = 5 * 60_000;

export interface OaWebhookPorts {
  /** Stands first in what is signed: the app's id (some sources say the account's). */
  readonly macId: string;
  /** "OA Secret Key" of the console. */
  readonly secretKey: string;
  /** The real time: events carry it, whatever the plan clock shows. */
  readonly clock: Pick<Clock, 'now'>;
  readonly accept: (event: unknown) => boolean | Promise<boolean>;
}

/** Read from the bytes: nothing is parsed before its signature holds. */
const timestampOf = (request: Request, body: Buffer): string | null =>
  request.get('x-zevent-timestamp') ?? /"timestamp"\s*:\s*"?(\d{10,16})"?/.exec(body.toString('latin1'))?.[1] ?? null;

/** Plain SHA-256 over id, raw body, timestamp and key; not an HMAC. */
export const signatureOf = (macId: string, body: Buffer, timestamp: string, secretKey: string): string =>
  createHash('sha256').update(macId).update(body).update(timestamp).update(secretKey).digest('hex');

/** Saving the address in Zalo's console posts an unsigned `{}` that must be answered with 200. */
const isProbe = (body: Buffer): boolean => body.toString('latin1').trim() === '{}';

/** Events of a Zalo Official Account by HTTP, signed. Answered within Zalo's two seconds: dealt with afterwards. */
export const createOaWebhook = ({ macId, secretKey, clock, accept }: OaWebhookPorts): RequestHandler =>
  createHook({
    limit: BODY_LIMIT,
    mayRead: () => true,
    isAuthentic: (request, body) => {
      if (isProbe(body)) return true;
      const timestamp = timestampOf(request, body);
      if (timestamp === null || !/^\d{10,16}$/.test(timestamp)) return false;
      const given = request.get('x-zevent-signature')?.replace(/^mac=/, '').toLowerCase();
      if (!isSecret(given, signatureOf(macId, body, timestamp, secretKey))) return false;
      const age = clock.now() - Number(timestamp);
      return age < OLDEST_MS && age > -AHEAD_MS;
    },
    accept: (event) => (Object.keys(event as object).length === 0 ? true : accept(event)),
  });
