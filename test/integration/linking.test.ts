import { createAddressBook } from '../../src/adapters/prisma/delivery/address-book';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createDirectory } from '../../src/adapters/prisma/directory/directory';
import { createLinking } from '../../src/adapters/prisma/directory/linking';
import { createOutbox } from '../../src/adapters/prisma/delivery/outbox';
import { createPauses } from '../../src/adapters/prisma/delivery/pauses';
import { DEFAULT_DELIVERY_POLICY } from '../../src/domain/notice/delivery-policy';
import { planSending } from '../../src/domain/notice/plan-sending';
import type { Linking } from '../../src/ports/linking';
import { at, CALENDAR_2024 } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { queueNotices } from '../support/queue-notices';

const NOW = at('2024-06-10 09:00');
const MINUTE = 60_000;

let database: FreshDatabase;
let db: Db;
let linking: Linking;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 8 });
  linking = createLinking(db);
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

beforeEach(async () => {
  await db.chatIdentity.deleteMany();
  await db.linkCode.deleteMany();
  await db.linkMiss.deleteMany();
  await db.official.deleteMany();
  await db.official.createMany({
    data: ['an', 'binh', 'chi'].map((id) => ({ id, name: id, title: '', active: id !== 'chi' })),
  });
});

const zalo = (chatId: string) => ({ channel: 'zalo-bot', chatId });
const codeFor = async (id: string, nowMs = NOW): Promise<string> =>
  (await linking.issue(id, 'admin', nowMs))?.code ?? '';

describe('linking on PostgreSQL', () => {
  it('binds by a code, of which the database holds only the hash', async () => {
    const code = await codeFor('an');
    expect(JSON.stringify(await db.linkCode.findMany())).not.toContain(code);
    expect(await linking.redeem(code, zalo('z1'), NOW)).toEqual({ kind: 'linked', officialId: 'an' });
    expect((await createDirectory(db).actorOfChat(zalo('z1')))?.officialId).toBe('an');
    expect(await linking.redeem(code, zalo('z1'), NOW + MINUTE)).toEqual({ kind: 'linked', officialId: 'an' });
    expect(await linking.redeem(code, zalo('z2'), NOW + MINUTE)).toEqual({ kind: 'invalid' });
  });

  it('gives a number to one person, and writes first to the account that is preferred', async () => {
    const sms = { channel: 'sms', chatId: '84912345678' };
    await linking.redeem(await codeFor('an'), zalo('z1'), NOW);
    expect(await linking.assign('an', sms, NOW)).toBe('assigned');
    expect(await linking.assign('binh', sms, NOW)).toBe('taken');
    expect(await linking.assign('chi', { ...sms, chatId: '84912345679' }, NOW)).toBe('no-official');
    const order = async () => (await createAddressBook(db).of('an')).map((one) => one.channel);
    expect(await order()).toEqual(['zalo-bot', 'sms']);
    await linking.prefer(sms);
    await linking.prefer({ channel: 'sms', chatId: '84900000000' });
    expect(await order()).toEqual(['sms', 'zalo-bot']);
  });

  it('lets one of twenty accounts win that try one code at the same moment', async () => {
    const code = await codeFor('an');
    const tries = Array.from({ length: 20 }, (_, i) => linking.redeem(code, zalo(`z${i}`), NOW));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((one) => one.kind === 'linked')).toHaveLength(1);
    expect(await db.chatIdentity.count()).toBe(1);
  });

  it('counts wrong codes sent all at once', async () => {
    const code = await codeFor('an');
    await Promise.all(Array.from({ length: 12 }, () => linking.redeem('A2A2-A2A2', zalo('z1'), NOW)));
    expect(await db.linkMiss.count()).toBe(5);
    expect(await linking.redeem(code, zalo('z1'), NOW)).toEqual({ kind: 'too-many', untilMs: NOW + 15 * MINUTE });
    expect(await linking.redeem(code, zalo('z1'), NOW + 15 * MINUTE)).toMatchObject({ kind: 'linked' });
  });

  it('refuses codes that are old, replaced, or of somebody who has left', async () => {
    const first = await codeFor('an');
    const second = await codeFor('an');
    expect(await linking.redeem(first, zalo('z1'), NOW)).toEqual({ kind: 'invalid' });
    expect(await linking.redeem(second, zalo('z1'), NOW + 30 * MINUTE)).toEqual({ kind: 'invalid' });
    expect(await linking.issue('chi', 'admin', NOW)).toBeNull();
    const third = await codeFor('an');
    await db.official.update({ where: { id: 'an' }, data: { active: false } });
    expect(await linking.redeem(third, zalo('z1'), NOW)).toEqual({ kind: 'invalid' });
  });

  it('does not give an account to a second person, nor use his code up', async () => {
    await linking.redeem(await codeFor('an'), zalo('z1'), NOW);
    const code = await codeFor('binh');
    expect(await linking.redeem(code, zalo('z1'), NOW)).toEqual({ kind: 'taken', officialId: 'an' });
    await linking.unlink(zalo('z1'));
    expect(await linking.redeem(code, zalo('z1'), NOW)).toEqual({ kind: 'linked', officialId: 'binh' });
  });

  it('keeps several accounts of one person in order, and unlinks all of them', async () => {
    await linking.redeem(await codeFor('an'), zalo('z1'), NOW);
    await linking.redeem(await codeFor('an'), { channel: 'telegram', chatId: '7' }, NOW);
    expect(await createAddressBook(db).of('an')).toMatchObject([zalo('z1'), { channel: 'telegram', chatId: '7' }]);
    const open = await codeFor('an');
    expect(await linking.unlinkAll('an')).toBe(2);
    expect(await linking.redeem(open, zalo('z1'), NOW)).toEqual({ kind: 'invalid' });
  });
});

describe('a pause on PostgreSQL', () => {
  it('lasts until its end, or until it is taken back', async () => {
    const pauses = createPauses(db);
    await pauses.pause('an', NOW + MINUTE);
    expect(await pauses.until('an', NOW)).toBe(NOW + MINUTE);
    expect(await pauses.until('an', NOW + MINUTE)).toBeNull();
    await pauses.pause('an', NOW + 5 * MINUTE);
    await pauses.resume('an', NOW);
    expect(await pauses.until('an', NOW)).toBeNull();
  });

  it('holds what is not urgent back, and lets it go when it is taken back', async () => {
    const pauses = createPauses(db);
    const outbox = createOutbox(db);
    const take = (nowMs: number) =>
      outbox.take(nowMs, 1_000, (due, day) =>
        planSending(due, day, { policy: DEFAULT_DELIVERY_POLICY, calendar: CALENDAR_2024 }, nowMs),
      );
    await pauses.pause('an', NOW + 60 * MINUTE);
    await queueNotices(db, [{ officialId: 'an', number: 1, atMs: NOW }]);
    expect(await take(NOW)).toBeNull();
    expect(await outbox.nextDue()).toBe(NOW + 60 * MINUTE);
    await pauses.resume('an', NOW + MINUTE);
    expect((await take(NOW + MINUTE))?.notices).toHaveLength(1);
  });
});
