import { createTelegramApi } from '../../src/adapters/telegram/api';
import { createTelegramChannel } from '../../src/adapters/telegram/telegram-channel';
import { createDirectoryCache } from '../../src/bot/directory-cache';
import { createDispatcher } from '../../src/bot/dispatch';
import { DEFAULT_DELIVERY_POLICY } from '../../src/domain/notice/delivery-policy';
import { startFakeTelegram } from '../support/fake-telegram';
import { createMemoryFiles } from '../support/fakes/memory-files';
import { createMemoryLinks } from '../support/fakes/memory-links';
import { queueNotices } from '../support/queue-notices';
import { line, timed, type BenchLine } from './measure';
import type { BenchWorld } from './world';

const PEOPLE = 1_000;
const LANES = 8;

/**
 * The morning digest to a thousand officials, three reminders each, by Telegram's own rate: messages a second over
 * HTTP, against the limit that the channel keeps to. A ratio of 1 is the limit itself.
 */
export const benchDigest = async ({ stores, clock, rules }: BenchWorld): Promise<BenchLine> => {
  const fake = await startFakeTelegram();
  const people = Array.from({ length: PEOPLE }, (_, index) => index);
  const idOf = (one: number): string => `bench-digest-${one}`;
  const nowMs = clock.now();
  await stores.db.official.createMany({ data: people.map((one) => ({ id: idOf(one), name: idOf(one), title: '' })) });
  await stores.db.chatIdentity.createMany({
    data: people.map((one) => {
      fake.know(800_000 + one);
      return { channel: 'telegram', chatId: String(800_000 + one), officialId: idOf(one), linkedAt: new Date(nowMs) };
    }),
  });
  await stores.db.notice.updateMany({ where: { state: 'queued' }, data: { state: 'sent' } });
  await queueNotices(
    stores.db,
    people.flatMap((one) =>
      [0, 1, 2].map((more) => ({
        ...{ officialId: idOf(one), number: 100_000 + one * 3 + more, atMs: nowMs, kind: 'reminder' as const },
      })),
    ),
  );
  const channel = createTelegramChannel('telegram', createTelegramApi(fake, clock), clock);
  const { outbox, book, switches } = stores;
  const directory = createDirectoryCache(stores.directory, clock);
  const dispatcher = createDispatcher(
    {
      ...{ outbox, book, directory, switches, clock, channels: [channel] },
      ...{ files: createMemoryFiles(), links: createMemoryLinks(null) },
      policy: async () => ({ ...DEFAULT_DELIVERY_POLICY, digestAtMinute: 0 }),
      calendar: async () => rules.calendar,
      onFault: (error) => {
        throw error;
      },
    },
    { lanes: LANES },
  );
  const tookMs = await timed(async () => {
    for (let next: number | null = nowMs; next !== null;) {
      next = await dispatcher.dispatchDue(clock.now());
      if (next !== null) await clock.wait(next, new AbortController().signal);
    }
  });
  if (fake.messages.length !== PEOPLE) throw new Error(`${fake.messages.length} digests`);
  await fake.close();
  return line('digest_1000', PEOPLE / (tookMs / 1000), channel.can.perSecond, 'messages/s');
};
