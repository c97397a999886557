import type { RequestHandler } from 'express';
import { z } from 'zod';
import { createHook } from '../wire/hook';
import { isSecret } from '../wire/secret';
import { isDeadNumber } from './sms-channel';

const BODY_LIMIT = 64 * 1024;

/** What the gateway tells of a message after it has taken it; its shape stands in docs/channels.md. */
export type SmsReport =
  | { readonly kind: 'delivered'; readonly id: string }
  /** `gone`: the number will never take a message. */
  | { readonly kind: 'failed'; readonly id: string; readonly reason: string; readonly gone: boolean };

const Report = z.object({
  id: z.union([z.string().min(1).max(200), z.number().transform(String)]),
  status: z.enum(['delivered', 'failed', 'expired']),
  error: z.string().max(200).default(''),
});

/** What a callback says; null for what cannot be read. Never throws. */
export const readSmsReport = (body: unknown): SmsReport | null => {
  const report = Report.safeParse(body).data;
  if (report === undefined) return null;
  const { id, status, error } = report;
  if (status === 'delivered') return { kind: 'delivered', id };
  return { kind: 'failed', id, reason: `${status} ${error}`.trim(), gone: isDeadNumber(error) };
};

/** The gateway's callbacks by HTTP, each with the secret that it was given. */
export const createSmsCallbacks = (
  secret: string,
  accept: (report: unknown) => boolean | Promise<boolean>,
): RequestHandler =>
  createHook({
    limit: BODY_LIMIT,
    mayRead: (request) => isSecret(/^Bearer (.+)$/i.exec(request.get('authorization') ?? '')?.[1], secret),
    isAuthentic: () => true,
    accept,
  });
