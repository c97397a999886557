import { fail, ok, type Result } from '../../result';
import type { Actor } from '../actor';
import type { Act } from '../commands';
import type { Decided } from './decided';
import type { TaskEvent } from '../events';
import type { TaskFault } from '../faults';
import { carryOut, readRuling } from './decide-ruling';
import { readOptionalText, readText } from './inputs';
import type { Rules } from '../policy';
import { otherDay } from './decide-extension';
import { isOwnWork } from '../rights';
import type { AssignmentState, Decision, Submission, TaskState } from '../state';
import { DECISIONS } from '../who-decides';

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
  if (found.value.state === 'asked') return fail({ code: 'setter-decides' });
  if (found.value.state === 'submitted') return fail({ code: 'already-submitted' });
  if (act.kind === 'drop-submission') {
    const reason = readText(act.reason);
    return reason.ok ? ok([decidedEvent(found.value, { kind: 'drop' }, reason.value)]) : reason;
  }
  // Of a wish to have the assignment changed Sở Nội vụ says what it thinks.
  const note = found.value.kind === 'reassignment' ? readText(act.note ?? '') : readOptionalText(act.note);
  return note.ok ? ok([{ kind: 'submission-confirmed', submission: id, assignment, note: note.value }]) : note;
};

const decidedEvent = (
  submission: Submission,
  decision: Decision,
  reason: string | null,
): Extract<TaskEvent, { kind: 'submission-decided' }> => ({
  kind: 'submission-decided',
  submission: submission.id,
  assignment: submission.assignment,
  decision,
  reason,
  about: submission.kind,
  ...otherDay(submission, decision),
});

/** A leader of UBND tỉnh decides what was submitted. */
export const decideSubmission = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'decide-submission' }>,
  actor: Actor,
  nowMs: number,
  rules: Rules,
): Decided => {
  const found = find(state, act.submission);
  if (!found.ok) return found;
  if (found.value.state === 'asked') return fail({ code: 'setter-decides' });
  if (found.value.state !== 'submitted') return fail({ code: 'not-submitted-yet' });
  const { decision } = act;
  if (!DECISIONS[decision.kind].answers.includes(found.value.kind))
    return fail({ code: 'decision-misfit', decision: decision.kind });
  if (decision.kind === 'instruct') {
    const text = readText(decision.text);
    if (!text.ok) return text;
  }
  const ruling = readRuling(state, part, decision, act.reason, actor);
  if (!ruling.ok) return ruling;
  return carryOut(state, part, ruling.value, nowMs, rules, (document) => ({
    ...decidedEvent(found.value, decision, ruling.value.reason),
    ...document,
  }));
};
