import type { Rendered } from '../../../src/ports/channel';
import type { Inbox, InboxKey } from '../../../src/ports/inbox';

const keyOf = (key: InboxKey): string => `${key.channel} ${key.chatId} ${key.messageId}`;

/** The inbox in memory; JSON goes in and comes out, as from a database. While `away`, every call fails. */
export const createMemoryInbox = () => {
  const messages = new Map<string, { text: string; officialId: string; answer: readonly Rendered[] }>();
  const conversations = new Map<string, { json: string; expiresAtMs: number }>();
  const state = { away: false, calls: [] as string[] };
  const called = (name: string): void => {
    state.calls.push(name);
    if (state.away) throw new Error('the database is away');
  };
  const inbox: Inbox = {
    answerTo: async (key) => {
      called('answerTo');
      return messages.get(keyOf(key))?.answer ?? null;
    },
    keep: async ({ text, officialId, answer, memory, ...key }) => {
      called('keep');
      const seen = messages.has(keyOf(key));
      if (!seen)
        messages.set(keyOf(key), {
          text,
          officialId,
          answer: JSON.parse(JSON.stringify(answer)) as readonly Rendered[],
        });
      if (memory === null) return;
      const { state: remembered, expiresAtMs } = memory;
      conversations.set(`${key.channel} ${key.chatId}`, { json: JSON.stringify(remembered), expiresAtMs });
    },
    conversation: async (channel, chatId, nowMs) => {
      called('conversation');
      const kept = conversations.get(`${channel} ${chatId}`);
      return kept && kept.expiresAtMs > nowMs ? (JSON.parse(kept.json) as unknown) : null;
    },
  };
  return { ...inbox, messages, state };
};
