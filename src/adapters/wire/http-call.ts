import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result';
import type { Clock } from '../../ports/clock';
import { connectionFault, LATE, UNREADABLE, type NoAnswer } from './call-fault';
import { readLimited } from './read-limited';

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

const Named = z.object({ name: z.literal('AbortError') });
const Caused = z.object({ cause: z.object({ code: z.string().regex(/^[A-Z0-9_]{1,64}$/) }) });

const toNoAnswer = (error: unknown): NoAnswer => {
  if (Named.safeParse(error).success) return LATE;
  const code = Caused.safeParse(error).data?.cause.code;
  return code === undefined ? UNREADABLE : connectionFault(code);
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
