import type { Receipts } from '../../ports/outbox';
import type { Db } from './client';

/** Receipts of providers, on the delivery that carries the provider's id. */
export const createReceipts = (db: Db): Receipts => ({
  heard: async (channel, providerIds, state, atMs) => {
    const of = { channel, providerId: { in: [...providerIds] } };
    const at = new Date(atMs);
    if (state === 'seen') {
      await db.delivery.updateMany({ where: { ...of, seenAt: null }, data: { state: 'seen', seenAt: at } });
      return;
    }
    await db.$transaction([
      db.delivery.updateMany({ where: { ...of, deliveredAt: null }, data: { deliveredAt: at } }),
      db.delivery.updateMany({ where: { ...of, state: { in: ['sent', 'unknown'] } }, data: { state: 'delivered' } }),
    ]);
  },
});
