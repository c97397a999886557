import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createListener } from '../../src/adapters/prisma/listener';
import { createOutbox } from '../../src/adapters/prisma/delivery/outbox';
import { createReplyLinks } from '../../src/adapters/prisma/delivery/reply-links';
import { createReportStore } from '../../src/adapters/prisma/reports';
import { createDeliveryViews } from '../../src/adapters/prisma/views/view-deliveries';
import { DEFAULT_DELIVERY_POLICY } from '../../src/domain/notice/delivery-policy';
import { planSending } from '../../src/domain/notice/plan-sending';
import { at, CALENDAR_2024 } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { sampleReport } from '../support/fakes/memory-reports';
import { queueNotices } from '../support/queue-notices';

const NOW = at('2024-03-15 09:00');
const REPORT = sampleReport({ builtAtMs: NOW });
const SENDING = { by: 'Vũ Mẫu Sơn', note: 'Kính gửi', urgent: false };

let database: FreshDatabase;
let db: Db;

beforeEach(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 4 });
  await db.official.createMany({
    data: ['an', 'binh', 'gone'].map((id) => ({ id, name: id, title: '', active: id !== 'gone' })),
  });
});
afterEach(async () => {
  await db.$disconnect();
  await database.drop();
});

const take = () =>
  createOutbox(db).take(NOW, 60_000, (due, day) =>
    planSending(due, day, { policy: DEFAULT_DELIVERY_POLICY, calendar: CALENDAR_2024 }, NOW),
  );

describe('reports in PostgreSQL', () => {
  it('keeps a report once and gives it back whole', async () => {
    const store = createReportStore(db);
    await store.keep(REPORT);
    await store.keep({ ...REPORT, builtAtMs: NOW + 5 });
    expect(await store.latest(5)).toEqual([REPORT]);
    expect(await store.find('other')).toBeNull();
  });

  it('goes to each once, wakes the dispatcher, and goes again only where it failed', async () => {
    const store = createReportStore(db);
    await store.keep(REPORT);
    const listener = createListener(database.url);
    const woken = new Promise<void>((resolve) => listener.on('dondoc_task', () => resolve()));
    await listener.ready();
    const send = (...to: readonly string[]) => store.send(REPORT, { ...SENDING, to }, NOW);
    expect([...(await send('an', 'binh', 'gone', 'nobody'))].sort()).toEqual(['an', 'binh']);
    await woken;
    await listener.close();
    expect(await send('an', 'binh')).toEqual([]);
    await db.notice.updateMany({ where: { officialId: 'an' }, data: { state: 'failed' } });
    expect(await send('an', 'binh')).toEqual(['an']);
  });

  it('is taken by itself after the words, and its attempts are told for the report and in the proof', async () => {
    const store = createReportStore(db);
    await store.keep(REPORT);
    await store.send(REPORT, { ...SENDING, to: ['an'] }, NOW);
    await queueNotices(db, [{ officialId: 'an', number: 1, atMs: NOW }]);
    const outbox = createOutbox(db);
    const first = await take();
    expect(first).toMatchObject({ notices: [{ id: 'n-1' }], document: null });
    if (first !== null) await outbox.settled(first, { kind: 'sent', providerId: 'p-0' }, NOW, null);
    const second = await take();
    expect(second).toMatchObject({
      notices: [],
      document: { id: `report-${REPORT.id}-an`, title: REPORT.title, by: 'Vũ Mẫu Sơn', note: 'Kính gửi' },
    });
    if (second === null) return;
    await outbox.addressed(second, { channel: 'telegram', chatId: '7' }, [{ text: 'a', buttons: [] }]);
    const other = await outbox.another(second, 'too large', NOW, 60_000);
    await outbox.addressed(other, { channel: 'email', chatId: 'an@example.vn' }, [{ text: 'a', buttons: [] }]);
    await outbox.settled(other, { kind: 'sent', providerId: 'p-1' }, NOW, null);

    const views = createDeliveryViews(db);
    const told = await views.list({ reportId: REPORT.id }, 10, NOW);
    expect(told.map((one) => [one.taskNumber, one.kind, one.title, one.channel, one.state])).toEqual(
      expect.arrayContaining([
        [null, 'document', REPORT.title, 'email', 'sent'],
        [null, 'document', REPORT.title, 'telegram', 'failed-for-good'],
      ]),
    );
    const proof = await views.list({ from: '2024-03-15', to: '2024-03-15' }, 10, NOW);
    expect(proof.map((one) => one.kind).sort()).toEqual(['document', 'document', 'task-given']);
  });

  it('its one-time link keeps the file, and is used up by fetching', async () => {
    const links = createReplyLinks(db, 'https://dondoc.example');
    const file = { hash: 'a'.repeat(64), name: 'Báo cáo.docx' };
    const url = await links.issue({ channel: 'sms', chatId: '849' }, { text: 'a', buttons: [], file }, NOW);
    const token = url?.split('/').at(-1) ?? '';
    expect((await links.open(token, NOW))?.message.file).toEqual(file);
    const both = await Promise.all([links.use(token, NOW), links.use(token, NOW)]);
    expect(both.filter((one) => one)).toHaveLength(1);
  });
});
