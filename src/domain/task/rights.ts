import { assertNever } from '../result';
import { holds, holdsFor, type Actor } from './actor';
import type { Act, ActKind } from './commands';
import type { AssignmentState, TaskState } from './state';
import { checkerOf, submitterOf, resolverPost } from './who-answers';

/** Who may do what; docs/transitions.md is made from this table. Codes are rendered by src/messages. */
export type RightHolder =
  | 'part-official' // focal official, unit head or leader of the part's agency
  | 'agency-leader' // unit head or leader of the part's agency
  | 'assignee' // to whom the part was assigned inside the agency, or else the focal official
  | 'lead-official' // an official of a lead agency, for the coordinating parts
  | 'checker'
  | 'standing'
  | 'submitter' // Sở Nội vụ; for its own parts the office of UBND tỉnh
  | 'registry' // Sở Nội vụ and the office of UBND tỉnh: numbers of documents, changes of the plan that a document made
  | 'province' // leaders of UBND tỉnh, each for the areas in their charge, and the chief of its office
  | 'admin'
  | 'due-setter' // who set the part's deadline, and so decides about it
  | 'told' // who was told of the delay by the ladder
  | 'resolver' // who is asked to resolve the obstacle
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
  'confirm-submission': ['submitter'],
  'drop-submission': ['submitter'],
  'decide-submission': ['province'],
  'state-condition': ['standing', 'checker'],
  'add-subtask': ['part-official'],
  'child-told': ['system'],
  'parent-told': ['system'],
  'merge-told': ['system'],
  'assign-person': ['agency-leader', 'admin'],
  'hand-over': ['assignee'],
  'ask-person-change': ['assignee'],
  'wait-for': ['part-official'],
  'stop-waiting': ['part-official'],
  'call-in': ['part-official'],
  'ask-reassignment': ['part-official'],
  'replace-agency': ['standing', 'admin'],
  rule: ['province'],
  'issue-document': ['registry'],
  suspend: ['registry'],
  resume: ['registry'],
  withdraw: ['registry'],
  'amend-task': ['registry'],
  'set-funding': ['registry'],
  'split-task': ['registry'],
  'merge-task': ['registry'],
  reopen: ['checker', 'standing', 'province'],
  'decide-extension': ['due-setter'],
  'excuse-delay': ['due-setter'],
  acknowledge: ['told'],
  'answer-obstacle': ['part-official', 'resolver', 'standing'],
  'pass-up-obstacle': ['resolver', 'submitter'],
  timer: ['system'],
  'rules-changed': ['system'],
};

/** What UBND tỉnh is to a task of the plan, the agency that gave it is to a sub-task: its leaders decide. */
export const isGivers = ({ parent }: Pick<TaskState, 'parent'>): boolean => parent?.why === 'cascade';

export const leadsGiver = ({ standingAgency }: TaskState, actor: Actor): boolean =>
  holds(actor, standingAgency, 'unit-head', 'leader');

const isProvince = (state: TaskState, part: AssignmentState | null, actor: Actor): boolean =>
  (isGivers(state) && leadsGiver(state, actor)) ||
  holdsFor(actor, state.office, state.area, 'vice-chair', 'chair') ||
  (part?.agency !== state.office && holds(actor, state.office, 'office-chief'));

/** The part was assigned to him (or to whom he acts for), and he still works for its agency. */
export const isItsPerson = (actor: Actor, part: AssignmentState): boolean =>
  part.person !== null &&
  [actor.officialId, actor.onBehalfOf?.officialId].includes(part.person.officialId) &&
  actor.posts.some((held) => held.agency === part.agency);

export const isPartOfficial = (actor: Actor, part: AssignmentState): boolean =>
  holds(actor, part.agency, 'focal', 'unit-head', 'leader') || isItsPerson(actor, part);

const isAssignee = (actor: Actor, part: AssignmentState): boolean =>
  part.person === null ? holds(actor, part.agency, 'focal') : isItsPerson(actor, part);

const isChecker = (state: TaskState, part: AssignmentState | null, actor: Actor): boolean =>
  (part?.giver !== undefined && holds(actor, part.giver, 'unit-head', 'leader')) ||
  holdsFor(actor, checkerOf(state, part), state.area, 'monitor', 'standing', 'office', 'office-chief', 'leader');

