import type { CivilDate } from '../calendar/civil-date';
import type { TaskState } from '../task/state';
import type { ChildRef } from './family';
import { plannedPeriods } from './periods';

/** How far the children of a task have come. `late`: how many are or were late. */
export interface RollUp {
  readonly done: number;
  readonly late: number;
  readonly total: number;
}

/** Those withdrawn do not count. Null when there are none. */
export const rollUp = (children: readonly ChildRef[], planned = 0): RollUp | null => {
  const counted = children.filter((one) => one.closed !== 'withdrawn');
  const total = Math.max(planned, counted.length);
  if (total === 0) return null;
  return {
    done: counted.filter((one) => one.closed === 'completed').length,
    late: counted.filter((one) => one.late.length > 0).length,
    total,
  };
};

/** All children of a task, the periods still to be opened too. */
export const rollUpOf = (
  state: Pick<TaskState, 'children' | 'deadline' | 'year' | 'period'>,
  givenOn: CivilDate,
): RollUp | null => {
  const planned = state.period === null ? plannedPeriods(state.deadline, state.year, givenOn).length : 0;
  const others = state.children.filter((one) => one.why !== 'period').length;
  return rollUp(state.children, planned === 0 ? 0 : planned + others);
};
