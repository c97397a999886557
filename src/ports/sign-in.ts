import type { ChatAddress } from './directory';

export type SignInLink =
  | { readonly kind: 'link'; readonly url: string }
  /** Asked for too often. */
  | { readonly kind: 'too-many'; readonly untilMs: number }
  /** The instance has no address that people reach. */
  | { readonly kind: 'no-address' };

/** Signing in to the web: a one-time link asked for in a linked chat becomes a session. Only hashes are kept. */
export interface SignIn {
  link(officialId: string, from: ChatAddress, nowMs: number): Promise<SignInLink>;
  /** Whose link it is, while it can be used; looking uses nothing up. */
  look(token: string, nowMs: number): Promise<string | null>;
  /** Uses the link up, once, and begins a session: its token, for the cookie. Null when the link is good no more. */
  enter(token: string, nowMs: number): Promise<string | null>;
  /** Who is signed in by this token; null once it has run out, or its person or his chat is gone. */
  who(session: string, nowMs: number): Promise<string | null>;
  leave(session: string): Promise<void>;
  /** Ends all sessions of the official, and his unused links. Returns how many sessions. */
  leaveAll(officialId: string): Promise<number>;
}
