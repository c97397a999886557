import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createReplyLinks } from '../../src/adapters/prisma/delivery/reply-links';
import { createTokenVault } from '../../src/adapters/prisma/delivery/token-vault';
import type { Renewal } from '../../src/ports/token-vault';
import { freshDatabase, type FreshDatabase } from '../support/database';

const NOW = 1_704_160_800_000;
const FIRST = { accessToken: 'a-0', refreshToken: 'r-0', expiresAtMs: NOW };
const OA = 'zalo-oa';

let database: FreshDatabase;
let dbs: readonly Db[];

beforeEach(async () => {
  database = await freshDatabase();
  dbs = Array.from({ length: 3 }, () => createDb({ url: database.url, poolSize: 4 }));
});

afterEach(async () => {
  for (const db of dbs) await db.$disconnect();
  await database.drop();
});

const vaultOf = (place: number) => {
  const db = dbs[place % dbs.length];
  if (db === undefined) throw new Error('no database');
  return createTokenVault(db);
};

describe('the vault of a provider’s tokens', () => {
  it('shows each refresh token once, however many processes find the token stale', async () => {
    await vaultOf(0).put(OA, FIRST, NOW);
    const shown: string[] = [];
    const renew = async (refreshToken: string): Promise<Renewal> => {
      shown.push(refreshToken);
      await new Promise(setImmediate);
      const next = String(shown.length);
      return { kind: 'renewed', pair: { accessToken: `a-${next}`, refreshToken: `r-${next}`, expiresAtMs: NOW + 9 } };
    };
    const pairs = await Promise.all(
      Array.from({ length: 9 }, (_, place) => vaultOf(place).renew(OA, 'a-0', NOW, renew)),
    );
    expect(shown).toEqual(['r-0']);
    expect(new Set(pairs.map((one) => one?.accessToken))).toEqual(new Set(['a-1']));
    await vaultOf(1).renew(OA, 'a-1', NOW, renew);
    expect(shown).toEqual(['r-0', 'r-1']);
    expect(await vaultOf(2).read(OA)).toEqual({
      ...{ accessToken: 'a-2', refreshToken: 'r-2', expiresAtMs: NOW + 9 },
      lost: false,
    });
  });

  it('keeps the pair when there was no answer, and says so when only a person can help', async () => {
    await vaultOf(0).put(OA, FIRST, NOW);
    expect(await vaultOf(1).renew(OA, 'a-0', NOW, async () => ({ kind: 'not-now', reason: 'timeout' }))).toBeNull();
    expect(await vaultOf(2).read(OA)).toEqual({ ...FIRST, lost: false });
    await expect(vaultOf(1).renew(OA, 'a-0', NOW, () => Promise.reject(new Error('died')))).rejects.toThrow('died');
    expect(await vaultOf(2).read(OA)).toEqual({ ...FIRST, lost: false });
    await vaultOf(0).renew(OA, 'a-0', NOW, async () => ({ kind: 'refused', reason: 'used' }));
    expect((await vaultOf(1).read(OA))?.lost).toBe(true);
    expect(await vaultOf(1).renew(OA, 'a-0', NOW, () => Promise.reject(new Error('asked again')))).toBeNull();
    await vaultOf(1).put(OA, FIRST, NOW);
    expect((await vaultOf(0).read(OA))?.lost).toBe(false);
  });
});

describe('links by which a message is answered once', () => {
  const AN = { channel: 'email', chatId: 'an@example.vn' };
  const message = { text: 'Nhiệm vụ 3', buttons: [{ label: 'Nhận', payload: '3 nhận' }] };
  const linksOf = (place: number) => {
    const db = dbs[place % dbs.length];
    if (db === undefined) throw new Error('no database');
    return createReplyLinks(db, 'https://dondoc.example/');
  };

  it('opens often and is used once, within two weeks; the database holds no token', async () => {
    const link = await linksOf(0).issue(AN, message, NOW);
    const token = /^https:\/\/dondoc\.example\/tra-loi\/([\w-]{32})$/.exec(link ?? '')?.[1] ?? '';
    expect(await linksOf(1).open(token, NOW + 1)).toEqual({ address: AN, message, used: false });
    expect(JSON.stringify(await dbs[0]?.replyLink.findMany())).not.toContain(token);
    const used = await Promise.all([0, 1, 2].map((place) => linksOf(place).use(token, NOW + 2)));
    expect(used.filter(Boolean)).toHaveLength(1);
    expect((await linksOf(1).open(token, NOW + 3))?.used).toBe(true);
    const late = await linksOf(0).issueToken(AN, message, NOW);
    expect(await linksOf(0).open(late, NOW + 15 * 86_400_000)).toBeNull();
    expect(await linksOf(0).use(late, NOW + 15 * 86_400_000)).toBe(false);
    expect(await linksOf(0).open('guessed', NOW)).toBeNull();
  });

  it('gives no link where the instance has no address', async () => {
    const [db] = dbs;
    if (db === undefined) throw new Error('no database');
    expect(await createReplyLinks(db, undefined).issue(AN, message, NOW)).toBeNull();
  });
});
