import { randomUUID } from 'node:crypto';
import { civilDateAt, instantAt } from '../../../domain/calendar/civil-date';
import type { NoticeFacts, NoticeKind } from '../../../domain/notice/notice';
import type { DaySoFar, DueNotice, Hold } from '../../../domain/notice/plan-sending';
import type { Bundle, Planner, Said, SentDocument } from '../../../ports/outbox';
import type { Db, Tx } from '../client';

interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  /** Null for a document. */
  readonly taskId: string | null;
  readonly officialId: string;
  readonly urgent: boolean;
  readonly facts: NoticeFacts | Omit<SentDocument, 'id'>;
  readonly at: Date;
  readonly seq: number;
  readonly repeats: number;
}

/**
 * Locks one person (not rows) who has something due and to whom nothing is being sent, those first who have waited
 * longest; skips those locked by others. In the order of an index: it stops at the first.
 */
const PERSON = `
SELECT o.id FROM "Notice" n JOIN "Official" o ON o.id = n."officialId"
 WHERE n.state = 'queued' AND n."notBefore" <= $1::timestamptz
   AND NOT EXISTS (SELECT 1 FROM "Delivery" d WHERE d."officialId" = o.id AND d.state = 'sending')
 ORDER BY n."notBefore" LIMIT 1 FOR UPDATE OF o SKIP LOCKED`;

/** Read after the lock: nothing when another dispatcher has begun to send to him meanwhile. */
const DUE = `
SELECT n.id, n.kind, n."taskId", n."officialId", n.urgent, n.facts, n.at, n.seq, n.repeats FROM "Notice" n
 WHERE n."officialId" = $1 AND n.state = 'queued' AND n."notBefore" <= $2::timestamptz
   AND NOT EXISTS (SELECT 1 FROM "Delivery" d WHERE d."officialId" = $1 AND d.state = 'sending')
 ORDER BY n.at, n.id`;

/** What may have reached him since midnight, and his own pause. */
const DAY = `
SELECT count(*) FILTER (WHERE d.counted)::int AS messages, coalesce(bool_or(d.digest), false) AS digest,
       (SELECT until FROM "Quiet" WHERE "officialId" = $1) AS until
  FROM "Delivery" d
 WHERE d."officialId" = $1 AND d.at >= $2::timestamptz AND d.state IN ('sent', 'delivered', 'seen', 'unknown')`;

/** $1 delivery, $2 person, $3 notices, $4 digest, $5 counted, $6 now, $7 end of the lease. */
const TAKE = `
WITH begun AS (
  INSERT INTO "Delivery" (id, "officialId", "noticeIds", digest, counted, channel, "chatId", body, state, at, "leaseUntil")
  VALUES ($1, $2, $3::text[], $4, $5, '', '', '[]', 'sending', $6::timestamptz, $7::timestamptz)
)
UPDATE "Notice" SET state = 'sending', "deliveryId" = $1, hold = NULL WHERE id = ANY($3::text[])`;

interface DayRow extends DaySoFar {
  readonly until: Date | null;
}

const toDue = ({ id, kind, urgent, at }: NoticeRow): DueNotice => ({
  id,
  kind: kind as DueNotice['kind'],
  urgent,
  atMs: at.getTime(),
});

const toSaid = ({ at, ...row }: NoticeRow): readonly Said[] =>
  row.taskId === null
    ? []
    : [
        {
          ...row,
          taskId: row.taskId,
          kind: row.kind as NoticeKind,
          facts: row.facts as NoticeFacts,
          atMs: at.getTime(),
        },
      ];

const toDocument = ({ id, taskId, facts }: NoticeRow): readonly SentDocument[] =>
  taskId === null ? [{ ...(facts as Omit<SentDocument, 'id'>), id }] : [];

const holdBack = async (tx: Tx, holds: readonly Hold[]): Promise<void> => {
  const groups = new Map<string, Hold[]>();
  for (const one of holds) {
    const key = `${one.untilMs} ${one.why}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  for (const [first, ...rest] of groups.values()) {
    if (first === undefined) continue;
    await tx.notice.updateMany({
      where: { id: { in: [first, ...rest].map((one) => one.id) } },
      data: { notBefore: new Date(first.untilMs), hold: first.why },
    });
  }
};

/** One person's turn: the bundle, 'held' when all of his waits, null when nobody has anything due. */
const takeOne = async (tx: Tx, nowMs: number, leaseMs: number, plan: Planner): Promise<Bundle | 'held' | null> => {
  const now = new Date(nowMs);
  const [person] = await tx.$queryRawUnsafe<{ id: string }[]>(PERSON, now);
  if (person === undefined) return null;
  const rows = await tx.$queryRawUnsafe<NoticeRow[]>(DUE, person.id, now);
  if (rows.length === 0) return 'held';
  const midnight = new Date(instantAt(civilDateAt(nowMs), 0));
  const [day] = await tx.$queryRawUnsafe<DayRow[]>(DAY, person.id, midnight);
  const { messages = 0, digest: told = false, until = null } = day ?? {};
  const soFar = { messages, digest: told, pausedUntilMs: until?.getTime() ?? null };
  const { send, digest, counted, hold } = plan(rows.map(toDue), soFar);
  await holdBack(tx, hold);
  if (send.length === 0) return 'held';
  const [deliveryId, officialId] = [randomUUID(), person.id];
  const lease = new Date(nowMs + leaseMs);
  await tx.$executeRawUnsafe(TAKE, deliveryId, officialId, [...send], digest, counted, now, lease);
  const going = rows.filter((row) => send.includes(row.id));
  return {
    deliveryId,
    officialId,
    notices: going.flatMap(toSaid),
    document: going.flatMap(toDocument)[0] ?? null,
    maybeRepeated: going.some((row) => row.repeats > 0),
    digest,
  };
};

/** Goes from person to person until one has something to be sent now. */
export const takeBundle = async (db: Db, nowMs: number, leaseMs: number, plan: Planner): Promise<Bundle | null> => {
  for (;;) {
    const taken = await db.$transaction((tx) => takeOne(tx, nowMs, leaseMs, plan), {
      maxWait: 10_000,
      timeout: 20_000,
    });
    if (taken !== 'held') return taken;
  }
};
