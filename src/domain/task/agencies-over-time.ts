import type { RecordedEvent } from './events';
import type { TaskState } from './state';

interface Change {
  readonly seq: number;
  readonly part: string;
  readonly from: string;
}

const changesIn = ({ event, seq }: RecordedEvent): readonly Change[] => {
  if (event.kind === 'reassigned') return [{ seq, part: event.assignment, from: event.from }];
  if (event.kind === 'agency-replaced') return event.parts.map((part) => ({ seq, part, from: event.from }));
  return [];
};

/**
 * Whose a part was when an event happened, by the part's id and the event's sequence number: the past is told by the
 * names of then. The events may begin anywhere in the log, but must reach its end.
 */
export const agenciesOverTime = (
  state: TaskState,
  events: readonly RecordedEvent[],
): ((part: string, seq: number) => string) => {
  const changes = events.flatMap(changesIn);
  const present = new Map(state.assignments.map((one) => [one.id, one.agency]));
  return (part, seq) => changes.find((one) => one.part === part && one.seq >= seq)?.from ?? present.get(part) ?? part;
};
