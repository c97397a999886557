import { DEFAULT_DELIVERY_POLICY } from '../../src/domain/notice/delivery-policy';
import { createDispatcher } from '../../src/bot/dispatch';
import { at, CALENDAR_2024, focal } from './builders';
import { createMemoryClock } from './fakes/memory-clock';
import { createMemoryDirectory } from './fakes/memory-directory';
import { createMemoryFiles } from './fakes/memory-files';
import { createMemoryLinks } from './fakes/memory-links';
import { createMemoryOutbox } from './fakes/memory-outbox';
import { createScriptedChannel } from './fakes/scripted-channel';
import { sampleNotice } from '../unit/messages/sample-notices';

/** A Monday morning, after the digest's hour. */
export const NOW = at('2024-06-10 09:00');

/** The dispatcher over memory: `an` on Telegram and Zalo, `binh` on Telegram, `chi` on a channel that is not there. */
export const dispatcherWorld = (options: { perSecond?: number; maxLength?: number; lanes?: number } = {}) => {
  const clock = createMemoryClock(NOW);
  const outbox = createMemoryOutbox();
  const telegram = createScriptedChannel('telegram', options.perSecond, options.maxLength);
  const zalo = createScriptedChannel('zalo');
  const an = { ...focal('STP'), officialId: 'an' };
  const binh = { ...focal('STC'), officialId: 'binh' };
  const directory = createMemoryDirectory([
    {
      actor: an,
      addresses: [
        { channel: 'telegram', chatId: 't-an' },
        { channel: 'zalo', chatId: 'z-an' },
      ],
    },
    { actor: binh, addresses: [{ channel: 'telegram', chatId: 't-binh' }] },
    { actor: { ...focal('SYT'), officialId: 'chi' }, addresses: [{ channel: 'fax', chatId: '1' }] },
  ]);
  const faults: unknown[] = [];
  const files = createMemoryFiles();
  const off = new Set<string>();
  const dispatcher = createDispatcher(
    {
      outbox,
      directory,
      files,
      links: createMemoryLinks('https://dondoc.example'),
      book: directory.book,
      switches: { off: async () => off },
      policy: async () => DEFAULT_DELIVERY_POLICY,
      clock,
      channels: [telegram, zalo],
      calendar: async () => CALENDAR_2024,
      onFault: (error) => faults.push(error),
    },
    { lanes: options.lanes ?? 1 },
  );
  const add = (kind: Parameters<typeof sampleNotice>[0], number: number, officialId = 'an', notBeforeMs = NOW) =>
    outbox.add({ ...sampleNotice(kind, { number }), id: `${kind}-${number}-${officialId}`, officialId }, notBeforeMs);
  const states = () => outbox.rows.map((one) => one.state);
  return { files, clock, outbox, telegram, zalo, directory, dispatcher, faults, off, add, states };
};
