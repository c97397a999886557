import { isByPeriods } from '../family/judging';
import type { ObstacleVerb, PartVerb } from '../notice/payload';
import { holds, type Actor } from './actor';
import { isItsPerson, isOwnWork, isPartOfficial, mayAct } from './rights';
import { timeAskedFor } from './decide/decide-extension';
import { mayTakeUp } from './decide/decide-obstacle';
import type { AssignmentState, ObstacleState, Submission, TaskState } from './state';
import { isClosed } from './status';

interface PartOffer {
  readonly part: AssignmentState;
  readonly verbs: readonly PartVerb[];
}

interface SubmissionOffer {
  readonly submission: Submission;
  readonly part: AssignmentState;
  /** What the person can do with it: put it before UBND tỉnh (or not), or decide. */
  readonly can: 'submit' | 'decide';
}

/** One of a part's obstacles, for whoever is asked to resolve it. */
interface ObstacleOffer {
  readonly obstacle: ObstacleState;
  readonly part: AssignmentState;
  readonly verbs: readonly ObstacleVerb[];
}

/** What a task offers a person to do now. An offer is a courtesy: `decide` checks the act again. */
export interface Offers {
  readonly parts: readonly PartOffer[];
  readonly submissions: readonly SubmissionOffer[];
  readonly obstacles: readonly ObstacleOffer[];
}

/** Who does the part: the leader gives it to somebody, the person passes it on. */
const personVerbs = (state: TaskState, part: AssignmentState, actor: Actor): readonly PartVerb[] => [
  ...(mayAct(state, 'assign-person', part, actor) ? (['assign'] as const) : []),
  ...(isItsPerson(actor, part) ? (['pass'] as const) : []),
];

/** The coordinating parts that a lead can say it waits for: owed, and not waited for yet. */
export const waitable = (state: TaskState, part: AssignmentState): readonly AssignmentState[] =>
  part.role !== 'lead'
    ? []
    : state.assignments.filter(
        (one) =>
          one.role === 'coordinating' &&
          !isClosed(one) &&
          one.work !== 'awaiting' &&
          !part.waitsFor.some((wait) => wait.assignment === one.id),
      );

const ownVerbs = (state: TaskState, part: AssignmentState, actor: Actor): readonly PartVerb[] => {
  if (part.work === 'awaiting') return [];
  const person = personVerbs(state, part, actor);
  if (part.work === 'given') return ['accept', 'obstacle', ...person, 'reassign'];
  if (isByPeriods(state, part)) return ['obstacle', ...person];
  const late: readonly PartVerb[] = part.overdueSinceMs !== null && part.explanation === null ? ['explain'] : [];
  const waits: readonly PartVerb[] = waitable(state, part).length > 0 ? ['wait'] : [];
  return [
    ...late,
    'done',
    ...(part.due === null || timeAskedFor(state, part) !== null ? [] : (['extend'] as const)),
    'obstacle',
    ...waits,
    ...person,
  ];
};

/** What whoever was told of a delay can do about it. */
const ladderVerbs = (state: TaskState, part: AssignmentState, actor: Actor): readonly PartVerb[] => {
  const late = part.overdueSinceMs !== null && part.work !== 'awaiting';
  return late && part.pausedUntilMs === null && mayAct(state, 'acknowledge', part, actor) ? ['ack'] : [];
};

/** Not what lies before UBND tỉnh: that waits for its instruction. */
const obstacleOffers = (state: TaskState, part: AssignmentState, actor: Actor): readonly ObstacleOffer[] => {
  if (isClosed(part) || isOwnWork(actor, part)) return [];
  return part.obstacles
    .filter((one) => one.state === 'open')
    .map((obstacle) => ({
      obstacle,
      part,
      verbs: [
        ...(mayTakeUp(state, 'answer-obstacle', part, obstacle, actor) ? (['answer'] as const) : []),
        ...(mayTakeUp(state, 'pass-up-obstacle', part, obstacle, actor) ? (['raise'] as const) : []),
      ],
    }))
    .filter(({ verbs }) => verbs.length > 0);
};

const verbsFor = (state: TaskState, part: AssignmentState, actor: Actor): readonly PartVerb[] =>
  isClosed(part) ? [] : [...workVerbs(state, part, actor), ...ladderVerbs(state, part, actor)];

const workVerbs = (state: TaskState, part: AssignmentState, actor: Actor): readonly PartVerb[] => {
  // Of what an agency gave to its own people its leaders check what they do not do themselves.
  const checks = !isOwnWork(actor, part) && mayAct(state, 'confirm-completion', part, actor);
  if (part.work === 'awaiting' && checks) return ['confirm', 'return'];
  if (mayAct(state, 'accept', part, actor)) return ownVerbs(state, part, actor);
  if (isOwnWork(actor, part) || part.work === 'awaiting') return [];
  return mayAct(state, 'nudge', part, actor) ? ['nudge'] : [];
};

const offerOf = (state: TaskState, submission: Submission, actor: Actor): SubmissionOffer | null => {
  const part = state.assignments.find((one) => one.id === submission.assignment);
  if (!part) return null;
  if (submission.state === 'asked') {
    return mayAct(state, 'decide-extension', part, actor) ? { submission, part, can: 'decide' } : null;
  }
  if (submission.state === 'submitted') {
    return mayAct(state, 'decide-submission', part, actor) ? { submission, part, can: 'decide' } : null;
  }
  const may = mayAct(state, 'confirm-submission', part, actor) && !isOwnWork(actor, part);
  return may ? { submission, part, can: 'submit' } : null;
};

export const offersOf = (state: TaskState, actor: Actor): Offers => {
  if (state.standing !== 'open') return { parts: [], submissions: [], obstacles: [] };
  return {
    parts: state.assignments
      .map((part) => ({ part, verbs: verbsFor(state, part, actor) }))
      .filter(({ verbs }) => verbs.length > 0),
    submissions: state.submissions.flatMap((one) => offerOf(state, one, actor) ?? []),
    obstacles: state.assignments.flatMap((part) => obstacleOffers(state, part, actor)),
  };
};

/** The parts of a task that the person works on (whatever their state), own agency's lead part first. */
export const ownParts = (state: TaskState, actor: Actor): readonly AssignmentState[] =>
  state.assignments
    .filter((part) => isPartOfficial(actor, part))
    .sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));

/**
 * Whether the part is this person's to do or to answer for: assigned to him, nobody's but the focal's, or his as head of
 * the agency. What a leader gave to somebody else is not the focal official's any more.
 */
export const isInCharge = (part: AssignmentState, actor: Actor): boolean =>
  isItsPerson(actor, part) ||
  holds(actor, part.agency, 'unit-head', 'leader') ||
  (part.person === null && holds(actor, part.agency, 'focal'));

/** Codes of the agencies whose parts may be this person's: a leader gives a part to anybody of his agency. */
export const agenciesOf = (actor: Actor): readonly string[] => [...new Set(actor.posts.map((held) => held.agency))];

/** Codes of the agencies for which the person works on tasks. */
export const workingAgencies = (actor: Actor): readonly string[] => [
  ...new Set(
    actor.posts
      .filter(({ post }) => post === 'staff' || post === 'focal' || post === 'unit-head' || post === 'leader')
      .map((held) => held.agency),
  ),
];
