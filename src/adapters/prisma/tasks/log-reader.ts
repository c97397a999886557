import type { RecordedEvent } from '../../../domain/task/events';
import { fold } from '../../../domain/task/evolve/evolve';
import type { TaskState } from '../../../domain/task/state';
import type { LogReader } from '../../../ports/task-views';
import type { Db } from '../client';
import { toRecorded, type EventRow } from './rows';

type PlacedRow = EventRow & { readonly position: bigint };

const COLUMNS = `e."taskId", e.seq, e."commandId", e.part, e.at, e."by", e.event, e.position`;

/** Folds the log as it stood. A plan of a year has some ten thousand events: read at once. */
export const createLogReader = (db: Db): LogReader => ({
  asOf: async (planId, atMs) => {
    const rows = await db.$queryRawUnsafe<PlacedRow[]>(
      `SELECT ${COLUMNS} FROM "TaskEvent" e JOIN "Task" t ON t.id = e."taskId"
        WHERE t."planId" = $1 AND e.at <= $2::timestamptz ORDER BY t.number, e.seq`,
      planId,
      new Date(atMs),
    );
    const byTask = new Map<string, RecordedEvent[]>();
    for (const row of rows) {
      const events = byTask.get(row.taskId);
      if (events) events.push(toRecorded(row));
      else byTask.set(row.taskId, [toRecorded(row)]);
    }
    const states = [...byTask.values()].map((events) => fold(events)).filter((one): one is TaskState => one !== null);
    return { states, position: rows.reduce((top, row) => (row.position > top ? row.position : top), 0n) };
  },
  eventsBetween: async (planId, fromMs, toMs) => {
    const rows = await db.$queryRawUnsafe<PlacedRow[]>(
      `SELECT ${COLUMNS} FROM "TaskEvent" e JOIN "Task" t ON t.id = e."taskId"
        WHERE t."planId" = $1 AND e.at > $2::timestamptz AND e.at <= $3::timestamptz ORDER BY e.at, e.position`,
      planId,
      new Date(fromMs),
      new Date(toMs),
    );
    return rows.map(toRecorded);
  },
});
