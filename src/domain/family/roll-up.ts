import type { CivilDate } from '../calendar/civil-date';
import type { TaskState } from '../task/state';
import { isOver } from '../task/status';
import type { ChildRef } from './family';
import { plannedPeriods } from './periods';

/** How far the children of a task have come. `late`: how many are or were late. */
export interface RollUp {
  readonly done: number;
  readonly late: number;
  readonly total: number;
}

type Family = Pick<TaskState, 'children' | 'standing'>;

/**
 * What still counts of what hangs on a task. What ended without a result does not, nor what was open when the task closed:
 * it ended with it, and a closed task hears no more. What it was split into is the plan's own.
 */
const countedOf = (state: Family): readonly ChildRef[] =>
  state.children.filter(
    ({ why, closed }) => why !== 'split' && closed !== 'withdrawn' && !(closed === null && isOver(state)),
  );

/** How far what hangs on a task has come, `planned` periods at least. Null when there is nothing to count. */
export const rollUp = (state: Family, planned = 0): RollUp | null => {
  const counted = countedOf(state);
  const periods = counted.filter((one) => one.why === 'period').length;
  const total = Math.max(planned, periods) + counted.length - periods;
  if (total === 0) return null;
  return {
    done: counted.filter((one) => one.closed === 'completed').length,
    late: counted.filter((one) => one.late.length > 0).length,
    total,
  };
};

/** The same with the periods still to be opened, while the task goes on. */
export const rollUpOf = (
  state: Family & Pick<TaskState, 'deadline' | 'year' | 'period'>,
  givenOn: CivilDate,
): RollUp | null =>
  rollUp(
    state,
    isOver(state) || state.period !== null ? 0 : plannedPeriods(state.deadline, state.year, givenOn).length,
  );
