import { z } from 'zod';
import type { Clock } from '../../ports/clock';
import type { Renewal, TokenVault } from '../../ports/token-vault';
import type { CallHttp } from '../wire/http-call';
import type { WireLog } from '../wire/log';

export interface OaApp {
  readonly appId: string;
  readonly appSecret: string;
  /** Another server that speaks Zalo's OAuth v4. */
  readonly oauthRoot?: string | undefined;
}

/** `expires_in` comes as a string of seconds. */
const Granted = z.object({
  access_token: z.string().min(1).max(4_000),
  refresh_token: z.string().min(1).max(4_000),
  expires_in: z.coerce.number().positive(),
});

const Refused = z.object({ error: z.number().int(), error_name: z.string().max(200).optional() });

/** Taken for stale so long before it ends, so that a call under way does not outlive it. */
const MARGIN_MS = 5 * 60_000;

/** One exchange with Zalo's OAuth: a refresh token, or a code of a new consent, for a new pair. */
export const createGrant =
  ({ appId, appSecret, oauthRoot }: OaApp, callHttp: CallHttp, clock: Clock) =>
  async (grant: Readonly<Record<string, string>>): Promise<Renewal> => {
    const root = (oauthRoot ?? 'https://oauth.zaloapp.com').replace(/\/+$/, '');
    const answer = await callHttp({
      url: new URL(`${root}/v4/oa/access_token`),
      headers: { secret_key: appSecret },
      body: new URLSearchParams({ app_id: appId, ...grant }),
    });
    if (!answer.ok) return { kind: 'not-now', reason: answer.error.reason };
    const { status, body } = answer.value;
    const granted = Granted.safeParse(body).data;
    if (granted !== undefined) {
      const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = granted;
      return { kind: 'renewed', pair: { accessToken, refreshToken, expiresAtMs: clock.now() + seconds * 1_000 } };
    }
    const refused = Refused.safeParse(body).data;
    return refused === undefined || refused.error === 0 || status >= 500
      ? { kind: 'not-now', reason: `the answer cannot be read (${status})` }
      : { kind: 'refused', reason: `${refused.error} ${refused.error_name ?? ''}`.trim() };
  };

export type Grant = ReturnType<typeof createGrant>;

/** The access token to call with; renewed in time, and when Zalo no longer takes it. Null: no token to be had. */
export const createOaTokens = (channel: string, vault: TokenVault, grant: Grant, clock: Clock, log: WireLog) => {
  const renewed = async (stale: string): Promise<string | null> => {
    const pair = await vault.renew(channel, stale, clock.now(), async (refreshToken) => {
      const renewal = await grant({ refresh_token: refreshToken, grant_type: 'refresh_token' });
      // Tokens are no matter for a log; that only a person can help is.
      if (renewal.kind === 'refused') log.error({ reason: renewal.reason }, `${channel}: consent must be given anew`);
      if (renewal.kind === 'not-now') log.warn({ reason: renewal.reason }, `${channel}: the token was not renewed`);
      return renewal;
    });
    return pair?.accessToken ?? null;
  };
  return {
    current: async (): Promise<string | null> => {
      const pair = await vault.read(channel);
      if (pair === null || pair.lost) return null;
      return pair.expiresAtMs - MARGIN_MS > clock.now() ? pair.accessToken : renewed(pair.accessToken);
    },
    /** After a refusal of this token. */
    renewed,
  };
};

export type OaTokens = ReturnType<typeof createOaTokens>;
