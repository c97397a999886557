import { closeOfWork, type WorkingCalendar } from '../calendar/working-days';
import type { CivilDate } from '../calendar/civil-date';
import { judged } from '../family/judging';
import type { AssignmentState, TaskState } from './state';

/** The time axis: computed, never stored. */
/** The worst first. */
export const TIMES = ['overdue', 'due-soon', 'in-time', 'no-deadline'] as const;
export type TimeStatus = (typeof TIMES)[number];

/** The four labels government tables print, in their order. */
export const LABELS = ['done', 'done-late', 'ongoing', 'not-done'] as const;
export type ReportLabel = (typeof LABELS)[number];

/** The work axis of the task as a whole, told by its leads. */
export const WORKS = [
  'given',
  'accepted',
  'in-progress',
  'awaiting',
  'returned',
  'waiting-coordination',
  'completed',
  'suspended',
  'withdrawn',
] as const;
export type TaskWork = (typeof WORKS)[number];

export const DUE_SOON_WORKING_DAYS = 7;

export const isClosed = (assignment: AssignmentState): boolean =>
  assignment.work === 'confirmed' || assignment.work === 'released';

/** Nothing more is waited for; only reopening and the papers that are still owed concern such a task. */
export const isOver = ({ standing }: Pick<TaskState, 'standing'>): boolean =>
  standing === 'completed' || standing === 'withdrawn';

/** The leads; one that was taken out of the task is none any more. */
export const leadsOf = (state: TaskState): readonly AssignmentState[] =>
  state.assignments.filter((one) => one.role === 'lead' && one.work !== 'released');

/** While a task rests it is judged as of the moment it was suspended. */
export const judgedAt = (state: TaskState, nowMs: number): number =>
  state.standing === 'suspended' ? Math.min(nowMs, state.suspensions.at(-1)?.fromMs ?? nowMs) : nowMs;

/** The leads as time is judged: those of a recurring task by the period that stands for each (family/judging.ts). */
export const judgedLeads = (state: TaskState): readonly AssignmentState[] =>
  leadsOf(state).map((one) => judged(state, one));

/** Lateness is judged when completion was asked for, not when it was confirmed; until then, now. */
export const isLate = (
  calendar: WorkingCalendar,
  due: CivilDate | null,
  askedAtMs: number | null,
  nowMs: number,
): boolean => due !== null && (askedAtMs ?? nowMs) > closeOfWork(calendar, due);

/** The day that the task as a whole is due: the latest of its leads' days, null when none of them has one. */
export const taskDue = (state: TaskState): CivilDate | null =>
  judgedLeads(state).reduce<CivilDate | null>(
    (latest, one) => (one.due !== null && (latest === null || one.due > latest) ? one.due : latest),
    null,
  );

/** When completion of the task was asked for: the last of its leads to ask, null while one has not. */
export const taskAskedAt = (state: TaskState): number | null => {
  const leads = judgedLeads(state);
  const asked = leads.map((one) => one.askedAtMs);
  return asked.some((at) => at === null) ? null : Math.max(...asked.map((at) => at ?? 0));
};

/**
 * The label of a task: late when any of its leads was (or is) late. Null for one that was withdrawn: it is no task of
 * the plan any more.
 */
export const reportLabel = (calendar: WorkingCalendar, state: TaskState, nowMs: number): ReportLabel | null => {
  if (state.standing === 'withdrawn') return null;
  const atMs = judgedAt(state, nowMs);
  const late = judgedLeads(state).some((one) => isLate(calendar, one.due, one.askedAtMs, atMs));
  if (state.standing === 'completed') return late ? 'done-late' : 'done';
  return late ? 'not-done' : 'ongoing';
};

const ORDER = ['returned', 'given', 'accepted', 'in-progress', 'awaiting'] as const;

export const taskWork = (state: TaskState): TaskWork => {
  if (state.standing !== 'open') return state.standing;
  const open = leadsOf(state).filter((one) => !isClosed(one));
  if (open.length === 0) return 'waiting-coordination';
  return ORDER.find((work) => open.some((one) => one.work === work)) ?? 'in-progress';
};

/** Percent of the task: the mean of its leads' (0–100). */
export const taskPercent = (state: TaskState): number => {
  const leads = leadsOf(state);
  return Math.round(leads.reduce((sum, one) => sum + one.percent, 0) / Math.max(1, leads.length));
};
