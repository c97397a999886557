import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result';
import { described, UNREADABLE, type CallFault } from '../wire/call-fault';
import type { CallHttp } from '../wire/http-call';

export type BotMethod = 'getUpdates' | 'setWebhook' | 'deleteWebhook' | 'sendMessage';

interface CallOptions {
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
}

/** The Zalo Bot Platform's API: one call, one answer, never a throw. */
export interface ZaloBotApi {
  call(method: BotMethod, payload: object, options?: CallOptions): Promise<Result<unknown, CallFault>>;
}

/** HTTP 200 is no success by itself: `ok` tells. */
const Envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().int().optional(),
  description: z.string().default(''),
});

export interface ZaloBotOptions {
  readonly token: string;
  /** Another server that speaks the Bot API. */
  readonly apiRoot?: string | undefined;
}

/** The token stands in the URL, so no URL reaches a text. */
export const createZaloBotApi = ({ token, apiRoot }: ZaloBotOptions, callHttp: CallHttp): ZaloBotApi => {
  const root = `${(apiRoot ?? 'https://bot-api.zaloplatforms.com').replace(/\/+$/, '')}/bot${token}/`;
  return {
    call: async (method, payload, options = {}) => {
      const answer = await callHttp({ url: new URL(`${root}${method}`), body: payload, ...options });
      if (!answer.ok) return answer;
      const { status, body, retryAfterMs } = answer.value;
      const envelope = Envelope.safeParse(body).data;
      if (envelope?.ok === true) return ok(envelope.result);
      if (envelope === undefined && status < 500) return fail(UNREADABLE);
      const description = described(envelope?.description ?? '', token);
      return fail({ kind: 'refused', code: envelope?.error_code ?? status, description, retryAfterMs });
    },
  };
};
