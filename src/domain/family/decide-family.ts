import { fail, ok } from '../result';
import type { Act } from '../task/commands';
import type { Decided } from '../task/decide/decided';
import type { TaskEvent } from '../task/events';
import type { TaskState } from '../task/state';
import { isClosed, isLate, leadsOf, taskAskedAt, taskDue } from '../task/status';
import type { WorkingCalendar } from '../calendar/working-days';
import { plannedOf } from './evolve-family';
import type { ChildNews, ChildRef } from './family';
import { comesRound } from './periods';

/** What a task tells its parent: sent again whenever it changes. */
export const newsOf = (state: TaskState, calendar: WorkingCalendar): ChildNews => ({
  due: taskDue(state),
  askedAtMs: taskAskedAt(state),
  closed: state.standing === 'completed' || state.standing === 'withdrawn' ? state.standing : null,
  late: leadsOf(state)
    .filter((one) =>
      one.askedAtMs === null ? one.overdueSinceMs !== null : isLate(calendar, one.due, one.askedAtMs, 0),
    )
    .map((one) => one.id),
});

export const sameNews = (a: ChildNews, b: ChildNews): boolean =>
  a.due === b.due && a.askedAtMs === b.askedAtMs && a.closed === b.closed && a.late.join() === b.late.join();

/** A period that was closed is open again: a task that it had completed goes on too. */
export const isReopened = (child: ChildRef, news: ChildNews): boolean =>
  child.why === 'period' && child.closed !== null && news.closed === null;

/** A child has told how it stands. What is known already changes nothing, so it may be told again at any time. */
export const decideChildTold = (state: TaskState, act: Extract<Act, { kind: 'child-told' }>): Decided => {
  const child = state.children.find((one) => one.taskId === act.child);
  if (!child || sameNews(child, act.news)) return fail({ code: 'nothing-due' });
  const again = isReopened(child, act.news);
  if (state.standing !== 'open' && !(state.standing === 'completed' && again)) return fail({ code: 'nothing-due' });
  const reopens = again && leadsOf(state).every(isClosed) ? { reopens: true as const } : {};
  if (act.news.closed === null) return ok([{ kind: 'child-moved', child: act.child, ...act.news, ...reopens }]);
  const closed: TaskEvent = { kind: 'child-closed', child: act.child, ...act.news };
  const others = state.children.filter((one) => one !== child);
  return ok(child.why === 'period' && wasLastPeriod(state, others) ? [closed, ...completion] : [closed]);
};

/** By their keys: an amendment may have changed the rhythm, or made an end of periods. */
const wasLastPeriod = (state: TaskState, others: readonly ChildRef[]): boolean =>
  comesRound(state.deadline) &&
  others.every((one) => one.why !== 'period' || one.closed !== null) &&
  plannedOf(state).every(({ key }) => state.children.some((one) => one.key === key));

/** The periods carry the whole task: its coordinating agencies have nothing left to coordinate. */
const completion: readonly TaskEvent[] = [{ kind: 'periods-completed' }, { kind: 'task-completed' }];
