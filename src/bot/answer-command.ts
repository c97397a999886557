import { assertNever } from '../domain/result';
import type { ReplyCommand } from '../domain/reply/understand-command';
import type { MenuItem } from '../domain/notice/payload';
import { answers } from '../messages/bot-answers';
import { helpText } from '../messages/help';
import type { Memory } from './conversation';
import { plainly, showList, showTask, type Heard } from './heard';
import { myTasks, overdueTasks, today, unanswered, weekTasks, type ListViews } from './lists';
import type { Turn } from './turn';

/** Questions to the bot. None of them changes anything. */
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
      return showList(() => weekTasks(turn), turn);
    case 'delegation':
    case 'area-progress':
    case 'mute':
    case 'unmute':
    case 'link':
      return plainly(answers.notYet);
    default:
      return assertNever(command);
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
