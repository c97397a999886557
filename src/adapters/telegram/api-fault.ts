import { TelegramError } from 'telegraf';
import { z } from 'zod';

/** Why a call of the Bot API gave no result. Texts never hold the bot's token. */
export type ApiFault =
  /** The server read the call and refused it, or failed with a 5xx of its own. */
  | {
      readonly kind: 'refused';
      readonly code: number;
      readonly description: string;
      readonly retryAfterMs: number | null;
    }
  /** Nothing left this machine: there was no connection. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** May have been carried out: no answer came in time, or none that can be read. */
  | { readonly kind: 'lost'; readonly reason: string };

/** Error codes of the time before a connection stands. ETIMEDOUT and ECONNRESET may come later and are not among them. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ECONNECTLIMIT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const LONGEST_DESCRIPTION = 200;

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
export const toApiFault = (error: unknown, token: string): ApiFault => {
  if (error instanceof TelegramError) {
    const refusal = Refusal.safeParse(error.response).data;
    if (refusal === undefined) return { kind: 'lost', reason: 'the answer cannot be read' };
    const seconds = refusal.parameters?.retry_after;
    return {
      kind: 'refused',
      code: refusal.error_code,
      description: refusal.description.replaceAll(token, '…').slice(0, LONGEST_DESCRIPTION),
      retryAfterMs: seconds === undefined ? null : seconds * 1000,
    };
  }
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'lost', reason: 'no answer in time' };
  const code = CodedError.safeParse(error).data?.code;
  if (code === undefined) return { kind: 'lost', reason: 'the answer cannot be read' };
  return BEFORE_SENDING.has(code)
    ? { kind: 'not-sent', reason: `no connection (${code})` }
    : { kind: 'lost', reason: `the connection was lost (${code})` };
};

/** One line for the log and for the proof of delivery. */
export const faultText = (fault: ApiFault): string =>
  fault.kind === 'refused' ? `${fault.code} ${fault.description}`.trim() : fault.reason;
