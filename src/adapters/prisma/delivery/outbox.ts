import { randomUUID } from 'node:crypto';
import type { Prisma } from '../generated/client';
import type { Bundle, Outbox } from '../../../ports/outbox';
import type { Db, Statement } from '../client';
import { takeBundle } from './take-bundle';

/** A notice whose arrival is not known is said once more, marked as possibly repeated; then it stays "unknown". */
const REPEATS = 1;

/**
 * Sending whose lease ran out: whoever sent died before he could say what came of it. Without an address nothing can
 * have gone out yet, so it counts for nothing.
 */
const EXPIRE = `
WITH dead AS (
  UPDATE "Delivery" SET state = CASE WHEN channel = '' THEN 'failed-now' ELSE 'unknown' END, "leaseUntil" = NULL,
         fault = 'the sender stopped'
   WHERE state = 'sending' AND "leaseUntil" < $1::timestamptz RETURNING id, channel
)
UPDATE "Notice" n
   SET repeats = CASE WHEN dead.channel = '' THEN n.repeats ELSE n.repeats + 1 END,
       state = CASE WHEN dead.channel = '' OR n.repeats < ${REPEATS} THEN 'queued' ELSE 'unknown' END
  FROM dead WHERE n."deliveryId" = dead.id AND n.state = 'sending'`;

/** A token bucket of one second's worth: one row a channel, shared by all processes. */
const TOKEN: Statement = {
  name: 'outbox-token',
  text: `
INSERT INTO "ChannelRate" (channel, tokens, at) VALUES ($1, greatest(1, $2::float8) - 1, $3::timestamptz)
ON CONFLICT (channel) DO UPDATE SET
  tokens = least(greatest(1, $2::float8), "ChannelRate".tokens
             + greatest(0, extract(epoch FROM $3::timestamptz - "ChannelRate".at)) * $2::float8) - 1,
  at = greatest($3::timestamptz, "ChannelRate".at)
WHERE least(greatest(1, $2::float8), "ChannelRate".tokens
             + greatest(0, extract(epoch FROM $3::timestamptz - "ChannelRate".at)) * $2::float8) >= 1
RETURNING tokens`,
};

const ADDRESSED: Statement = {
  name: 'outbox-addressed',
  text: `UPDATE "Delivery" SET channel = $2, "chatId" = $3, body = $4::jsonb WHERE id = $1`,
};

/** Also what an expired lease has put back meanwhile: the late truth keeps it from being said twice. $2: an index has it. */
const SENT: Statement = {
  name: 'outbox-sent',
  text: `
WITH ended AS (
  UPDATE "Delivery" SET state = 'sent', "providerId" = $3, fault = $4, "sentAt" = $5::timestamptz, "leaseUntil" = NULL
   WHERE id = $1
)
UPDATE "Notice" SET state = 'sent', hold = NULL
 WHERE "deliveryId" = $1 AND "officialId" = $2 AND (state = 'sending' OR (state IN ('queued', 'unknown') AND repeats > 0))`,
};

const NEXT_DUE: Statement = {
  name: 'outbox-next-due',
  text: `
SELECT least((SELECT min("notBefore") FROM "Notice" WHERE state = 'queued'),
             (SELECT min("leaseUntil") FROM "Delivery" WHERE state = 'sending')) AS at`,
};

const EXPIRE_EVERY_MS = 1_000;

export const createOutbox = (db: Db): Outbox => {
  let expiredAtMs = Number.NEGATIVE_INFINITY;
  const endDelivery = (bundle: Bundle, data: Prisma.DeliveryUpdateInput) =>
    db.delivery.update({ where: { id: bundle.deliveryId }, data: { ...data, leaseUntil: null } });
  const sendingOf = ({ deliveryId }: Bundle): Prisma.NoticeWhereInput => ({ deliveryId, state: 'sending' });

  const end = async (
    bundle: Bundle,
    delivery: Prisma.DeliveryUpdateInput,
    notice: Prisma.NoticeUpdateManyMutationInput,
  ): Promise<void> => {
    await db.$transaction([
      endDelivery(bundle, delivery),
      db.notice.updateMany({ where: sendingOf(bundle), data: notice }),
    ]);
  };

  return {
    take: async (nowMs, leaseMs, plan) => {
      // Leases last much longer: a look each second finds them soon enough, and a thousand bundles need not look.
      if (nowMs - expiredAtMs >= EXPIRE_EVERY_MS) {
        expiredAtMs = nowMs;
        await db.$executeRawUnsafe(EXPIRE, new Date(nowMs));
      }
      return takeBundle(db, nowMs, leaseMs, plan);
    },

    addressed: async ({ deliveryId }, { channel, chatId }, body) => {
      await db.hot(ADDRESSED, [deliveryId, channel, chatId, JSON.stringify(body)]);
    },

    settled: async (bundle, outcome, nowMs, later) => {
      const back = { notBefore: new Date(later?.atMs ?? nowMs), hold: later?.why ?? null };
      switch (outcome.kind) {
        case 'sent': {
          const { providerId, note = null } = outcome;
          await db.hot(SENT, [bundle.deliveryId, bundle.officialId, providerId, note, new Date(nowMs)]);
          return;
        }
        case 'failed-for-now':
          return end(bundle, { state: 'failed-now', fault: outcome.reason }, { state: 'queued', ...back });
        case 'failed-for-good':
          return end(bundle, { state: 'failed-for-good', fault: outcome.reason }, { state: 'queued', ...back });
        case 'unknown': {
          const state = bundle.maybeRepeated ? 'unknown' : 'queued';
          return end(
            bundle,
            { state: 'unknown', fault: outcome.reason, sentAt: new Date(nowMs) },
            { state, repeats: { increment: 1 }, ...back },
          );
        }
      }
    },

    another: async (bundle, reason, nowMs, leaseMs) => {
      const id = randomUUID();
      const { officialId, digest } = bundle;
      const noticeIds = [...bundle.notices, ...(bundle.document === null ? [] : [bundle.document])].map(
        (one) => one.id,
      );
      const counted = bundle.notices.every((one) => !one.urgent);
      const at = new Date(nowMs);
      await db.$transaction([
        endDelivery(bundle, { state: 'failed-for-good', fault: reason }),
        db.delivery.create({
          data: {
            ...{ id, officialId, noticeIds, digest, counted, channel: '', chatId: '', body: [] },
            ...{ state: 'sending', at, leaseUntil: new Date(nowMs + leaseMs) },
          },
        }),
        db.notice.updateMany({ where: sendingOf(bundle), data: { deliveryId: id } }),
      ]);
      return { ...bundle, deliveryId: id };
    },

    unreachable: async (bundle, _nowMs, reason = 'no address') =>
      end(bundle, { state: 'failed-for-good', fault: reason }, { state: 'failed', hold: null }),

    nextDue: async () => (await db.hot<{ at: Date | null }>(NEXT_DUE, []))[0]?.at?.getTime() ?? null,

    takeToken: async (channel, perSecond, nowMs) => {
      const rows = await db.hot(TOKEN, [channel, perSecond, new Date(nowMs)]);
      return rows.length > 0 ? 0 : Math.ceil(1000 / perSecond);
    },
  };
};
