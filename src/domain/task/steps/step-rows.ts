import { civilDateAt, type CivilDate } from '../../calendar/civil-date';
import { closeOfWork, workingDayOnOrBefore, workingInstant } from '../../calendar/working-days';
import type { Post } from '../../directory/official';
import { isByPeriods } from '../../family/judging';
import type { ExtensionTo, Habits, Rules, Rung } from '../policy';
import { habitsOf } from '../policy-for';
import type { AssignmentState, ObstacleState, Submission, TaskState } from '../state';
import { isClosed } from '../status';
import type { Step } from './step';
import { rungSteps, type RowStart, type Skip } from './step-row';

/** A part with the habits that hold for it. */
interface Timing {
  readonly rules: Rules;
  readonly habits: Habits;
  readonly part: AssignmentState;
  readonly skip: Skip;
}

const since = ({ rules, habits }: Timing, atMs: number, day: CivilDate = civilDateAt(atMs), shift = 0): RowStart => ({
  calendar: rules.calendar,
  habits,
  day,
  atMs,
  shift,
});

/** The hour of steps on the n-th working day after a date (before it when n < 0). */
const morning = ({ rules, habits }: Timing, date: CivilDate, days: number): number =>
  workingInstant(rules.calendar, date, days, habits.remindAtMinute);

/** Reminders whose morning had passed when the deadline was set do not exist: the setting itself was told. */
function* remindersBefore(timing: Timing, due: CivilDate): Generator<Step> {
  const { rules, habits, part, skip } = timing;
  // A deadline on a day off holds its date; the reminders count from the working day before.
  const lastDay = workingDayOnOrBefore(rules.calendar, due);
  for (const days of habits.remindBefore[part.role]) {
    const id = `remind-${days}`;
    if (skip(id)) continue;
    const atMs = morning(timing, lastDay, -days);
    if (atMs > part.dueSinceMs) yield { kind: 'remind', id, assignment: part.id, atMs, days };
  }
}

/** What an agency gave to its own people stays within it: it goes to its leader and no further. */
const within = <To extends string>({ giver }: AssignmentState, rungs: readonly Rung<To>[]): readonly Rung<To>[] =>
  giver === undefined ? rungs : rungs.filter(({ to }) => !OUTSIDE.has(to));

const OUTSIDE: ReadonlySet<string> = new Set(['monitor', 'standing', 'submission']);

/** Given late, or handed back after days with the checker: those days are not the agency's, so it counts from then. */
const overdueFrom = ({ dueSinceMs }: AssignmentState, due: CivilDate): CivilDate => {
  const day = civilDateAt(dueSinceMs);
  return day > due ? day : due;
};

function* fallingDue({ rules, part, skip }: Timing, due: CivilDate): Generator<Step> {
  if (skip('due')) return;
  yield { kind: 'due', id: 'due', assignment: part.id, atMs: closeOfWork(rules.calendar, due) + 1 };
}

function* remindersAfter(timing: Timing, due: CivilDate): Generator<Step> {
  const { habits, part, skip } = timing;
  const { every, times } = habits.remindAfter[part.role];
  const from = overdueFrom(part, due);
  for (let n = 1; n <= times; n += 1) {
    const days = n * every;
    const id = `late-${days}`;
    if (!skip(id)) yield { kind: 'remind', id, assignment: part.id, atMs: morning(timing, from, days), days: -days };
  }
}

function* ladder(timing: Timing, due: CivilDate): Generator<Step> {
  const { rules, habits, part, skip } = timing;
  const fromMs = Math.max(closeOfWork(rules.calendar, due), part.dueSinceMs);
  const start = since(timing, fromMs, overdueFrom(part, due), part.ladderShift);
  for (const { id, atMs, rung, to, again } of rungSteps(start, 'climb-', within(part, habits.ladder[part.role]), skip))
    yield { kind: 'climb', id, assignment: part.id, atMs, rung, to, again };
}

