import { overtake } from './settling';
import type { AssignmentState, TaskState } from '../state';

/** The state with one of its parts changed; as it was when there is no such part. */
export const withAssignment = (
  state: TaskState,
  id: string,
  change: (assignment: AssignmentState) => Partial<AssignmentState>,
): TaskState => ({
  ...state,
  assignments: state.assignments.map((one) => (one.id === id ? { ...one, ...change(one) } : one)),
});

/** Whatever an agency does, it has answered: the first act takes the part on. */
export const answered = (one: AssignmentState, atMs: number): Partial<AssignmentState> => ({
  work: one.work === 'given' ? 'accepted' : one.work,
  acceptedAtMs: one.acceptedAtMs ?? atMs,
});

/** Nobody waits any longer for a part that was delivered, or is no longer owed. */
export const endWaits = (state: TaskState, on: string): TaskState => ({
  ...state,
  assignments: state.assignments.map((one) =>
    one.waitsFor.some((wait) => wait.assignment === on)
      ? { ...one, waitsFor: one.waitsFor.filter((wait) => wait.assignment !== on) }
      : one,
  ),
});

/** Nothing more is owed by a part: it waits for nobody and nobody for it, and what was asked about it is settled. */
export const letGo = (state: TaskState, id: string, by: { readonly name: string; readonly atMs: number }): TaskState =>
  overtake(
    withAssignment(endWaits(state, id), id, () => ({ work: 'released', obstacles: [], waitsFor: [] })),
    id,
    'released',
    by,
  );
