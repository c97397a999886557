import type { DecidedSubmission, Overtaken, Submission, SubmissionKind, TaskState } from '../state';

/** How many decided questions a task remembers, for late clicks. */
const DECIDED_KEPT = 20;

/** Keeps what became of questions, so that a late click is told. */
export const remember = (state: TaskState, settled: readonly DecidedSubmission[]): TaskState =>
  settled.length === 0 ? state : { ...state, decided: [...state.decided, ...settled].slice(-DECIDED_KEPT) };

/** Questions about a part (null: about any) are settled by something else than a decision. */
export const overtake = (
  state: TaskState,
  assignment: string | null,
  how: Overtaken,
  by: { readonly name: string; readonly atMs: number },
  kinds: readonly SubmissionKind[] | null = null,
  isMeant: (question: Submission) => boolean = () => true,
): TaskState => {
  const gone = state.submissions.filter(
    (one) =>
      (assignment === null || one.assignment === assignment) &&
      (kinds === null || kinds.includes(one.kind)) &&
      isMeant(one),
  );
  const settled = gone.map((one) => ({
    id: one.id,
    about: one.kind,
    assignment: one.assignment,
    decision: { kind: 'overtaken', how } as const,
    byName: by.name,
    atMs: by.atMs,
  }));
  return { ...remember(state, settled), submissions: state.submissions.filter((one) => !gone.includes(one)) };
};
