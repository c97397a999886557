import { closeOfWork } from '../../../domain/calendar/working-days';
import { fold } from '../../../domain/text/fold';
import { isOver, judgedAt, taskAskedAt, taskDue, taskPercent, taskWork } from '../../../domain/task/status';
import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { RecordedEvent } from '../../../domain/task/events';
import type { Notice } from '../../../domain/notice/notice';
import type { Rules } from '../../../domain/task/policy';
import { isPlansOwn } from '../../../domain/family/family';
import { judged } from '../../../domain/family/judging';
import { unanswered } from '../../../domain/task/obstacle';
import { pendingOf } from '../../../domain/task/pending';
import type { AssignmentState, TaskState } from '../../../domain/task/state';

/** Instants travel in JSON as ISO text, which PostgreSQL casts to timestamptz. */
export const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

/** Null without a deadline, and while the task rests with its deadline ahead: then time makes nothing late. */
const dueAt = (due: CivilDate | null, state: TaskState, rules: Rules): string | null => {
  if (due === null) return null;
  const atMs = closeOfWork(rules.calendar, due);
  return state.standing === 'suspended' && atMs >= judgedAt(state, Infinity) ? null : iso(atMs);
};

/** The columns of Task that are folded from its log. */
export const taskColumns = (state: TaskState, rules: Rules, updatedAtMs: number) => ({
  id: state.taskId,
  seq: state.seq,
  state,
  parentId: isPlansOwn(state) ? null : (state.parent?.taskId ?? null),
  standing: state.standing,
  work: taskWork(state),
  percent: taskPercent(state),
  pending: pendingOf(state),
  due: taskDue(state),
  title: state.title,
  product: state.product,
  wording: state.deadline.wording,
  dueAt: dueAt(taskDue(state), state, rules),
  askedAt: isoOrNull(taskAskedAt(state)),
  completedAt: isoOrNull(state.completedAtMs),
  updatedAt: iso(updatedAtMs),
  startState: isOver(state) ? 'closed' : null,
});

/** What keeps the part from going on, one a line; null when nothing does. */
const obstacleText = (part: AssignmentState): string | null =>
  unanswered(part)
    .map((one) => one.text)
    .join('\n') || null;

/** Day and asking are those that the part is judged by: a recurring task's are of the period that stands for it. */
export const assignmentColumns = (state: TaskState, part: AssignmentState, rules: Rules) => {
  const one = judged(state, part);
  return {
    taskId: state.taskId,
    id: one.id,
    agency: one.agency,
    role: one.role,
    givenAt: iso(one.givenAtMs),
    due: one.due,
    dueAt: dueAt(one.due, state, rules),
    work: one.work,
    percent: one.percent,
    acceptedAt: isoOrNull(one.acceptedAtMs),
    lastUpdate: isoOrNull(one.lastUpdateMs),
    askedAt: isoOrNull(one.askedAtMs),
    confirmedAt: isoOrNull(one.confirmedAtMs),
    overdueSince: isoOrNull(one.overdueSinceMs),
    obstacle: obstacleText(one),
    extensions: one.extensions,
    nudges: one.nudges,
    rung: one.rung,
  };
};

export const eventColumns = (one: RecordedEvent) => ({
  taskId: one.taskId,
  seq: one.seq,
  commandId: one.commandId,
  part: one.part,
  kind: one.event.kind,
  at: iso(one.atMs),
  by: one.by,
  event: one.event,
});

export const noticeColumns = (one: Notice & { readonly seq: number; readonly notBeforeMs: number }) => ({
  id: one.id,
  taskId: one.taskId,
  seq: one.seq,
  kind: one.kind,
  officialId: one.officialId,
  urgent: one.urgent,
  facts: one.facts,
  at: iso(one.atMs),
  notBefore: iso(one.notBeforeMs),
});

/** What the list's search compares with: number, texts and agencies without diacritics. */
export const searchText = (parts: readonly (string | null)[]): string =>
  fold(parts.filter((one) => one !== null).join(' '));

export interface EventRow {
  readonly taskId: string;
  readonly seq: number;
  readonly commandId: string;
  readonly part: number;
  readonly at: string | Date;
  readonly by: RecordedEvent['by'];
  readonly event: RecordedEvent['event'];
}

export const toRecorded = (row: EventRow): RecordedEvent => ({
  taskId: row.taskId,
  seq: row.seq,
  commandId: row.commandId,
  part: row.part,
  atMs: new Date(row.at).getTime(),
  by: row.by,
  event: row.event,
});
