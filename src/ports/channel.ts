import type { Rendered } from '../domain/notice/rendered';

export type { Button, Rendered } from '../domain/notice/rendered';

export interface ChannelPowers {
  readonly buttons: boolean;
  readonly files: boolean;
  readonly receipts: boolean;
  /** Longest text in UTF-16 code units; longer ones are split by the dispatcher. */
  readonly maxLength: number;
  /** Nobody can write back here: no message says what to answer. */
  readonly oneWay?: true;
  /** Messages a second over all chats, by the provider's rules. */
  readonly perSecond: number;
}

export type SendOutcome =
  /** `note`: it went in another form than the message itself (a template outside the window). */
  | { readonly kind: 'sent'; readonly providerId: string; readonly note?: string }
  /** Worth trying again: rate limit, 5xx. `retryAfterMs` when the provider said so. */
  | { readonly kind: 'failed-for-now'; readonly reason: string; readonly retryAfterMs: number | null }
  /** A retry will fail as well. `addressDead`: blocked or unknown chat, so nothing will ever arrive there. */
  | { readonly kind: 'failed-for-good'; readonly reason: string; readonly addressDead: boolean }
  /** The provider may have taken it: the answer was lost. */
  | { readonly kind: 'unknown'; readonly reason: string };

/** A document that the system hands to a person: a report, a form. */
export interface OutboundFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** Said with it, plain text. */
  readonly caption: string;
}

export interface Channel {
  readonly id: string;
  readonly can: ChannelPowers;
  /** What it can do for one chat, where that differs (the simulator plays a poorer channel). */
  powersOf?(chatId: string): Promise<ChannelPowers>;
  send(chatId: string, message: Rendered): Promise<SendOutcome>;
  /** Present where `can.files`. */
  sendFile?(chatId: string, file: OutboundFile): Promise<SendOutcome>;
}

/** Channels that an administrator has switched off: nothing goes out or comes in by them. Takes effect at once. */
export interface ChannelSwitches {
  off(): Promise<ReadonlySet<string>>;
  set(channel: string, on: boolean): Promise<void>;
}

/** A message from outside, parsed at the edge and not yet trusted. */
export interface Inbound {
  readonly channel: string;
  readonly chatId: string;
  /** Unique within the chat only. */
  readonly messageId: string;
  readonly text: string;
  /** Data of a pressed button. */
  readonly payload: string | null;
  readonly file: InboundFile | null;
  /** Text of the message that this one replies to, when the channel tells. */
  readonly replyToText: string | null;
}

export interface InboundFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** Size in bytes as the channel states it, when the file was too large to be fetched (`content` is empty then). */
  readonly statedSize?: number | undefined;
}
