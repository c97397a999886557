import { assertNever } from '../domain/result';
import type { ReplyCommand } from '../domain/reply/understand-command';
import type { MenuItem } from '../domain/notice/payload';
import { answers } from '../messages/chat/bot-answers';
import { helpText } from '../messages/chat/help';
import { areaProgress } from './area-progress';
import type { Memory } from './conversation';
import { showDelegations } from './delegate';
import { plainly, showList, showTask, type Heard } from './heard';
import { myTasks, overdueTasks, today, unanswered, weekTasks, type ListViews } from './lists';
import { answerCode } from './linking';
import { signIn, signOut } from './sign-in';
import { mute, prefer, unlink, unmute } from './own-settings';
import type { Turn } from './turn';
import { lookUp } from './look-up';

/** Questions to the bot, and what a person sets for himself. None of them changes a task. */
export const answerCommand = async (
  command: ReplyCommand,
  memory: Memory,
  views: ListViews,
  turn: Turn,
): Promise<Heard> => {
  switch (command.kind) {
    case 'help': {
      const { text, buttons } = helpText(turn.actor.posts);
      return plainly(text, buttons);
    }
    case 'task':
      return showTask(command.task, memory, turn);
    case 'my-tasks':
      return showList(() => myTasks(views, turn), turn);
    case 'overdue':
      return showList(() => overdueTasks(views, turn), turn);
    case 'today':
      return showList(() => today(views, turn), turn);
    case 'unanswered':
      return showList(() => unanswered(views, turn), turn);
    case 'week':
      return showList(() => weekTasks(views, turn), turn);
    case 'delegation':
      return keep(() => showDelegations(turn), turn);
    case 'area-progress':
      return showList(() => areaProgress(command.area, views, turn), turn);
    case 'mute':
      return keep(() => mute(command.untilMinute, turn), turn);
    case 'unmute':
      return keep(() => unmute(turn), turn);
    case 'link':
      return keep(() => answerCode(command.code, turn, turn.linking, turn.nowMs), turn);
    case 'sign-in':
      return signIn(turn);
    case 'sign-out':
      return keep(() => signOut(turn), turn);
    case 'prefer':
      return keep(() => prefer(turn), turn);
    case 'unlink':
      return keep(() => unlink(turn), turn);
    default:
      return assertNever(command);
  }
};

/** Something of the person's own that needs the database; while it is away, that is said. */
export const keep = async (work: () => Promise<string>, turn: Turn): Promise<Heard> => {
  try {
    return plainly(await lookUp(work()));
  } catch (error) {
    turn.onFault(error);
    return plainly(answers.busy);
  }
};

const MENU: Readonly<Record<MenuItem, ReplyCommand>> = {
  mine: { kind: 'my-tasks' },
  overdue: { kind: 'overdue' },
  today: { kind: 'today' },
  help: { kind: 'help' },
};

export const answerMenu = (item: MenuItem, memory: Memory, views: ListViews, turn: Turn): Promise<Heard> =>
  answerCommand(MENU[item], memory, views, turn);
