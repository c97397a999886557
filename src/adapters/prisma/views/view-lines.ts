import { Prisma } from '../generated/client';
import { civilDateAt } from '../../../domain/calendar/civil-date';
import { rollUpOf } from '../../../domain/family/roll-up';
import type { AssignmentRole, TaskState } from '../../../domain/task/state';
import type { ReportLabel, TaskWork, TimeStatus } from '../../../domain/task/status';
import type { TaskFilter, TaskLine } from '../../../ports/task-views';
import type { Db } from '../client';
import { LABEL, LEADS, leadSums, orderOf, TIME, whereOf, type Moment } from './view-sql';

const { sql } = Prisma;

type Columns = 'id' | 'number' | 'planId' | 'area' | 'stt' | 'title' | 'product' | 'wording' | 'proposed' | 'percent';

interface LineRow extends Pick<
  TaskLine,
  Columns | 'due' | 'waits' | 'leadsDone' | 'coordinatingTotal' | 'coordinatingDone'
> {
  readonly work: string;
  readonly updatedAt: Date;
  readonly checkSince: Date | null;
  readonly documentSinceMs: number | null;
  readonly givenAt: Date;
  readonly parent: TaskState['parent'];
  readonly children: TaskState['children'];
  readonly standing: TaskState['standing'];
  readonly deadline: TaskState['deadline'];
  readonly period: TaskState['period'];
  readonly year: number;
  readonly source: TaskState['source'];
  readonly funding: TaskState['funding'];
  readonly leads: string[] | null;
  readonly time: string;
  readonly label: string | null;
}

const lead: AssignmentRole = 'lead';

/** Who holds up whom: only where somebody does is the state looked into. */
const WAITS = sql`CASE WHEN t.pending @> ARRAY['coordination'] THEN (
    SELECT coalesce(jsonb_agg(jsonb_build_object('lead', part->>'agency', 'on', held->>'agency', 'sinceMs', wait->'sinceMs')), '[]')
      FROM jsonb_array_elements(t.state->'assignments') part, jsonb_array_elements(part->'waitsFor') wait,
           jsonb_array_elements(t.state->'assignments') held
     WHERE held->>'id' = wait->>'assignment') ELSE '[]'::jsonb END`;

/** Decisions are kept in the order in which they were taken. A float: the driver makes BigInts of whole numbers. */
const DOCUMENT_SINCE = sql`(t.state->'documents'->0->>'atMs')::float8`;

/** Lines of the tasks `t` whose ids `hits` selects: the sums over their parts are taken for these tasks alone. */
const lines = (hits: Prisma.Sql, moment: Moment): Prisma.Sql => sql`
SELECT t.id, t.number, t."planId", t.area, t.stt, t.title, t.product, t.wording, t.proposed, t.due, t.work, t.percent,
       t."updatedAt", t."givenAt", t.state->'parent' AS parent, t.state->'children' AS children,
       t.standing, t.state->'deadline' AS deadline, t.state->'period' AS period, (t.state->>'year')::int AS year,
       t.state->'source' AS source, t.state->'funding' AS funding, p.leads, p."checkSince", p."leadsDone", p."coordinatingTotal", p."coordinatingDone", ${TIME} AS time, ${LABEL} AS label,
       ${WAITS} AS waits, ${DOCUMENT_SINCE} AS "documentSinceMs"
  FROM (${hits}) hit JOIN "Task" t USING (id)
 CROSS JOIN LATERAL (${leadSums(moment)} FROM "Assignment" a WHERE a."taskId" = t.id AND ${LEADS}) l
 CROSS JOIN LATERAL (
   SELECT array_agg(a.agency ORDER BY a.id) FILTER (WHERE ${LEADS}) AS leads,
          min(a."askedAt") FILTER (WHERE a.work = 'awaiting') AS "checkSince",
          (count(*) FILTER (WHERE a.role = ${lead} AND a.work IN ('confirmed', 'released')))::int AS "leadsDone",
          (count(*) FILTER (WHERE a.role <> ${lead}))::int AS "coordinatingTotal",
          (count(*) FILTER (WHERE a.role <> ${lead} AND a.work IN ('confirmed', 'released')))::int AS "coordinatingDone"
     FROM "Assignment" a WHERE a."taskId" = t.id) p`;

const toLine = (line: LineRow): TaskLine => {
  const { updatedAt, checkSince, givenAt, leads, work, time, label, parent, ...told } = line;
  const { children, standing, deadline, period, year, ...row } = told;
  return {
    ...row,
    parent: parent?.number ?? null,
    children: rollUpOf({ children, standing, deadline, period, year }, civilDateAt(givenAt.getTime())),
    leads: leads ?? [],
    work: work as TaskWork,
    time: time as TimeStatus,
    label: label as ReportLabel | null,
    updatedAtMs: updatedAt.getTime(),
    checkSinceMs: checkSince?.getTime() ?? null,
  };
};

/** One page of the list and how many there are: two queries side by side, the database does the paging. */
export const listTasks = async (
  db: Db,
  filter: TaskFilter,
  page: { readonly limit: number; readonly offset: number },
  moment: Moment,
): Promise<{ items: readonly TaskLine[]; total: number }> => {
  const where = whereOf(filter, moment);
  const order = orderOf(filter);
  const hits = sql`SELECT t.id FROM "Task" t ${where} ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}`;
  const [items, totals] = await Promise.all([
    db.$queryRaw<LineRow[]>(sql`${lines(hits, moment)} ORDER BY ${order}`),
    db.$queryRaw<{ total: number }[]>(sql`SELECT count(*)::int AS total FROM "Task" t ${where}`),
  ]);
  return { items: items.map(toLine), total: totals[0]?.total ?? 0 };
};

/** The lines of the tasks that one opened, oldest number first. */
export const childrenOf = async (db: Db, taskId: string, moment: Moment): Promise<readonly TaskLine[]> => {
  const hits = sql`SELECT t.id FROM "Task" t WHERE t."parentId" = ${taskId}`;
  return (await db.$queryRaw<LineRow[]>(sql`${lines(hits, moment)} ORDER BY t.number`)).map(toLine);
};

/** The line of one task, null when there is none of that number. */
export const lineOf = async (db: Db, number: number, moment: Moment): Promise<TaskLine | null> => {
  const hits = sql`SELECT t.id FROM "Task" t WHERE t.number = ${number}`;
  const [row] = await db.$queryRaw<LineRow[]>(lines(hits, moment));
  return row ? toLine(row) : null;
};
