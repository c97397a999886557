import { civilDateAt } from '../calendar/civil-date';
import { fail, ok } from '../result';
import type { Act } from './commands';
import type { Decided } from './decided';
import type { TaskEvent } from './events';
import type { TaskFault } from './faults';
import type { Submission, TaskState } from './state';

/** The pending question, or what became of it: a late or repeated click is told what was decided. */
const find = (state: TaskState, id: number): Submission | TaskFault => {
  const pending = state.submissions.find((one) => one.id === id);
  if (pending) return pending;
  const decided = state.decided.find((one) => one.id === id);
  return decided
    ? { code: 'already-decided', decision: decided.decision, byName: decided.byName, atMs: decided.atMs }
    : { code: 'nothing-to-decide' };
};

/** Sở Nội vụ puts it before UBND tỉnh (trình). */
export const confirmSubmission = (state: TaskState, act: Extract<Act, { kind: 'confirm-submission' }>): Decided => {
  const found = find(state, act.submission);
  if ('code' in found) return fail(found);
  if (found.state === 'submitted') return fail({ code: 'already-asked' });
  return ok([{ kind: 'submission-confirmed', submission: found.id, assignment: found.assignment, note: act.note }]);
};

/** A leader of UBND tỉnh decides what was submitted. */
export const decideSubmission = (
  state: TaskState,
  act: Extract<Act, { kind: 'decide-submission' }>,
  nowMs: number,
): Decided => {
  const found = find(state, act.submission);
  if ('code' in found) return fail(found);
  if (found.state !== 'submitted') return fail({ code: 'not-submitted-yet' });
  const { decision } = act;
  const part = state.assignments.find((one) => one.id === found.assignment);
  if (!part) return fail({ code: 'unknown-assignment' });
  const decided: TaskEvent = {
    kind: 'submission-decided',
    submission: found.id,
    assignment: found.assignment,
    decision,
    reason: act.reason,
  };
  if (decision.kind !== 'extend') return ok([decided]);
  if (decision.to <= civilDateAt(nowMs)) return fail({ code: 'date-in-past', date: decision.to });
  if (part.due !== null && decision.to <= part.due) return fail({ code: 'date-not-later', due: part.due });
  return ok([
    decided,
    { kind: 'deadline-moved', assignment: part.id, from: part.due, to: decision.to, why: 'extension' },
  ]);
};
