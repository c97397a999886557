import { addDays, civilDateAt, type CivilDate } from '../../domain/calendar/civil-date';
import type { Act } from '../../domain/task/commands';
import { waitable } from '../../domain/task/offers';
import type { AssignmentState, DocumentRef, ProvinceDecision, Submission, TaskState } from '../../domain/task/state';
import type { DecisionKind } from '../../domain/task/who-decides';

export type PartActKind = Extract<Act, { assignment: string }>['kind'];
export type SubmissionActKind = Extract<Act, { submission: number }>['kind'];

export type ObstacleActKind = 'answer-obstacle' | 'pass-up-obstacle';

export type TaskActKind =
  'suspend' | 'resume' | 'withdraw' | 'amend-task' | 'set-funding' | 'split-task' | 'merge-task';

/** Stands for any text. */
export const WORD = '-';

const evidence = (nowMs: number) => [{ kind: 'document', number: WORD, date: civilDateAt(nowMs) }] as const;

/** A decision of a kind, as one that no rule objects to but for its kind. */
export const sampleDecision = (kind: DecisionKind, part: AssignmentState, nowMs: number): ProvinceDecision => {
  if (kind === 'extend') return { kind, to: laterDay(part, nowMs) };
  if (kind === 'instruct') return { kind, text: WORD };
  return kind === 'reassign' ? { kind, to: WORD } : { kind };
};

export const sampleRef = (nowMs: number): DocumentRef => ({ number: '1/QĐ-UBND', date: civilDateAt(nowMs) });

/** A day that is later than today and than the part's deadline. */
const laterDay = (part: AssignmentState, nowMs: number): CivilDate => {
  const today = civilDateAt(nowMs);
  return addDays(part.due !== null && part.due > today ? part.due : today, 1);
};

type Samples<K extends Act['kind'], About> = {
  readonly [Kind in K]: (about: About, nowMs: number, state: TaskState) => Extract<Act, { kind: Kind }>;
};

/** For each kind an act that is refused only if every act of its kind is: the rules themselves are asked. */
export const PART_SAMPLES: Samples<Exclude<PartActKind, ObstacleActKind>, AssignmentState> = {
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
export const SUBMISSION_SAMPLES: Samples<Exclude<SubmissionActKind, 'decide-submission'>, Submission> = {
  'confirm-submission': ({ id }) => ({ kind: 'confirm-submission', submission: id, note: WORD }),
  'drop-submission': ({ id }) => ({ kind: 'drop-submission', submission: id, reason: WORD }),
  'decide-extension': ({ id }) => ({
    kind: 'decide-extension',
    submission: id,
    decision: { kind: 'refuse' },
    reason: null,
  }),
};

export const TASK_SAMPLES: Samples<TaskActKind, TaskState> = {
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
