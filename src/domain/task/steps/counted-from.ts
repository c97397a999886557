import type { AssignmentState, Submission, TaskState } from '../state';

const laterOf = (atMs: number | null, fromMs: number): number | null => (atMs === null ? null : Math.max(atMs, fromMs));

/** When the task last went on after a rest (epoch ms); before everything when it never rested. */
export const resumedAt = (state: TaskState): number => state.suspensions.at(-1)?.toMs ?? -Infinity;

/** The part as steps count it: every waiting begins again when the task goes on after a rest. */
export const partFrom = (one: AssignmentState, fromMs: number): AssignmentState => ({
  ...one,
  givenAtMs: Math.max(one.givenAtMs, fromMs),
  acceptedAtMs: laterOf(one.acceptedAtMs, fromMs),
  lastUpdateMs: laterOf(one.lastUpdateMs, fromMs),
  askedAtMs: laterOf(one.askedAtMs, fromMs),
});

export const submissionFrom = (one: Submission, fromMs: number): Submission => ({
  ...one,
  proposedAtMs: Math.max(one.proposedAtMs, fromMs),
  submittedAtMs: laterOf(one.submittedAtMs, fromMs),
});
