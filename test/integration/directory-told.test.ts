import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createDirectory, DIRECTORY_CHANNEL } from '../../src/adapters/prisma/directory/directory';
import { createListener, type Listener } from '../../src/adapters/prisma/listener';
import { createDirectoryCache, type DirectoryCache } from '../../src/bot/directory-cache';
import { freshDatabase, type FreshDatabase } from '../support/database';

/** Another process writes; this one remembers, and hears. */
let database: FreshDatabase;
let other: Db;
let mine: Db;
let listener: Listener;
let cache: DirectoryCache;
let told = 0;
let wake: () => void = () => undefined;

const AN = { channel: 'telegram', chatId: '7' };

beforeAll(async () => {
  database = await freshDatabase();
  [other, mine] = [createDb({ url: database.url, poolSize: 2 }), createDb({ url: database.url, poolSize: 2 })];
  listener = createListener(database.url);
  await listener.ready();
  cache = createDirectoryCache(createDirectory(mine), { now: () => 0 });
  listener.on(DIRECTORY_CHANNEL, () => cache.forget());
  listener.on(DIRECTORY_CHANNEL, () => {
    told += 1;
    wake();
  });
  await other.agency.create({ data: { code: 'STP', name: 'Sở Tư pháp', level: 'province', aliases: [] } });
  for (const id of ['an', 'binh']) await other.official.create({ data: { id, name: id, title: 'Chuyên viên' } });
  await other.chatIdentity.create({ data: { ...AN, officialId: 'an', rank: 0, linkedAt: new Date(0) } });
});

afterAll(async () => {
  await listener.close();
  await Promise.all([other.$disconnect(), mine.$disconnect()]);
  await database.drop();
});

/** The clock stands still: nothing is forgotten for its age. */
const after = async (write: () => Promise<unknown>): Promise<Awaited<ReturnType<DirectoryCache['actorOfChat']>>> => {
  await cache.actorOfChat(AN);
  const before = told;
  await write();
  while (told === before) await new Promise<void>((resolve) => (wake = resolve));
  return cache.actorOfChat(AN);
};

const post = { officialId: 'an', agencyCode: 'STP', post: 'focal' };

it('a post given and taken, a chat unlinked, a person who has left: known here as soon as it is committed', async () => {
  expect((await after(() => other.postHeld.create({ data: post })))?.posts).toMatchObject([{ post: 'focal' }]);
  expect((await after(() => other.postHeld.deleteMany({ where: post })))?.posts).toEqual([]);
  const delegation = {
    ...{ id: 'd', fromId: 'binh', toId: 'an', form: 'KT', fromDate: '2024-01-01', toDate: '2024-12-31' },
    ...{ createdBy: 'binh', createdAt: new Date(0) },
  };
  expect((await after(() => other.delegation.create({ data: delegation })))?.mandates).toHaveLength(1);
  expect(await after(() => other.official.update({ where: { id: 'an' }, data: { active: false } }))).toBeNull();
  expect(await after(() => other.official.update({ where: { id: 'an' }, data: { active: true } }))).not.toBeNull();
  expect(await after(() => other.chatIdentity.deleteMany({ where: AN }))).toBeNull();
});

it('is not told for every message: what an address has failed is written on it too', async () => {
  await after(() => other.chatIdentity.create({ data: { ...AN, officialId: 'an', rank: 0, linkedAt: new Date(0) } }));
  const before = told;
  await other.chatIdentity.updateMany({ where: AN, data: { failures: 3 } });
  await after(() => other.agency.update({ where: { code: 'STP' }, data: { name: 'Sở Tư pháp tỉnh' } }));
  // Told in the order of the commits: of the new name alone.
  expect(told - before).toBe(1);
});
