import type { Post } from '../directory/official';
import { holds, holdsFor, type Actor } from './actor';
import type { Policy } from './policy';
import { isGivers, leadsGiver } from './rights';
import type { AssignmentState, DocumentEffect, ProvinceDecision, Submission, TaskState } from './state';

export type DecisionKind = ProvinceDecision['kind'];
export type DecidingPost = Extract<Post, 'office-chief' | 'vice-chair' | 'chair'>;

/** What goes for one kind of decision. */
interface DecisionRule {
  readonly by: readonly DecidingPost[];
  /** The questions that it answers. */
  readonly answers: readonly Submission['kind'][];
  /** A leader may also decide so of his own accord (act `rule`). */
  readonly ofOwnAccord: boolean;
  /** A reason must be given. */
  readonly reasoned: boolean;
  /** Unless the policy says otherwise. */
  readonly document: DocumentEffect;
}

const LEADERS: readonly DecidingPost[] = ['vice-chair', 'chair'];
const ALL: readonly DecidingPost[] = ['office-chief', ...LEADERS];

/**
 * Who may decide what (docs/decisions/0016): the chief of the office in the province's name what is daily business;
 * criticism, rest and the end of a task only a vice-chair in charge of the area or the chair. docs/transitions.md
 * prints this table.
 */
export const DECISIONS: Readonly<Record<DecisionKind, DecisionRule>> = {
  extend: { by: ALL, answers: ['extension', 'overdue'], ofOwnAccord: false, reasoned: false, document: 'at-once' },
  // Nothing changes: there is nothing to issue, unless the policy asks for it.
  refuse: { by: ALL, answers: ['extension', 'reassignment'], ofOwnAccord: false, reasoned: false, document: 'none' },
  reassign: { by: ALL, answers: ['reassignment', 'overdue'], ofOwnAccord: false, reasoned: false, document: 'at-once' },
  remind: { by: ALL, answers: ['overdue'], ofOwnAccord: true, reasoned: false, document: 'at-once' },
  reprimand: { by: LEADERS, answers: ['overdue'], ofOwnAccord: true, reasoned: false, document: 'at-once' },
  'ask-explanation': { by: ALL, answers: ['overdue'], ofOwnAccord: true, reasoned: false, document: 'none' },
  suspend: { by: LEADERS, answers: ['extension', 'overdue'], ofOwnAccord: true, reasoned: true, document: 'at-once' },
  resume: { by: LEADERS, answers: [], ofOwnAccord: true, reasoned: false, document: 'at-once' },
  instruct: { by: ALL, answers: ['obstacle'], ofOwnAccord: false, reasoned: false, document: 'at-once' },
  withdraw: {
    by: LEADERS,
    answers: ['extension', 'overdue'],
    ofOwnAccord: true,
    reasoned: true,
    document: 'on-document',
  },
};

export const DECISION_KINDS = Object.keys(DECISIONS) as readonly DecisionKind[];

/** The policy may ask for a document where the table does not, or let a decision wait for it. */
export const documentEffect = (kind: DecisionKind, policy: Policy): DocumentEffect =>
  policy.documents?.[kind] ?? DECISIONS[kind].document;

/** What the leaders of an agency decide about the sub-tasks of its own plan: by word, no document is owed. */
const BY_GIVER: ReadonlySet<DecisionKind> = new Set(['remind', 'suspend', 'resume', 'withdraw']);

/** What goes for a decision about this task. */
export const effectFor = (state: TaskState, kind: DecisionKind, policy: Policy): DocumentEffect =>
  isGivers(state) ? 'none' : documentEffect(kind, policy);

/** Holds a post that decides so: each vice-chair for his areas, the chief never on what his own office owes. */
export const mayDecide = (state: TaskState, part: AssignmentState, kind: DecisionKind, actor: Actor): boolean =>
  isGivers(state)
    ? BY_GIVER.has(kind) && leadsGiver(state, actor)
    : DECISIONS[kind].by.some((post) =>
        post === 'office-chief'
          ? part.agency !== state.office && holds(actor, state.office, post)
          : holdsFor(actor, state.office, state.area, post),
      );
