import { assertNever } from '../result';
import { holds, holdsAnywhere, type Actor } from './actor';
import type { Act, ActKind } from './commands';
import type { AssignmentState, TaskState } from './state';

/** Who may do what. The table of docs/rights.md is checked against this one. Codes are rendered by src/messages. */
export type RightHolder =
  | 'part-official' // focal official, unit head or leader of the part's agency
  | 'part-leader'
  | 'lead-official' // an official of a lead agency, for the coordinating parts
  | 'checker'
  | 'standing'
  | 'province' // leaders of UBND tỉnh and the chief of its office
  | 'system';

export const HOLDERS: Readonly<Record<ActKind, readonly RightHolder[]>> = {
  accept: ['part-official'],
  progress: ['part-official'],
  'raise-obstacle': ['part-official'],
  'ask-extension': ['part-official'],
  explain: ['part-official'],
  'add-evidence': ['part-official'],
  'ask-completion': ['part-official'],
  'confirm-completion': ['checker'],
  'return-completion': ['checker'],
  release: ['lead-official', 'standing'],
  'release-rest': ['part-official'],
  nudge: ['standing', 'checker'],
  'confirm-submission': ['standing'],
  'decide-submission': ['province'],
  timer: ['system'],
};

/**
 * The agency that checks the lead's work: the monitor of the area, but nobody checks his own: where the monitor leads,
 * the standing agency does; where that one leads, the office of UBND tỉnh (design.md, decision 11).
 */
export const checkerOf = (state: TaskState): string => {
  const leads = new Set(state.assignments.filter((one) => one.role === 'lead').map((one) => one.agency));
  return [state.monitor, state.standingAgency].find((agency) => !leads.has(agency)) ?? state.office;
};

const isPartOfficial = (actor: Actor, part: AssignmentState): boolean =>
  holds(actor, part.agency, 'focal', 'unit-head', 'leader');

const isChecker = (state: TaskState, actor: Actor): boolean =>
  holds(actor, checkerOf(state), 'monitor', 'standing', 'office', 'office-chief', 'leader');

const isLeadOfficial = (state: TaskState, actor: Actor): boolean =>
  state.assignments.some((one) => one.role === 'lead' && isPartOfficial(actor, one));

/** Works for the agency whose part it is, in whatever post: such a person never checks it. */
export const isOwnWork = (actor: Actor, part: AssignmentState): boolean =>
  actor.posts.some((held) => held.agency === part.agency);

const has = (holder: RightHolder, state: TaskState, part: AssignmentState | null, actor: Actor): boolean => {
  switch (holder) {
    case 'part-official':
      return part !== null && isPartOfficial(actor, part);
    case 'part-leader':
      return part !== null && holds(actor, part.agency, 'leader');
    case 'lead-official':
      return part !== null && part.role === 'coordinating' && isLeadOfficial(state, actor);
    case 'checker':
      // A coordinating part is delivered to the lead, who says whether it was received.
      return part !== null && part.role === 'coordinating'
        ? isLeadOfficial(state, actor) || isChecker(state, actor)
        : isChecker(state, actor);
    case 'standing':
      return holds(actor, state.standingAgency, 'standing');
    case 'province':
      return holdsAnywhere(actor, 'office-chief', 'vice-chair', 'chair');
    case 'system':
      return actor.officialId === 'system';
    default:
      return assertNever(holder);
  }
};

/** True when the actor holds one of the rights that this act asks for. */
export const mayAct = (state: TaskState, kind: ActKind, part: AssignmentState | null, actor: Actor): boolean =>
  HOLDERS[kind].some((holder) => has(holder, state, part, actor));

/** The part an act is about, if it names one that exists. */
export const partOf = (state: TaskState, act: Act): AssignmentState | null => {
  if ('assignment' in act) return state.assignments.find((one) => one.id === act.assignment) ?? null;
  if ('submission' in act) {
    const id =
      state.submissions.find((one) => one.id === act.submission)?.assignment ??
      state.decided.find((one) => one.id === act.submission)?.assignment;
    return state.assignments.find((one) => one.id === id) ?? null;
  }
  return null;
};
