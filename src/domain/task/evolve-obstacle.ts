import type { RecordedEvent, TaskEvent } from './events';
import type { AssignmentState, ObstacleState, TaskState } from './state';

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>;

/** An obstacle that was answered below needs no instruction from above. */
export const withoutQuestion = (state: TaskState, assignment: string): TaskState => ({
  ...state,
  submissions: state.submissions.filter((one) => one.assignment !== assignment || one.kind !== 'obstacle'),
});

export const raisedObstacle = (state: TaskState, event: EventOf<'obstacle-raised'>, atMs: number): ObstacleState => ({
  kind: event.about ?? 'other',
  text: event.text,
  proposal: event.proposal ?? null,
  atMs,
  toAgency: event.toAgency ?? state.standingAgency,
  state: 'open',
  answer: null,
});

export const answeredObstacle = (
  one: AssignmentState,
  text: string,
  { atMs, by }: Pick<RecordedEvent, 'atMs' | 'by'>,
): Partial<AssignmentState> =>
  one.obstacle === null
    ? {}
    : { obstacle: { ...one.obstacle, state: 'answered', answer: { text, byName: by.name, atMs } } };

/** What a decision on a question about an obstacle leaves of it: answered by the instruction, or open again. */
export const obstacleAfter = (
  one: AssignmentState,
  event: EventOf<'submission-decided'>,
  recorded: Pick<RecordedEvent, 'atMs' | 'by'>,
): Partial<AssignmentState> => {
  if (one.obstacle?.state !== 'passed-up') return {};
  return event.decision.kind === 'instruct'
    ? answeredObstacle(one, event.decision.text, recorded)
    : { obstacle: { ...one.obstacle, state: 'open' } };
};
