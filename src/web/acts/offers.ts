import type { Actor } from '../../domain/task/actor';
import type { Act } from '../../domain/task/commands';
import { decide } from '../../domain/task/decide/decide';
import type { Rules } from '../../domain/task/policy';
import { isOwnWork } from '../../domain/task/rights';
import type { AssignmentState, AwaitingDocument, ObstacleState, Submission, TaskState } from '../../domain/task/state';
import { DECISION_KINDS, type DecisionKind } from '../../domain/task/who-decides';
import {
  PART_SAMPLES,
  sampleDecision,
  sampleRef,
  SUBMISSION_SAMPLES,
  TASK_SAMPLES,
  WORD,
  type ObstacleActKind,
  type PartActKind,
  type SubmissionActKind,
  type TaskActKind,
} from './samples';

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

/** The rules would take an explanation at any time, and urging from anyone with the right, himself included. */
const makesSense = (kind: PartActKind, part: AssignmentState, actor: Actor): boolean => {
  if (kind === 'explain') return part.overdueSinceMs !== null && part.work !== 'awaiting';
  if (kind === 'state-condition') return part.role === 'lead';
  return kind !== 'nudge' || !isOwnWork(actor, part);
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
