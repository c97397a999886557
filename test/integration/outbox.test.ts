import { createAddressBook } from '../../src/adapters/prisma/delivery/address-book';
import { createChannelSwitches, createDeliveryPolicies } from '../../src/adapters/prisma/delivery/channel-settings';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createOutbox } from '../../src/adapters/prisma/delivery/outbox';
import { createReceipts } from '../../src/adapters/prisma/delivery/receipts';
import { DEFAULT_DELIVERY_POLICY } from '../../src/domain/notice/delivery-policy';
import { planSending } from '../../src/domain/notice/plan-sending';
import type { Bundle, Planner } from '../../src/ports/outbox';
import { at, CALENDAR_2024 } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { queueNotices } from '../support/queue-notices';

const NOW = at('2024-06-10 09:00');
const LEASE = 1_000;
const TO = { channel: 'telegram', chatId: 't-an' };

let database: FreshDatabase;
let db: Db;

beforeEach(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 8 });
  await db.official.createMany({ data: ['an', 'binh'].map((id) => ({ id, name: id, title: '' })) });
  await db.chatIdentity.createMany({
    data: [
      { ...TO, officialId: 'an', linkedAt: new Date(0) },
      { channel: 'email', chatId: 'an@example.vn', officialId: 'an', rank: 1, linkedAt: new Date(0) },
    ],
  });
});

afterEach(async () => {
  await db.$disconnect();
  await database.drop();
});

const planAt =
  (nowMs: number): Planner =>
  (due, day) =>
    planSending(due, day, { policy: DEFAULT_DELIVERY_POLICY, calendar: CALENDAR_2024 }, nowMs);

const take = (nowMs = NOW): Promise<Bundle | null> => createOutbox(db).take(nowMs, LEASE, planAt(nowMs));

const taken = async (nowMs = NOW): Promise<Bundle> => {
  const bundle = await take(nowMs);
  if (bundle === null) throw new Error('nothing was taken');
  return bundle;
};

const notice = (number: number) => db.notice.findFirstOrThrow({ where: { id: `n-${number}` } });

