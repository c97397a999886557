import { pauseAfter } from '../../../domain/notice/delivery';
import type { AddressBook } from '../../../ports/outbox';
import type { Db } from '../client';

const keyOf = ({ channel, chatId }: { readonly channel: string; readonly chatId: string }) => ({
  channel_chatId: { channel, chatId },
});

/** Addresses and their health, on the row of the chat identity. */
export const createAddressBook = (db: Db): AddressBook => ({
  of: async (officialId) => {
    const rows = await db.chatIdentity.findMany({
      where: { officialId, dead: false },
      orderBy: [{ rank: 'asc' }, { channel: 'asc' }, { chatId: 'asc' }],
    });
    return rows.map(({ channel, chatId, failures, notBefore }) => ({
      channel,
      chatId,
      health: failures === 0 ? undefined : { failures, notBeforeMs: notBefore?.getTime() ?? 0 },
    }));
  },
  succeeded: async ({ channel, chatId }) => {
    await db.chatIdentity.updateMany({
      where: { channel, chatId, failures: { gt: 0 } },
      data: { failures: 0, notBefore: null },
    });
  },
  failed: (address, retryAfterMs, nowMs) =>
    db.$transaction(async (tx) => {
      // The first statement locks the row: two failures at once count as two.
      const { failures } = await tx.chatIdentity.update({
        where: keyOf(address),
        data: { failures: { increment: 1 } },
        select: { failures: true },
      });
      const notBeforeMs = nowMs + pauseAfter(failures, retryAfterMs);
      await tx.chatIdentity.update({ where: keyOf(address), data: { notBefore: new Date(notBeforeMs) } });
      return { failures, notBeforeMs };
    }),
  dead: async ({ channel, chatId }) => {
    await db.chatIdentity.updateMany({ where: { channel, chatId }, data: { dead: true } });
  },
  heardFrom: async ({ channel, chatId }) => {
    await db.chatIdentity.updateMany({
      where: { channel, chatId, OR: [{ dead: true }, { failures: { gt: 0 } }] },
      data: { dead: false, failures: 0, notBefore: null },
    });
  },
});
