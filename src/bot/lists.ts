import { isByPeriods } from '../domain/family/judging';
import type { Post } from '../domain/directory/official';
import type { Rendered } from '../domain/notice/rendered';
import { addDays, type CivilDate } from '../domain/calendar/civil-date';
import { agenciesOf, isInCharge, offersOf, ownParts } from '../domain/task/offers';
import type { AssignmentState, TaskState } from '../domain/task/state';
import { isClosed } from '../domain/task/status';
import { answers } from '../messages/chat/bot-answers';
import { listText, planLabel, taskList, type ListedPart, type ListSection } from '../messages/chat/task-lists';
import { todayText, unansweredText } from '../messages/chat/today';
import type { TaskViews } from '../ports/task-views';
import type { Turn } from './turn';

export type ListViews = Pick<TaskViews, 'waiting' | 'list' | 'counts' | 'byAgency' | 'plans' | 'byArea'>;

const MOST_WAITING = 200;
const WATCHERS: readonly Post[] = ['standing', 'office', 'office-chief', 'vice-chair', 'chair', 'admin'];

const holdsOne = ({ actor }: Turn, posts: readonly Post[]): boolean =>
  actor.posts.some((held) => posts.includes(held.post));

/** Watches the plan as a whole. */
export const isWatcher = (turn: Turn): boolean => holdsOne(turn, WATCHERS);

/** Watches the plan or an area of it. */
export const watchesWork = (turn: Turn): boolean => isWatcher(turn) || holdsOne(turn, ['monitor']);

/** Late parts first, then by deadline; what has none comes last. */
const urgency = ({ part }: ListedPart): string =>
  `${part?.overdueSinceMs === null || part === null ? 1 : 0} ${part?.due ?? '9999'}`;
export const sorted = (items: readonly ListedPart[]): readonly ListedPart[] =>
  [...items].sort((a, b) => urgency(a).localeCompare(urgency(b)) || a.state.number - b.state.number);

/** Where tasks of several plans stand in one list, each is told with its own. */
export const withPlans = async (
  sections: readonly ListSection[],
  views: ListViews,
): Promise<readonly ListSection[]> => {
  const ids = new Set(sections.flatMap(({ items }) => items.map(({ state }) => state.planId)));
  if (ids.size < 2) return sections;
  const labels = new Map((await views.plans()).map((one) => [one.id, planLabel(one)]));
  return sections.map((one) => ({
    ...one,
    items: one.items.map((item) => ({ ...item, plan: labels.get(item.state.planId) })),
  }));
};

interface OpenPart {
  readonly state: TaskState;
  readonly part: AssignmentState;
}

/** Of these parts those worked on: what is reported by periods is done in its periods, which are listed themselves. */
export const openParts = (state: TaskState, parts: readonly AssignmentState[]): readonly OpenPart[] =>
  parts
    .filter((part) => !isClosed(part) && (part.work === 'given' || !isByPeriods(state, part)))
    .map((part) => ({ state, part }));

/** Open parts of the person's own agencies. */
const ownOpen = async (turn: Turn): Promise<readonly OpenPart[]> => {
  const states = await turn.tasks.openOf(agenciesOf(turn.actor));
  return states.flatMap((state) =>
    openParts(
      state,
      ownParts(state, turn.actor).filter((part) => isInCharge(part, turn.actor)),
    ),
  );
};

export const isLate = ({ part }: OpenPart): boolean => part.overdueSinceMs !== null && part.work !== 'awaiting';

/** Still to be delivered, within seven days. */
export const isDueSoon =
  (today: CivilDate) =>
  ({ part: { due, work } }: OpenPart): boolean =>
    due !== null && due >= today && due <= addDays(today, 7) && work !== 'awaiting';

