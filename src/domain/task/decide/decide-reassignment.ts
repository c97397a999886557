import { fail, ok, type Result } from '../../result';
import type { Act } from '../commands';
import type { Decided } from './decided';
import type { TaskEvent } from '../events';
import type { TaskFault } from '../faults';
import { readText } from './inputs';
import type { AssignmentState, TaskState } from '../state';
import { isClosed } from '../status';

/**
 * Đề nghị điều chỉnh phân công: before any progress. An agency does not refuse a task of UBND tỉnh: until that decides,
 * the task stands, and asking is an answer like any other.
 */
export const decideAskReassignment = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'ask-reassignment' }>,
): Decided => {
  if (isClosed(part)) return fail({ code: 'part-closed' });
  if (hasBegun(part)) return fail({ code: 'progress-made' });
  if (state.submissions.some((one) => one.assignment === part.id && one.kind === 'reassignment'))
    return fail({ code: 'reassignment-pending' });
  if (act.proposed === part.agency) return fail({ code: 'same-agency' });
  const reason = readText(act.reason);
  if (!reason.ok) return reason;
  return ok([
    {
      kind: 'submission-proposed',
      assignment: part.id,
      about: 'reassignment',
      askedDate: null,
      reason: reason.value,
      late: false,
      proposed: act.proposed,
    },
  ]);
};

const hasBegun = (part: AssignmentState): boolean =>
  (part.work !== 'given' && part.work !== 'accepted') || part.evidence.length > 0;

/** The part goes to the other agency; where that one coordinates already, its own part goes into the lead's. */
export const reassign = (
  state: TaskState,
  part: AssignmentState,
  to: string,
): Result<readonly TaskEvent[], TaskFault> => {
  if (to.trim() === '') return fail({ code: 'reason-missing' });
  if (to === part.agency) return fail({ code: 'same-agency' });
  const moved: TaskEvent = { kind: 'reassigned', assignment: part.id, from: part.agency, to };
  const other = state.assignments.find((one) => one.agency === to);
  if (!other) return ok([moved]);
  if (part.role !== 'lead' || other.role !== 'coordinating' || isClosed(other))
    return fail({ code: 'agency-has-part' });
  return ok([moved, { kind: 'part-absorbed', assignment: other.id, into: part.id }]);
};
