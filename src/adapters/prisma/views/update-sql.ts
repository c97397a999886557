import { Prisma } from '../generated/client';
import { rateOf } from '../../../domain/report/counting';
import type { Rate } from '../../../domain/report/figures';
import { NEWS_KINDS } from '../../../domain/report/news';
import type { Db } from '../client';
import { COUNTED, LEADS, OWN, type Moment } from './view-sql';

const { sql, join, empty } = Prisma;
type Sql = Prisma.Sql;

export interface UpdateCounts {
  readonly updated: number;
  readonly followed: number;
}

/** Parts of which there is fresh news; what a child tells is told of its parent (domain: newsTold). */
export const freshNews = ({ newsFrom, now }: Moment): Sql => sql`news AS (
  SELECT DISTINCT CASE WHEN ${OWN} THEN t.id ELSE t."parentId" END AS task, e.event->>'assignment' AS part
    FROM "TaskEvent" e JOIN "Task" t ON t.id = e."taskId"
   WHERE e.at >= ${newsFrom}::timestamptz AND e.at <= ${now}::timestamptz
     AND (e.kind IN (${join([...NEWS_KINDS])}) OR (e.kind = 'submission-proposed' AND e.event->>'about' = 'extension')))`;

/** Of a part `a` of a task `t`, beside `freshNews`. */
export const HAS_TOLD = sql`EXISTS (SELECT 1 FROM news n WHERE n.task = a."taskId" AND n.part = a.id)`;

/** Tasks whose leads told something lately, of those that were open (domain: updateRate). */
export const countUpdates = async (db: Db, planId: string | undefined, moment: Moment): Promise<Rate> => {
  const [row] = await db.$queryRaw<UpdateCounts[]>(sql`
WITH ${freshNews(moment)}
SELECT count(*)::int AS followed,
       (count(*) FILTER (WHERE EXISTS (
         SELECT 1 FROM "Assignment" a WHERE a."taskId" = t.id AND ${LEADS} AND ${HAS_TOLD})))::int AS updated
  FROM "Task" t
 WHERE ${OWN} AND ${COUNTED} AND coalesce(t."completedAt" >= ${moment.newsFrom}::timestamptz, true)
   ${planId === undefined ? empty : sql`AND t."planId" = ${planId}`}`);
  return rateOf(row?.updated ?? 0, row?.followed ?? 0);
};
