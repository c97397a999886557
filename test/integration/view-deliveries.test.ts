import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createOutbox } from '../../src/adapters/prisma/delivery/outbox';
import { channelLines, createDeliveryViews } from '../../src/adapters/prisma/views/view-deliveries';
import { DEFAULT_DELIVERY_POLICY } from '../../src/domain/notice/delivery-policy';
import { planSending } from '../../src/domain/notice/plan-sending';
import { at, CALENDAR_2024 } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { queueNotices } from '../support/queue-notices';

const NOW = at('2024-06-10 09:00');
const RULES = { policy: DEFAULT_DELIVERY_POLICY, calendar: CALENDAR_2024 };
const DAY = { from: '2024-06-10', to: '2024-06-10' };

let database: FreshDatabase;
let db: Db;

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 4 });
  await db.official.createMany({ data: ['an', 'binh'].map((id) => ({ id, name: `Cán bộ ${id}`, title: '' })) });
  await db.chatIdentity.create({ data: { channel: 'telegram', chatId: '7', officialId: 'an', linkedAt: new Date(0) } });
});

afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const take = async () => {
  const bundle = await createOutbox(db).take(NOW, 1_000, (due, day) => planSending(due, day, RULES, NOW));
  if (bundle === null) throw new Error('nothing was taken');
  return bundle;
};

test('the proof tells every attempt, what waits and why, and what the person did after it', async () => {
  const outbox = createOutbox(db);
  await queueNotices(db, [
    { officialId: 'an', number: 1, atMs: NOW - 2_000 },
    { officialId: 'binh', number: 2, atMs: NOW + 3_600_000 },
  ]);
  const first = await take();
  await outbox.addressed(first, { channel: 'telegram', chatId: '7' }, []);
  const second = await outbox.another(first, '403 blocked', NOW, 1_000);
  await outbox.addressed(second, { channel: 'email', chatId: 'an@example.vn' }, []);
  await outbox.settled(second, { kind: 'sent', providerId: 'm-1' }, NOW + 1_000, null);
  await db.notice.updateMany({ where: { id: 'n-2' }, data: { hold: 'digest' } });
  const list = () => createDeliveryViews(db).list(DAY, 100, NOW + 2_000);
  const told = (await list()).map((one) => [one.taskNumber, one.state, one.channel, one.fault, one.hold]);
  expect(told[0]).toEqual([2, 'held', null, null, 'digest']);
  expect(told.slice(1)).toHaveLength(2);
  expect(told).toContainEqual([1, 'failed-for-good', 'telegram', '403 blocked', null]);
  expect(told).toContainEqual([1, 'sent', 'email', null, null]);

  // He acts on the task afterwards; what he did before counts for nothing.
  const by = { officialId: 'an', name: 'An', title: '', form: null };
  const event = (seq: number, atMs: number) => ({
    ...{ taskId: 'task-1', seq, commandId: `c-${seq}`, part: 0, kind: 'accepted', at: new Date(atMs), by, event: {} },
  });
  await db.taskEvent.createMany({ data: [event(1, NOW - 9_000)] });
  expect((await list()).some((one) => one.state === 'answered')).toBe(false);
  await db.taskEvent.createMany({ data: [event(2, NOW + 60_000), event(3, NOW + 90_000)] });
  const answered = (await list()).find((one) => one.state === 'answered');
  expect(answered).toMatchObject({
    channel: 'email',
    providerId: 'm-1',
    officialName: 'Cán bộ an',
    answeredAtMs: NOW + 60_000,
  });
  expect(await createDeliveryViews(db).list({ from: '2024-06-11', to: '2024-06-12' }, 100, NOW)).toEqual([]);
});

test('the page of channels counts the last day, living addresses, and lost consents', async () => {
  await db.channelToken.create({
    data: {
      ...{ channel: 'zalo-oa', accessToken: 'a', refreshToken: 'r', lost: true },
      ...{ expiresAt: new Date(NOW), changedAt: new Date(NOW) },
    },
  });
  const lines = await channelLines(db, ['telegram', 'email', 'zalo-oa'], new Set(['email']), NOW + 5_000);
  expect(
    lines.map(({ id, on, people, sent, failed, consentLost }) => [id, on, people, sent, failed, consentLost]),
  ).toEqual([
    ['telegram', true, 1, 0, 1, false],
    ['email', false, 0, 1, 0, false],
    ['zalo-oa', true, 0, 0, 0, true],
  ]);
  const later = await channelLines(db, ['telegram'], new Set(), NOW + 48 * 3_600_000);
  expect(later[0]).toMatchObject({ sent: 0, failed: 0 });
});
