/** Signing in to the web by a link that a linked chat was given. */

/** How long a link may be used. */
export const SIGN_IN_LINK_MS = 5 * 60_000;
/** So many links to one official within a while, then none for the rest of it. */
export const MOST_SIGN_IN_LINKS = 5;
export const SIGN_IN_LINKS_MS = 15 * 60_000;
/** A session ends after a day's work whatever is done in it, and sooner when nothing is. */
export const SESSION_MS = 12 * 3_600_000;
export const IDLE_MS = 2 * 3_600_000;

/** By letter nobody signs in: a letter can be passed on, and its links live for days. By SMS nobody writes at all. */
export const mayAskFromChannel = (channel: string): boolean => !/^(?:email|sms)(?::|$)/u.test(channel);
