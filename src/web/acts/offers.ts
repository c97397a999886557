import { addDays, civilDateAt, type CivilDate } from '../../domain/calendar/civil-date';
import type { Actor } from '../../domain/task/actor';
import type { Act } from '../../domain/task/commands';
import { decide } from '../../domain/task/decide';
import type { Rules } from '../../domain/task/policy';
import { isOwnWork } from '../../domain/task/rights';
import type { AssignmentState, Submission, TaskState } from '../../domain/task/state';
import { waitable } from '../../domain/task/offers';

export type PartActKind = Extract<Act, { assignment: string }>['kind'];
export type SubmissionActKind = Extract<Act, { submission: number }>['kind'];

export interface PartOffer {
  readonly part: AssignmentState;
  readonly acts: readonly PartActKind[];
}

export interface SubmissionOffer {
  readonly submission: Submission;
  readonly part: AssignmentState;
  readonly acts: readonly SubmissionActKind[];
}

export interface Offers {
  readonly parts: readonly PartOffer[];
  readonly submissions: readonly SubmissionOffer[];
}

/** In the order of the buttons. */
const PART_ACTS: readonly PartActKind[] = [
  'accept',
  'progress',
  'ask-completion',
  'explain',
  'ask-extension',
  'raise-obstacle',
  'add-evidence',
  'wait-for',
  'stop-waiting',
  'assign-person',
  'hand-over',
  'ask-person-change',
  'ask-reassignment',
  'confirm-completion',
  'return-completion',
  'nudge',
  'release',
  'release-rest',
  'add-subtask',
  'state-condition',
];
const SUBMISSION_ACTS: readonly SubmissionActKind[] = ['confirm-submission', 'drop-submission', 'decide-submission'];

const WORD = '-';

const EVIDENCE = [{ kind: 'document', number: WORD, date: null }] as const;

/** A day that is later than today and than the part's deadline. */
const laterDay = (part: AssignmentState, nowMs: number): CivilDate => {
  const today = civilDateAt(nowMs);
  return addDays(part.due !== null && part.due > today ? part.due : today, 1);
};

type Samples<K extends Act['kind'], About> = {
  readonly [Kind in K]: (about: About, nowMs: number, state: TaskState) => Extract<Act, { kind: Kind }>;
};

/** For each kind an act that is refused only if every act of its kind is: the rules themselves are asked. */
const PART_SAMPLES: Samples<PartActKind, AssignmentState> = {
  accept: ({ id }) => ({ kind: 'accept', assignment: id }),
  progress: ({ id }) => ({ kind: 'progress', assignment: id, percent: null, text: WORD }),
  'raise-obstacle': ({ id }) => ({ kind: 'raise-obstacle', assignment: id, text: WORD }),
  'ask-extension': (part, nowMs) => ({
    kind: 'ask-extension',
    assignment: part.id,
    to: laterDay(part, nowMs),
    reason: WORD,
  }),
  explain: ({ id }) => ({ kind: 'explain', assignment: id, cause: WORD, objective: false, newDate: null }),
  'add-evidence': ({ id }) => ({ kind: 'add-evidence', assignment: id, evidence: EVIDENCE }),
  'ask-completion': ({ id }) => ({ kind: 'ask-completion', assignment: id, evidence: EVIDENCE }),
  'confirm-completion': ({ id }) => ({ kind: 'confirm-completion', assignment: id }),
  'return-completion': ({ id }) => ({ kind: 'return-completion', assignment: id, reason: WORD, newDue: null }),
  release: ({ id }) => ({ kind: 'release', assignment: id, reason: WORD }),
  'release-rest': ({ id }) => ({ kind: 'release-rest', assignment: id, reason: WORD }),
  nudge: ({ id }) => ({ kind: 'nudge', assignment: id }),
  'assign-person': ({ id, agency }) => ({
    kind: 'assign-person',
    assignment: id,
    person: { officialId: WORD, name: WORD, agencies: [agency] },
    reason: null,
  }),
  'hand-over': ({ id, agency }) => ({
    kind: 'hand-over',
    assignment: id,
    person: { officialId: WORD, name: WORD, agencies: [agency] },
    reason: WORD,
  }),
  'ask-person-change': ({ id }) => ({ kind: 'ask-person-change', assignment: id, reason: WORD }),
  'wait-for': (part, _, state) => ({
    kind: 'wait-for',
    assignment: part.id,
    on: waitable(state, part)[0]?.id ?? '',
    note: null,
  }),
  'stop-waiting': ({ id, waitsFor }) => ({
    kind: 'stop-waiting',
    assignment: id,
    on: waitsFor[0]?.assignment ?? '',
  }),
  'ask-reassignment': ({ id }) => ({ kind: 'ask-reassignment', assignment: id, reason: WORD, proposed: null }),
  'state-condition': (part, nowMs) => ({
    kind: 'state-condition',
    assignment: part.id,
    due: laterDay(part, nowMs),
    note: WORD,
  }),
  'add-subtask': (part, nowMs) => ({
    kind: 'add-subtask',
    assignment: part.id,
    title: WORD,
    due: addDays(civilDateAt(nowMs), 1),
    receiver: { agency: part.agency, upper: null, person: null },
  }),
};
const SUBMISSION_SAMPLES: Samples<SubmissionActKind, Submission> = {
  'confirm-submission': ({ id }) => ({ kind: 'confirm-submission', submission: id, note: WORD }),
  'drop-submission': ({ id }) => ({ kind: 'drop-submission', submission: id, reason: WORD }),
  'decide-submission': ({ id }) => ({
    kind: 'decide-submission',
    submission: id,
    decision: { kind: 'refuse' },
    reason: null,
  }),
};

/** The rules would take an explanation at any time, and urging from anyone with the right, himself included. */
const makesSense = (kind: PartActKind, part: AssignmentState, actor: Actor): boolean => {
  if (kind === 'explain') return part.overdueSinceMs !== null && part.work !== 'awaiting';
  if (kind === 'state-condition') return part.role === 'lead';
  return kind !== 'nudge' || !isOwnWork(actor, part);
};

/** What this official may do to this task now. What the rules would refuse is not offered. */
export const offersOf = (state: TaskState, actor: Actor, nowMs: number, rules: Rules): Offers => {
  const allowed = (act: Act): boolean => decide(state, { commandId: 'offer', actor, act }, nowMs, rules).ok;
  const parts = state.assignments.map((part) => ({
    part,
    acts: PART_ACTS.filter((kind) => makesSense(kind, part, actor) && allowed(PART_SAMPLES[kind](part, nowMs, state))),
  }));
  const submissions = state.submissions.flatMap((submission) => {
    const part = state.assignments.find((one) => one.id === submission.assignment);
    const acts = SUBMISSION_ACTS.filter((kind) => allowed(SUBMISSION_SAMPLES[kind](submission, nowMs, state)));
    return part && acts.length > 0 ? [{ submission, part, acts }] : [];
  });
  return { parts: parts.filter((one) => one.acts.length > 0), submissions };
};
