import type { Rendered } from './channel';

export interface InboxKey {
  readonly channel: string;
  readonly chatId: string;
  readonly messageId: string;
}

/** JSON, and until when (plan clock, epoch ms). */
export interface ChatMemory {
  readonly state: unknown;
  readonly expiresAtMs: number;
}

/** Inbound messages, once each: a webhook delivered twice finds the answer already given. */
export interface Inbox {
  /** The answer given to this message before, 'new' when it was not seen, 'unanswered' when it was but died half-way. */
  open(
    key: InboxKey,
    text: string,
    officialId: string | null,
    nowMs: number,
  ): Promise<'new' | 'unanswered' | readonly Rendered[]>;
  /** Keeps the answer, and with it what is to be remembered of the chat; null remembers what was. One write. */
  answered(key: InboxKey, answer: readonly Rendered[], memory: ChatMemory | null): Promise<void>;
  /** What the bot remembers of a chat, JSON; null when there is nothing or it has expired. */
  conversation(channel: string, chatId: string, nowMs: number): Promise<unknown>;
}