const isLeadOfficial = (state: TaskState, actor: Actor): boolean =>
  state.assignments.some((one) => one.role === 'lead' && isPartOfficial(actor, one));

export const isSubmitter = (state: TaskState, part: AssignmentState, actor: Actor): boolean => {
  const { agency, post } = submitterOf(state, part);
  return post === 'office' ? holds(actor, agency, 'office', 'office-chief') : holds(actor, agency, post);
};

/** Within the agencies' own line the one above disposes of the time: a commune's district, else the agency's leader. */
const isDueSetter = (state: TaskState, part: AssignmentState, actor: Actor): boolean => {
  switch (part.dueSetBy) {
    case 'province':
      return isProvince(state, part, actor);
    case 'policy':
    case 'lead':
      return isLeadOfficial(state, actor) || holds(actor, state.standingAgency, 'standing');
    case 'checker':
      return isChecker(state, part, actor);
    case 'agency':
      return holds(actor, part.giver ?? part.upper ?? part.agency, 'unit-head', 'leader');
    default:
      return assertNever(part.dueSetBy);
  }
};

/** Of one obstacle at least; of which, decide-obstacle.ts asks again. */
const isResolver = (state: TaskState, { obstacles }: AssignmentState, actor: Actor): boolean =>
  obstacles.some(({ toAgency }) => resolvesAt(state, toAgency, actor));

const resolvesAt = (state: TaskState, agency: string, actor: Actor): boolean => {
  const post = resolverPost(state, agency);
  if (post === 'leader') return holds(actor, agency, 'unit-head', 'leader');
  return post === 'focal'
    ? holds(actor, agency, 'focal', 'unit-head', 'leader')
    : holds(actor, agency, post, 'office-chief');
};

const wasTold = (state: TaskState, { told }: AssignmentState, actor: Actor): boolean =>
  told.some(({ agency, post }) => holdsFor(actor, agency, state.area, post));

/**
 * Works for the agency whose part it is, in whatever post: such a person never checks it. Of what an agency gave to its
 * own people, its leaders check what they do not do themselves.
 */
export const isOwnWork = (actor: Actor, part: AssignmentState): boolean =>
  part.giver === part.agency
    ? !holds(actor, part.agency, 'unit-head', 'leader')
    : actor.posts.some((held) => held.agency === part.agency) || (actor.alsoOf ?? []).includes(part.agency);

/** Rights that come with a part of the task. */
type PartHolder = Exclude<RightHolder, TaskHolder>;
/** Rights that stand without one. */
type TaskHolder = 'admin' | 'checker' | 'standing' | 'registry' | 'province' | 'system';

const hasOverPart = (holder: PartHolder, state: TaskState, part: AssignmentState, actor: Actor): boolean => {
  switch (holder) {
    case 'part-official':
      return isPartOfficial(actor, part);
    case 'agency-leader':
      return holds(actor, part.agency, 'unit-head', 'leader');
    case 'assignee':
      return isAssignee(actor, part);
    case 'lead-official':
      return part.role === 'coordinating' && isLeadOfficial(state, actor);
    case 'submitter':
      return isSubmitter(state, part, actor);
    case 'due-setter':
      return isDueSetter(state, part, actor);
    case 'told':
      return wasTold(state, part, actor);
    case 'resolver':
      return isResolver(state, part, actor);
    default:
      return assertNever(holder);
  }
};

const has = (holder: RightHolder, state: TaskState, part: AssignmentState | null, actor: Actor): boolean => {
  switch (holder) {
    case 'admin':
      return actor.posts.some((held) => held.post === 'admin');
    case 'checker':
      // A coordinating part is delivered to the lead, who says whether it was received.
      return (part?.role === 'coordinating' && isLeadOfficial(state, actor)) || isChecker(state, part, actor);
    case 'standing':
      return holds(actor, state.standingAgency, 'standing');
    case 'registry':
      return holds(actor, state.standingAgency, 'standing') || holds(actor, state.office, 'office', 'office-chief');
    case 'province':
      return isProvince(state, part, actor);
    case 'system':
      return actor.officialId === 'system';
    default:
      return part !== null && hasOverPart(holder, state, part, actor);
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
