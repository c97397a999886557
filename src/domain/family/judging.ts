import { instantAt } from '../calendar/civil-date';
import type { AssignmentState, TaskState } from '../task/state';
import type { ChildRef } from './family';
import { comesRound } from './periods';

/** What a part is judged by on the axis of time. */
type Judged = Pick<AssignmentState, 'due' | 'askedAtMs'>;

const NOTHING: Judged = { due: null, askedAtMs: null };

export const periodsOf = (state: TaskState): readonly ChildRef[] =>
  state.children.filter((one) => one.why === 'period' && one.closed !== 'withdrawn');

/** How one lead stands in one period. Of those who did not stand late when others did, it is known that they asked. */
const inPeriod = ({ due, askedAtMs, closed, late }: ChildRef, part: string): Judged => {
  if (due === null) return NOTHING;
  if (late.includes(part)) return { due, askedAtMs: closed === null ? null : askedAtMs };
  return { due, askedAtMs: late.length > 0 ? instantAt(due, 0) : askedAtMs };
};

const earlier = (a: ChildRef, b: ChildRef): number => (a.due ?? '').localeCompare(b.due ?? '');

/**
 * The period that stands for a lead's part of a recurring task: while the task is open the first open one in which it is
 * late, else the first that it has not handed in, else the last open one; between two periods none. Once the task is
 * completed the first in which it was late, else the last.
 */
const standIn = (state: TaskState, part: string): ChildRef | undefined => {
  const all = [...periodsOf(state)].sort(earlier);
  const among = state.standing === 'completed' ? all : all.filter((one) => one.closed === null);
  return (
    among.find((one) => one.late.includes(part)) ??
    among.find((one) => inPeriod(one, part).askedAtMs === null) ??
    among.at(-1)
  );
};

/** The task with every part as the axis of time sees it. */
export const judgedState = (state: TaskState): TaskState => ({
  ...state,
  assignments: state.assignments.map((one) => judged(state, one)),
});

/** True for a lead's part that is reported period by period. */
export const isByPeriods = (state: TaskState, part: Pick<AssignmentState, 'role'>): boolean =>
  part.role === 'lead' && comesRound(state.deadline) && state.period === null;

/** The part as the axis of time sees it: its own day and asking, or those of the period that stands for it. */
export const judged = (state: TaskState, part: AssignmentState): AssignmentState => {
  if (!isByPeriods(state, part)) return part;
  const period = standIn(state, part.id);
  return { ...part, ...(period === undefined ? NOTHING : inPeriod(period, part.id)) };
};

/** A period by what people call it. */
export interface NamedPeriod {
  readonly number: number;
  readonly label: string;
}

const named = ({ number, period }: ChildRef): NamedPeriod => ({ number, label: period?.label ?? '' });

/** The periods that wait to be reported, earliest first. */
export const openPeriods = (state: TaskState): readonly NamedPeriod[] =>
  [...periodsOf(state)]
    .sort(earlier)
    .filter((one) => one.closed === null)
    .map(named);

/** So many are named at most. */
const NAMED = 4;

/** The periods that were closed last, earliest first. */
export const lastPeriods = (state: TaskState): readonly NamedPeriod[] =>
  [...periodsOf(state)]
    .sort(earlier)
    .filter((one) => one.closed !== null)
    .slice(-NAMED)
    .map(named);