describe('the outbox in PostgreSQL', () => {
  it('gives a person’s due notices as one bundle, once, however many ask at the same time', async () => {
    await queueNotices(db, [
      { officialId: 'an', number: 1, atMs: NOW },
      { officialId: 'an', number: 2, atMs: NOW - 5 },
      { officialId: 'binh', number: 3, atMs: NOW },
      { officialId: 'an', number: 4, atMs: NOW + 60_000 },
    ]);
    const all = (await Promise.all(Array.from({ length: 6 }, () => take()))).filter((one) => one !== null);
    expect(all.map((one) => one.notices.map((said) => said.facts.number)).sort()).toEqual([[2, 1], [3]]);
    expect(await take()).toBeNull();
    expect(await createOutbox(db).nextDue()).toBe(NOW + LEASE);
  });

  it('holds reminders until the next digest, with the reason, and counts the day', async () => {
    await queueNotices(db, [{ officialId: 'an', number: 1, atMs: NOW, kind: 'reminder' }]);
    const first = await taken();
    expect(first.digest).toBe(true);
    await createOutbox(db).addressed(first, TO, []);
    await createOutbox(db).settled(first, { kind: 'sent', providerId: 'p-1' }, NOW, null);
    await queueNotices(db, [{ officialId: 'an', number: 2, atMs: NOW, kind: 'reminder' }]);
    expect(await take()).toBeNull();
    expect(await notice(2)).toMatchObject({
      state: 'queued',
      hold: 'digest',
      notBefore: new Date(at('2024-06-11 08:10')),
    });
    expect((await taken(at('2024-06-11 08:10'))).notices).toHaveLength(1);
  });

  it('keeps every attempt of a notice that goes another way', async () => {
    await queueNotices(db, [{ officialId: 'an', number: 1, atMs: NOW }]);
    const outbox = createOutbox(db);
    const first = await taken();
    await outbox.addressed(first, TO, [{ text: 'a', buttons: [] }]);
    const second = await outbox.another(first, '403 blocked', NOW, LEASE);
    await outbox.addressed(second, { channel: 'email', chatId: 'an@example.vn' }, []);
    await outbox.settled(second, { kind: 'sent', providerId: 'm-1', note: 'template' }, NOW, null);
    const deliveries = await db.delivery.findMany({ where: { noticeIds: { has: 'n-1' } }, orderBy: { state: 'asc' } });
    expect(deliveries.map((one) => [one.channel, one.state, one.fault])).toEqual([
      ['telegram', 'failed-for-good', '403 blocked'],
      ['email', 'sent', 'template'],
    ]);
    expect((await notice(1)).state).toBe('sent');
  });

  it('takes a sender whose lease ran out for dead: unknown when it may have gone, as if nothing had been when not', async () => {
    await queueNotices(db, [{ officialId: 'an', number: 1, atMs: NOW }]);
    await taken();
    const again = await taken(NOW + LEASE + 1);
    expect(again.maybeRepeated).toBe(false);
    await createOutbox(db).addressed(again, TO, []);
    const third = await taken(NOW + 2 * LEASE + 2);
    expect(third.maybeRepeated).toBe(true);
    await createOutbox(db).addressed(third, TO, []);
    expect(await take(NOW + 3 * LEASE + 3)).toBeNull();
    expect((await notice(1)).state).toBe('unknown');
    const states = (await db.delivery.findMany({ orderBy: { at: 'asc' } })).map((one) => one.state);
    expect(states).toEqual(['failed-now', 'unknown', 'unknown']);
  });

  it('believes a sender that answers after its lease, and does not say it again', async () => {
    await queueNotices(db, [{ officialId: 'an', number: 1, atMs: NOW, kind: 'reminder' }]);
    const slow = await taken();
    await createOutbox(db).addressed(slow, TO, []);
    expect(await take(NOW + LEASE + 1)).toBeNull();
    await createOutbox(db).settled(slow, { kind: 'sent', providerId: 'p-1' }, NOW + LEASE + 2, null);
    expect((await notice(1)).state).toBe('sent');
  });

  it('counts an address’s failures in one place, whoever counts', async () => {
    const [one, other] = [createAddressBook(db), createAddressBook(db)];
    for (const book of [one, other, one, other]) await book.failed(TO, null, NOW);
    expect(await createAddressBook(db).of('an')).toEqual([
      { ...TO, health: { failures: 4, notBeforeMs: NOW + 240_000 } },
      { channel: 'email', chatId: 'an@example.vn', health: undefined },
    ]);
    await Promise.all(Array.from({ length: 4 }, () => one.failed(TO, 7_200_000, NOW)));
    expect((await other.of('an'))[0]?.health).toEqual({ failures: 8, notBeforeMs: NOW + 7_200_000 });
    await one.succeeded(TO);
    expect((await other.of('an'))[0]?.health).toBeUndefined();
    await one.dead(TO);
    expect((await other.of('an')).map((known) => known.channel)).toEqual(['email']);
  });

  it('keeps a channel’s rate over all processes', async () => {
    const outboxes = [createOutbox(db), createOutbox(db)];
    const tokens = async (nowMs: number): Promise<number> => {
      const waits = await Promise.all(
        Array.from({ length: 60 }, (_, index) =>
          (outboxes[index % 2] ?? createOutbox(db)).takeToken('telegram', 25, nowMs),
        ),
      );
      return waits.filter((one) => one === 0).length;
    };
    expect(await tokens(NOW)).toBe(25);
    expect(await tokens(NOW + 400)).toBe(10);
    expect(await tokens(NOW + 60_000)).toBe(25);
  });

  it('hears what providers tell later, and never less than was known', async () => {
    await queueNotices(db, [{ officialId: 'an', number: 1, atMs: NOW }]);
    const bundle = await taken();
    await createOutbox(db).addressed(bundle, TO, []);
    await createOutbox(db).settled(bundle, { kind: 'sent', providerId: 'p-1' }, NOW, null);
    const receipts = createReceipts(db);
    expect(await receipts.heard('zalo-oa', ['p-1'], 'seen', NOW)).toEqual(['p-1']);
    expect((await db.delivery.findFirstOrThrow()).state).toBe('sent');
    expect(await receipts.heard('telegram', ['p-0', 'p-1'], 'seen', NOW + 9)).toEqual(['p-0']);
    await receipts.heard('telegram', ['p-1'], 'delivered', NOW + 5);
    expect(await db.delivery.findFirstOrThrow()).toMatchObject({
      ...{ state: 'seen', seenAt: new Date(NOW + 9), deliveredAt: new Date(NOW + 5) },
    });
  });

  it.each([
    ['a shown failure', false, 'sent', false],
    ['one that goes to the next address when nothing will ever arrive', true, 'queued', true],
  ])('takes a message that the provider could not bring for %s', async (_, gone, state, dead) => {
    await queueNotices(db, [{ officialId: 'an', number: 1, atMs: NOW }]);
    const bundle = await taken();
    await createOutbox(db).addressed(bundle, TO, []);
    await createOutbox(db).settled(bundle, { kind: 'sent', providerId: 'p-1' }, NOW, null);
    const receipts = createReceipts(db);
    await receipts.failed('telegram', 'p-0', { reason: 'expired', gone }, NOW);
    expect((await db.delivery.findFirstOrThrow()).state).toBe('sent');
    await receipts.failed('telegram', 'p-1', { reason: 'expired', gone }, NOW + 1);
    expect(await db.delivery.findFirstOrThrow()).toMatchObject({ state: 'failed-for-good', fault: 'expired' });
    expect((await notice(1)).state).toBe(state);
    const addresses = await createAddressBook(db).of('an');
    expect(addresses.some((one) => one.channel === 'telegram')).toBe(!dead);
  });

  it('does not take a message that was seen for one that did not arrive', async () => {
    await queueNotices(db, [{ officialId: 'an', number: 1, atMs: NOW }]);
    const bundle = await taken();
    await createOutbox(db).addressed(bundle, TO, []);
    await createOutbox(db).settled(bundle, { kind: 'sent', providerId: 'p-1' }, NOW, null);
    const receipts = createReceipts(db);
    await receipts.heard('telegram', ['p-1'], 'seen', NOW);
    await receipts.failed('telegram', 'p-1', { reason: 'expired', gone: true }, NOW + 1);
    expect([(await db.delivery.findFirstOrThrow()).state, (await notice(1)).state]).toEqual(['seen', 'sent']);
  });

  it('switches channels off and on, and keeps the office’s policy', async () => {
    const switches = createChannelSwitches(db);
    expect([...(await switches.off())]).toEqual([]);
    await Promise.all(['telegram', 'zalo-bot', 'telegram'].map((one) => switches.set(one, false)));
    await switches.set('telegram', true);
    expect([...(await createChannelSwitches(db).off())]).toEqual(['zalo-bot']);
    const policies = createDeliveryPolicies(db);
    expect(await policies.read()).toEqual(DEFAULT_DELIVERY_POLICY);
    await policies.save({ ...DEFAULT_DELIVERY_POLICY, mostADay: 3 });
    expect((await policies.read()).mostADay).toBe(3);
  });
});
