import { civilDateAt } from '../calendar/civil-date';
import { assertNever } from '../result';
import type { RecordedEvent } from '../task/events';
import { overtake } from '../task/evolve/settling';
import type { AssignmentState, TaskState } from '../task/state';
import type { ChildOpened, FamilyEvent } from './events';
import type { ChildNews, ChildRef } from './family';
import { plannedPeriods, type PlannedPeriod } from './periods';

/** The periods that the task owes, counted from the day it was given, or since which it comes round. */
export const plannedOf = (state: TaskState): readonly PlannedPeriod[] =>
  state.period === null
    ? plannedPeriods(
        state.deadline,
        state.year,
        civilDateAt(state.comesRoundSinceMs ?? state.assignments[0]?.givenAtMs ?? 0),
      )
    : [];

const isOpen = (one: AssignmentState): boolean => one.work !== 'confirmed' && one.work !== 'released';

/** State after something happened in a task's family. */
export const evolveFamily = (
  state: TaskState,
  event: FamilyEvent,
  { atMs, by }: Pick<RecordedEvent, 'atMs' | 'by'>,
): TaskState => {
  switch (event.kind) {
    case 'child-opened':
      return opened(state, event);
    case 'child-moved':
      return event.reopens === true
        ? reopened(told(state, event.child, event, atMs))
        : told(state, event.child, event, atMs);
    case 'child-closed':
      return told(state, event.child, event, atMs);
    case 'merged-in':
      return { ...state, mergedFrom: [...state.mergedFrom, event.number] };
    case 'periods-completed':
      return {
        // What was still asked about the task is settled by its end.
        ...overtake(state, null, 'completed', { name: by.name, atMs }),
        assignments: state.assignments.map((one) =>
          isOpen(one) ? { ...one, work: 'confirmed', percent: 100, confirmedAtMs: atMs, obstacles: [] } : one,
        ),
      };
    case 'condition-met':
      return {
        ...state,
        condition: state.condition === null ? null : { ...state.condition, metAtMs: atMs },
        deadline: { ...state.deadline, due: event.due },
      };
    default:
      return assertNever(event);
  }
};

/** A period that had completed the task is worked on again: its leads have the task in hand as before. */
const reopened = (state: TaskState): TaskState => ({
  ...state,
  standing: 'open',
  completedAtMs: null,
  assignments: state.assignments.map((one) =>
    one.role === 'lead' && one.work === 'confirmed' ? { ...one, work: 'in-progress', confirmedAtMs: null } : one,
  ),
});

const opened = (state: TaskState, { key, child, number, why, within, given }: ChildOpened): TaskState => {
  if (state.children.some((one) => one.key === key)) return state;
  const { title, deadline, period = null } = given;
  const ref: ChildRef = {
    ...{ taskId: child, number, key, why, assignment: within, title, period },
    ...{ due: deadline.due, askedAtMs: null, closed: null, late: [] },
  };
  return touched({ ...state, children: [...state.children, ref] }, ref);
};

const told = (
  state: TaskState,
  taskId: string,
  { due, askedAtMs, closed, late }: ChildNews,
  atMs: number,
): TaskState => {
  const child = state.children.find((one) => one.taskId === taskId);
  if (!child) return state;
  const now: ChildRef = { ...child, due, askedAtMs, closed, late };
  const children = state.children.map((one) => (one === child ? now : one));
  const after = touched({ ...state, children }, now);
  return closed === 'completed' && state.standing === 'open' ? progressed(after, now, atMs) : after;
};

/** Parts that a child tells of are new objects, so that their rows are written again. */
const touched = (state: TaskState, child: ChildRef): TaskState => ({
  ...state,
  assignments: state.assignments.map((one) =>
    child.why === 'period' ? (one.role === 'lead' ? { ...one } : one) : one.id === child.assignment ? { ...one } : one,
  ),
});

/** Percent follows what was closed; it never takes back what the agency itself reported. */
const progressed = (state: TaskState, child: ChildRef, atMs: number): TaskState => {
  const family = state.children.filter(
    (one) => one.why === child.why && one.assignment === child.assignment && one.closed !== 'withdrawn',
  );
  const planned = child.why === 'period' ? Math.max(plannedOf(state).length, family.length) : family.length;
  const share = Math.round((100 * family.filter((one) => one.closed === 'completed').length) / Math.max(1, planned));
  const concerns = (one: AssignmentState): boolean =>
    child.why === 'period' ? one.role === 'lead' : one.id === child.assignment;
  return {
    ...state,
    assignments: state.assignments.map((one) =>
      concerns(one) && isOpen(one) && one.work !== 'awaiting'
        ? {
            ...one,
            work: one.work === 'given' || one.work === 'accepted' ? 'in-progress' : one.work,
            acceptedAtMs: one.acceptedAtMs ?? atMs,
            lastUpdateMs: atMs,
            percent: Math.max(one.percent, share),
            fired: one.fired.filter((step) => !step.startsWith('update-')),
          }
        : one,
    ),
  };
};
