import { createPlanClock } from '../../src/adapters/clock/plan-clock';
import { createAddressBook } from '../../src/adapters/prisma/delivery/address-book';
import { createDb, type Db } from '../../src/adapters/prisma/client';
import { createOutbox } from '../../src/adapters/prisma/delivery/outbox';
import { createDispatcher } from '../../src/bot/dispatch';
import { DEFAULT_DELIVERY_POLICY } from '../../src/domain/notice/delivery-policy';
import { createRandom } from '../../src/main/rehearsal/random';
import type { Channel, SendOutcome } from '../../src/ports/channel';
import { at, CALENDAR_2024 } from '../support/builders';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { createMemoryClock } from '../support/fakes/memory-clock';
import { createMemoryFiles } from '../support/fakes/memory-files';
import { createMemoryLinks } from '../support/fakes/memory-links';
import { createLife } from '../support/mortal';
import { queueNotices } from '../support/queue-notices';
import { openShakyChannels, type ShakyChannel } from '../support/shaky-channels';

const PEOPLE = 1_000;
const START = at('2024-06-10 09:00');
const HOUR = 3_600_000;
const KILLS = 10;
/** Of a hundred sendings within the hour so many go wrong. */
const TROUBLE = 30;

let database: FreshDatabase;
let db: Db;
let channels: readonly ShakyChannel[];

beforeAll(async () => {
  database = await freshDatabase();
  db = createDb({ url: database.url, poolSize: 12 });
  channels = await openShakyChannels(createPlanClock(0));
});

afterAll(async () => {
  await Promise.all(channels.map((one) => one.close()));
  await db.$disconnect();
  await database.drop();
});

const chatOf = (channel: string, person: number): string => {
  if (channel === 'email') return `cb${person}@example.vn`;
  return channel === 'sms' ? `849${String(person).padStart(8, '0')}` : String(10_000 + person);
};

/** Each has from none to three addresses, in an order of his own. */
const addressesOf = (person: number): readonly { channel: string; chatId: string; rank: number }[] =>
  Array.from({ length: person % 50 === 0 ? 0 : 1 + (person % 3) }, (_, rank) => {
    const one = channels[(person + rank * 2) % channels.length];
    if (one === undefined) throw new Error('no channel');
    const chatId = chatOf(one.channel.id, person);
    one.know(chatId);
    return { channel: one.channel.id, chatId, rank };
  });

const settle = async (): Promise<void> => {
  const people = Array.from({ length: PEOPLE }, (_, index) => index);
  await db.official.createMany({ data: people.map((one) => ({ id: `cb-${one}`, name: `Cán bộ ${one}`, title: '' })) });
  await db.chatIdentity.createMany({
    data: people.flatMap((one) =>
      addressesOf(one).map((address) => ({ ...address, officialId: `cb-${one}`, linkedAt: new Date(0) })),
    ),
  });
  // News all through the hour, a third of it urgent, and for a few a reminder.
  await queueNotices(
    db,
    people.flatMap((one) => [
      { officialId: `cb-${one}`, number: 1 + one, atMs: START + (one % 60) * 60_000, urgent: one % 3 === 0 },
      ...(one % 4 === 0 ? [{ officialId: `cb-${one}`, number: 5_001 + one, atMs: START + (one % 45) * 60_000 }] : []),
      ...(one % 10 === 0
        ? [{ officialId: `cb-${one}`, number: 9_001 + one, atMs: START + 60_000, kind: 'reminder' as const }]
        : []),
    ]),
  );
};

