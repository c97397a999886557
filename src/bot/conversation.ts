import { z } from 'zod';
import type { ChatMemory, Inbox } from '../ports/inbox';
import { LOOK_UP_MS, within } from './within';
import { WishShape } from './wish';

const PendingShape = z.discriminatedUnion('kind', [
  /** Read back: waits for yes or no. */
  z.object({ kind: z.literal('confirm'), id: z.string(), wishes: z.array(WishShape) }),
  /** Something of the first wish is missing; the rest waits behind it. */
  z.object({
    kind: z.literal('fill'),
    slot: z.enum(['task', 'date', 'text', 'evidence', 'part', 'person']),
    wish: WishShape,
    rest: z.array(WishShape),
  }),
]);

export type Pending = z.infer<typeof PendingShape>;

const MemoryShape = z.object({
  v: z.literal(1),
  /** The task last spoken of. */
  lastTask: z.number().int().nullable(),
  pending: z.object({ question: PendingShape, untilMs: z.number() }).nullable(),
  /** The question that a message answered: the same message delivered again answers the same one. */
  answered: z.object({ by: z.string(), question: PendingShape }).nullable(),
});

export type Memory = z.infer<typeof MemoryShape>;

export const EMPTY: Memory = { v: 1, lastTask: null, pending: null, answered: null };

/** A question asked back waits so long for its answer; a task stays "the one spoken of" for half a day. */
const QUESTION_MS = 30 * 60_000;
const MEMORY_MS = 12 * 60 * 60_000;
const MOST_CHATS = 2_000;

export const asking = (question: Pending, nowMs: number): Memory['pending'] => ({
  question,
  untilMs: nowMs + QUESTION_MS,
});

/** The question that waits for an answer, or that this very message answered when it came the first time. */
export const questionFor = (memory: Memory, messageId: string, nowMs: number): Pending | null => {
  if (memory.answered?.by === messageId) return memory.answered.question;
  return memory.pending !== null && memory.pending.untilMs > nowMs ? memory.pending.question : null;
};

/** What the bot remembers of each chat: in the inbox, and in this process for when the database is away. */
export const createConversations = (inbox: Pick<Inbox, 'conversation'>, onFault: (error: unknown) => void) => {
  const own = new Map<string, Memory>();
  const keep = (key: string, memory: Memory): void => {
    own.delete(key);
    own.set(key, memory);
    const oldest = own.size > MOST_CHATS ? own.keys().next() : null;
    if (oldest?.done === false) own.delete(oldest.value);
  };
  return {
    /** A question is known (to this process) to be open in the chat. */
    isAsking: (channel: string, chatId: string): boolean => (own.get(`${channel} ${chatId}`)?.pending ?? null) !== null,
    recall: async (channel: string, chatId: string, nowMs: number): Promise<Memory> => {
      try {
        const stored = await within(LOOK_UP_MS, inbox.conversation(channel, chatId, nowMs));
        return MemoryShape.safeParse(stored).data ?? EMPTY;
      } catch (error) {
        onFault(error);
        return own.get(`${channel} ${chatId}`) ?? EMPTY;
      }
    },
    /** Keeps it in this process, and tells what the inbox is to keep. */
    remember: (channel: string, chatId: string, memory: Memory, nowMs: number): ChatMemory => {
      keep(`${channel} ${chatId}`, memory);
      return { state: memory, expiresAtMs: nowMs + MEMORY_MS };
    },
  };
};
