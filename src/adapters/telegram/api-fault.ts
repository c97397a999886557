import { TelegramError } from 'telegraf';
import { z } from 'zod';
import { connectionFault, described, LATE, UNREADABLE, type CallFault } from '../wire/call-fault';

const Refusal = z.object({
  error_code: z.number().int(),
  description: z.string().default(''),
  parameters: z.object({ retry_after: z.number().nonnegative().optional() }).optional().catch(undefined),
});

const CodedError = z.object({ code: z.string().regex(/^[A-Z0-9_]{1,64}$/) });

/**
 * What an error thrown by telegraf's client means. Only fixed words and codes are taken from errors of the network:
 * their messages hold the URL, and the URL holds the token (telegraf strikes it out of some, not of unreadable answers).
 */
export const toCallFault = (error: unknown, token: string): CallFault => {
  if (error instanceof TelegramError) {
    const refusal = Refusal.safeParse(error.response).data;
    if (refusal === undefined) return UNREADABLE;
    const seconds = refusal.parameters?.retry_after;
    return {
      kind: 'refused',
      code: refusal.error_code,
      description: described(refusal.description, token),
      retryAfterMs: seconds === undefined ? null : seconds * 1000,
    };
  }
  if (error instanceof Error && error.name === 'AbortError') return LATE;
  const code = CodedError.safeParse(error).data?.code;
  return code === undefined ? UNREADABLE : connectionFault(code);
};
