import type { Rendered } from '../../../ports/channel';
import type { AnsweredMessage, Inbox, InboxKey } from '../../../ports/inbox';
import type { Db, Statement } from '../client';
import { gather } from '../gather';

/** Longest text kept of a message; the rest was refused at the edge anyway. */
const KEPT = 4_000;

interface AnswerRow {
  readonly place: number;
  readonly answer: readonly Rendered[] | null;
}

/** $1 channels, $2 chats, $3 messages. A probe of the key each. */
const ANSWERS: Statement = {
  name: 'inbox-answers',
  text: `
SELECT k.place::int, m.answer
  FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY AS k(channel, chat, message, place)
  CROSS JOIN LATERAL (SELECT answer FROM "InboundMessage"
    WHERE channel = k.channel AND "chatId" = k.chat AND "messageId" = k.message LIMIT 1) m`,
};

/** $1 messages with their answers. The first answer stands; what is remembered is the last. */
const KEEP: Statement = {
  name: 'inbox-keep',
  text: `
WITH given AS (
  SELECT * FROM jsonb_to_recordset($1::jsonb) AS g(channel text, "chatId" text, "messageId" text, text text,
    "officialId" text, at timestamptz, answer jsonb, state jsonb, "expiresAt" timestamptz)
), said AS (
  INSERT INTO "InboundMessage" (channel, "chatId", "messageId", text, "officialId", at, answer)
  SELECT channel, "chatId", "messageId", text, "officialId", at, answer FROM given
  ON CONFLICT DO NOTHING
)
INSERT INTO "Conversation" (channel, "chatId", state, "expiresAt")
SELECT channel, "chatId", state, "expiresAt" FROM given WHERE state IS NOT NULL
ON CONFLICT (channel, "chatId") DO UPDATE SET state = excluded.state, "expiresAt" = excluded."expiresAt"`,
};

const keptColumns = ({ channel, chatId, messageId, text, officialId, atMs, answer, memory }: AnsweredMessage) => ({
  ...{ channel, chatId, messageId, text: text.slice(0, KEPT), officialId, at: new Date(atMs), answer },
  state: memory?.state ?? null,
  expiresAt: memory === null ? null : new Date(memory.expiresAtMs),
});

export const createInbox = (db: Db): Inbox => ({
  answerTo: gather(async (keys: readonly InboxKey[]) => {
    const columns = [keys.map((one) => one.channel), keys.map((one) => one.chatId), keys.map((one) => one.messageId)];
    const answers = new Map((await db.hot<AnswerRow>(ANSWERS, columns)).map((row) => [row.place, row.answer]));
    return keys.map((_, index) => answers.get(index + 1) ?? null);
  }),
  keep: gather(async (messages: readonly AnsweredMessage[]) => {
    await db.hot(KEEP, [JSON.stringify(messages.map(keptColumns))]);
    return [];
  }),
  conversation: async (channel, chatId, nowMs) => {
    const row = await db.conversation.findUnique({ where: { channel_chatId: { channel, chatId } } });
    return row && row.expiresAt.getTime() > nowMs ? row.state : null;
  },
});
