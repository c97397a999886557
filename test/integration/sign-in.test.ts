import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createLinking } from '../../src/adapters/prisma/directory/linking';
import { createSignIn } from '../../src/adapters/prisma/directory/sign-in';
import { IDLE_MS, MOST_SIGN_IN_LINKS, SESSION_MS, SIGN_IN_LINK_MS } from '../../src/domain/directory/sign-in';
import type { SignIn } from '../../src/ports/sign-in';
import { at } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';

const NOW = at('2024-06-10 09:00');
const CHAT = { channel: 'telegram', chatId: '7' };
const MINUTE = 60_000;

let database: FreshDatabase;
let db: Db;
let signIn: SignIn;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 8 });
  signIn = createSignIn(db, 'https://dondoc.example/');
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});
beforeEach(async () => {
  await db.webSession.deleteMany();
  await db.signInLink.deleteMany();
  await db.chatIdentity.deleteMany();
  await db.official.deleteMany();
  await db.official.createMany({ data: ['an', 'binh'].map((id) => ({ id, name: id, title: '' })) });
  await db.chatIdentity.create({ data: { ...CHAT, officialId: 'an', linkedAt: new Date(0) } });
});

const tokenFor = async (nowMs = NOW): Promise<string> => {
  const made = await signIn.link('an', CHAT, nowMs);
  if (made.kind !== 'link') throw new Error(made.kind);
  expect(made.url).toMatch(/^https:\/\/dondoc\.example\/dang-nhap\/[\w-]{43}$/);
  return made.url.split('/').at(-1) ?? '';
};
const session = async (): Promise<string> => (await signIn.enter(await tokenFor(), NOW)) ?? '';

describe('signing in on PostgreSQL', () => {
  it('turns a link into one session, however many try at once; only hashes are kept', async () => {
    const token = await tokenFor();
    expect(await signIn.look(token, NOW)).toBe('an');
    const all = await Promise.all(Array.from({ length: 5 }, () => signIn.enter(token, NOW)));
    const [one, ...more] = all.filter((session) => session !== null);
    expect(more).toEqual([]);
    expect(await signIn.who(one ?? '', NOW)).toBe('an');
    expect(await signIn.look(token, NOW)).toBeNull();
    const kept = JSON.stringify([await db.signInLink.findMany(), await db.webSession.findMany()]);
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(one);
  });

  it('lets a link run out, and only the newest be good', async () => {
    const first = await tokenFor();
    const second = await tokenFor(NOW + 1);
    expect(await signIn.enter(first, NOW + 2)).toBeNull();
    expect(await signIn.enter(second, NOW + 1 + SIGN_IN_LINK_MS)).toBeNull();
    expect(await signIn.enter(second, NOW + SIGN_IN_LINK_MS)).not.toBeNull();
  });

  it('gives so many links in a while and no more, then again', async () => {
    const asked = await Promise.all(Array.from({ length: MOST_SIGN_IN_LINKS + 3 }, () => signIn.link('an', CHAT, NOW)));
    expect(asked.filter((one) => one.kind === 'link')).toHaveLength(MOST_SIGN_IN_LINKS);
    expect(asked.filter((one) => one.kind === 'too-many')).toEqual(
      Array(3).fill({ kind: 'too-many', untilMs: NOW + 15 * MINUTE }),
    );
    expect((await signIn.link('an', CHAT, NOW + 15 * MINUTE + 1)).kind).toBe('link');
  });

  it('ends a session after its day, and after so long without use', async () => {
    const token = await session();
    expect(await signIn.who(token, NOW + IDLE_MS)).toBeNull();
    for (let later = MINUTE; later < SESSION_MS; later += IDLE_MS - MINUTE) {
      expect(await signIn.who(token, NOW + later)).toBe('an');
    }
    expect(await signIn.who(token, NOW + SESSION_MS)).toBeNull();
  });

  it.each([
    ['the official leaves', () => db.official.update({ where: { id: 'an' }, data: { active: false } })],
    ['the chat is unlinked', () => createLinking(db).unlink(CHAT)],
    ['all his chats are', () => createLinking(db).unlinkAll('an')],
    ['the chat is somebody else’s now', () => db.chatIdentity.updateMany({ data: { officialId: 'binh' } })],
    ['he ends them himself', () => signIn.leaveAll('an')],
  ])('ends at once when %s', async (_, change) => {
    const token = await session();
    expect(await signIn.who(token, NOW)).toBe('an');
    await change();
    expect(await signIn.who(token, NOW)).toBeNull();
  });

  it('ends by leaving, and that one only', async () => {
    const [one, two] = [await session(), await session()];
    await signIn.leave(one);
    expect([await signIn.who(one, NOW), await signIn.who(two, NOW)]).toEqual([null, 'an']);
  });

  it('has no links without a public address', async () => {
    expect(await createSignIn(db, undefined).link('an', CHAT, NOW)).toEqual({ kind: 'no-address' });
  });
});
