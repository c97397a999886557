import type { Button, Rendered } from '../domain/notice/rendered';
import { answers } from '../messages/chat/bot-answers';
import { taskCard } from '../messages/chat/task-card';
import { carryOut } from './carry-out';
import { asking, openAfter, type Memory, type Pending } from './conversation';
import type { Turn } from './turn';
import type { Wish } from './wish';

/** What is answered to a message, and what is remembered of it; null memory: as it was. */
export interface Heard {
  readonly messages: readonly Rendered[];
  readonly memory: Memory | null;
  /** Kept instead of the messages, where these hold what must not be. */
  readonly kept?: readonly Rendered[];
}

const MOST_BUTTONS = 5;

export const plainly = (text: string, buttons: readonly Button[] = []): Heard => ({
  messages: [{ text, buttons }],
  memory: null,
});

/** Carries wishes out; `consumed` is the question that this message has answered. */
export const answerWishes = async (
  wishes: readonly Wish[],
  memory: Memory,
  consumed: Pending | null,
  turn: Turn,
): Promise<Heard> => {
  const { texts, buttons, pending, lastTask } = await carryOut(wishes, memory.lastTask, turn);
  return {
    messages: [{ text: texts.join('\n\n'), buttons: buttons.slice(0, MOST_BUTTONS) }],
    memory: {
      v: 1,
      lastTask,
      ...openAfter(memory, consumed, pending && asking(pending, turn.nowMs)),
      settled: memory.settled,
      answered: consumed === null ? null : { by: turn.messageId, question: consumed },
    },
  };
};

/** One task in full, with what the person can do about it. */
export const showTask = async (taskNumber: number, memory: Memory, turn: Turn): Promise<Heard> => {
  try {
    const state = await turn.tasks.byNumber(taskNumber);
    if (state === null) return plainly(answers.noSuchTask(taskNumber));
    const spokenOf: Memory = { ...memory, lastTask: taskNumber };
    return { messages: [taskCard(state, turn.actor, turn)], memory: spokenOf };
  } catch (error) {
    turn.onFault(error);
    return plainly(answers.cannotLook);
  }
};

/** A list that needs the database; while it is away, that is said. */
export const showList = async (list: () => Promise<Rendered>, turn: Turn): Promise<Heard> => {
  try {
    const { text, buttons } = await list();
    return plainly(text, buttons);
  } catch (error) {
    turn.onFault(error);
    return plainly(answers.cannotLook);
  }
};
