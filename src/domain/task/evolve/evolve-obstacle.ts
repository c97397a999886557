import type { RecordedEvent, TaskEvent } from '../events';
import { withAssignment } from './evolve-part';
import { isUnanswered, obstacleOf } from '../obstacle';
import { overtake } from './settling';
import type { AssignmentState, ObstacleState, TaskState } from '../state';

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>;
type At = Pick<RecordedEvent, 'atMs' | 'by'>;

/** Those answered last are remembered, so that a late click is told; the newest number is always among what is kept. */
const ANSWERED_KEPT = 10;

const forgetOld = (all: readonly ObstacleState[]): readonly ObstacleState[] => {
  const answered = all.filter((one) => !isUnanswered(one));
  const gone = new Set(answered.slice(0, Math.max(0, answered.length - ANSWERED_KEPT)));
  return all.filter((one) => !gone.has(one));
};

const changed = (
  part: AssignmentState,
  no: number | undefined,
  change: Partial<ObstacleState>,
): Partial<AssignmentState> => {
  const meant = obstacleOf(part, no);
  const obstacles = part.obstacles.map((one) => (one === meant ? { ...one, ...change } : one));
  return { obstacles: forgetOld(obstacles) };
};

/** One more obstacle stands beside the others; in an older log it took their place. */
export const obstacleRaised = (state: TaskState, event: EventOf<'obstacle-raised'>, atMs: number): TaskState => {
  const no = event.no ?? state.obstaclesRaised + 1;
  const raised: ObstacleState = {
    no,
    kind: event.about ?? 'other',
    text: event.text,
    proposal: event.proposal ?? null,
    atMs,
    toAgency: event.toAgency ?? state.standingAgency,
    state: 'open',
    answer: null,
  };
  const before = (one: AssignmentState): readonly ObstacleState[] => (event.no === undefined ? [] : one.obstacles);
  return {
    ...withAssignment(state, event.assignment, (one) => ({ obstacles: [...before(one), raised] })),
    obstaclesRaised: no,
  };
};

const answeredBy = (text: string, { atMs, by }: At): Partial<ObstacleState> => ({
  state: 'answered',
  answer: { text, byName: by.name, atMs },
});

/** An obstacle that was answered below needs no instruction from above. */
export const obstacleAnswered = (state: TaskState, event: EventOf<'obstacle-answered'>, at: At): TaskState => {
  const part = state.assignments.find((one) => one.id === event.assignment);
  const no = part && obstacleOf(part, event.no)?.no;
  const answered = withAssignment(state, event.assignment, (one) => changed(one, no, answeredBy(event.text, at)));
  const by = { name: at.by.name, atMs: at.atMs };
  return overtake(answered, event.assignment, 'answered', by, ['obstacle'], (one) => one.obstacle === no);
};

export const obstaclePassedUp = (state: TaskState, event: EventOf<'submission-proposed'>): TaskState =>
  withAssignment(state, event.assignment, (one) => changed(one, event.obstacle, { state: 'passed-up' }));

/** What a decision on a question about an obstacle leaves of it: answered by the instruction, or open again. */
export const obstacleAfter = (
  one: AssignmentState,
  no: number | null,
  { decision }: EventOf<'submission-decided'>,
  at: At,
): Partial<AssignmentState> => {
  if (no === null) return {};
  return changed(one, no, decision.kind === 'instruct' ? answeredBy(decision.text, at) : { state: 'open' });
};
