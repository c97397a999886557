import type { Rendered } from '../domain/notice/rendered';
import type { AgencyCatalogue } from '../domain/directory/agency';
import { COMMON_WORDS } from '../domain/reply/understand-reply';
import { understandCommand } from '../domain/reply/understand-command';
import { fold } from '../domain/text/fold';
import { assertNever } from '../domain/result';
import { answers } from '../messages/chat/bot-answers';
import { agencyListText, taskList } from '../messages/chat/task-lists';
import { leadingAgency } from './leading-agency';
import { isDueSoon, isLate, openParts, sorted, watchesWork, withPlans, type ListViews } from './lists';
import type { Turn } from './turn';

/** "Việc quá hạn của Sở Y tế", "Sở Y tế còn việc gì": a list of one agency's work. */
export interface AgencyList {
  readonly list: 'my-tasks' | 'overdue' | 'week';
  /** The agency's code. */
  readonly agency: string;
}

/** Looked at first: names are looked for at every word, which is not worth it for other messages. */
const MAY_ASK = /^\D{1,120}$/u;
const OF_WORK = /qua han|tre han|cham han|den han|toi han|tuan|(?:viec|nhiem vu)(?: \p{L}+){0,2} (?:cua|gi|nao)/u;
const BEFORE_NAME = /\s+(?:của|cua|tại|tai|ở|bên|ben)$/iu;

/** The agency that stands at each word, and the words around its name; the shortest names, which begin last, first. */
const splits = (text: string, catalogue: AgencyCatalogue) => {
  const words = text.trim().split(/\s+/);
  return words
    .map((_, at) => {
      const { code, rest } = leadingAgency(words.slice(at).join(' '), catalogue);
      return { code, others: `${words.slice(0, at).join(' ').replace(BEFORE_NAME, '')} ${rest}`.trim() };
    })
    .reverse();
};

/** Reads such a question; null for anything else. The words beside the agency's name must themselves ask for a list. */
export const readAgencyList = (
  text: string,
  { catalogue, vocabulary }: Pick<Turn, 'catalogue' | 'vocabulary'>,
): AgencyList | null => {
  if (!MAY_ASK.test(text) || !OF_WORK.test(fold(text))) return null;
  for (const { code, others } of splits(text.normalize('NFC').replace(/[?.!]+\s*$/u, ''), catalogue)) {
    const asked = code === null ? null : understandCommand(others, vocabulary ?? COMMON_WORDS);
    if (code === null || asked === null) continue;
    if (asked.kind === 'my-tasks' || asked.kind === 'overdue' || asked.kind === 'week')
      return { list: asked.kind, agency: code };
  }
  return null;
};

const wanted = (list: AgencyList['list'], { today }: Pick<Turn, 'today'>) => {
  switch (list) {
    case 'my-tasks':
      return () => true;
    case 'overdue':
      return isLate;
    case 'week':
      return isDueSoon(today);
    default:
      return assertNever(list);
  }
};

/** For those who watch the plan or an area of it, and for the agency's own people. */
export const agencyTasks = async ({ list, agency }: AgencyList, views: ListViews, turn: Turn): Promise<Rendered> => {
  const isOwn = turn.actor.posts.some((held) => held.agency === agency);
  if (!isOwn && !watchesWork(turn)) return { text: answers.notYours, buttons: [] };
  const states = await turn.tasks.openOf([agency]);
  const items = states
    .flatMap((state) =>
      openParts(
        state,
        state.assignments.filter((part) => part.agency === agency),
      ),
    )
    .filter(wanted(list, turn));
  const { opening, heading, none } = agencyListText[list];
  const section = { heading, items: sorted(items), answers: [] };
  const name = turn.agencyName(agency);
  return taskList(opening(name), await withPlans([section], views), turn.nowMs, none(name));
};
