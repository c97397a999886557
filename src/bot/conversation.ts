import { z } from 'zod';
import type { ChatMemory, Inbox } from '../ports/inbox';
import { lookUp } from './look-up';
import { WishShape } from './wish';

const PendingShape = z.discriminatedUnion('kind', [
  /** Read back (`said`: in these lines): waits for yes or no. */
  z.object({
    kind: z.literal('confirm'),
    id: z.string(),
    wishes: z.array(WishShape),
    said: z.array(z.string()).default([]),
  }),
  /** Something of the first wish is missing; the rest waits behind it. */
  z.object({
    kind: z.literal('fill'),
    slot: z.enum(['task', 'date', 'text', 'evidence', 'part', 'person']),
    wish: WishShape,
    rest: z.array(WishShape),
  }),
]);

export type Pending = z.infer<typeof PendingShape>;

const OpenShape = z.object({ question: PendingShape, untilMs: z.number() });

const MemoryShape = z.object({
  v: z.literal(1),
  /** The task last spoken of. */
  lastTask: z.number().int().nullable(),
  /** The question asked last. */
  pending: OpenShape.nullable(),
  /** Read back before it and not yet answered, oldest first: a newer question does not answer them. */
  earlier: z.array(OpenShape).default([]),
  /** Read-back questions answered lately: pressed again, a button is told what was answered, and when. */
  settled: z.array(z.object({ id: z.string(), yes: z.boolean(), atMs: z.number() })).default([]),
  /** The question that a message answered: the same message delivered again answers the same one. */
  answered: z.object({ by: z.string(), question: PendingShape }).nullable(),
});

export type Memory = z.infer<typeof MemoryShape>;

export const EMPTY: Memory = { v: 1, lastTask: null, pending: null, earlier: [], settled: [], answered: null };

/** A question asked back waits so long for its answer; a task stays "the one spoken of" for half a day. */
const QUESTION_MS = 30 * 60_000;
const MEMORY_MS = 12 * 60 * 60_000;
const MOST_CHATS = 2_000;

export const asking = (question: Pending, nowMs: number): Memory['pending'] => ({
  question,
  untilMs: nowMs + QUESTION_MS,
});

export type Confirm = Extract<Pending, { kind: 'confirm' }>;
export type Fill = Extract<Pending, { kind: 'fill' }>;
type Open = NonNullable<Memory['pending']>;

const MOST_EARLIER = 3;
const MOST_SETTLED = 10;

const isConfirm = (one: Open): boolean => one.question.kind === 'confirm';

/** Everything read back that still waits for yes or no, oldest first. */
export const openConfirms = ({ earlier, pending }: Memory, nowMs: number): readonly Confirm[] =>
  [...earlier, ...(pending === null ? [] : [pending])]
    .filter((one) => one.untilMs > nowMs)
    .flatMap(({ question }) => (question.kind === 'confirm' ? [question] : []));

const tasksIn = ({ question }: Open): readonly (number | null)[] =>
  question.kind === 'confirm' ? question.wishes.map((one) => one.task) : [];

/** A newer question about the same task stands for the older one. */
const asksTheSame = (older: Open, newer: Open): boolean =>
  tasksIn(older).every((task) => tasksIn(newer).includes(task));

/**
 * What is open after a message: the question it opened, if any, and those read back before that it did not answer.
 * What was to be filled in does not wait on: later words would be taken for it.
 */
export const openAfter = (
  memory: Memory,
  consumed: Pending | null,
  opened: Memory['pending'],
): Pick<Memory, 'pending' | 'earlier'> => {
  const before = [...memory.earlier, ...(memory.pending === null ? [] : [memory.pending])].filter(isConfirm);
  const isAnswered = ({ question }: Open): boolean =>
    question.kind === 'confirm' && consumed?.kind === 'confirm' && question.id === consumed.id;
  const left = before.filter((one) => !isAnswered(one) && !(opened && asksTheSame(one, opened)));
  const all = [...left, ...(opened === null ? [] : [opened])];
  return { pending: all.at(-1) ?? null, earlier: all.slice(0, -1).slice(-MOST_EARLIER) };
};

export const settledAfter = (memory: Memory, id: string, yes: boolean, atMs: number): Memory['settled'] =>
  [...memory.settled.filter((one) => one.id !== id), { id, yes, atMs }].slice(-MOST_SETTLED);

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
    /** A question may be open in the chat: it is, or this process has not heard from the chat yet. */
    isAsking: (channel: string, chatId: string): boolean => own.get(`${channel} ${chatId}`)?.pending !== null,
    recall: async (channel: string, chatId: string, nowMs: number): Promise<Memory> => {
      try {
        const stored = await lookUp(inbox.conversation(channel, chatId, nowMs));
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
