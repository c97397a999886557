import { inLine } from '../agency-line';
import { newPart } from './new-part';
import { withAssignment } from './evolve-part';
import { overtake } from './settling';
import type { RecordedEvent, TaskEvent } from '../events';
import { comesRound } from '../../family/periods';
import type { Deadline, TaskState } from '../state';
import { isClosed } from '../status';

type EventOf<K extends TaskEvent['kind']> = Extract<TaskEvent, { kind: K }>;

/** The task rests: its timers too (steps.ts), until it is resumed. */
export const suspended = (state: TaskState, event: EventOf<'suspended'>, { atMs }: RecordedEvent): TaskState => ({
  ...state,
  standing: 'suspended',
  suspensions: [...state.suspensions, { fromMs: atMs, toMs: null, reason: event.reason, document: event.document }],
});

/** Every waiting counts anew from here: the days of rest are nobody's. */
export const resumed = (state: TaskState, { atMs }: RecordedEvent): TaskState => ({
  ...state,
  standing: 'open',
  suspensions: state.suspensions.map((one) => (one.toMs === null ? { ...one, toMs: atMs } : one)),
  assignments: state.assignments.map((one) => (isClosed(one) ? one : { ...one, dueSinceMs: atMs })),
});

export const withdrawn = (
  state: TaskState,
  { reason, document, mergedInto, successor }: EventOf<'withdrawn'>,
  { by, atMs }: RecordedEvent,
): TaskState => ({
  ...overtake(state, null, 'withdrawn', { name: by.name, atMs }),
  standing: 'withdrawn',
  end: { reason, document, mergedInto: mergedInto ?? null, successor: successor ?? null },
  suspensions: state.suspensions.map((one) => (one.toMs === null ? { ...one, toMs: atMs } : one)),
});

/** What was confirmed is worked on again, and judged anew by its deadline. */
export const reopened = (
  state: TaskState,
  { assignment }: EventOf<'reopened'>,
  { atMs }: RecordedEvent,
): TaskState => ({
  ...withAssignment(state, assignment, (one) => ({
    work: 'returned',
    askedAtMs: null,
    confirmedAtMs: null,
    checked: null,
    dueSinceMs: atMs,
    reopens: one.reopens + 1,
    // Its silence begins anew.
    lastUpdateMs: atMs,
    fired: one.fired.filter((step) => !/^(check|update)/.test(step)),
  })),
  standing: 'open',
  completedAtMs: null,
});

const metCondition = ({ condition }: TaskState): TaskState['condition'] =>
  condition?.metAtMs == null ? null : condition;

/** It may come round from now on, wait for something, or no longer do either. */
const newDeadline = (
  state: TaskState,
  deadline: Deadline,
  atMs: number,
): Pick<TaskState, 'deadline' | 'condition' | 'comesRoundSinceMs'> => {
  const { kind, wording } = deadline;
  const begins = comesRound(deadline) && !comesRound(state.deadline);
  return {
    deadline,
    condition: kind === 'conditional' ? { wording, metAtMs: null } : metCondition(state),
    ...(begins ? { comesRoundSinceMs: atMs } : {}),
  };
};

export const taskAmended = (
  state: TaskState,
  { title, product, deadline, area, openGroups }: EventOf<'task-amended'>,
  { atMs }: Pick<RecordedEvent, 'atMs'>,
): TaskState => ({
  ...state,
  title: title ?? state.title,
  product: product === undefined ? state.product : product,
  ...(deadline === undefined ? {} : newDeadline(state, deadline, atMs)),
  area: area?.code ?? state.area,
  monitor: area?.monitor ?? state.monitor,
  ...(openGroups === undefined ? {} : { openGroups }),
});

/** A new part; an agency that was taken out before begins again, with what it had handed in. */
export const assignmentAdded = (
  state: TaskState,
  { assignment, agency, role, due, line, upper, calledInBy }: EventOf<'assignment-added'>,
  { atMs }: RecordedEvent,
): TaskState => {
  const before = state.assignments.find((one) => one.id === assignment);
  const given = { id: assignment, agency, role, due, ...inLine({ line, upper }) };
  const part = {
    ...newPart(given, atMs),
    evidence: before?.evidence ?? [],
    ...(calledInBy === undefined ? {} : { calledInBy }),
  };
  return { ...state, assignments: [...state.assignments.filter((one) => one !== before), part] };
};
