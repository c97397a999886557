import { fail, ok } from '../result';
import { restsWithParent } from './parent-standing';
import type { Act } from '../task/commands';
import type { Decided } from '../task/decide/decided';
import type { Rules } from '../task/policy';
import { resuming } from '../task/decide/resuming';
import type { TaskState } from '../task/state';
import { isOver } from '../task/status';

/**
 * The task that this one belongs to rests, goes on or ends for it: so does this one. What rested for a reason of its
 * own goes on resting. Told again, it changes nothing.
 */
export const decideParentTold = (
  state: TaskState,
  told: Extract<Act, { kind: 'parent-told' }>,
  nowMs: number,
  rules: Rules,
): Decided => {
  if (isOver(state)) return fail({ code: 'nothing-due' });
  const { standing, reason, document, ended } = told;
  switch (standing) {
    case 'withdrawn':
      return ok([{ kind: 'withdrawn', reason, document, ...(ended === undefined ? {} : { ended }) }]);
    case 'suspended':
      return state.standing === 'open' ? ok([{ kind: 'suspended', reason, document }]) : fail({ code: 'nothing-due' });
    case 'open':
      return state.standing === 'suspended' && restsWithParent(state, told)
        ? ok(resuming(state, { reason: null, document: null, newDue: null }, nowMs, rules))
        : fail({ code: 'nothing-due' });
  }
};
