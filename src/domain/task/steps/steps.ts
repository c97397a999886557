import { openSteps } from '../../family/open-steps';
import { partFrom, resumedAt, submissionFrom } from './counted-from';
import type { Rules } from '../policy';
import type { AssignmentState, Submission, TaskState } from '../state';
import type { Step } from './step';
import type { Skip } from './step-row';
import { rowsOfPart, submissionSteps } from './step-rows';
import { documentSteps } from './steps-document';

const NOTHING: Skip = () => false;

/** Steps of the part's present deadline that are done. */
const doneOf = ({ fired }: AssignmentState): Skip => {
  const done = new Set(fired);
  return (id) => done.has(id);
};

const partOf = (state: TaskState, { assignment }: { assignment: string }): AssignmentState | undefined =>
  state.assignments.find((one) => one.id === assignment);

const inOrder = (steps: readonly Step[]): readonly Step[] => [...steps].sort((a, b) => a.atMs - b.atMs);

/** Every waiting begins again when the task goes on after a rest. */
const rowsOf = (state: TaskState, part: AssignmentState, rules: Rules, skip: Skip): readonly Iterable<Step>[] => {
  const from = resumedAt(state);
  return rowsOfPart(rules, state, from === -Infinity ? part : partFrom(part, from), skip);
};

const stepsOfSubmission = (state: TaskState, submission: Submission, rules: Rules, skip: Skip): Iterable<Step> => {
  const from = resumedAt(state);
  return submissionSteps(rules, state, from === -Infinity ? submission : submissionFrom(submission, from), skip);
};

/** Few, and seldom: not worth a row of their own. */
const stepsOfDocuments = (state: TaskState, rules: Rules, isDone: boolean): readonly Step[] =>
  state.documents.flatMap((one) => {
    const part = partOf(state, one);
    const skip = part && isDone ? doneOf(part) : NOTHING;
    return documentSteps(rules, one, Math.max(one.atMs, resumedAt(state))).filter((step) => !skip(step.id));
  });

/** The timed steps still ahead of (or missed by) an open task, earliest first. */
export const pendingSteps = (state: TaskState, rules: Rules): readonly Step[] => {
  if (state.standing !== 'open') return [];
  return inOrder([
    ...openSteps(state, rules),
    ...stepsOfDocuments(state, rules, true),
    ...state.assignments.flatMap((part) => rowsOf(state, part, rules, doneOf(part)).flatMap((row) => [...row])),
    ...state.submissions.flatMap((one) => {
      const part = partOf(state, one);
      return part ? [...stepsOfSubmission(state, one, rules, doneOf(part))] : [];
    }),
  ]);
};

interface Known {
  readonly rules: Rules;
  readonly fromMs: number;
  readonly wakeMs: number;
}

/** A task is asked for its next step after every act, and an act changes one part: the others' answers are kept. */
const known = new WeakMap<AssignmentState, Known>();

const firstOf = (row: Iterable<Step>): number => {
  for (const step of row) return step.atMs;
  return Infinity;
};

const wakeOfPart = (state: TaskState, part: AssignmentState, rules: Rules): number => {
  const before = known.get(part);
  const fromMs = resumedAt(state);
  if (before?.rules === rules && before.fromMs === fromMs) return before.wakeMs;
  const rows = rowsOf(state, part, rules, doneOf(part));
  const wakeMs = rows.reduce((first, row) => Math.min(first, firstOf(row)), Infinity);
  known.set(part, { rules, fromMs, wakeMs });
  return wakeMs;
};

const wakeOfSubmission = (state: TaskState, submission: Submission, rules: Rules): number => {
  const part = partOf(state, submission);
  return part ? firstOf(stepsOfSubmission(state, submission, rules, doneOf(part))) : Infinity;
};

/**
 * The instant (epoch ms) of the earliest step still to do, or null when only people can move the task. Of each row only
 * the first step is worked out.
 */
export const nextWake = (state: TaskState, rules: Rules): number | null => {
  if (state.standing !== 'open') return null;
  let first = Infinity;
  for (const { atMs } of openSteps(state, rules)) first = Math.min(first, atMs);
  for (const { atMs } of stepsOfDocuments(state, rules, true)) first = Math.min(first, atMs);
  for (const part of state.assignments) first = Math.min(first, wakeOfPart(state, part, rules));
  for (const one of state.submissions) first = Math.min(first, wakeOfSubmission(state, one, rules));
  return first === Infinity ? null : first;
};

/** What is due by now of an open task, done or not, in order: only parts and questions that are due are looked at. */
export const passedSteps = (state: TaskState, rules: Rules, nowMs: number): readonly Step[] => {
  if (state.standing !== 'open') return [];
  const due = state.assignments.filter((part) => wakeOfPart(state, part, rules) <= nowMs);
  const asked = state.submissions.filter((one) => wakeOfSubmission(state, one, rules) <= nowMs);
  const steps = [
    ...openSteps(state, rules),
    ...stepsOfDocuments(state, rules, false),
    ...due.flatMap((part) => rowsOf(state, part, rules, NOTHING).flatMap((row) => [...row])),
    ...asked.flatMap((one) => [...stepsOfSubmission(state, one, rules, NOTHING)]),
  ];
  return inOrder(steps.filter((step) => step.atMs <= nowMs));
};
