import type { CivilDate } from '../../calendar/civil-date';
import { fail, ok, type Result } from '../../result';
import type { Actor } from '../actor';
import type { Act } from '../commands';
import type { Decided } from './decided';
import type { TaskEvent } from '../events';
import type { TaskFault } from '../faults';
import { readNewDate, readOptionalText, readText } from './inputs';
import type { Rules } from '../policy';
import { isOwnWork } from '../rights';
import type { AssignmentState, Decision, Submission, TaskState } from '../state';
import { isLate, taskDue } from '../status';

/**
 * More time is asked of whoever set the deadline: UBND tỉnh through Sở Nội vụ, or somebody nearer. A part that the
 * lead's time was cut down for goes to UBND tỉnh when it wishes for more than the lead has.
 */
const asksNearer = (state: TaskState, part: AssignmentState, to: CivilDate): boolean =>
  part.dueSetBy !== 'province' && !isPastTask(state, part, to);

/** Within the province's deadline the lead (or Sở Nội vụ) disposes of the time; beyond it UBND tỉnh does. */
const isPastTask = (state: TaskState, part: AssignmentState, to: CivilDate): boolean => {
  const due = taskDue(state);
  return (part.dueSetBy === 'policy' || part.dueSetBy === 'lead') && due !== null && to > due;
};

/** More time was asked for before, and is not decided, or was granted and waits for its document. */
export const timeAskedFor = (
  { submissions, documents }: TaskState,
  part: AssignmentState,
): Extract<TaskFault, { code: 'extension-pending' }> | null => {
  const pending = submissions.find((one) => one.assignment === part.id && one.kind === 'extension');
  if (pending) return { code: 'extension-pending', askedDate: pending.askedDate };
  for (const { assignment, effect, decision } of documents)
    if (assignment === part.id && effect === 'on-document' && decision.kind === 'extend')
      return { code: 'extension-pending', askedDate: decision.to };
  return null;
};

export const decideAskingForTime = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'ask-extension' }>,
  nowMs: number,
  rules: Rules,
): Decided => {
  if (part.work === 'awaiting') return fail({ code: 'already-asked' });
  if (part.due === null) return fail({ code: 'no-deadline' });
  const asked = timeAskedFor(state, part);
  if (asked !== null) return fail(asked);
  const to = laterDate(part, act.to, nowMs);
  if (!to.ok) return to;
  const reason = readText(act.reason);
  if (!reason.ok) return reason;
  const proposed: TaskEvent = {
    kind: 'submission-proposed',
    assignment: part.id,
    about: 'extension',
    askedDate: to.value,
    reason: reason.value,
    late: isLate(rules.calendar, part.due, null, nowMs),
    ...(asksNearer(state, part, to.value) ? { at: 'asked' } : {}),
  };
  return ok(part.work === 'given' ? [{ kind: 'accepted', assignment: part.id }, proposed] : [proposed]);
};

/** A new deadline: a day ahead, and later than the present one. */
export const laterDate = (part: AssignmentState, date: CivilDate, nowMs: number): Result<CivilDate, TaskFault> => {
  const to = readNewDate(date, nowMs);
  if (!to.ok) return to;
  return part.due !== null && to.value <= part.due ? fail({ code: 'date-not-later', due: part.due }) : to;
};

/** The day asked for, kept with a decision that grants another. */
export const otherDay = ({ askedDate }: Submission, decision: Decision): { readonly asked?: CivilDate } =>
  decision.kind === 'extend' && askedDate !== null && askedDate !== decision.to ? { asked: askedDate } : {};

/** Whoever set the deadline grants more time (what was asked, or less), or not. */
export const decideNearerExtension = (
  state: TaskState,
  part: AssignmentState,
  act: Extract<Act, { kind: 'decide-extension' }>,
  actor: Actor,
  nowMs: number,
): Decided => {
  const asked = state.submissions.find((one) => one.id === act.submission);
  if (asked === undefined) return fail({ code: 'nothing-to-decide' });
  if (asked.state !== 'asked') return fail({ code: 'province-decides' });
  if (part.dueSetBy !== 'agency' && isOwnWork(actor, part)) return fail({ code: 'own-work' });
  const reason = readOptionalText(act.reason);
  if (!reason.ok) return reason;
  const { decision } = act;
  const decided: TaskEvent = {
    kind: 'submission-decided',
    submission: asked.id,
    assignment: part.id,
    decision,
    reason: reason.value,
    nearer: true,
    ...otherDay(asked, decision),
  };
  if (decision.kind === 'refuse') return ok([decided]);
  const to = laterDate(part, decision.to, nowMs);
  if (!to.ok) return to;
  if (isPastTask(state, part, to.value)) return fail({ code: 'date-past-task', due: taskDue(state) ?? to.value });
  const { id: assignment, due: from, dueSetBy } = part;
  // A day that the policy worked out is from now on somebody's own.
  const setBy = dueSetBy === 'policy' ? 'lead' : dueSetBy;
  return ok([decided, { kind: 'deadline-moved', assignment, from, to: to.value, why: 'extension', setBy }]);
};
