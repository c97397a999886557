import { addDays, civilDateAt, instantAt } from '../calendar/civil-date';
import { isPlansOwn } from '../family/family';
import type { RecordedEvent } from '../task/events';
import type { AssignmentState, TaskState } from '../task/state';
import { leadsOf } from '../task/status';
import type { Rate } from './figures';
import { rateOf } from './counting';
import { isNews } from './news';

/** The board counts news of so many days back, today among them. */
export const UPDATE_DAYS = 30;

/** The instant (epoch ms) from which news is fresh on the board. */
export const updatesFrom = (nowMs: number): number => instantAt(addDays(civilDateAt(nowMs), 1 - UPDATE_DAYS), 0);

/** Who has sent news, as "task part". */
export type NewsTold = ReadonlySet<string>;

/** News in a child is news of the task it belongs to. */
export const newsTold = (all: readonly TaskState[], events: readonly RecordedEvent[]): NewsTold => {
  const parents = new Map(
    all.flatMap((one) => (one.parent === null || isPlansOwn(one) ? [] : [[one.taskId, one.parent.taskId]])),
  );
  return new Set(
    events.flatMap(({ taskId, event }) =>
      isNews(event) ? [`${parents.get(taskId) ?? taskId} ${event.assignment}`] : [],
    ),
  );
};

const isOpenSince = (atMs: number | null, fromMs: number): boolean => atMs === null || atMs >= fromMs;

const hasTold = (told: NewsTold, { taskId }: TaskState, { id }: AssignmentState): boolean =>
  told.has(`${taskId} ${id}`);

/** Tasks whose leads sent news in a period, of those open in it: counted apart from completion. */
export const updateRate = (states: readonly TaskState[], told: NewsTold, fromMs: number): Rate => {
  const open = states.filter((one) => isOpenSince(one.completedAtMs, fromMs));
  const updated = open.filter((state) => leadsOf(state).some((one) => hasTold(told, state, one)));
  return rateOf(updated.length, open.length);
};

/** The same of one agency: the parts that it leads, each open until it is confirmed. */
export const agencyUpdateRate = (
  states: readonly TaskState[],
  agency: string,
  told: NewsTold,
  fromMs: number,
): Rate => {
  const parts = states.flatMap((state) =>
    leadsOf(state)
      .filter((one) => one.agency === agency && isOpenSince(one.confirmedAtMs, fromMs))
      .map((one) => hasTold(told, state, one)),
  );
  return rateOf(parts.filter(Boolean).length, parts.length);
};
