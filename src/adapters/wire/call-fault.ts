import type { SendOutcome } from '../../ports/channel';

/** Why a call has no answer. Texts are fixed words and codes: messages of the network hold the URL, and that a token. */
export type NoAnswer =
  /** Nothing left this machine: there was no connection. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** May have been carried out: no answer came in time, or none that can be read. */
  | { readonly kind: 'lost'; readonly reason: string };

/** Why a call of a provider's API gave no result. */
export type CallFault =
  | NoAnswer
  /** The server read the call and refused it, or failed with a 5xx of its own. */
  | {
      readonly kind: 'refused';
      readonly code: number;
      readonly description: string;
      readonly retryAfterMs: number | null;
    };

/** Error codes of the time before a connection stands. ETIMEDOUT and ECONNRESET may come later and are not among them. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ECONNECTLIMIT',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

export const LATE: NoAnswer = { kind: 'lost', reason: 'no answer in time' };
export const UNREADABLE: NoAnswer = { kind: 'lost', reason: 'the answer cannot be read' };

/** What an error code of the network (ECONNREFUSED…) tells. */
export const connectionFault = (code: string): NoAnswer =>
  BEFORE_SENDING.has(code)
    ? { kind: 'not-sent', reason: `no connection (${code})` }
    : { kind: 'lost', reason: `the connection was lost (${code})` };

/** What it means for the message that was to be sent. */
export const unanswered = ({ kind, reason }: NoAnswer): SendOutcome =>
  kind === 'lost' ? { kind: 'unknown', reason } : { kind: 'failed-for-now', reason, retryAfterMs: null };

const LONGEST_DESCRIPTION = 200;

/** A provider's own words, without the token that it may repeat. */
export const described = (words: string, token: string): string =>
  words.replaceAll(token, '…').slice(0, LONGEST_DESCRIPTION);

/** One line for the log and for the proof of delivery. */
export const callFaultText = (fault: CallFault): string =>
  fault.kind === 'refused' ? `${fault.code} ${fault.description}`.trim() : fault.reason;
