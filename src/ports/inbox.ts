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

/** A message that was answered, and with what. */
export interface AnsweredMessage extends InboxKey {
  readonly text: string;
  readonly officialId: string;
  /** Plan clock, epoch ms. */
  readonly atMs: number;
  readonly answer: readonly Rendered[];
  /** What is to be remembered of the chat; null remembers what was. */
  readonly memory: ChatMemory | null;
}

/** Answered messages, once each: a webhook delivered twice finds the answer already given. */
export interface Inbox {
  /** The answer given to this message before; null when it was not seen, or its answer was not kept. */
  answerTo(key: InboxKey): Promise<readonly Rendered[] | null>;
  /** Keeps the message with its answer, and what is to be remembered of the chat. One write. */
  keep(message: AnsweredMessage): Promise<void>;
  /** What the bot remembers of a chat, JSON; null when there is nothing or it has expired. */
  conversation(channel: string, chatId: string, nowMs: number): Promise<unknown>;
}
