import type { RecordedEvent } from '../../../domain/task/events';
import type { TaskState } from '../../../domain/task/state';
import { leadsOf } from '../../../domain/task/status';
import type { LogBatch, TaskLog } from '../../../ports/task-log';
import type { Db, Statement } from '../client';
import { gather } from '../gather';
import { createHeadCache } from './head-cache';
import { createHolders } from '../directory/holders';
import {
  assignmentColumns,
  eventColumns,
  noticeColumns,
  searchText,
  taskColumns,
  toRecorded,
  type EventRow,
} from './rows';
import type { RuleCache } from './rule-cache';
import { insertTasks, lockNumbering, nextNumber, type PlaceInPlan } from './insert-tasks';
import { APPEND, INSERT_NOTICES, PLACE_OF } from './sql';

interface HeadRow {
  readonly state: TaskState;
  readonly version: number;
  readonly events: readonly EventRow[] | null;
}

const HEAD: Statement = {
  name: 'log-head',
  text: `
SELECT t.state,
       (SELECT max(version) FROM "RuleSet") AS version,
       (SELECT json_agg(e ORDER BY e.seq) FROM "TaskEvent" e
         WHERE e."taskId" = t.id AND (e.seq > $2 OR e."commandId" = ANY($3))) AS events
  FROM "Task" t WHERE t.id = $1`,
};

/** PostgreSQL's code for a broken unique constraint: somebody else wrote that sequence number or command first. */
const isDuplicate = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === '23505';

/** Undoes the transaction: somebody wrote to the parent meanwhile. */
class MovedOn extends Error {}

/** Below the 5 s that the workflow gives a write. */
const OPENING_MS = 4_000;

/** The log over PostgreSQL: one or two round trips an act, the write a single statement (docs/decisions/0004). */
export const createTaskLog = (db: Db, rules: RuleCache): TaskLog => {
  const cache = createHeadCache();

  const head: TaskLog['head'] = async ({ taskId, afterSeq, commandIds, trusting = false }) => {
    const last = trusting ? cache.get(taskId, afterSeq) : null;
    if (last !== null) return { ...last, tail: [], known: {} };
    const rows = await db.hot<HeadRow>(HEAD, [taskId, afterSeq, commandIds]);
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
  };

  const write = gather(async (batches: readonly LogBatch[]) => {
    const rows = await db.hot<{ id: string }>(APPEND, appendParameters(batches));
    const written = new Set(rows.map((row) => row.id));
    return batches.map(({ after }) => written.has(after.taskId));
  });

  const append: TaskLog['append'] = async (batch) => {
    const { after } = batch;
    // Dropped before trying: after a fault it is not known what the database has.
    cache.drop(after.taskId);
    try {
      if (!(await write(batch))) return false;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
    cache.keep(after, batch.rules);
    return true;
  };

  // One at a time in a process: those that wait for the lock of numbering would hold the connections of the others.
  let turn: Promise<unknown> = Promise.resolve();
  const appendOpening: TaskLog['appendOpening'] = (count, make) => {
    const mine = turn.then(() => openNow(count, make));
    turn = mine.catch(() => undefined);
    return mine;
  };
  const openNow: TaskLog['appendOpening'] = async (count, make) => {
    try {
      const { after, rules: inForce } = await db.$transaction(
        async (tx) => {
          await lockNumbering(tx);
          const first = await nextNumber(tx);
          const numbers = Array.from({ length: count }, (_, index) => first + index);
          const batch = await make(numbers, createHolders(tx));
          cache.drop(batch.after.taskId);
          const written = await tx.$queryRawUnsafe<unknown[]>(APPEND.text, ...appendParameters([batch]));
          if (written.length === 0) throw new MovedOn();
          const places = await tx.$queryRawUnsafe<PlaceInPlan[]>(PLACE_OF, batch.after.taskId);
          const place = { stt: '', groupTitle: null, proposed: [], ...places[0], note: null };
          await insertTasks(
            tx,
            batch.children.map((one) => ({ ...one, place })),
            batch.rules,
          );
          return batch;
        },
        { timeout: OPENING_MS, maxWait: OPENING_MS },
      );
      cache.keep(after, inForce);
      return true;
    } catch (error) {
      // Prisma wraps the code of a fault inside a transaction.
      if (error instanceof MovedOn || /23505/.test(String(error))) return false;
      throw error;
    }
  };

  return {
    head,
    holders: createHolders(db),
    append,
    appendOpening,
    addNotices: async (notices) => {
      await db.$executeRawUnsafe(INSERT_NOTICES, JSON.stringify(notices.map(noticeColumns)));
    },
  };
};

/** Codes of the agencies that lead now and had no part before. */
const newLeads = (before: TaskState, after: TaskState): readonly string[] => {
  const known = new Set(before.assignments.map((one) => one.agency));
  return leadsOf(after)
    .map((one) => one.agency)
    .filter((agency) => !known.has(agency));
};

/** Rows of several tasks, one JSON array a table. */
const appendParameters = (batches: readonly LogBatch[]): readonly string[] =>
  [
    batches.map(taskRow),
    batches.flatMap(({ events }) => events.map(eventColumns)),
    batches.flatMap(changedAssignments),
    batches.flatMap(({ notices }) => notices.map(noticeColumns)),
  ].map((rows) => JSON.stringify(rows));

const taskRow = ({ before, after, events, rules }: LogBatch) => {
  const renamed = before.title !== after.title || before.product !== after.product;
  const added = [...(renamed ? [after.title, after.product] : []), ...newLeads(before, after)];
  return {
    ...taskColumns(after, rules, events.at(-1)?.atMs ?? 0),
    // What it was called before, and whose it was, is still found.
    searchAdded: added.length === 0 ? '' : ` ${searchText(added)}`,
    before: before.seq,
    rules: rules.version,
  };
};

const changedAssignments = ({ before, after, rules }: LogBatch) => {
  const old = new Map(before.assignments.map((one) => [one.id, one]));
  // When the task comes to rest or goes on, every deadline is seen differently.
  const all = before.standing !== after.standing;
  return after.assignments
    .filter((one) => all || old.get(one.id) !== one)
    .map((one) => assignmentColumns(after, one, rules));
};
