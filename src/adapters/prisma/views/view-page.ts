import { Prisma } from '../generated/client';
import type { AssignmentRole, AssignmentWork, TaskState } from '../../../domain/task/state';
import type { TimeStatus } from '../../../domain/task/status';
import type { AssignmentView, TaskPage } from '../../../ports/task-views';
import type { Db } from '../client';
import { fromJson } from '../json';
import { toRecorded, type EventRow } from '../tasks/rows';
import { childrenOf, lineOf } from './view-lines';
import { createDeliveryViews } from './view-deliveries';
import { partTimeSql, type Moment } from './view-sql';

const { sql } = Prisma;

/** More than any real task has; keeps a page of one that went wrong readable. The latest are kept. */
const MOST_EVENTS = 500;
const MOST_DELIVERIES = 200;

interface AssignmentRow {
  readonly id: string;
  readonly agency: string;
  readonly role: string;
  readonly due: string | null;
  readonly work: string;
  readonly time: string;
}

const assignmentsOf = async (db: Db, taskId: string, moment: Moment): Promise<readonly AssignmentView[]> => {
  const rows = await db.$queryRaw<AssignmentRow[]>(sql`
SELECT a.id, a.agency, a.role, a.due, a.work, ${partTimeSql(moment)} AS time
  FROM "Assignment" a JOIN "Task" t ON t.id = a."taskId" WHERE t.id = ${taskId} ORDER BY a.role = 'lead' DESC, a.id`);
  return rows.map((row) => ({
    ...row,
    role: row.role as AssignmentRole,
    work: row.work as AssignmentWork,
    time: row.time as TimeStatus,
  }));
};

const timelineOf = async (db: Db, taskId: string) => {
  const rows = await db.$queryRaw<EventRow[]>(sql`
SELECT e."taskId", e.seq, e."commandId", e.part, e.at, e."by", e.event
  FROM "TaskEvent" e WHERE e."taskId" = ${taskId} ORDER BY e.seq DESC LIMIT ${MOST_EVENTS}`);
  return rows.reverse().map(toRecorded);
};

/** Everything the page of one task shows; null when there is none of that number. */
export const pageOf = async (db: Db, number: number, moment: Moment): Promise<TaskPage | null> => {
  const line = await lineOf(db, number, moment);
  if (line === null) return null;
  const [task, assignments, timeline, deliveries, children] = await Promise.all([
    db.task.findUniqueOrThrow({ where: { id: line.id }, select: { state: true } }),
    assignmentsOf(db, line.id, moment),
    timelineOf(db, line.id),
    createDeliveryViews(db).list({ taskNumber: number }, MOST_DELIVERIES, moment.now.getTime()),
    childrenOf(db, line.id, moment),
  ]);
  return { line, state: fromJson<TaskState>(task.state), assignments, timeline, deliveries, children };
};
