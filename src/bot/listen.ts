import type { ButtonData } from '../domain/notice/payload';
import type { Evidence } from '../domain/task/state';
import { taskOfQuoted } from '../domain/reply/quoted';
import { answers } from '../messages/chat/bot-answers';
import { notUnderstood } from '../messages/chat/help';
import { agencyTasks } from './agency-list';
import { answerAssent } from './assent';
import { answerCommand, answerMenu, keep } from './answer-command';
import { answerQuestion, settle } from './answer-question';
import { delegate } from './delegate';
import { EMPTY, openConfirms, questionFor, type Memory } from './conversation';
import { answerGranting } from './granting';
import { answerWishes, plainly, showList, showTask, type Heard } from './heard';
import type { Content } from './inbound';
import { inspect } from './inspect';
import type { ListViews } from './lists';
import type { Order } from './order';
import { carryOutPlanFunding } from './plan-funding-order';
import { sendReport } from './report-order';
import type { Turn } from './turn';
import { asCode, isHandingBack, standsAlone, understand, type Understood } from './understood';
import { mannerOf } from './order-manner';
import { newWish, type Wish } from './wish';
import { wishesFromReply } from './wishes-from-reply';
import { wishesFromOrder, wishFromButton } from './wishes-from-code';
import { quotedQuestion, readChoice } from './which-question';
import { readYesNo } from './yes-no';

export interface Ears {
  readonly turn: Turn;
  readonly views: ListViews;
  readonly recall: () => Promise<Memory>;
  /** A question is known to be open in this chat. */
  readonly isAsking: boolean;
}

/** A file with no words of its own stands after any acts that a caption may hold. */
const FILE_PLACE = 1_000;

/** A pressed button. */
export const hearButton = async (data: ButtonData, { turn, views, recall, isAsking }: Ears): Promise<Heard> => {
  switch (data.kind) {
    case 'part':
    case 'submission':
    case 'obstacle':
      return answerWishes([wishFromButton(data, turn.messageId)], isAsking ? await recall() : EMPTY, null, turn);
    case 'show':
      return showTask(data.number, await recall(), turn);
    case 'menu':
      return answerMenu(data.item, EMPTY, views, turn);
    case 'answer': {
      const memory = await recall();
      const again = questionFor(memory, turn.messageId, turn.nowMs);
      const open = [...(again?.kind === 'confirm' ? [again] : []), ...openConfirms(memory, turn.nowMs)];
      const question = open.find((one) => one.id === data.question);
      if (question) return settle(question, data.yes, memory, turn);
      const before = memory.settled.find((one) => one.id === data.question);
      return plainly(before ? answers.answeredBefore(before.yes, before.atMs) : answers.questionGone);
    }
  }
};

/** A message of words, a file, or both. */
export const hearWords = async (content: Content, file: Evidence | null, ears: Ears): Promise<Heard> => {
  const { turn } = ears;
  const replyTo = taskOfQuoted(content.replyToText);
  const heard = await asCode(understand(content.text, replyTo, turn), content.text, turn);
  if (file === null && !ears.isAsking && standsAlone(heard)) return answerUnderstood(heard, content.text, EMPTY, ears);
  const memory = await ears.recall();
  const question = questionFor(memory, turn.messageId, turn.nowMs);
  const several = file === null ? await answerOneOfSeveral(content, memory, turn) : null;
  if (several !== null) return several;
  const answered = question === null ? null : await answerQuestion(question, heard, content.text, file, memory, turn);
  if (answered !== null) return answered;
  if (file === null && question === null && memory.pending !== null && answersNothingElse(heard, content.text))
    return { ...plainly(answers.questionGone), memory: { ...memory, pending: null } };
  if (file !== null) return hearFile(heard, content.text, file, replyTo ?? null, memory, turn);
  return answerUnderstood(heard, content.text, memory, ears);
};

/** "1", "2b": yes or no while several questions wait. Null when it is no such answer, or only one waits. */
const answerOneOfSeveral = async (content: Content, memory: Memory, turn: Turn): Promise<Heard | null> => {
  const open = openConfirms(memory, turn.nowMs);
  if (open.length < 2 || memory.answered?.by === turn.messageId) return null;
  const { yes, letter } = readChoice(content.text);
  if (yes === null) return null;
  const chosen = letter === null ? quotedQuestion(content.replyToText, open) : open[letter];
  return chosen ? settle(chosen, yes, memory, turn) : plainly(answers.whichQuestion(open.map((one) => one.said)));
};