test('an hour of trouble in every channel, and ten dispatchers killed: all is delivered, falls back, or is shown', async () => {
  await settle();
  const random = createRandom('channel-faults');
  const clock = createMemoryClock(START);
  let kills = 0;
  let sends = 0;

  const shaken = (one: ShakyChannel, life: ReturnType<typeof createLife>): Channel => ({
    ...one.channel,
    send: async (chatId, message): Promise<SendOutcome> => {
      sends += 1;
      const dies = kills < KILLS && sends % 97 === 96;
      if (clock.now() < START + HOUR && random.chance(TROUBLE / 100)) one.break(random.between(0, one.ways - 1));
      // Killed before the message left this machine, or after it was taken and before that was written down.
      if (dies && kills % 2 === 0) {
        kills += 1;
        life.kill();
      }
      const outcome = await life.mortal(one.channel).send(chatId, message);
      if (dies && kills % 2 === 1) {
        kills += 1;
        life.kill();
      }
      return outcome;
    },
  });

  const dispatcherOf = (life: ReturnType<typeof createLife>) =>
    createDispatcher(
      {
        outbox: life.mortal(createOutbox(db)),
        book: life.mortal(createAddressBook(db)),
        directory: { actorOfOfficial: async () => null, catalogue: async () => ({ agencies: [], groups: [] }) },
        channels: channels.map((one) => life.mortal(shaken(one, life))),
        files: createMemoryFiles(),
        links: createMemoryLinks(null),
        switches: { off: async () => new Set() },
        policy: async () => DEFAULT_DELIVERY_POLICY,
        calendar: async () => CALENDAR_2024,
        clock,
        onFault: (fault) => {
          throw fault;
        },
      },
      { lanes: 6 },
    );

  // Whoever waits for the channel's rate waits less than a second: the clock goes on for him.
  let running = true;
  const pump = (async () => {
    while (running) {
      await new Promise(setImmediate);
      const next = Math.min(...clock.waits());
      if (next - clock.now() <= 1_000) clock.set(next);
    }
  })();

  for (let turns = 0; turns < 5_000; turns += 1) {
    const life = createLife();
    const dispatcher = dispatcherOf(life);
    let next: number | null = clock.now();
    const passes = (async () => {
      while (next !== null) {
        next = await dispatcher.dispatchDue(clock.now());
        if (next !== null) clock.set(Math.max(next, clock.now() + 250));
      }
    })();
    await Promise.race([passes, life.killed]);
    if (next === null) break;
  }
  running = false;
  await pump;

  const notices = await db.notice.findMany({ include: { delivery: true } });
  const deliveries = await db.delivery.findMany();
  const heard = new Map<number, number>();
  for (const text of channels.flatMap((one) => one.said())) {
    for (const [, number] of text.matchAll(/Vi[eệ]c s[oố] (\d+)\b/g)) {
      heard.set(Number(number), (heard.get(Number(number)) ?? 0) + 1);
    }
  }
  const unknown = new Set(deliveries.filter((one) => one.state === 'unknown').flatMap((one) => one.noticeIds));

  expect(kills).toBe(KILLS);
  expect(notices).toHaveLength(1_350);
  const states = new Map<string, number>();
  for (const one of notices) states.set(one.state, (states.get(one.state) ?? 0) + 1);
  for (const one of notices) {
    const times = heard.get(Number(one.id.slice(2))) ?? 0;
    expect(['sent', 'failed', 'unknown']).toContain(one.state);
    // What counts as sent has arrived; what arrived twice had an answer lost, and is marked so.
    if (one.state === 'sent') expect([one.id, times]).toEqual([one.id, Math.max(1, times)]);
    if (times > 1) expect([one.id, times, unknown.has(one.id)]).toEqual([one.id, 2, true]);
    if (one.state === 'unknown') expect(unknown.has(one.id)).toBe(true);
    // A failure is shown with its reason.
    if (one.state === 'failed')
      expect(one.delivery).toMatchObject({ state: 'failed-for-good', fault: expect.stringMatching(/./) });
  }
  expect(deliveries.filter((one) => one.state === 'sending')).toEqual([]);
  const first = notices.filter(
    (one) => one.delivery !== null && deliveries.filter((tried) => tried.noticeIds.includes(one.id)).length === 1,
  );
  // The trouble was real, and so was the way out of it: some nine in ten arrive, more or less by where the kills fall.
  expect(first.length).toBeLessThan(notices.length * 0.9);
  expect((states.get('sent') ?? 0) / notices.length).toBeGreaterThan(0.85);
  expect(new Set(deliveries.filter((one) => one.state === 'sent').map((one) => one.channel)).size).toBe(
    channels.length,
  );
  const twice = [...heard.values()].filter((times) => times > 1).length;
  process.stderr.write(
    `faults: ${JSON.stringify(Object.fromEntries(states))}, ${deliveries.length} attempts, ${sends} sendings, ${twice} said twice (all marked unknown), ${kills} kills\n`,
  );
});
