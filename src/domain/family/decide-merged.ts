import { fail, ok } from '../result';
import type { Decided } from '../task/decide/decided';
import type { TaskState } from '../task/state';
import { isOver } from '../task/status';
import type { MergedTask } from './succession';

/** Another task was merged into this one. Told again, it changes nothing. */
export const decideMergeTold = (state: TaskState, merged: MergedTask): Decided =>
  isOver(state) || state.mergedFrom.includes(merged.number)
    ? fail({ code: 'nothing-due' })
    : ok([{ kind: 'merged-in', ...merged }]);
