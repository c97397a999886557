import type { AssignmentState, TaskState } from '../domain/task/state';
import { isClosed } from '../domain/task/status';
import { fold } from '../domain/text/fold';

const plain = (code: string): string => fold(code).replace(/[^\p{L}\d]/gu, '');

/** The part that a button names by its id, or else the one of the agency with this code. */
export const findPart = (state: TaskState, code: string): AssignmentState | null =>
  state.assignments.find((one) => one.id === code) ?? partOfAgency(state, code);

/**
 * The part that a typed code names ("STC", "stc"). A part keeps the code of the agency it was first given to; whose it
 * is now comes first.
 */
export const partOfAgency = (state: TaskState, code: string): AssignmentState | null => {
  const wanted = plain(code);
  if (wanted === '') return null;
  const present = state.assignments.filter((one) => plain(one.agency) === wanted);
  return (
    present.find((one) => !isClosed(one)) ??
    present[0] ??
    state.assignments.find((one) => plain(one.id) === wanted) ??
    null
  );
};

/** Takes an agency's code off the front of the words, when there is one. */
export const leadingPart = (state: TaskState, words: string): { part: AssignmentState | null; rest: string } => {
  const [first = '', ...others] = words.trim().split(/\s+/);
  const part = partOfAgency(state, first);
  if (part === null) return { part, rest: words.trim() };
  return { part, rest: others.join(' ').replace(/^[\s:,;.–-]+/, '') };
};

export const codesOf = (parts: readonly AssignmentState[]): readonly string[] => parts.map((one) => one.agency);
