import type { RecordedEvent } from '../../domain/task/events';
import type { TaskState } from '../../domain/task/state';
import type { LogBatch, TaskLog } from '../../ports/task-log';
import type { Db } from './client';
import { createHolders } from './holders';
import { assignmentColumns, eventColumns, noticeColumns, taskColumns, toRecorded, type EventRow } from './rows';
import type { RuleCache } from './rule-cache';
import { APPEND, INSERT_NOTICES } from './sql';

interface HeadRow {
  readonly state: TaskState;
  readonly version: number;
  readonly events: readonly EventRow[] | null;
}

const HEAD = `
SELECT t.state,
       (SELECT max(version) FROM "RuleSet") AS version,
       (SELECT json_agg(e ORDER BY e.seq) FROM "TaskEvent" e
         WHERE e."taskId" = t.id AND (e.seq > $2 OR e."commandId" = ANY($3))) AS events
  FROM "Task" t WHERE t.id = $1`;

/** PostgreSQL's code for a broken unique constraint: somebody else wrote that sequence number or command first. */
const isDuplicate = (error: unknown): boolean => /23505|duplicate key|UniqueConstraint/i.test(String(error));

/** The log over PostgreSQL: two or three round trips an act, the write a single statement (docs/decisions/0004). */
export const createTaskLog = (db: Db, rules: RuleCache): TaskLog => ({
  head: async ({ taskId, afterSeq, commandIds }) => {
    const rows = await db.$queryRawUnsafe<HeadRow[]>(HEAD, taskId, afterSeq, commandIds);
    const row = rows[0];
    if (!row) return null;
    const events = (row.events ?? []).map(toRecorded);
    const known: Record<string, RecordedEvent[]> = {};
    for (const one of events) if (commandIds.includes(one.commandId)) (known[one.commandId] ??= []).push(one);
    return {
      state: row.state,
      tail: events.filter((one) => one.seq > afterSeq),
      known,
      rules: await rules.get(row.version),
    };
  },

  holders: createHolders(db),

  append: async (batch) => {
    try {
      const rows = await db.$queryRawUnsafe<unknown[]>(APPEND, ...appendParameters(batch));
      return rows.length > 0;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  },

  addNotices: async (notices) => {
    await db.$executeRawUnsafe(INSERT_NOTICES, JSON.stringify(notices.map(noticeColumns)));
  },
});

const appendParameters = ({ before, after, events, notices, rules }: LogBatch): readonly unknown[] => {
  const old = new Map(before.assignments.map((one) => [one.id, one]));
  const changed = after.assignments.filter((one) => old.get(one.id) !== one);
  return [
    after.taskId,
    before.seq,
    JSON.stringify(taskColumns(after, rules, events.at(-1)?.atMs ?? 0)),
    JSON.stringify(events.map(eventColumns)),
    JSON.stringify(changed.map((one) => assignmentColumns(after.taskId, one, rules))),
    JSON.stringify(notices.map(noticeColumns)),
  ];
};
