import { Telegram } from 'telegraf';
import { fail, ok, type Result } from '../../domain/result';
import type { Clock } from '../../ports/clock';
import type { CallFault } from '../wire/call-fault';
import { toCallFault } from './api-fault';
import { createLimitedAgent } from './connect-limit';

interface CallOptions {
  /** Longest wait for the answer, ms. */
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
}

type ApiMethod = Parameters<Telegram['callApi']>[0];

/** The Bot API: one call, one answer, never a throw, never the token in a text. */
export interface TelegramApi {
  call(method: ApiMethod, payload: object, options?: CallOptions): Promise<Result<unknown, CallFault>>;
  /** Where a file can be fetched; the URL holds the token. */
  fileUrl(path: string): URL;
}

const CALL_LIMIT_MS = 15_000;
const CONNECT_LIMIT_MS = 6_000;

export interface ApiOptions {
  readonly token: string;
  /** Another server that speaks the Bot API. */
  readonly apiRoot?: string | undefined;
  readonly connectLimitMs?: number;
}

/** telegraf's client; only the client, see docs/decisions/0013. `clock` measures the time limits. */
export const createTelegramApi = (options: ApiOptions, clock: Clock): TelegramApi => {
  const { token, connectLimitMs = CONNECT_LIMIT_MS } = options;
  const apiRoot = `${options.apiRoot ?? 'https://api.telegram.org'}`.replace(/\/*$/, '/');
  const telegram = new Telegram(token, { apiRoot, agent: createLimitedAgent(connectLimitMs), webhookReply: false });

  return {
    call: async (method, payload, { limitMs = CALL_LIMIT_MS, signal } = {}) => {
      const call = new AbortController();
      const done = new AbortController();
      const abort = (): void => call.abort();
      signal?.addEventListener('abort', abort);
      if (signal?.aborted) abort();
      void clock.wait(clock.now() + limitMs, done.signal).then(abort);
      try {
        const signalOfCall = call.signal as never; // telegraf names the type of an older polyfill.
        return ok(await telegram.callApi(method, payload as never, { signal: signalOfCall }));
      } catch (error) {
        return fail(toCallFault(error, token));
      } finally {
        done.abort();
        signal?.removeEventListener('abort', abort);
      }
    },
    fileUrl: (path) => new URL(`file/bot${token}/${path.split('/').map(encodeURIComponent).join('/')}`, apiRoot),
  };
};
