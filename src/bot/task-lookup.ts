import type { TaskState } from '../domain/task/state';
import { isClosed } from '../domain/task/status';
import type { TaskViews } from '../ports/task-views';
import { createLastKnown } from './last-known';
import { lookUp } from './look-up';

const MOST_TASKS = 3_000;

export interface TaskLookup {
  /** The task as it stands, or as it was last seen while the database is away. Throws when it was never seen. */
  byNumber(taskNumber: number): Promise<TaskState | null>;
  /** Open tasks in which one of these agencies has an open part; while the database is away, those seen before. */
  openOf(agencies: readonly string[]): Promise<readonly TaskState[]>;
}

const isOpenFor = (state: TaskState, agencies: readonly string[]): boolean =>
  state.standing === 'open' && state.assignments.some((one) => agencies.includes(one.agency) && !isClosed(one));

/** Tasks by their numbers, remembered: enough to send an act to its workflow while PostgreSQL is away. */
export const createTaskLookup = (views: Pick<TaskViews, 'byNumber' | 'openOf'>): TaskLookup => {
  const seen = createLastKnown<TaskState | null>({
    maxAgeMs: 0,
    most: MOST_TASKS,
    now: () => 0,
    keep: (value) => value !== null,
  });
  return {
    byNumber: (taskNumber) => seen.ask(String(taskNumber), () => views.byNumber(taskNumber)),
    openOf: async (agencies) => {
      if (agencies.length === 0) return [];
      try {
        const found = await lookUp(views.openOf(agencies));
        await Promise.all(found.map((state) => seen.ask(String(state.number), async () => state)));
        return found;
      } catch (error) {
        const known = seen.values().filter((state): state is TaskState => state !== null && isOpenFor(state, agencies));
        if (known.length === 0) throw error;
        return known;
      }
    },
  };
};