function* acceptance(timing: Timing): Generator<Step> {
  const { habits, part, skip } = timing;
  for (const { id, atMs, to } of rungSteps(
    since(timing, part.givenAtMs),
    'accept-',
    within(part, habits.acceptance),
    skip,
  ))
    yield { kind: 'accept', id, assignment: part.id, atMs, to };
}

function* checking(timing: Timing, askedAtMs: number): Generator<Step> {
  const { habits, part, skip } = timing;
  for (const { id, atMs, to } of rungSteps(since(timing, askedAtMs), 'check-', within(part, habits.checking), skip))
    yield { kind: 'check', id, assignment: part.id, atMs, to };
}

/** Asks for news after each `updateAfter` working days of silence; the id names the silence it asks about. */
function* askingForNews(timing: Timing): Generator<Step> {
  const { habits, part, skip } = timing;
  const silentMs = part.lastUpdateMs ?? part.acceptedAtMs;
  if (silentMs === null) return;
  const day = civilDateAt(silentMs);
  for (let n = 1; n <= habits.updateTimes; n += 1) {
    const id = `update-${day}-${n}`;
    if (!skip(id))
      yield { kind: 'update', id, assignment: part.id, atMs: morning(timing, day, habits.updateAfter * n) };
  }
}

/** An obstacle goes on being asked about while its agency waits for its checker; each of several by itself. */
const obstaclesWaiting = (timing: Timing): readonly Iterable<Step>[] =>
  timing.part.obstacles.filter((one) => one.state === 'open').map((one) => obstacleWaiting(timing, one));

function* obstacleWaiting(timing: Timing, { no, atMs: raisedAtMs }: ObstacleState): Generator<Step> {
  const { habits, part, skip } = timing;
  const rungs = within(part, habits.obstacleWaits);
  for (const { id, atMs, to } of rungSteps(since(timing, raisedAtMs), `obstacle-${no}-`, rungs, skip))
    yield { kind: 'obstacle', id, assignment: part.id, atMs, to, no };
}

/** The rows of a part, each in the order in which its steps fall due. They follow from the part and its place alone. */
export const rowsOfPart = (
  rules: Rules,
  state: TaskState,
  part: AssignmentState,
  skip: Skip,
): readonly Iterable<Step>[] => {
  if (isClosed(part)) return [];
  const timing = { rules, habits: habitsOf(rules.policy, state, part), part, skip };
  const waiting = obstaclesWaiting(timing);
  if (part.work === 'awaiting' && part.askedAtMs !== null) return [checking(timing, part.askedAtMs), ...waiting];
  // Leads tell how a task stands, those that report by periods in each of them; the others are asked by their leads
  // (docs/decisions/0028).
  const silent = part.role === 'coordinating' || isByPeriods(state, part) ? [] : askingForNews(timing);
  const answering = part.work === 'given' ? acceptance(timing) : silent;
  if (part.due === null) return [answering, ...waiting];
  const { due } = part;
  return [
    answering,
    remindersBefore(timing, due),
    fallingDue(timing, due),
    remindersAfter(timing, due),
    ladder(timing, due),
    ...waiting,
  ];
};

const waitsOf = (habits: Habits, { state }: Submission): readonly Rung<Post | ExtensionTo>[] => {
  if (state === 'asked') return habits.extensionWaits;
  return habits.submissionWaits.filter((one) => (one.to === 'standing') === (state === 'proposed'));
};

export function* submissionSteps(rules: Rules, state: TaskState, submission: Submission, skip: Skip): Generator<Step> {
  const { id: question, assignment } = submission;
  const part = state.assignments.find((one) => one.id === assignment);
  if (!part) return;
  const habits = habitsOf(rules.policy, state, part);
  const fromMs = submission.submittedAtMs ?? submission.proposedAtMs;
  const start = since({ rules, habits, part, skip }, fromMs);
  for (const { id, atMs, to } of rungSteps(start, `submission-${question}-`, waitsOf(habits, submission), skip))
    yield { kind: 'submission', id, assignment, atMs, submission: question, to };
}
