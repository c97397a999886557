import { closeOfWork, workingDayOnOrBefore, workingInstant } from '../calendar/working-days';
import { civilDateAt, type CivilDate } from '../calendar/civil-date';
import type { Post } from '../directory/official';
import { isByPeriods } from '../family/judging';
import { openSteps, type OpenStep } from '../family/open-steps';
import type { Rules } from './policy';
import { partFrom, resumedAt, submissionFrom } from './counted-from';
import type { AssignmentState, Submission, TaskState } from './state';
import { documentSteps, type DocumentStep } from './steps-document';
import { isClosed } from './status';

/** Something that time alone makes happen to one part of a task. `id` is unique for the part's present deadline. */
export type Step =
  | {
      readonly kind: 'remind';
      readonly id: string;
      readonly assignment: string;
      readonly atMs: number;
      readonly days: number;
    }
  | { readonly kind: 'accept'; readonly id: string; readonly assignment: string; readonly atMs: number }
  | { readonly kind: 'update'; readonly id: string; readonly assignment: string; readonly atMs: number }
  | { readonly kind: 'due'; readonly id: string; readonly assignment: string; readonly atMs: number }
  | {
      readonly kind: 'climb';
      readonly id: string;
      readonly assignment: string;
      readonly atMs: number;
      readonly rung: number;
      readonly to: 'unit-head' | 'leader' | 'submission';
    }
  | { readonly kind: 'check'; readonly id: string; readonly assignment: string; readonly atMs: number }
  | {
      readonly kind: 'submission';
      readonly id: string;
      readonly assignment: string;
      readonly atMs: number;
      readonly submission: number;
      readonly to: Post;
    }
  | OpenStep
  | DocumentStep;

/** Asked twice, then the part's own leader hears of it by the ladder; more would be noise. */
const TIMES_ASKED_TO_ACCEPT = 2;
const TIMES_ASKED_TO_CHECK = 3;
const TIMES_ASKED_FOR_NEWS = 2;

/** The hour of steps on the n-th working day after a date (before it when n < 0). */
const morning = (rules: Rules, date: CivilDate, days: number): number =>
  workingInstant(rules.calendar, date, days, rules.policy.remindAtMinute);

/** Reminders whose morning had passed when the deadline was set do not exist: the setting itself was told. */
const remindersBefore = (rules: Rules, one: AssignmentState, due: CivilDate): Step[] => {
  // A deadline on a day off holds its date; the reminders count from the working day before.
  const lastDay = workingDayOnOrBefore(rules.calendar, due);
  return rules.policy.remindBefore[one.role]
    .map((days) => ({
      kind: 'remind' as const,
      id: `remind-${days}`,
      assignment: one.id,
      atMs: morning(rules, lastDay, -days),
      days,
    }))
    .filter((step) => step.atMs > one.dueSinceMs);
};

const afterDeadline = (rules: Rules, one: AssignmentState, due: CivilDate): Step[] => {
  const { calendar, policy } = rules;
  const steps: Step[] = [{ kind: 'due', id: 'due', assignment: one.id, atMs: closeOfWork(calendar, due) + 1 }];
  // Given late, or handed back after days with the checker: those days are not the agency's, so the ladder counts on.
  const since = civilDateAt(one.dueSinceMs);
  const from = since > due ? since : due;
  for (let n = 1; n <= policy.overdueTimes; n += 1) {
    const days = n * policy.overdueEvery;
    const atMs = morning(rules, from, days);
    steps.push({ kind: 'remind', id: `late-${days}`, assignment: one.id, atMs, days: -days });
  }
  policy.ladder[one.role].forEach((rung, index) => {
    // An agency's own sub-task climbs to its leader and no further.
    if (one.giver !== undefined && rung.to === 'submission') return;
    const atMs = morning(rules, from, rung.afterWorkingDays);
    steps.push({ kind: 'climb', id: `climb-${rung.id}`, assignment: one.id, atMs, rung: index + 1, to: rung.to });
  });
  return steps;
};

