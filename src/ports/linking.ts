import type { ChatAddress } from './directory';

export interface IssuedCode {
  readonly code: string;
  readonly expiresAtMs: number;
}

/** What came of a code that somebody typed. */
export type LinkOutcome =
  /** The account is this official's from now on, or was already by this code. */
  | { readonly kind: 'linked'; readonly officialId: string }
  /** The account belongs to somebody: one account, one person. The code can still be used elsewhere. */
  | { readonly kind: 'taken'; readonly officialId: string }
  /** Unknown, used or expired: which of them is nobody's business. */
  | { readonly kind: 'invalid' }
  /** Too many wrong ones from this account; the code was not looked at. */
  | { readonly kind: 'too-many'; readonly untilMs: number };

export interface LinkedAccount extends ChatAddress {
  readonly officialId: string;
  readonly linkedAtMs: number;
  readonly dead: boolean;
}

/** Binding chat accounts to officials by one-time codes (domain/directory/link-code.ts). */
export interface Linking {
  /** A new code; earlier unused ones of the official are good no more. Null for an unknown or inactive official. */
  issue(officialId: string, issuedBy: string, nowMs: number): Promise<IssuedCode | null>;
  /** Uses a code up, once, whoever else tries at the same moment. */
  redeem(typed: string, address: ChatAddress, nowMs: number): Promise<LinkOutcome>;
  /** Gives an active official an address that only hears (SMS); it may be nobody else's. */
  assign(officialId: string, address: ChatAddress, nowMs: number): Promise<'assigned' | 'taken' | 'no-official'>;
  /** The official is written to there first, before his other accounts. */
  prefer(address: ChatAddress): Promise<void>;
  unlink(address: ChatAddress): Promise<void>;
  /** All accounts of the official: he has left, or his posts were taken from him. Returns how many. */
  unlinkAll(officialId: string): Promise<number>;
  accounts(): Promise<readonly LinkedAccount[]>;
}
