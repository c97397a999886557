import type { PartVerb } from '../notice/payload';
import { holds, type Actor } from './actor';
import { isOwnWork, mayAct } from './rights';
import type { AssignmentState, Submission, TaskState } from './state';
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

/** What a task offers a person to do now. An offer is a courtesy: `decide` checks the act again. */
export interface Offers {
  readonly parts: readonly PartOffer[];
  readonly submissions: readonly SubmissionOffer[];
}

const ownVerbs = (state: TaskState, part: AssignmentState): readonly PartVerb[] => {
  if (part.work === 'awaiting') return [];
  if (part.work === 'given') return ['accept', 'obstacle'];
  const late: readonly PartVerb[] = part.overdueSinceMs !== null && part.explanation === null ? ['explain'] : [];
  const asked = state.submissions.some((one) => one.assignment === part.id && one.kind === 'extension');
  return [...late, 'done', ...(part.due === null || asked ? [] : (['extend'] as const)), 'obstacle'];
};

const verbsFor = (state: TaskState, part: AssignmentState, actor: Actor): readonly PartVerb[] => {
  if (isClosed(part)) return [];
  if (mayAct(state, 'accept', part, actor)) return ownVerbs(state, part);
  if (isOwnWork(actor, part)) return [];
  if (part.work === 'awaiting') return mayAct(state, 'confirm-completion', part, actor) ? ['confirm', 'return'] : [];
  return mayAct(state, 'nudge', part, actor) ? ['nudge'] : [];
};

const offerOf = (state: TaskState, submission: Submission, actor: Actor): SubmissionOffer | null => {
  const part = state.assignments.find((one) => one.id === submission.assignment);
  if (!part) return null;
  if (submission.state === 'submitted') {
    return mayAct(state, 'decide-submission', part, actor) ? { submission, part, can: 'decide' } : null;
  }
  const may = mayAct(state, 'confirm-submission', part, actor) && !isOwnWork(actor, part);
  return may ? { submission, part, can: 'submit' } : null;
};

export const offersOf = (state: TaskState, actor: Actor): Offers => {
  if (state.standing !== 'open') return { parts: [], submissions: [] };
  return {
    parts: state.assignments
      .map((part) => ({ part, verbs: verbsFor(state, part, actor) }))
      .filter(({ verbs }) => verbs.length > 0),
    submissions: state.submissions.flatMap((one) => offerOf(state, one, actor) ?? []),
  };
};

/** The parts of a task that the person works on (whatever their state), own agency's lead part first. */
export const ownParts = (state: TaskState, actor: Actor): readonly AssignmentState[] =>
  state.assignments
    .filter((part) => holds(actor, part.agency, 'focal', 'unit-head', 'leader'))
    .sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));

/** Codes of the agencies for which the person works on tasks. */
export const workingAgencies = (actor: Actor): readonly string[] => [
  ...new Set(
    actor.posts
      .filter((held) => held.post === 'focal' || held.post === 'unit-head' || held.post === 'leader')
      .map((held) => held.agency),
  ),
];
