import { readTimeSpan } from '../domain/calendar/time-span';
import type { Evidence } from '../domain/task/state';
import { answers } from '../messages/chat/bot-answers';
import { isCalledOff, isNoReason } from './answer-manner';
import { openAfter, settledAfter, type Confirm, type Fill, type Memory, type Pending } from './conversation';
import { fillSlot, fillTasks } from './fill';
import { answerWishes, plainly, type Heard } from './heard';
import type { Turn } from './turn';
import type { Understood } from './understood';
import { readYesNo } from './yes-no';

/** A read-back question answered: done as it was first said, or set aside. */
export const settle = async (question: Confirm, yes: boolean, known: Memory, turn: Turn): Promise<Heard> => {
  const memory = { ...known, settled: settledAfter(known, question.id, yes, turn.nowMs) };
  if (yes)
    return answerWishes(
      question.wishes.map((one) => ({ ...one, sure: true })),
      memory,
      question,
      turn,
    );
  const answered = { by: turn.messageId, question };
  return { ...plainly(answers.setAside), memory: { ...memory, ...openAfter(memory, question, null), answered } };
};

/** The message taken as the answer to what was asked back; null when it is about something else. */
export const answerQuestion = async (
  question: Pending,
  heard: Understood,
  text: string,
  file: Evidence | null,
  memory: Memory,
  turn: Turn,
): Promise<Heard | null> => {
  const calledOff = file === null && isCalledOff(text);
  if (question.kind === 'confirm') {
    const yes = calledOff ? false : file === null ? readYesNo(text) : null;
    return yes === null ? null : settle(question, yes, memory, turn);
  }
  if (calledOff) return callOff(question, memory, turn);
  if (file !== null) return fillWithFile(question, file, memory, turn);
  return isAboutElse(heard, question.slot) || asksAnew(question, heard, text)
    ? null
    : fillWithWords(question, heard, text, memory, turn);
};

const fillWithFile = async (question: Fill, file: Evidence, memory: Memory, turn: Turn): Promise<Heard | null> => {
  const { wish, slot, rest } = question;
  if (slot !== 'evidence' && !(slot === 'task' && wish.kind === 'evidence')) return null;
  const withFile = { ...wish, evidence: [...wish.evidence, file], sure: true };
  return answerWishes([withFile, ...rest], memory, question, turn);
};

/** Null when the words hold something else than the answer; words that hold nothing are asked for again. */
const fillWithWords = async (
  question: Fill,
  heard: Understood,
  text: string,
  memory: Memory,
  turn: Turn,
): Promise<Heard | null> => {
  const { wish, slot, rest } = question;
  const filled = slot === 'task' ? fillTasks(wish, text) : [fillSlot(wish, slot, text, turn.today) ?? []].flat();
  if (filled.length > 0) return answerWishes([...filled, ...rest], memory, question, turn);
  const holdsNothing =
    readYesNo(text) !== null ||
    isNoReason(text) ||
    (heard.kind === 'reply' && heard.acts.every((one) => one.intent === 'unknown'));
  return holdsNothing ? answerWishes([wish, ...rest], memory, question, turn) : null;
};

/** What was asked about is dropped; what was said along with it and waited behind is not. */
const callOff = async (question: Fill, memory: Memory, turn: Turn): Promise<Heard> => {
  if (question.rest.length > 0) {
    const { messages, ...heard } = await answerWishes(question.rest, memory, question, turn);
    return { ...heard, messages: [{ text: answers.calledOff, buttons: [] }, ...messages] };
  }
  const answered = { by: turn.messageId, question };
  return { ...plainly(answers.calledOff), memory: { ...memory, ...openAfter(memory, question, null), answered } };
};

/** Asked why he wants more time, he asks for it once more: another day, or another task, with its own reason. */
const asksAnew = ({ wish, slot }: Fill, heard: Understood, text: string): boolean =>
  wish.kind === 'extend' &&
  slot === 'text' &&
  heard.kind === 'reply' &&
  heard.acts.some((one) => one.intent === 'extend' && (one.task !== null || one.date !== null || readTimeSpan(text)));

/** Says something of its own: a code with its number, a question to the bot, or a sure act on a named task. */
const isAboutElse = (heard: Understood, slot: string): boolean => {
  if (heard.kind === 'order') return heard.order.task !== null;
  if (heard.kind === 'command') return !(heard.command.kind === 'task' && slot === 'task');
  if (heard.kind !== 'reply') return true;
  return heard.acts.some((one) => one.sure && one.task !== null && one.intent !== 'unknown');
};
