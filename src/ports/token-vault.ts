/** A provider's OAuth tokens in force. The refresh token is good for one use. */
export interface TokenPair {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAtMs: number;
}

export type Renewal =
  | { readonly kind: 'renewed'; readonly pair: TokenPair }
  /** The provider takes the refresh token no more: an administrator must consent again. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** No answer; the same refresh token may be tried again. */
  | { readonly kind: 'not-now'; readonly reason: string };

export interface TokenVault {
  /** Null when there is none; `lost` when only a new consent helps. */
  read(channel: string): Promise<(TokenPair & { readonly lost: boolean }) | null>;
  put(channel: string, pair: TokenPair, nowMs: number): Promise<void>;
  /**
   * Under a lock over all processes: returns the pair in force when it is another one than `staleAccessToken` belongs
   * to; otherwise renews it, and keeps the new pair before anybody uses it. Null when that is not possible now.
   */
  renew(
    channel: string,
    staleAccessToken: string,
    nowMs: number,
    renew: (refreshToken: string) => Promise<Renewal>,
  ): Promise<TokenPair | null>;
}
