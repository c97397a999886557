import { civilDateAt } from '../calendar/civil-date';
import { assertNever, fail, ok } from '../result';
import type { Act } from './commands';
import type { Decided } from './decided';
import type { TaskEvent } from './events';
import type { Rules } from './policy';
import type { AssignmentState, Evidence, TaskState } from './state';
import { receivedParts } from './closing';
import { isClosed, isLate } from './status';

/** Longest free text an official may put on record; a document belongs in an attachment. */
const TEXT_LIMIT = 2000;

type OfficialAct = Extract<
  Act,
  { kind: 'accept' | 'progress' | 'raise-obstacle' | 'ask-extension' | 'explain' | 'add-evidence' | 'ask-completion' }
>;

/** Acts of the agency on its own part. The actor's right has been checked. */
export const decideByOfficial = (
  part: AssignmentState,
  act: OfficialAct,
  nowMs: number,
  rules: Rules,
  state: TaskState,
): Decided => {
  if (isClosed(part)) return fail({ code: 'part-closed' });
  switch (act.kind) {
    case 'accept':
      return part.work === 'given'
        ? ok([{ kind: 'accepted', assignment: part.id }])
        : fail({ code: 'already-accepted' });
    case 'progress':
      return progress(part, act);
    case 'raise-obstacle':
      return withText(act.text, (text) => ok([{ kind: 'obstacle-raised', assignment: part.id, text }]));
    case 'ask-extension':
      return askExtension(part, act, nowMs, rules, state);
    case 'explain':
      return withText(act.cause, (cause) =>
        ok([{ kind: 'explained', assignment: part.id, cause, objective: act.objective, newDate: act.newDate }]),
      );
    case 'add-evidence':
      return act.evidence.length === 0
        ? fail({ code: 'evidence-missing' })
        : ok([{ kind: 'evidence-added', assignment: part.id, evidence: act.evidence }]);
    case 'ask-completion':
      return askCompletion(state, part, act.evidence, nowMs, rules);
    default:
      return assertNever(act);
  }
};

const withText = (text: string, then: (text: string) => Decided): Decided => {
  const trimmed = text.trim();
  if (trimmed === '') return fail({ code: 'reason-missing' });
  return trimmed.length > TEXT_LIMIT ? fail({ code: 'text-too-long', limit: TEXT_LIMIT }) : then(trimmed);
};

const progress = (part: AssignmentState, act: Extract<OfficialAct, { kind: 'progress' }>): Decided => {
  if (part.work === 'awaiting') return fail({ code: 'already-asked' });
  if (act.percent === null) {
    return withText(act.text ?? '', (text) => ok([{ kind: 'progressed', assignment: part.id, percent: null, text }]));
  }
  if (!Number.isInteger(act.percent) || act.percent < 0 || act.percent > 100)
    return fail({ code: 'percent-out-of-range' });
  if ((act.text?.length ?? 0) > TEXT_LIMIT) return fail({ code: 'text-too-long', limit: TEXT_LIMIT });
  return ok([{ kind: 'progressed', assignment: part.id, percent: act.percent, text: act.text }]);
};

const askExtension = (
  part: AssignmentState,
  act: Extract<OfficialAct, { kind: 'ask-extension' }>,
  nowMs: number,
  rules: Rules,
  state: TaskState,
): Decided => {
  if (part.work === 'awaiting') return fail({ code: 'already-asked' });
  if (part.due === null) return fail({ code: 'no-deadline' });
  if (act.to <= civilDateAt(nowMs)) return fail({ code: 'date-in-past', date: act.to });
  if (act.to <= part.due) return fail({ code: 'date-not-later', due: part.due });
  const pending = state.submissions.find((one) => one.assignment === part.id && one.kind === 'extension');
  if (pending) return fail({ code: 'extension-pending', askedDate: pending.askedDate });
  return withText(act.reason, (reason) => {
    const proposed: TaskEvent = {
      kind: 'submission-proposed',
      assignment: part.id,
      about: 'extension',
      askedDate: act.to,
      reason,
      late: isLate(rules.calendar, part.due, null, nowMs),
    };
    return ok(part.work === 'given' ? [{ kind: 'accepted', assignment: part.id }, proposed] : [proposed]);
  });
};

/** A lead hands in something that can be looked at; a coordinating agency may just state what it delivered. */
const proves = (part: AssignmentState, evidence: readonly Evidence[]): boolean =>
  evidence.some((one) => part.role === 'coordinating' || one.kind !== 'statement');

/** Handing in its result, a lead takes as received what the coordinating agencies have delivered. */
const askCompletion = (
  state: TaskState,
  part: AssignmentState,
  evidence: readonly Evidence[],
  nowMs: number,
  rules: Rules,
): Decided => {
  if (part.work === 'awaiting') return fail({ code: 'already-asked' });
  if (!proves(part, [...part.evidence, ...evidence])) return fail({ code: 'evidence-missing' });
  const asked: TaskEvent = {
    kind: 'completion-asked',
    assignment: part.id,
    late: isLate(rules.calendar, part.due, null, nowMs),
  };
  const received = part.role === 'lead' ? receivedParts(state) : [];
  const added: TaskEvent[] = evidence.length > 0 ? [{ kind: 'evidence-added', assignment: part.id, evidence }] : [];
  return ok([...added, asked, ...received]);
};