/** Words that make sense only as the answer to a question: its time has run out. */
const answersNothingElse = (heard: Understood, text: string): boolean => {
  if (heard.kind !== 'reply') return false;
  const accepts = heard.acts.some((one) => one.intent === 'acknowledge');
  return (
    heard.acts.every((one) => one.intent === 'unknown' && one.task === null && !one.sure) ||
    (readYesNo(text) !== null && !accepts)
  );
};

/** A typed code: carried out, read back where it is not said plainly, or, put as a question, answered by the task. */
const answerOrder = async (order: Order, memory: Memory, turn: Turn): Promise<Heard> => {
  const manner = mannerOf(order, turn.catalogue);
  if (manner === 'asked' && order.task !== null) return showTask(order.task, memory, turn);
  const wishes = wishesFromOrder(order, manner, turn.messageId, turn.today);
  if (!(await isHandingBack(order, turn))) return answerWishes(wishes, memory, null, turn);
  const back = wishes.map((one) => ({ ...one, kind: 'decline' as const, sure: false }));
  return answerWishes(back, memory, null, turn);
};

const answerUnderstood = async (heard: Understood, text: string, memory: Memory, ears: Ears): Promise<Heard> => {
  const { turn, views } = ears;
  switch (heard.kind) {
    case 'order':
      return answerOrder(heard.order, memory, turn);
    case 'delegation':
      return keep(() => delegate(heard.order, turn), turn);
    case 'report':
      return keep(() => sendReport(heard.order, turn), turn);
    case 'inspection':
      return keep(() => inspect(heard.order, turn), turn);
    case 'plan-funding':
      return keep(() => carryOutPlanFunding(heard.order, turn), turn);
    case 'command':
      return answerCommand(heard.command, memory, views, turn);
    case 'agency-list':
      return showList(() => agencyTasks(heard.asked, views, turn), turn);
    case 'reply': {
      const assent = await answerAssent(heard, text, memory, turn);
      if (assent !== null) return assent;
      const granting = await answerGranting(heard, text, memory, turn);
      if (granting !== null) return granting;
      const { wishes, shows, help, question, talk } = wishesFromReply(heard.acts, text, turn.messageId, turn.today);
      const [show] = shows;
      if (wishes.length > 0) return answerWishes(wishes, memory, null, turn);
      if (show !== undefined) return showTask(show, memory, turn);
      if (help) return answerCommand({ kind: 'help' }, memory, views, turn);
      return plainly(question ? answers.noAnswer : talk ? answers.courtesy : notUnderstood(turn.actor.posts));
    }
  }
};

/** A file belongs to what its caption says is done, or else to the task it names or that is spoken of. */
const hearFile = async (
  heard: Understood,
  text: string,
  file: Evidence,
  replyTo: number | null,
  memory: Memory,
  turn: Turn,
): Promise<Heard> => {
  const acts = heard.kind === 'reply' ? heard.acts : [];
  const { wishes, shows } = wishesFromReply(acts, text, turn.messageId, turn.today);
  const completing = wishes.filter((one) => one.kind === 'complete');
  const withFile = (one: Wish): Wish => (one.kind === 'complete' ? { ...one, evidence: [...one.evidence, file] } : one);
  if (completing.length > 0) return answerWishes(wishes.map(withFile), memory, null, turn);
  const named = heard.kind === 'command' && heard.command.kind === 'task' ? heard.command.task : (shows[0] ?? null);
  const task = named ?? wishes.find((one) => one.task !== null)?.task ?? replyTo;
  const evidence = newWish('evidence', turn.messageId, FILE_PLACE, { task, evidence: [file] });
  // A caption that only tells whose the file is ("kết quả nhiệm vụ 3") is no news of its own.
  const said = wishes.filter((one) => one.sure && one.kind !== 'accept');
  return answerWishes([evidence, ...said], memory, null, turn);
};
