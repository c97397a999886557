import type { AssignmentState, TaskState } from '../domain/task/state';
import { fold } from '../domain/text/fold';

/** The part that a code names ("STC", "stc"), by the part's id or its agency's present code. */
export const findPart = (state: TaskState, code: string): AssignmentState | null => {
  const wanted = fold(code).replace(/[^\p{L}\d]/gu, '');
  if (wanted === '') return null;
  const names = (one: AssignmentState) => [one.id, one.agency].map((name) => fold(name).replace(/[^\p{L}\d]/gu, ''));
  return state.assignments.find((one) => names(one).includes(wanted)) ?? null;
};

/** Takes an agency's code off the front of the words, when there is one. */
export const leadingPart = (state: TaskState, words: string): { part: AssignmentState | null; rest: string } => {
  const [first = '', ...others] = words.trim().split(/\s+/);
  const part = findPart(state, first);
  if (part === null) return { part, rest: words.trim() };
  return { part, rest: others.join(' ').replace(/^[\s:,;.–-]+/, '') };
};

export const codesOf = (parts: readonly AssignmentState[]): readonly string[] => parts.map((one) => one.id);