const waitingFor = async (views: ListViews, turn: Turn): Promise<readonly ListSection[]> => {
  const ask = (kind: 'proposed' | 'submitted' | 'check', posts: readonly Post[]) =>
    holdsOne(turn, posts) ? views.waiting(kind, MOST_WAITING) : Promise.resolve([]);
  const [submitted, proposed, checks] = await Promise.all([
    ask('submitted', ['office-chief', 'vice-chair', 'chair']),
    ask('proposed', ['standing', 'office', 'office-chief']),
    ask('check', ['monitor', 'standing', 'office', 'office-chief', 'leader', 'focal', 'unit-head']),
  ]);
  const named = (state: TaskState, part: AssignmentState): ListedPart => ({
    state,
    part,
    agency: turn.agencyName(part.agency),
  });
  const questions = (states: readonly TaskState[], can: 'submit' | 'decide') =>
    states.flatMap((state) =>
      offersOf(state, turn.actor).submissions.flatMap((one) => (one.can === can ? [named(state, one.part)] : [])),
    );
  const toCheck = checks.flatMap((state) =>
    offersOf(state, turn.actor).parts.flatMap(({ part, verbs }) =>
      verbs.includes('confirm') ? [named(state, part)] : [],
    ),
  );
  return [
    { heading: listText.toDecide, items: questions(submitted, 'decide'), answers: listText.answersToDecide },
    { heading: listText.toSubmit, items: questions(proposed, 'submit'), answers: listText.answersToSubmit },
    { heading: listText.toCheck, items: sorted(toCheck), answers: listText.answersToCheck },
  ];
};

/** "việc của tôi": what waits for the person first, then what the agency works on. */
export const myTasks = async (views: ListViews, turn: Turn): Promise<Rendered> => {
  const [waiting, own] = await Promise.all([waitingFor(views, turn), ownOpen(turn)]);
  const late = own.filter(isLate);
  const working = own.filter((one) => !late.includes(one) && one.part.work !== 'awaiting');
  const handedIn = own.filter(({ part }) => part.work === 'awaiting');
  const sections: readonly ListSection[] = [
    ...waiting,
    { heading: listText.late, items: sorted(late), answers: listText.answersToWork },
    { heading: listText.open, items: sorted(working), answers: late.length > 0 ? [] : listText.answersToWork },
    { heading: listText.handedIn, items: sorted(handedIn), answers: [] },
  ];
  return taskList(listText.mine, await withPlans(sections, views), turn.nowMs, listText.nothing);
};

/** "việc quá hạn": of the whole plan for those who watch it, else of the own agency. */
export const overdueTasks = async (views: ListViews, turn: Turn): Promise<Rendered> => {
  const own = sorted((await ownOpen(turn)).filter(isLate));
  const all = isWatcher(turn)
    ? await views.list({ time: 'overdue', sort: 'due' }, { limit: 10, offset: 0 }, turn.nowMs)
    : { items: [], total: 0 };
  const inPlan = all.items.map((line): ListedPart => ({
    state: line,
    part: null,
    overdueSince: line.due,
    agency: line.leads.map(turn.agencyName).join(', '),
  }));
  const sections: readonly ListSection[] = [
    { heading: listText.inAgency, items: own, answers: [] },
    { heading: listText.inPlan, items: inPlan, total: all.total, answers: [] },
  ];
  return taskList(listText.overdue, await withPlans(sections, views), turn.nowMs, listText.noneOverdue);
};

/** "lịch tuần": own parts due within seven days. */
export const weekTasks = async (views: ListViews, turn: Turn): Promise<Rendered> => {
  const due = (await ownOpen(turn)).filter(isDueSoon(turn.today));
  const section = { heading: listText.thisWeek, items: sorted(due), answers: listText.answersToWork };
  return taskList(listText.week, await withPlans([section], views), turn.nowMs, listText.freeWeek);
};

/** "hôm nay có gì": figures for those who watch the plan, their own list for the others. */
export const today = async (views: ListViews, turn: Turn): Promise<Rendered> => {
  if (!isWatcher(turn)) return myTasks(views, turn);
  const [{ byTime, pending, byLabel }, plans] = await Promise.all([views.counts(undefined, turn.nowMs), views.plans()]);
  const figures = {
    open: byLabel.ongoing + byLabel['not-done'],
    overdue: byTime.overdue,
    dueSoon: byTime['due-soon'],
    toSubmit: pending.proposed,
    toDecide: pending.submitted,
    toCheck: pending.confirmation,
    obstacles: pending.obstacle,
  };
  return todayText(figures, plans.map(planLabel), turn.nowMs);
};

/** "ai chưa trả lời": agencies that have not accepted in time. */
export const unanswered = async (views: ListViews, turn: Turn): Promise<Rendered> => {
  if (!isWatcher(turn)) return { text: answers.notYours, buttons: [] };
  const rows = await views.byAgency(undefined, turn.nowMs);
  return unansweredText(rows.filter((row) => row.noAnswer > 0).map(({ name, noAnswer }) => ({ name, noAnswer })));
};
