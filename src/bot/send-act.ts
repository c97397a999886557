import type { HumanAct } from '../domain/task/commands';
import type { TaskFault } from '../domain/task/faults';
import type { TaskState } from '../domain/task/state';
import { answers } from '../messages/chat/bot-answers';
import { faultText } from '../messages/acts/faults';
import { outcomeText } from '../messages/acts/outcomes';
import type { ActResult } from '../ports/task-commands';
import type { Turn } from './turn';
import type { Wish } from './wish';

export interface Sent {
  readonly text: string;
  /** Set when the rules refused it. */
  readonly fault: TaskFault | null;
  readonly done: boolean;
}

/** The act's name for ever: its chat, the message it came from and its place there. */
const commandIdOf = ({ channel, chatId }: Turn, wish: Wish, index: number): string =>
  `${channel}:${chatId}:${wish.origin}:${wish.place}${index === 0 ? '' : `.${index}`}`;

const tell = (result: ActResult, state: TaskState, wish: Wish, turn: Turn): Sent => {
  const plain = (text: string, fault: TaskFault | null = null, done = false): Sent => ({ text, fault, done });
  const n = state.number;
  switch (result.kind) {
    case 'done': {
      const events = result.outcome.events.map((one) => one.event);
      return plain(outcomeText(events, { state, agencyName: turn.agencyName }), null, true);
    }
    case 'refused':
      return plain(faultText(result.fault, n), result.fault);
    case 'pending':
      return plain(answers.pending(n));
    case 'no-such-task':
      return plain(answers.noSuchTask(n));
    case 'unavailable':
      return plain(answers.busyTask(n));
  }
};

/** Sends one act through the only way in, and says what came of it. */
export const sendAct = async (
  act: HumanAct,
  index: number,
  wish: Wish,
  state: TaskState,
  turn: Turn,
): Promise<Sent> => {
  const command = { commandId: commandIdOf(turn, wish, index), actor: turn.actor, act };
  try {
    return tell(await turn.commands.act(state.taskId, command), state, wish, turn);
  } catch (error) {
    turn.onFault(error);
    return { text: answers.busyTask(state.number), fault: null, done: false };
  }
};
