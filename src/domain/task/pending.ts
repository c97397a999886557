import { unanswered } from './obstacle';
import type { TaskState } from './state';
import { isClosed } from './status';

/**
 * The third axis, what waits for somebody's answer: a part for its checker, a wish for more time or for another
 * agency, a lead for who coordinates, an obstacle for help, a submission for Sở Nội vụ (proposed) or for UBND tỉnh
 * (submitted), a decision for its document.
 */
export type PendingKind =
  'confirmation' | 'extension' | 'reassignment' | 'coordination' | 'obstacle' | 'proposed' | 'submitted' | 'document';

const isPending: Readonly<Record<PendingKind, (state: TaskState) => boolean>> = {
  confirmation: (state) => state.assignments.some((one) => one.work === 'awaiting'),
  extension: (state) => state.submissions.some((one) => one.kind === 'extension'),
  reassignment: (state) => state.submissions.some((one) => one.kind === 'reassignment'),
  coordination: (state) => state.assignments.some((one) => one.waitsFor.length > 0),
  obstacle: (state) => state.assignments.some((one) => !isClosed(one) && unanswered(one).length > 0),
  proposed: (state) => state.submissions.some((one) => one.state === 'proposed'),
  submitted: (state) => state.submissions.some((one) => one.state === 'submitted'),
  document: (state) => state.documents.length > 0,
};

export const PENDING_KINDS: readonly PendingKind[] = [
  'confirmation',
  'extension',
  'reassignment',
  'coordination',
  'obstacle',
  'proposed',
  'submitted',
  'document',
];

/** All that waits in a task; of one that rests or is over only the document of what was decided. */
export const pendingOf = (state: TaskState): readonly PendingKind[] =>
  PENDING_KINDS.filter((kind) => (state.standing === 'open' || kind === 'document') && isPending[kind](state));
