import { fail, ok, type Result } from '../result';
import type { Actor } from './actor';
import type { Act } from './commands';
import type { Decided } from './decided';
import { answersQuestion, reassign } from './decide-reassignment';
import type { TaskEvent } from './events';
import type { TaskFault } from './faults';
import { readNewDate, readOptionalText, readText } from './inputs';
import { isOwnWork } from './rights';
import type { AssignmentState, Decision, Submission, TaskState } from './state';

/** What became of a question that was decided: a late or repeated click is told so. Null for any other. */
export const decidedAlready = (state: TaskState, id: number): TaskFault | null => {
  const decided = state.decided.find((one) => one.id === id);
  return decided
    ? {
        code: 'already-decided',
        decision: decided.decision,
        about: decided.about,
        byName: decided.byName,
        atMs: decided.atMs,
      }
    : null;
};

const find = (state: TaskState, id: number): Result<Submission, TaskFault> => {
  const pending = state.submissions.find((one) => one.id === id);
  return pending ? ok(pending) : fail({ code: 'nothing-to-decide' });
};

/** Sở Nội vụ puts it before UBND tỉnh (trình), or finds that it need not be. */
export const decideSubmitting = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'confirm-submission' | 'drop-submission' }>,
  actor: Actor,
): Decided => {
  if (isOwnWork(actor, part)) return fail({ code: 'own-work' });
  const found = find(state, act.submission);
  if (!found.ok) return found;
  const { id, assignment } = found.value;
  if (found.value.state === 'submitted') return fail({ code: 'already-submitted' });
  if (act.kind === 'drop-submission') {
    const reason = readText(act.reason);
    return reason.ok ? ok([decidedEvent(found.value, { kind: 'drop' }, reason.value)]) : reason;
  }
  // Of a wish to have the assignment changed Sở Nội vụ says what it thinks.
  const note = found.value.kind === 'reassignment' ? readText(act.note ?? '') : readOptionalText(act.note);
  return note.ok ? ok([{ kind: 'submission-confirmed', submission: id, assignment, note: note.value }]) : note;
};

const decidedEvent = (submission: Submission, decision: Decision, reason: string | null): TaskEvent => ({
  kind: 'submission-decided',
  submission: submission.id,
  assignment: submission.assignment,
  decision,
  reason,
  about: submission.kind,
});

/** A leader of UBND tỉnh decides what was submitted. */
export const decideSubmission = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'decide-submission' }>,
  nowMs: number,
): Decided => {
  const found = find(state, act.submission);
  if (!found.ok) return found;
  if (found.value.state !== 'submitted') return fail({ code: 'not-submitted-yet' });
  const reason = readOptionalText(act.reason);
  if (!reason.ok) return reason;
  const { decision } = act;
  if (!answersQuestion(found.value.kind, decision)) return fail({ code: 'wrong-decision' });
  const decided = decidedEvent(found.value, decision, reason.value);
  if (decision.kind === 'reassign') {
    const moved = reassign(state, part, decision.to);
    return moved.ok ? ok([decided, ...moved.value]) : moved;
  }
  if (decision.kind !== 'extend') return ok([decided]);
  const to = readNewDate(decision.to, nowMs);
  if (!to.ok) return to;
  if (part.due !== null && to.value <= part.due) return fail({ code: 'date-not-later', due: part.due });
  return ok([decided, { kind: 'deadline-moved', assignment: part.id, from: part.due, to: to.value, why: 'extension' }]);
};
