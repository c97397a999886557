import { addDays, civilDateAt, type CivilDate } from '../../domain/calendar/civil-date';
import type { Actor } from '../../domain/task/actor';
import type { Act } from '../../domain/task/commands';
import { decide } from '../../domain/task/decide/decide';
import type { Rules } from '../../domain/task/policy';
import { isOwnWork } from '../../domain/task/rights';
import type {
  AssignmentState,
  AwaitingDocument,
  DocumentRef,
  ObstacleState,
  ProvinceDecision,
  Submission,
  TaskState,
} from '../../domain/task/state';
import { waitable } from '../../domain/task/offers';
import { DECISION_KINDS, type DecisionKind } from '../../domain/task/who-decides';

export type PartActKind = Extract<Act, { assignment: string }>['kind'];
export type SubmissionActKind = Extract<Act, { submission: number }>['kind'];

type ObstacleActKind = 'answer-obstacle' | 'pass-up-obstacle';

export interface PartOffer {
  readonly part: AssignmentState;
  readonly acts: readonly PartActKind[];
  /** What this leader may decide about the part of his own accord. */
  readonly rulings: readonly DecisionKind[];
  /** Obstacles of the part that he may answer, and put before UBND tỉnh. */
  readonly obstacles: Readonly<Record<ObstacleActKind, readonly ObstacleState[]>>;
}

export interface SubmissionOffer {
  readonly submission: Submission;
  readonly part: AssignmentState;
  readonly acts: readonly SubmissionActKind[];
  readonly decisions: readonly DecisionKind[];
}

export type TaskActKind =
  'suspend' | 'resume' | 'withdraw' | 'amend-task' | 'set-funding' | 'split-task' | 'merge-task';

/** A decision that waits for its document, for who may say that it is there. */
export interface DocumentOffer {
  readonly owed: AwaitingDocument;
  readonly part: AssignmentState;
}

export interface Offers {
  readonly parts: readonly PartOffer[];
  readonly submissions: readonly SubmissionOffer[];
  readonly documents: readonly DocumentOffer[];
  /** About the task as a whole. */
  readonly task: readonly TaskActKind[];
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
  'call-in',
  'assign-person',
  'hand-over',
  'ask-person-change',
  'ask-reassignment',
  'confirm-completion',
  'return-completion',
  'nudge',
  'acknowledge',
  'answer-obstacle',
  'pass-up-obstacle',
  'excuse-delay',
  'release',
  'release-rest',
  'add-subtask',
  'state-condition',
  'reopen',
  'rule',
];
const SUBMISSION_ACTS: readonly SubmissionActKind[] = [
  'confirm-submission',
  'drop-submission',
  'decide-submission',
  'decide-extension',
];

const WORD = '-';

const evidence = (nowMs: number) => [{ kind: 'document', number: WORD, date: civilDateAt(nowMs) }] as const;

/** A decision of a kind, as one that no rule objects to but for its kind. */
const sampleDecision = (kind: DecisionKind, part: AssignmentState, nowMs: number): ProvinceDecision => {
  if (kind === 'extend') return { kind, to: laterDay(part, nowMs) };
  if (kind === 'instruct') return { kind, text: WORD };
  return kind === 'reassign' ? { kind, to: WORD } : { kind };
};

const sampleRef = (nowMs: number): DocumentRef => ({ number: '1/QĐ-UBND', date: civilDateAt(nowMs) });

/** A day that is later than today and than the part's deadline. */
const laterDay = (part: AssignmentState, nowMs: number): CivilDate => {
  const today = civilDateAt(nowMs);
  return addDays(part.due !== null && part.due > today ? part.due : today, 1);
};

type Samples<K extends Act['kind'], About> = {
  readonly [Kind in K]: (about: About, nowMs: number, state: TaskState) => Extract<Act, { kind: Kind }>;
};

