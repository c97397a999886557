import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createInbox } from '../../src/adapters/prisma/delivery/inbox';
import type { AnsweredMessage, Inbox } from '../../src/ports/inbox';
import { at } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';

const NOW = at('2024-06-10 09:00');

let database: FreshDatabase;
let db: Db;
let inbox: Inbox;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 4 });
  inbox = createInbox(db);
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const message = (chatId: string, messageId: string, more: Partial<AnsweredMessage> = {}): AnsweredMessage => ({
  ...{ channel: 'telegram', chatId, messageId, text: '3 xong', officialId: 'an', atMs: NOW },
  answer: [{ text: `Đã ghi ${chatId} ${messageId}`, buttons: [] }],
  memory: null,
  ...more,
});

it('gives each of several messages its own answer, and none to one not seen', async () => {
  await Promise.all(['1', '2', '3'].map((chat) => inbox.keep(message(chat, 'm'))));
  const keys = [message('3', 'm'), message('1', 'x'), message('1', 'm'), message('3', 'm', { channel: 'zalo' })];
  const texts = (await Promise.all(keys.map((key) => inbox.answerTo(key)))).map((answer) => answer?.[0]?.text ?? null);
  expect(texts).toEqual(['Đã ghi 3 m', null, 'Đã ghi 1 m', null]);
});

it('keeps the first answer, and what was remembered last', async () => {
  const memory = (lastTask: number) => ({ state: { lastTask }, expiresAtMs: NOW + 1_000 });
  await inbox.keep(message('4', 'm', { memory: memory(1) }));
  await inbox.keep(message('4', 'm', { answer: [{ text: 'khác', buttons: [] }], memory: memory(2) }));
  await inbox.keep(message('4', 'n'));
  expect(await inbox.answerTo(message('4', 'm'))).toEqual([{ text: 'Đã ghi 4 m', buttons: [] }]);
  expect(await inbox.conversation('telegram', '4', NOW)).toEqual({ lastTask: 2 });
  expect(await inbox.conversation('telegram', '4', NOW + 1_000)).toBeNull();
});

it('a message that cannot be kept takes no other with it', async () => {
  const kept = await Promise.allSettled([
    inbox.keep(message('5', 'm')),
    inbox.keep(message('6', 'm', { text: 'a\u0000b' })),
    inbox.keep(message('7', 'm')),
  ]);
  expect(kept.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await inbox.answerTo(message('5', 'm'))).not.toBeNull();
  expect(await inbox.answerTo(message('6', 'm'))).toBeNull();
  expect(await inbox.answerTo(message('7', 'm'))).not.toBeNull();
});
