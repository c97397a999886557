import { Prisma } from './generated/client';
import type { Rendered } from '../../ports/channel';
import type { Inbox } from '../../ports/inbox';
import type { Db } from './client';

/** Longest text kept of a message; the rest was refused at the edge anyway. */
const KEPT = 4_000;

export const createInbox = (db: Db): Inbox => ({
  open: async (key, text, officialId, nowMs) => {
    const made = await db.inboundMessage.createMany({
      data: [{ ...key, text: text.slice(0, KEPT), officialId, at: new Date(nowMs) }],
      skipDuplicates: true,
    });
    if (made.count === 1) return 'new';
    const seen = await db.inboundMessage.findUnique({
      where: { channel_chatId_messageId: key },
      select: { answer: true },
    });
    return seen?.answer ? (seen.answer as unknown as readonly Rendered[]) : 'unanswered';
  },
  answered: async (key, answer) => {
    await db.inboundMessage.updateMany({ where: key, data: { answer: answer as unknown as Prisma.InputJsonValue } });
  },
  conversation: async (channel, chatId, nowMs) => {
    const row = await db.conversation.findUnique({ where: { channel_chatId: { channel, chatId } } });
    return row && row.expiresAt.getTime() > nowMs ? row.state : null;
  },
  remember: async (channel, chatId, state, expiresAtMs) => {
    const value = state === null ? Prisma.JsonNull : (state as Prisma.InputJsonValue);
    const row = { state: value, expiresAt: new Date(expiresAtMs) };
    await db.conversation.upsert({
      where: { channel_chatId: { channel, chatId } },
      create: { channel, chatId, ...row },
      update: row,
    });
  },
});