const acceptSteps = (rules: Rules, one: AssignmentState): Step[] => {
  const day = civilDateAt(one.givenAtMs);
  return Array.from({ length: TIMES_ASKED_TO_ACCEPT }, (_, index) => ({
    kind: 'accept',
    id: `accept-${index + 1}`,
    assignment: one.id,
    atMs: morning(rules, day, rules.policy.acceptWithin * (index + 1)),
  }));
};

const checkSteps = (rules: Rules, one: AssignmentState, askedAtMs: number): Step[] => {
  const day = civilDateAt(askedAtMs);
  return Array.from({ length: TIMES_ASKED_TO_CHECK }, (_, index) => ({
    kind: 'check',
    id: `check-${index + 1}`,
    assignment: one.id,
    atMs: morning(rules, day, rules.policy.checkWithin * (index + 1)),
  }));
};

/** Asks for news after each `updateAfter` working days of silence; the id names the silence it asks about. */
const updateSteps = (rules: Rules, one: AssignmentState): Step[] => {
  const since = one.lastUpdateMs ?? one.acceptedAtMs;
  if (since === null) return [];
  const day = civilDateAt(since);
  return Array.from({ length: TIMES_ASKED_FOR_NEWS }, (_, index) => ({
    kind: 'update',
    id: `update-${day}-${index + 1}`,
    assignment: one.id,
    atMs: morning(rules, day, rules.policy.updateAfter * (index + 1)),
  }));
};

const submissionSteps = (rules: Rules, submission: Submission): Step[] => {
  const day = civilDateAt(submission.submittedAtMs ?? submission.proposedAtMs);
  const waits = rules.policy.submissionWaits.filter((one) =>
    submission.state === 'proposed' ? one.to === 'standing' : one.to !== 'standing',
  );
  return waits.map((wait) => ({
    kind: 'submission',
    id: `submission-${submission.id}-${wait.id}`,
    assignment: submission.assignment,
    atMs: morning(rules, day, wait.afterWorkingDays),
    submission: submission.id,
    to: wait.to,
  }));
};

/** A lead that reports by periods is asked for news in each of them, not beside them. */
const stepsOfPart = (state: TaskState, rules: Rules, one: AssignmentState): Step[] => {
  if (isClosed(one)) return [];
  if (one.work === 'awaiting' && one.askedAtMs !== null) return checkSteps(rules, one, one.askedAtMs);
  return [
    ...(one.work === 'given' ? acceptSteps(rules, one) : isByPeriods(state, one) ? [] : updateSteps(rules, one)),
    ...(one.due === null ? [] : [...remindersBefore(rules, one, one.due), ...afterDeadline(rules, one, one.due)]),
  ];
};

/** All timed steps of an open task's present deadlines and questions, done or not, earliest first. */
export const allSteps = (state: TaskState, rules: Rules): readonly Step[] => {
  if (state.standing !== 'open') return [];
  const from = resumedAt(state);
  return [
    ...state.assignments.flatMap((one) => stepsOfPart(state, rules, partFrom(one, from))),
    ...openSteps(state, rules),
    ...state.submissions.flatMap((one) => submissionSteps(rules, submissionFrom(one, from))),
    ...state.documents.flatMap((one) => documentSteps(rules, one, Math.max(one.atMs, from))),
  ].sort((a, b) => a.atMs - b.atMs);
};

/** Those still ahead of (or missed by) the task, earliest first. */
export const pendingSteps = (state: TaskState, rules: Rules): readonly Step[] => {
  const fired = new Map(state.assignments.map((one) => [one.id, new Set(one.fired)]));
  return allSteps(state, rules).filter((step) => fired.get(step.assignment)?.has(step.id) !== true);
};

/** The instant (epoch ms) of the earliest step still to do, or null when only people can move the task. */
export const nextWake = (state: TaskState, rules: Rules): number | null => pendingSteps(state, rules)[0]?.atMs ?? null;
