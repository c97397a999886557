import { z } from 'zod';
import { fail, ok, type Result } from '../../domain/result';
import { described, UNREADABLE, type CallFault } from '../wire/call-fault';
import type { CallHttp } from '../wire/http-call';
import type { OaTokens } from './oauth';

/** Why a call of the OpenAPI gave no result. `code` is Zalo's `error` (negative), or the HTTP status. */
export type OaFault = CallFault | { readonly kind: 'no-token'; readonly reason: string };

export interface OaApi {
  /** One call, renewed token and once more when Zalo no longer takes the old one. Returns `data`. Never throws. */
  post(path: string, body: object): Promise<Result<unknown, OaFault>>;
}

/** A refusal comes with HTTP 200 and an `error` that is not 0. */
const Envelope = z.object({ error: z.number().int(), message: z.string().default(''), data: z.unknown().optional() });

/** Token invalid, token expired. */
const STALE: ReadonlySet<number> = new Set([-216, -220, -124]);

export const createOaApi = (apiRoot: string | undefined, tokens: OaTokens, callHttp: CallHttp): OaApi => {
  const root = (apiRoot ?? 'https://openapi.zalo.me').replace(/\/+$/, '');

  const once = async (path: string, body: object, token: string): Promise<Result<unknown, OaFault>> => {
    // A bare header, not "Bearer".
    const answer = await callHttp({ url: new URL(`${root}${path}`), headers: { access_token: token }, body });
    if (!answer.ok) return answer;
    const { status, body: said, retryAfterMs } = answer.value;
    const envelope = Envelope.safeParse(said).data;
    if (envelope?.error === 0) return ok(envelope.data);
    if (envelope === undefined && status < 400) return fail(UNREADABLE);
    const description = described(envelope?.message ?? '', token);
    return fail({ kind: 'refused', code: envelope?.error ?? status, description, retryAfterMs });
  };

  return {
    post: async (path, body) => {
      const none = fail({ kind: 'no-token', reason: 'no valid token: consent must be given' } as const);
      const token = await tokens.current();
      if (token === null) return none;
      const answer = await once(path, body, token);
      if (answer.ok || answer.error.kind !== 'refused' || !STALE.has(answer.error.code)) return answer;
      const fresh = await tokens.renewed(token);
      return fresh === null ? none : once(path, body, fresh);
    },
  };
};
