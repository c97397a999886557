import type { Button } from './channel';

/** The channel whose limits a phone plays; 'none': all that the simulator can. */
export const SIMULATOR_LIMITS = ['none', 'telegram', 'zalo-bot', 'zalo-oa', 'email', 'sms'] as const;
export type SimulatorLimits = (typeof SIMULATOR_LIMITS)[number];

/**
 * What the phone shows of one message. A person's file is shown by its name (its content went to the bot), one that the
 * system sent can be fetched by its hash.
 */
export interface SimulatorBody {
  readonly text: string;
  readonly buttons: readonly Button[];
  readonly file?: { readonly name: string; readonly size: number; readonly hash?: string | undefined } | undefined;
}

export interface SimulatorSaid {
  /** True for what the official typed or pressed, false for what the system said. */
  readonly fromPerson: boolean;
  readonly body: SimulatorBody;
}

export interface SimulatorMessage extends SimulatorSaid {
  /** Grows with time, unique over all chats (decimal digits). */
  readonly id: string;
  readonly chatId: string;
  readonly atMs: number;
}

/**
 * The simulator's phones. The channel's id is 'simulator' and a chat's id is the official's id. Both directions are
 * kept: the page writes what the person says and the bot's answers, the channel writes what the dispatcher sends.
 */
export interface SimulatorStore {
  /** In the order in which it was said; nothing said writes nothing. */
  append(chatId: string, said: readonly SimulatorSaid[], nowMs: number): Promise<void>;
  /** Which channel's limits this phone plays. */
  limitsOf(chatId: string): Promise<SimulatorLimits>;
  setLimits(chatId: string, limits: SimulatorLimits): Promise<void>;
  /** The latest `limit` messages of a chat, oldest first. */
  list(chatId: string, limit: number): Promise<readonly SimulatorMessage[]>;
  /** The latest message of every chat that has one. */
  lastByChat(): Promise<readonly SimulatorMessage[]>;
  /** Told of every new message by its chat; null after a reconnect, when any may be missing. Returns how to stop. */
  subscribe(listener: (chatId: string | null) => void): () => void;
}
