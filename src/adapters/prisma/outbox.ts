import { randomUUID } from 'node:crypto';
import type { Prisma } from './generated/client';
import type { NoticeFacts, NoticeKind } from '../../domain/notice/notice';
import type { Bundle, Outbox, Said } from '../../ports/outbox';
import type { Db } from './client';

interface NoticeRow {
  readonly id: string;
  readonly kind: string;
  readonly taskId: string;
  readonly officialId: string;
  readonly urgent: boolean;
  readonly facts: NoticeFacts;
  readonly at: Date;
  readonly seq: number;
  readonly repeats: number;
  readonly attempts: number;
}

/** A notice whose arrival is not known is said once more, marked as possibly repeated; then it stays "unknown". */
const REPEATS = 1;

/** Sending whose lease ran out: whoever sent died before he could say what came of it. */
const EXPIRE = `
WITH dead AS (
  UPDATE "Delivery" SET state = 'unknown', "leaseUntil" = NULL
   WHERE state = 'sending' AND "leaseUntil" < $1::timestamptz RETURNING id
)
UPDATE "Notice" n SET repeats = n.repeats + 1, state = CASE WHEN n.repeats < ${REPEATS} THEN 'queued' ELSE 'unknown' END
  FROM dead WHERE n."deliveryId" = dead.id AND n.state = 'sending'`;

/** Locks one person (not rows), skips those whom another dispatcher serves, takes all that is due for him. */
const TAKE = `
WITH person AS (
  SELECT o.id FROM "Official" o
   WHERE EXISTS (SELECT 1 FROM "Notice" n
                  WHERE n."officialId" = o.id AND n.state = 'queued' AND n."notBefore" <= $2::timestamptz)
     AND NOT EXISTS (SELECT 1 FROM "Delivery" d WHERE d."officialId" = o.id AND d.state = 'sending')
   LIMIT 1 FOR UPDATE SKIP LOCKED
), delivery AS (
  INSERT INTO "Delivery" (id, "officialId", channel, "chatId", body, state, at, "leaseUntil")
  SELECT $1, person.id, '', '', '[]', 'sending', $2::timestamptz, $3::timestamptz FROM person RETURNING "officialId"
)
UPDATE "Notice" n SET state = 'sending', "deliveryId" = $1
  FROM delivery
 WHERE n."officialId" = delivery."officialId" AND n.state = 'queued' AND n."notBefore" <= $2::timestamptz
RETURNING n.id, n.kind, n."taskId", n."officialId", n.urgent, n.facts, n.at, n.seq, n.repeats, n.attempts`;

/** A token bucket of one second's worth: one row a channel, shared by all processes. */
const TOKEN = `
INSERT INTO "ChannelRate" (channel, tokens, at) VALUES ($1, $2::float8 - 1, $3::timestamptz)
ON CONFLICT (channel) DO UPDATE SET
  tokens = least($2::float8, "ChannelRate".tokens
             + greatest(0, extract(epoch FROM $3::timestamptz - "ChannelRate".at)) * $2::float8) - 1,
  at = greatest($3::timestamptz, "ChannelRate".at)
WHERE least($2::float8, "ChannelRate".tokens
             + greatest(0, extract(epoch FROM $3::timestamptz - "ChannelRate".at)) * $2::float8) >= 1
RETURNING tokens`;

const toSaid = (row: NoticeRow): Said => ({
  id: row.id,
  kind: row.kind as NoticeKind,
  taskId: row.taskId,
  officialId: row.officialId,
  urgent: row.urgent,
  facts: row.facts,
  atMs: row.at.getTime(),
  seq: row.seq,
});

export const createOutbox = (db: Db): Outbox => {
  const end = async (
    bundle: Bundle,
    delivery: Prisma.DeliveryUpdateInput,
    notice: Prisma.NoticeUpdateManyMutationInput,
  ) => {
    await db.$transaction([
      db.delivery.update({ where: { id: bundle.deliveryId }, data: { ...delivery, leaseUntil: null } }),
      db.notice.updateMany({ where: { deliveryId: bundle.deliveryId, state: 'sending' }, data: notice }),
    ]);
  };

  return {
    take: async (nowMs, leaseMs) => {
      const now = new Date(nowMs);
      await db.$executeRawUnsafe(EXPIRE, now);
      const deliveryId = randomUUID();
      const rows = await db.$queryRawUnsafe<NoticeRow[]>(TAKE, deliveryId, now, new Date(nowMs + leaseMs));
      const first = rows[0];
      if (!first) {
        await db.delivery.deleteMany({ where: { id: deliveryId } });
        return null;
      }
      return {
        deliveryId,
        officialId: first.officialId,
        notices: rows.map(toSaid).sort((a, b) => a.atMs - b.atMs || a.id.localeCompare(b.id)),
        maybeRepeated: rows.some((row) => row.repeats > 0),
        attempts: Math.max(...rows.map((row) => row.attempts)),
      };
    },

    addressed: async (bundle, to, body) => {
      await db.delivery.update({
        where: { id: bundle.deliveryId },
        data: {
          channel: to.channel,
          chatId: to.chatId,
          body: body as unknown as Prisma.InputJsonValue,
          attempts: { increment: 1 },
        },
      });
    },

    settled: async (bundle, outcome, nowMs, retryAtMs) => {
      switch (outcome.kind) {
        case 'sent':
          return end(
            bundle,
            { state: 'sent', providerId: outcome.providerId, sentAt: new Date(nowMs) },
            { state: 'sent' },
          );
        case 'failed-for-now':
          return end(
            bundle,
            { state: 'failed-now', fault: outcome.reason },
            { state: 'queued', attempts: { increment: 1 }, notBefore: new Date(retryAtMs ?? nowMs) },
          );
        case 'failed-for-good':
          return end(bundle, { state: 'failed-for-good', fault: outcome.reason }, { state: 'queued' });
        case 'unknown': {
          const again = bundle.maybeRepeated ? 'unknown' : 'queued';
          return end(
            bundle,
            { state: 'unknown', fault: outcome.reason },
            { state: again, repeats: { increment: 1 }, notBefore: new Date(retryAtMs ?? nowMs) },
          );
        }
      }
    },

    unreachable: async (bundle, _nowMs, reason = 'no address') =>
      end(bundle, { state: 'failed-for-good', fault: reason }, { state: 'failed' }),

    nextDue: async () => {
      const [notice, lease] = await Promise.all([
        db.notice.aggregate({ where: { state: 'queued' }, _min: { notBefore: true } }),
        db.delivery.aggregate({ where: { state: 'sending' }, _min: { leaseUntil: true } }),
      ]);
      const due = [notice._min.notBefore, lease._min.leaseUntil].flatMap((one) => (one ? [one.getTime()] : []));
      return due.length > 0 ? Math.min(...due) : null;
    },

    takeToken: async (channel, perSecond, nowMs) => {
      const rows = await db.$queryRawUnsafe<unknown[]>(TOKEN, channel, perSecond, new Date(nowMs));
      return rows.length > 0 ? 0 : Math.ceil(1000 / perSecond);
    },
  };
};
