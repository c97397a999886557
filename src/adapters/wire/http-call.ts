import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result';
import type { Clock } from '../../ports/clock';
import { readLimited } from './read-limited';

/** Why a call has no answer. Texts are fixed words and codes: messages of the network hold the URL, and that a token. */
export type NoAnswer =
  /** Nothing left this machine: there was no connection. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** May have been carried out: no answer came in time, or it broke off. */
  | { readonly kind: 'lost'; readonly reason: string };

export interface Answer {
  readonly status: number;
  /** The body as JSON; undefined when it is none. */
  readonly body: unknown;
  /** From the header Retry-After, in seconds only. */
  readonly retryAfterMs: number | null;
}

export interface HttpCall {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON unless it is a form. */
  readonly body: object | URLSearchParams | FormData;
  /** Longest wait for the answer, ms. */
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
}

export type CallHttp = (call: HttpCall) => Promise<Result<Answer, NoAnswer>>;

const CALL_LIMIT_MS = 15_000;
const ANSWER_LIMIT_BYTES = 1024 * 1024;

/** Error codes of the time before a connection stands. ETIMEDOUT and ECONNRESET may come later and are not among them. */
const BEFORE_SENDING: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

const Named = z.object({ name: z.literal('AbortError') });
const Caused = z.object({ cause: z.object({ code: z.string().regex(/^[A-Z0-9_]{1,64}$/) }) });

const toNoAnswer = (error: unknown): NoAnswer => {
  if (Named.safeParse(error).success) return { kind: 'lost', reason: 'no answer in time' };
  const code = Caused.safeParse(error).data?.cause.code;
  if (code === undefined) return { kind: 'lost', reason: 'the answer cannot be read' };
  return BEFORE_SENDING.has(code)
    ? { kind: 'not-sent', reason: `no connection (${code})` }
    : { kind: 'lost', reason: `the connection was lost (${code})` };
};

const parsed = (bytes: Buffer | null): unknown => {
  try {
    return bytes === null ? undefined : (JSON.parse(bytes.toString('utf8')) as unknown);
  } catch {
    return undefined;
  }
};

const secondsOf = (header: string | null): number | null =>
  header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1_000 : null;

/** POST and one answer within the time limit; never a throw, no redirects. `clock` measures the limit. */
export const createHttpCall =
  (clock: Clock): CallHttp =>
  async ({ url, headers = {}, body, limitMs = CALL_LIMIT_MS, signal }) => {
    const call = new AbortController();
    const done = new AbortController();
    const abort = (): void => call.abort();
    signal?.addEventListener('abort', abort);
    if (signal?.aborted === true) abort();
    void clock.wait(clock.now() + limitMs, done.signal).then(abort);
    const isForm = body instanceof URLSearchParams || body instanceof FormData;
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: isForm ? headers : { 'content-type': 'application/json', ...headers },
        body: isForm ? body : JSON.stringify(body),
        redirect: 'error',
        signal: call.signal,
      });
      const { status } = response;
      const retryAfterMs = secondsOf(response.headers.get('retry-after'));
      return ok({ status, body: parsed(await readLimited(response, ANSWER_LIMIT_BYTES)), retryAfterMs });
    } catch (error) {
      return fail(toNoAnswer(error));
    } finally {
      done.abort();
      signal?.removeEventListener('abort', abort);
    }
  };
