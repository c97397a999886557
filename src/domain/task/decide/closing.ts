import type { TaskEvent } from '../events';
import type { AssignmentState, TaskState } from '../state';
import { isClosed } from '../status';

type ClosingEvent = Extract<
  TaskEvent,
  { kind: 'completion-confirmed' | 'released' | 'part-absorbed' | 'assignment-removed' }
>;

/** Adds task-completed when these events close the last open parts. */
export const closing = (state: TaskState, events: readonly ClosingEvent[]): readonly TaskEvent[] => {
  const closed = new Set(events.map((event) => event.assignment));
  const all = state.assignments.every((one) => closed.has(one.id) || isClosed(one));
  return all ? [...events, { kind: 'task-completed' }] : events;
};

/** Coordinating parts that say they are done: the lead's result, or its confirmation, takes them as received. */
export const receivedParts = (state: TaskState, among: (part: AssignmentState) => boolean): readonly ClosingEvent[] =>
  state.assignments
    .filter((one) => one.role === 'coordinating' && one.work === 'awaiting' && among(one))
    .map((one) => ({ kind: 'completion-confirmed', assignment: one.id }));
