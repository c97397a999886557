import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { DAY_MS } from '../../../domain/calendar/civil-date';
import type { ChatAddress } from '../../../ports/directory';
import type { LinkedMessage, ReplyLinks } from '../../../ports/reply-links';
import type { Db } from '../client';

/** A letter may lie unread for as long as a leave; then the task is asked after anew anyway. */
const GOOD_FOR_MS = 14 * DAY_MS;
const TOKEN_BYTES = 24;
/** Old links are cleared away with new ones, so many at once. */
const KEPT_AFTER_MS = 30 * DAY_MS;

const Message = z.object({
  text: z.string(),
  buttons: z.array(z.object({ label: z.string(), payload: z.string() })),
  file: z.object({ hash: z.string(), name: z.string() }).optional(),
});

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** `publicUrl`: where people reach the web; without it there are no links. */
export const createReplyLinks = (db: Db, publicUrl: string | undefined): ReplyLinks => {
  const issueToken = async ({ channel, chatId }: ChatAddress, message: LinkedMessage, nowMs: number) => {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    await db.$transaction([
      db.replyLink.deleteMany({ where: { expiresAt: { lt: new Date(nowMs - KEPT_AFTER_MS) } } }),
      db.replyLink.create({
        data: {
          tokenHash: hashOf(token),
          channel,
          chatId,
          message: Message.parse(message),
          expiresAt: new Date(nowMs + GOOD_FOR_MS),
        },
      }),
    ]);
    return token;
  };
  return {
    issueToken,
    issue: async (address, message, nowMs) =>
      publicUrl === undefined
        ? null
        : `${publicUrl.replace(/\/+$/, '')}/tra-loi/${await issueToken(address, message, nowMs)}`,
    open: async (token, nowMs) => {
      const row = await db.replyLink.findUnique({ where: { tokenHash: hashOf(token) } });
      if (row === null || row.expiresAt.getTime() <= nowMs) return null;
      const { channel, chatId, usedAt } = row;
      return { address: { channel, chatId }, message: Message.parse(row.message), used: usedAt !== null };
    },
    use: async (token, nowMs) => {
      const used = await db.replyLink.updateMany({
        where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: new Date(nowMs) } },
        data: { usedAt: new Date(nowMs) },
      });
      return used.count === 1;
    },
  };
};
