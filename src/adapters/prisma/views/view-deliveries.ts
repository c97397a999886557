import { addDays, instantAt } from '../../../domain/calendar/civil-date';
import type { ChannelLine, DeliveryFilter, DeliveryView, DeliveryViews } from '../../../ports/deliveries';
import type { Db } from '../client';
import { Prisma } from '../generated/client';

const { sql } = Prisma;

interface Row extends Omit<
  DeliveryView,
  'atMs' | 'untilMs' | 'sentAtMs' | 'deliveredAtMs' | 'seenAtMs' | 'answeredAtMs'
> {
  readonly at: Date;
  readonly until: Date | null;
  readonly sentAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly seenAt: Date | null;
  readonly answeredAt: Date | null;
}

const where = (filter: DeliveryFilter): Prisma.Sql => {
  if ('taskNumber' in filter) {
    return sql`n."taskId" = (SELECT t.id FROM "Task" t WHERE t.number = ${filter.taskNumber})`;
  }
  if ('reportId' in filter) return sql`n."reportId" = ${filter.reportId}`;
  const from = new Date(instantAt(filter.from, 0));
  const to = new Date(instantAt(addDays(filter.to, 1), 0));
  return sql`n.at >= ${from}::timestamptz AND n.at < ${to}::timestamptz`;
};

const ms = (at: Date | null): number | null => at?.getTime() ?? null;

/**
 * Every attempt of each notice, and the notices that wait for their first one. "Answered" is told by the log: the
 * person acted on the task after the message had gone.
 */
export const createDeliveryViews = (db: Db): DeliveryViews => ({
  list: async (filter, limit, nowMs) => {
    const rows = await db.$queryRaw<Row[]>(sql`
SELECT (n.facts->>'number')::int AS "taskNumber", n.kind,
       CASE WHEN n."reportId" IS NOT NULL THEN n.facts->>'title' END AS title, n."officialId",
       coalesce(o.name, n."officialId") AS "officialName", nullif(d.channel, '') AS channel,
       CASE WHEN d.id IS NULL AND n.state = 'queued' AND n."notBefore" > ${new Date(nowMs)}::timestamptz THEN 'held'
            WHEN d.id IS NULL THEN n.state
            WHEN d.state IN ('sent', 'delivered', 'seen') AND a.at IS NOT NULL THEN 'answered'
            ELSE d.state END AS state,
       CASE WHEN n.state = 'queued' THEN n.hold END AS hold,
       CASE WHEN n.state = 'queued' THEN n."notBefore" END AS until,
       d."providerId", d.fault, n.at, d."sentAt", d."deliveredAt", d."seenAt", a.at AS "answeredAt"
  FROM "Notice" n
  LEFT JOIN "Delivery" d ON d."noticeIds" @> ARRAY[n.id]
  LEFT JOIN "Official" o ON o.id = n."officialId"
  LEFT JOIN LATERAL (
    SELECT min(e.at) AS at FROM "TaskEvent" e
     WHERE e."taskId" = n."taskId" AND e."by"->>'officialId' = n."officialId" AND e.at > d."sentAt") a ON true
 WHERE ${where(filter)}
 ORDER BY n.at DESC, n.seq DESC, n.id, d.at DESC LIMIT ${limit}`);
    return rows.map(({ at, until, sentAt, deliveredAt, seenAt, answeredAt, ...row }) => ({
      ...row,
      atMs: at.getTime(),
      untilMs: ms(until),
      sentAtMs: ms(sentAt),
      deliveredAtMs: ms(deliveredAt),
      seenAtMs: ms(seenAt),
      answeredAtMs: ms(answeredAt),
    }));
  },
});

const DAY_MS = 86_400_000;

/** How each of these channels fares. */
export const channelLines = async (
  db: Db,
  ids: readonly string[],
  off: ReadonlySet<string>,
  nowMs: number,
): Promise<readonly ChannelLine[]> => {
  const [people, attempts, lost] = await Promise.all([
    db.chatIdentity.groupBy({ by: ['channel'], where: { dead: false, official: { active: true } }, _count: true }),
    db.delivery.groupBy({
      by: ['channel', 'state'],
      where: { at: { gte: new Date(nowMs - DAY_MS) } },
      _count: true,
    }),
    db.channelToken.findMany({ where: { lost: true }, select: { channel: true } }),
  ]);
  const count = (id: string, ...states: readonly string[]): number =>
    attempts
      .filter((one) => one.channel === id && states.includes(one.state))
      .reduce((sum, one) => sum + one._count, 0);
  return ids.map((id) => ({
    id,
    on: !off.has(id),
    people: people.find((one) => one.channel === id)?._count ?? 0,
    sent: count(id, 'sent', 'delivered', 'seen'),
    failed: count(id, 'failed-now', 'failed-for-good'),
    unknown: count(id, 'unknown'),
    consentLost: lost.some((one) => one.channel === id),
  }));
};
