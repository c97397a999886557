import type { Rules } from '../../../domain/task/policy';
import type { NewTask } from '../../../ports/task-log';
import type { Tx } from '../client';
import { assignmentColumns, eventColumns, iso, noticeColumns, searchText, taskColumns } from './rows';
import { INSERT_ASSIGNMENTS, INSERT_EVENTS, INSERT_NOTICES, INSERT_TASKS, STARTING_CHANNEL } from './sql';

/** What a document says of a task besides what is folded from its log. */
export interface PlaceInPlan {
  readonly stt: string;
  readonly groupTitle: string | null;
  readonly proposed: readonly string[];
  readonly note: string | null;
}

export interface TaskToInsert extends NewTask {
  readonly place: PlaceInPlan;
}

/** Serialises the giving of tasks, so that short numbers come without a gap or a clash. */
const NUMBERING_LOCK = 4711;

/** Taken by whoever gives tasks, before he looks whether they are given already. */
export const lockNumbering = (tx: Tx): Promise<unknown> =>
  tx.$executeRawUnsafe(`SELECT pg_advisory_xact_lock(${NUMBERING_LOCK})`);

/** The first number that is free, under the lock. */
export const nextNumber = async (tx: Tx): Promise<number> => {
  const rows = await tx.$queryRawUnsafe<{ top: number }[]>(`SELECT coalesce(max(number), 0) AS top FROM "Task"`);
  return (rows[0]?.top ?? 0) + 1;
};

const taskRow = ({ after, events, place }: TaskToInsert, rules: Rules) => {
  const givenAtMs = events[0]?.atMs ?? 0;
  const leads = after.assignments.filter((one) => one.role === 'lead').map((one) => one.agency);
  return {
    ...taskColumns(after, rules, events.at(-1)?.atMs ?? givenAtMs),
    number: after.number,
    planId: after.planId,
    area: after.area,
    title: after.title,
    product: after.product,
    wording: after.deadline.wording,
    ...place,
    givenAt: iso(givenAtMs),
    searchText: searchText([after.title, place.groupTitle, after.product, leads.join(' ')]),
  };
};

/** New tasks with their rows, first events and notices, all at "starting". Inside the caller's transaction. */
export const insertTasks = async (tx: Tx, tasks: readonly TaskToInsert[], rules: Rules): Promise<void> => {
  const insert = (sql: string, rows: readonly object[]) => tx.$executeRawUnsafe(sql, JSON.stringify(rows));
  await insert(
    INSERT_TASKS,
    tasks.map((one) => taskRow(one, rules)),
  );
  await insert(
    INSERT_ASSIGNMENTS,
    tasks.flatMap(({ after }) => after.assignments.map((one) => assignmentColumns(after, one, rules))),
  );
  await insert(
    INSERT_EVENTS,
    tasks.flatMap(({ events }) => events.map(eventColumns)),
  );
  await insert(
    INSERT_NOTICES,
    tasks.flatMap(({ notices }) => notices.map(noticeColumns)),
  );
  await tx.$executeRawUnsafe(`SELECT pg_notify('${STARTING_CHANNEL}', '')`);
};
