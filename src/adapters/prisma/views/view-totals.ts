import { Prisma } from '../generated/client';
import { LABELS, TIMES, WORKS, type ReportLabel, type TaskWork, type TimeStatus } from '../../../domain/task/status';
import { PENDING_KINDS, type PendingKind } from '../../../domain/task/pending';
import type { AgencyRow, AreaRow, Counts } from '../../../ports/task-views';
import { rateOf, zeroes } from '../../../domain/report/counting';
import type { LabelCounts } from '../../../domain/report/figures';
import type { Db } from '../client';
import { countUpdates, freshNews, HAS_TOLD, type UpdateCounts } from './update-sql';
import { COUNTED, LABEL, late, LEADS, leadSums, OWN, TIME, type Moment } from './view-sql';

const { sql, empty } = Prisma;

interface CountRow {
  readonly label: ReportLabel | null;
  readonly time: TimeStatus;
  readonly work: TaskWork;
  readonly open: boolean;
  readonly own: boolean;
  readonly pending: readonly PendingKind[];
  readonly count: number;
}

/** All three axes of the plan's own tasks, and what waits in these or in their children: one pass over all. */
export const countTasks = async (db: Db, planId: string | undefined, moment: Moment): Promise<Counts> => {
  const rows = await db.$queryRaw<CountRow[]>(sql`
SELECT ${LABEL} AS label, ${TIME} AS time, t.work, t.standing = 'open' AS open, ${OWN} AS own, t.pending, count(*)::int AS count
  FROM "Task" t JOIN (${leadSums(moment)}, a."taskId" FROM "Assignment" a WHERE ${LEADS} GROUP BY a."taskId") l
    ON l."taskId" = t.id
 ${planId === undefined ? empty : sql`WHERE t."planId" = ${planId}`}
 GROUP BY 1, 2, 3, 4, 5, 6`);
  const [byLabel, byTime, byWork] = [zeroes(LABELS), zeroes(TIMES), zeroes(WORKS)];
  const pending = zeroes(PENDING_KINDS);
  let total = 0;
  for (const row of rows) {
    for (const kind of PENDING_KINDS) if (row.pending.includes(kind)) pending[kind] += row.count;
    if (!row.own) continue;
    byWork[row.work] += row.count;
    // What was withdrawn is no task of the plan any more.
    if (row.label === null) continue;
    total += row.count;
    byLabel[row.label] += row.count;
    if (row.open) byTime[row.time] += row.count;
  }
  return { total, byLabel, byTime, byWork, pending, update: await countUpdates(db, planId, moment) };
};

const labelColumns = (label: Prisma.Sql): Prisma.Sql => sql`
  (count(*) FILTER (WHERE ${label} = 'done'))::int AS "done", (count(*) FILTER (WHERE ${label} = 'done-late'))::int AS "done-late",
  (count(*) FILTER (WHERE ${label} = 'ongoing'))::int AS "ongoing",
  (count(*) FILTER (WHERE ${label} = 'not-done'))::int AS "not-done"`;

const labelsOf = (row: LabelCounts): LabelCounts => ({
  done: row.done,
  'done-late': row['done-late'],
  ongoing: row.ongoing,
  'not-done': row['not-done'],
});

export const countByArea = async (db: Db, planId: string, moment: Moment): Promise<readonly AreaRow[]> => {
  const rows = await db.$queryRaw<(LabelCounts & { code: string; name: string; monitor: string; total: number })[]>(sql`
WITH judged AS (
  SELECT t.area, ${LABEL} AS label
    FROM "Task" t JOIN (${leadSums(moment)}, a."taskId" FROM "Assignment" a WHERE ${LEADS} GROUP BY a."taskId") l
      ON l."taskId" = t.id
   WHERE t."planId" = ${planId} AND ${OWN} AND ${COUNTED}
)
SELECT p.code, p.name, p.monitor, count(j.area)::int AS total, ${labelColumns(sql`j.label`)}
  FROM "PlanArea" p LEFT JOIN judged j ON j.area = p.code
 WHERE p."planId" = ${planId} GROUP BY p.code, p.name, p.monitor, p.place ORDER BY p.place`);
  return rows.map(({ code, name, monitor, total, ...row }) => ({ code, name, monitor, total, byLabel: labelsOf(row) }));
};

type AgencyCounts = Omit<AgencyRow, 'byLabel' | 'update'> & LabelCounts & UpdateCounts;

/** Agencies that have a part in any task. A part is judged by itself: done when confirmed, late by its own deadline. */
export const countByAgency = async (
  db: Db,
  planId: string | undefined,
  moment: Moment,
): Promise<readonly AgencyRow[]> => {
  const coordinating = sql`j.role = 'coordinating'`;
  const rows = await db.$queryRaw<AgencyCounts[]>(sql`
WITH ${freshNews(moment)}, judged AS (
  SELECT a.agency, a.role, t.standing = 'open' AS open, a.work IN ('confirmed', 'released') AS closed,
         ${late(moment)} AND a.work <> 'released' AS late,
         a.work = 'given' AND coalesce(a."givenAt", t."givenAt") < ${moment.unansweredBefore} AS silent,
         a.role = 'lead' AND a.work <> 'released' AND coalesce(a."confirmedAt" >= ${moment.newsFrom}::timestamptz, true) AS followed,
         ${HAS_TOLD} AS told,
         CASE WHEN a.role <> 'lead' THEN NULL
              WHEN a.work = 'confirmed' THEN CASE WHEN ${late(moment)} THEN 'done-late' ELSE 'done' END
              WHEN ${late(moment)} THEN 'not-done' ELSE 'ongoing' END AS label
    FROM "Assignment" a JOIN "Task" t ON t.id = a."taskId"
   WHERE ${OWN} AND ${COUNTED} ${planId === undefined ? empty : sql`AND t."planId" = ${planId}`}
)
SELECT j.agency, coalesce(max(g.name), j.agency) AS name, (count(j.label))::int AS "leadTotal",
       ${labelColumns(sql`j.label`)},
       (count(*) FILTER (WHERE ${coordinating}))::int AS "coordinatingTotal",
       (count(*) FILTER (WHERE ${coordinating} AND j.closed))::int AS "coordinatingDone",
       (count(*) FILTER (WHERE ${coordinating} AND j.open AND NOT j.closed AND j.late))::int AS "coordinatingOverdue",
       (count(*) FILTER (WHERE j.open AND j.silent))::int AS "noAnswer",
       (count(*) FILTER (WHERE j.followed AND j.told))::int AS "updated",
       (count(*) FILTER (WHERE j.followed))::int AS "followed"
  FROM judged j LEFT JOIN "Agency" g ON g.code = j.agency
 GROUP BY j.agency ORDER BY j.agency`);
  return rows.map((row) => ({
    agency: row.agency,
    name: row.name,
    leadTotal: row.leadTotal,
    byLabel: labelsOf(row),
    coordinatingTotal: row.coordinatingTotal,
    coordinatingDone: row.coordinatingDone,
    coordinatingOverdue: row.coordinatingOverdue,
    noAnswer: row.noAnswer,
    update: rateOf(row.updated, row.followed),
  }));
};