/** For each kind an act that is refused only if every act of its kind is: the rules themselves are asked. */
const PART_SAMPLES: Samples<Exclude<PartActKind, ObstacleActKind>, AssignmentState> = {
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
  'add-evidence': ({ id }, nowMs) => ({ kind: 'add-evidence', assignment: id, evidence: evidence(nowMs) }),
  'ask-completion': ({ id }, nowMs) => ({ kind: 'ask-completion', assignment: id, evidence: evidence(nowMs) }),
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
  'call-in': ({ id }) => ({ kind: 'call-in', assignment: id, agencies: [WORD] }),
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
  reopen: ({ id }) => ({ kind: 'reopen', assignment: id, reason: WORD, newDue: null }),
  rule: ({ id }) => ({ kind: 'rule', assignment: id, decision: { kind: 'remind' }, reason: WORD }),
  acknowledge: ({ id }) => ({ kind: 'acknowledge', assignment: id }),
  'excuse-delay': ({ id }) => ({ kind: 'excuse-delay', assignment: id, reason: WORD }),
};
const SUBMISSION_SAMPLES: Samples<Exclude<SubmissionActKind, 'decide-submission'>, Submission> = {
  'confirm-submission': ({ id }) => ({ kind: 'confirm-submission', submission: id, note: WORD }),
  'drop-submission': ({ id }) => ({ kind: 'drop-submission', submission: id, reason: WORD }),
  'decide-extension': ({ id }) => ({
    kind: 'decide-extension',
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

const TASK_SAMPLES: Samples<TaskActKind, TaskState> = {
  suspend: (_, nowMs) => ({ kind: 'suspend', ref: sampleRef(nowMs), reason: WORD, newDue: null }),
  resume: (_, nowMs) => ({ kind: 'resume', ref: sampleRef(nowMs), reason: WORD, newDue: null }),
  withdraw: (_, nowMs) => ({ kind: 'withdraw', ref: sampleRef(nowMs), reason: WORD, newDue: null }),
  'amend-task': (_, nowMs) => ({ kind: 'amend-task', changes: { title: WORD }, ref: sampleRef(nowMs), reason: null }),
  'set-funding': (_, __, { funding }) => ({
    ...{ kind: 'set-funding', amount: (funding?.amount ?? 0) + 1, source: WORD, ref: null },
  }),
  'split-task': (_, nowMs) => {
    const part = { title: WORD, leads: [], due: null };
    return { kind: 'split-task', into: [part, part], ref: sampleRef(nowMs), reason: null };
  },
  'merge-task': (_, nowMs, { number }) => ({
    ...{ kind: 'merge-task', into: number + 1, ref: sampleRef(nowMs), reason: null },
  }),
};
const TASK_ACTS: readonly TaskActKind[] = [
  'amend-task',
  'set-funding',
  'split-task',
  'merge-task',
  'suspend',
  'resume',
  'withdraw',
];

/** What this official may do to this task now. What the rules would refuse is not offered. */
export const offersOf = (state: TaskState, actor: Actor, nowMs: number, rules: Rules): Offers => {
  // Whoever is called in belongs to what the plan leaves open.
  const memberOf = { [WORD]: (state.openGroups ?? []).flatMap((one) => one.groups) };
  const allowed = (act: Act): boolean => decide(state, { commandId: 'offer', actor, act, memberOf }, nowMs, rules).ok;
  const parts = state.assignments.map((part) => {
    const rulings = DECISION_KINDS.filter((kind) =>
      allowed({ kind: 'rule', assignment: part.id, decision: sampleDecision(kind, part, nowMs), reason: WORD }),
    );
    const { id: assignment } = part;
    const obstacles = {
      'answer-obstacle': part.obstacles.filter(({ no: obstacle }) =>
        allowed({ kind: 'answer-obstacle', assignment, obstacle, text: WORD }),
      ),
      'pass-up-obstacle': part.obstacles.filter(({ no: obstacle }) =>
        allowed({ kind: 'pass-up-obstacle', assignment, obstacle, note: null }),
      ),
    };
    const may = (kind: PartActKind): boolean => {
      if (kind === 'rule') return rulings.length > 0;
      if (kind === 'answer-obstacle' || kind === 'pass-up-obstacle') return obstacles[kind].length > 0;
      return makesSense(kind, part, actor) && allowed(PART_SAMPLES[kind](part, nowMs, state));
    };
    return { part, rulings, obstacles, acts: PART_ACTS.filter(may) };
  });
  const submissions = state.submissions.flatMap((submission) => {
    const part = state.assignments.find((one) => one.id === submission.assignment);
    if (!part) return [];
    const decisions = DECISION_KINDS.filter((kind) =>
      allowed({
        kind: 'decide-submission',
        submission: submission.id,
        decision: sampleDecision(kind, part, nowMs),
        reason: WORD,
      }),
    );
    const acts = SUBMISSION_ACTS.filter((kind) =>
      kind === 'decide-submission' ? decisions.length > 0 : allowed(SUBMISSION_SAMPLES[kind](submission, nowMs, state)),
    );
    return acts.length > 0 ? [{ submission, part, acts, decisions }] : [];
  });
  const documents = state.documents.flatMap((owed) => {
    const part = state.assignments.find((one) => one.id === owed.assignment);
    return part && allowed({ kind: 'issue-document', document: owed.id, ref: sampleRef(nowMs) })
      ? [{ owed, part }]
      : [];
  });
  const task = TASK_ACTS.filter((kind) => allowed(TASK_SAMPLES[kind](state, nowMs, state)));
  return { parts: parts.filter((one) => one.acts.length > 0), submissions, documents, task };
};
