import type { Receipts } from '../../../ports/outbox';
import type { Db } from '../client';

/** Receipts of providers, on the delivery that carries the provider's id. */
export const createReceipts = (db: Db): Receipts => ({
  heard: async (channel, providerIds, state, atMs) => {
    const of = { channel, providerId: { in: [...providerIds] } };
    const at = new Date(atMs);
    if (state === 'seen') {
      await db.delivery.updateMany({ where: { ...of, seenAt: null }, data: { state: 'seen', seenAt: at } });
    } else {
      await db.$transaction([
        db.delivery.updateMany({ where: { ...of, deliveredAt: null }, data: { deliveredAt: at } }),
        db.delivery.updateMany({ where: { ...of, state: { in: ['sent', 'unknown'] } }, data: { state: 'delivered' } }),
      ]);
    }
    const known = await db.delivery.findMany({ where: of, select: { providerId: true } });
    return providerIds.filter((id) => !known.some((one) => one.providerId === id));
  },
  failed: (channel, providerId, { reason, gone }, nowMs) =>
    db.$transaction(async (tx) => {
      const of = { channel, providerId, state: { in: ['sent', 'unknown'] } };
      const deliveries = await tx.delivery.findMany({ where: of, select: { id: true, chatId: true } });
      const ids = deliveries.map((one) => one.id);
      await tx.delivery.updateMany({ where: { id: { in: ids } }, data: { state: 'failed-for-good', fault: reason } });
      if (!gone) return;
      for (const { chatId } of deliveries) {
        await tx.chatIdentity.updateMany({ where: { channel, chatId }, data: { dead: true } });
      }
      await tx.notice.updateMany({
        where: { deliveryId: { in: ids }, state: { in: ['sent', 'unknown'] } },
        data: { state: 'queued', notBefore: new Date(nowMs), hold: null },
      });
      await tx.$executeRawUnsafe(`SELECT pg_notify('dondoc_task', '')`);
    }),
});
