import { Client } from 'pg';
import { createChangeFeed } from '../../src/adapters/prisma/tasks/change-feed';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createListener, type Listener } from '../../src/adapters/prisma/listener';
import { createSimulatorStore } from '../../src/adapters/prisma/delivery/simulator-store';
import { freshDatabase, type FreshDatabase } from '../support/database';

let database: FreshDatabase;
let db: Db;
let listener: Listener;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 3 });
  listener = createListener(database.url);
  await listener.ready();
});

afterAll(async () => {
  await listener.close();
  await db.$disconnect();
  await database.drop();
});

/** Gathers what is told; `next` waits for one more. */
const gather = <T>() => {
  const heard: T[] = [];
  let wake: () => void = () => undefined;
  return {
    tell: (one: T): void => {
      heard.push(one);
      wake();
    },
    next: async (): Promise<T> => {
      while (heard.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      return heard.shift() as T;
    },
  };
};

const notify = (channel: string, payload: string) => db.$executeRaw`SELECT pg_notify(${channel}, ${payload})`;

test('a change of a task is heard with its sequence number, by everybody who asked', async () => {
  const [one, two] = [gather<unknown>(), gather<unknown>()];
  const feed = createChangeFeed(listener);
  const stops = [feed.subscribe(one.tell), feed.subscribe(two.tell)];
  await notify('dondoc_task', 'hai-duong-2024-7:12');
  const change = { taskId: 'hai-duong-2024-7', seq: 12 };
  expect(await one.next()).toEqual(change);
  expect(await two.next()).toEqual(change);
  // A plan was confirmed: many at once.
  await notify('dondoc_task', '');
  expect(await one.next()).toEqual({ taskId: null, seq: null });
  stops[0]?.();
  await notify('dondoc_task', 'x:y:3');
  expect(await two.next()).toEqual({ taskId: null, seq: null });
  expect(await two.next()).toEqual({ taskId: 'x:y', seq: 3 });
  stops[1]?.();
});

test('a lost connection is made again, and listeners are told that they may have missed something', async () => {
  const heard = gather<unknown>();
  const stop = createChangeFeed(listener).subscribe(heard.tell);
  const killer = new Client({ connectionString: database.url });
  await killer.connect();
  const killed = await killer.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`,
  );
  expect(killed.rowCount).toBe(1);
  await killer.end();
  expect(await heard.next()).toEqual({ taskId: null, seq: null });
  await notify('dondoc_task', 'again:1');
  expect(await heard.next()).toEqual({ taskId: 'again', seq: 1 });
  stop();
});

test('what cannot connect yet is ready once it can, and closing ends the trying', async () => {
  const url = new URL(database.url);
  url.pathname = '/there_is_no_such_database';
  const lonely = createListener(url.toString());
  let ready = false;
  void lonely.ready().then(() => (ready = true));
  await lonely.close();
  expect(ready).toBe(false);
});

test('the simulator keeps both sides of a chat in order, and others hear of it', async () => {
  const heard = gather<string | null>();
  const store = createSimulatorStore(db, listener);
  const stop = store.subscribe(heard.tell);
  await db.official.createMany({ data: ['an', 'binh'].map((id) => ({ id, name: id, title: '' })) });
  await db.chatIdentity.createMany({
    data: ['an', 'binh'].map((id) => ({ channel: 'simulator', chatId: id, officialId: id, linkedAt: new Date(0) })),
  });
  const buttons = [{ label: 'Nhận', payload: '3 nhận' }];
  await store.append('an', [{ fromPerson: true, body: { text: 'trợ giúp', buttons: [] } }], 1_000);
  expect(await heard.next()).toBe('an');
  const answered = ['Cách trả lời', 'Việc của tôi'].map((text) => ({ fromPerson: false, body: { text, buttons } }));
  await store.append('an', answered, 2_000);
  const file = { name: 'báo cáo.docx', size: 9 };
  await store.append('binh', [{ fromPerson: true, body: { text: '', buttons: [], file } }], 3_000);
  expect([await heard.next(), await heard.next()]).toEqual(['an', 'binh']);
  expect(await store.list('an', 10)).toMatchObject([
    { fromPerson: true, body: { text: 'trợ giúp', buttons: [] }, atMs: 1_000 },
    { fromPerson: false, body: { text: 'Cách trả lời', buttons }, atMs: 2_000 },
    { fromPerson: false, body: { text: 'Việc của tôi', buttons }, atMs: 2_000 },
  ]);
  expect((await store.list('an', 1)).map((one) => one.atMs)).toEqual([2_000]);
  const last = [...(await store.lastByChat())].sort((a, b) => (a.chatId < b.chatId ? -1 : 1));
  expect(last.map((one) => [one.chatId, one.atMs])).toEqual([
    ['an', 2_000],
    ['binh', 3_000],
  ]);
  expect(last[0]?.body.text).toBe('Việc của tôi');
  expect(last[1]?.body.file).toEqual(file);
  stop();
});
