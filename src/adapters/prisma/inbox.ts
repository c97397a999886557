import type { Rendered } from '../../ports/channel';
import type { Inbox } from '../../ports/inbox';
import type { Db, Statement } from './client';

/** Longest text kept of a message; the rest was refused at the edge anyway. */
const KEPT = 4_000;

/** No row: the message was seen before. */
const OPEN: Statement = {
  name: 'inbox-open',
  text: `
INSERT INTO "InboundMessage" (channel, "chatId", "messageId", text, "officialId", at)
VALUES ($1, $2, $3, $4, $5, $6::timestamptz) ON CONFLICT DO NOTHING RETURNING 1 AS new`,
};

const ANSWER: Statement = {
  name: 'inbox-answer',
  text: `
UPDATE "InboundMessage" SET answer = $4::jsonb WHERE channel = $1 AND "chatId" = $2 AND "messageId" = $3`,
};

const ANSWER_AND_REMEMBER: Statement = {
  name: 'inbox-answer-remember',
  text: `
WITH said AS (${ANSWER.text})
INSERT INTO "Conversation" (channel, "chatId", state, "expiresAt") VALUES ($1, $2, $5::jsonb, $6::timestamptz)
ON CONFLICT (channel, "chatId") DO UPDATE SET state = excluded.state, "expiresAt" = excluded."expiresAt"`,
};

export const createInbox = (db: Db): Inbox => ({
  open: async (key, text, officialId, nowMs) => {
    const { channel, chatId, messageId } = key;
    const said = [channel, chatId, messageId, text.slice(0, KEPT), officialId, new Date(nowMs)];
    const made = await db.hot(OPEN, said);
    if (made.length === 1) return 'new';
    const seen = await db.inboundMessage.findUnique({
      where: { channel_chatId_messageId: key },
      select: { answer: true },
    });
    return seen?.answer ? (seen.answer as unknown as readonly Rendered[]) : 'unanswered';
  },
  answered: async ({ channel, chatId, messageId }, answer, memory) => {
    const said = [channel, chatId, messageId, JSON.stringify(answer)];
    await (memory === null
      ? db.hot(ANSWER, said)
      : db.hot(ANSWER_AND_REMEMBER, [...said, JSON.stringify(memory.state), new Date(memory.expiresAtMs)]));
  },
  conversation: async (channel, chatId, nowMs) => {
    const row = await db.conversation.findUnique({ where: { channel_chatId: { channel, chatId } } });
    return row && row.expiresAt.getTime() > nowMs ? row.state : null;
  },
});
