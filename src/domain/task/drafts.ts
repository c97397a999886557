import type { AssignmentState, AwaitingDocument, Submission, TaskState } from './state';
import { isClosed } from './status';

/**
 * A document that the task as it stands calls for: a letter urging an agency (công văn đôn đốc), a proposal to UBND tỉnh
 * (tờ trình), or the notice of what its leader decided (thông báo ý kiến chỉ đạo).
 */
export type TaskDraft =
  | { readonly kind: 'urging'; readonly part: AssignmentState }
  | { readonly kind: 'proposal'; readonly part: AssignmentState; readonly submission: Submission }
  | { readonly kind: 'notice'; readonly part: AssignmentState; readonly owed: AwaitingDocument };

/** The name by which a draft is asked for: "don-doc-STC", "to-trinh-12", "thong-bao-15". */
export const draftName = (draft: TaskDraft): string => {
  switch (draft.kind) {
    case 'urging':
      return `don-doc-${draft.part.id}`;
    case 'proposal':
      return `to-trinh-${draft.submission.id}`;
    case 'notice':
      return `thong-bao-${draft.owed.id}`;
  }
};

/** All that can be drafted now: proposals, notices, and a letter to each agency that still has something to do. */
export const draftsOf = (state: TaskState): readonly TaskDraft[] => {
  const partOf = (id: string): AssignmentState | undefined => state.assignments.find((one) => one.id === id);
  const working = state.standing === 'open' ? state.assignments.filter((one) => !isClosed(one)) : [];
  return [
    ...state.documents.flatMap((owed): TaskDraft[] => {
      const part = partOf(owed.assignment);
      return part ? [{ kind: 'notice', part, owed }] : [];
    }),
    ...state.submissions.flatMap((submission): TaskDraft[] => {
      const part = partOf(submission.assignment);
      return part ? [{ kind: 'proposal', part, submission }] : [];
    }),
    ...working.filter((one) => one.work !== 'awaiting').map((part): TaskDraft => ({ kind: 'urging', part })),
  ];
};
