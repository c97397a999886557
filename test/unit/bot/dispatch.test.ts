import { GIVE_UP_AFTER } from '../../../src/domain/notice/delivery';
import { DEFAULT_DELIVERY_POLICY } from '../../../src/domain/notice/delivery-policy';
import { planSending } from '../../../src/domain/notice/plan-sending';
import { createDispatcher } from '../../../src/bot/dispatch';
import type { SendOutcome } from '../../../src/ports/channel';
import { at, CALENDAR_2024, focal } from '../../support/builders';
import { createMemoryClock } from '../../support/fakes/memory-clock';
import { createMemoryDirectory } from '../../support/fakes/memory-directory';
import { createMemoryFiles } from '../../support/fakes/memory-files';
import { createMemoryLinks } from '../../support/fakes/memory-links';
import { createMemoryOutbox } from '../../support/fakes/memory-outbox';
import { createScriptedChannel } from '../../support/fakes/scripted-channel';
import { sampleNotice } from '../messages/sample-notices';

const NOW = at('2024-06-10 09:00');
const BLOCKED: SendOutcome = { kind: 'failed-for-good', reason: 'blocked', addressDead: true };
const REJECTED: SendOutcome = { kind: 'failed-for-good', reason: 'message is refused', addressDead: false };
const BUSY: SendOutcome = { kind: 'failed-for-now', reason: '429', retryAfterMs: 45_000 };
const LOST: SendOutcome = { kind: 'unknown', reason: 'timeout' };

const setUp = (options: { perSecond?: number; maxLength?: number; lanes?: number } = {}) => {
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

describe('the dispatcher', () => {
  it('sends one bundle to each person and keeps what was said', async () => {
    const it = setUp();
    it.add('task-given', 1);
    it.add('reminder', 2);
    it.add('task-given', 1, 'binh');
    expect(await it.dispatcher.dispatchDue(NOW)).toBeNull();
    expect(it.telegram.sent.map((one) => one.chatId)).toEqual(['t-an', 't-binh']);
    expect(it.telegram.sent[0]?.message.text).toContain('Gửi đồng chí 2 nội dung sáng nay:');
    expect(it.states()).toEqual(['sent', 'sent', 'sent']);
    expect(it.outbox.deliveries[0]?.body).toEqual([it.telegram.sent[0]?.message]);
  });

  it('leaves what is not due and tells when it will be', async () => {
    const it = setUp();
    it.add('reminder', 1, 'an', NOW + 1);
    expect(await it.dispatcher.dispatchDue(NOW)).toBe(NOW + 1);
    expect(it.telegram.tried).toEqual([]);
  });

  it('commits the sending before it sends', async () => {
    const it = setUp();
    it.add('reminder', 1);
    it.telegram.script.push(() => {
      expect(it.outbox.deliveries[0]).toMatchObject({ state: 'sending', to: { chatId: 't-an' } });
      return { kind: 'sent', providerId: '1' };
    });
    await it.dispatcher.dispatchDue(NOW);
    expect(it.states()).toEqual(['sent']);
  });

  it('marks a blocked account as dead and writes to the next address at once', async () => {
    const it = setUp();
    it.add('reminder', 1);
    it.telegram.script.push(BLOCKED);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.directory.dead).toEqual([{ channel: 'telegram', chatId: 't-an' }]);
    expect(it.zalo.sent.map((one) => one.chatId)).toEqual(['z-an']);
    expect(it.outbox.deliveries.map((one) => one.state)).toEqual(['failed-for-good', 'sent']);
  });

  it('keeps a shown failure when no address is left, and when the person never had one', async () => {
    const it = setUp();
    it.add('reminder', 1, 'binh');
    it.add('reminder', 1, 'chi');
    it.telegram.script.push(BLOCKED);
    expect(await it.dispatcher.dispatchDue(NOW)).toBeNull();
    expect(it.states()).toEqual(['failed', 'failed']);
  });

  it('does not take an address for dead because one message was refused', async () => {
    const it = setUp();
    it.add('reminder', 1);
    it.telegram.script.push(REJECTED);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.directory.dead).toEqual([]);
    expect(it.outbox.deliveries[0]).toMatchObject({ state: 'failed-for-good', reason: 'message is refused' });
    // It goes by his next address instead.
    expect(it.zalo.sent.map((one) => one.chatId)).toEqual(['z-an']);
  });

  it('keeps the reason shown when every address refuses the message', async () => {
    const it = setUp();
    it.add('reminder', 1, 'binh');
    it.telegram.script.push(REJECTED);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.states()).toEqual(['failed']);
    expect(it.directory.dead).toEqual([]);
  });

  it('goes round a channel that is switched off, and waits when there is no other', async () => {
    const it = setUp();
    it.off.add('telegram');
    it.add('reminder', 1);
    it.add('reminder', 1, 'binh');
    expect(await it.dispatcher.dispatchDue(NOW)).toBe(NOW + 30 * 60_000);
    expect(it.zalo.sent.map((one) => one.chatId)).toEqual(['z-an']);
    expect(it.states()).toEqual(['sent', 'queued']);
    it.off.clear();
    it.clock.set(NOW + 30 * 60_000);
    await it.dispatcher.dispatchDue(NOW + 30 * 60_000);
    expect(it.telegram.sent.map((one) => one.chatId)).toEqual(['t-binh']);
  });

  it('says reminders once a day, in one digest, and news at once', async () => {
    const it = setUp();
    it.add('reminder', 1);
    it.add('late-reminder', 2);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.telegram.sent[0]?.message.text).toContain('2 nội dung sáng nay');
    it.add('reminder', 3);
    it.add('task-given', 4);
    const next = await it.dispatcher.dispatchDue(NOW);
    expect(it.telegram.sent).toHaveLength(2);
    expect(it.telegram.sent[1]?.message.text).toContain('Nhiệm vụ 4');
    expect(next).toBe(at('2024-06-11 08:10'));
    expect(it.outbox.rows[2]).toMatchObject({ state: 'queued', hold: 'digest' });
  });

  it('folds what the day has no room for into the next digest', async () => {
    const it = setUp();
    for (let number = 1; number <= DEFAULT_DELIVERY_POLICY.mostADay; number += 1) {
      it.add('task-given', number);
      await it.dispatcher.dispatchDue(NOW);
    }
    it.add('task-given', 90);
    it.add('task-given', 91);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.telegram.sent).toHaveLength(DEFAULT_DELIVERY_POLICY.mostADay);
    const morning = at('2024-06-11 08:10');
    it.clock.set(morning);
    await it.dispatcher.dispatchDue(morning);
    expect(it.telegram.sent.at(-1)?.message.text).toMatch(/2 nội dung/);
  });

  it('waits as long as the channel asked, then goes on', async () => {
    const it = setUp();
    it.add('reminder', 1);
    it.telegram.script.push(BUSY);
    const next = await it.dispatcher.dispatchDue(NOW);
    expect(next).toBe(NOW + 45_000);
    it.clock.set(NOW + 45_000);
    await it.dispatcher.dispatchDue(NOW + 45_000);
    expect(it.telegram.sent).toHaveLength(1);
    expect(it.states()).toEqual(['sent']);
  });

  it('turns to the next address after several failures in a row', async () => {
    const it = setUp();
    it.add('reminder', 1);
    it.telegram.script.push(BUSY, BUSY, BUSY, BUSY);
    let next: number | null = NOW;
    while (next !== null) {
      it.clock.set(next);
      next = await it.dispatcher.dispatchDue(next);
    }
    expect(it.telegram.tried).toHaveLength(4);
    expect(it.zalo.sent).toHaveLength(1);
  });

  it('gives up in the end, as a shown failure', async () => {
    const it = setUp();
    it.add('reminder', 1, 'binh');
    it.telegram.script.push(...Array.from({ length: 50 }, () => BUSY));
    let next: number | null = NOW;
    while (next !== null) {
      it.clock.set(next);
      next = await it.dispatcher.dispatchDue(next);
    }
    expect(it.telegram.tried).toHaveLength(GIVE_UP_AFTER);
    expect(it.states()).toEqual(['failed']);
  });

  it('repeats what may have arrived once, marked, and no more', async () => {
    const it = setUp();
    it.add('submission-to-decide', 1);
    it.telegram.script.push(LOST, new Error('socket hang up'));
    const next = await it.dispatcher.dispatchDue(NOW);
    expect(next).toBe(NOW + 120_000);
    it.clock.set(NOW + 120_000);
    expect(await it.dispatcher.dispatchDue(NOW + 120_000)).toBeNull();
    expect(it.telegram.tried).toHaveLength(2);
    expect(it.outbox.deliveries[1]?.body[0]?.text).toMatch(/^\(có thể trùng\) /);
    expect(it.states()).toEqual(['unknown']);
  });

  it('takes over what a dispatcher left behind when it died', async () => {
    const it = setUp();
    it.add('submission-to-decide', 1);
    const rules = { policy: DEFAULT_DELIVERY_POLICY, calendar: CALENDAR_2024 };
    await it.outbox.take(NOW, 1_000, (due, day) => planSending(due, day, rules, NOW));
    await it.dispatcher.dispatchDue(NOW);
    expect(it.telegram.tried).toEqual([]);
    it.clock.set(NOW + 1_001);
    await it.dispatcher.dispatchDue(NOW + 1_001);
    expect(it.telegram.sent[0]?.message.text).toMatch(/^\(có thể trùng\) /);
  });

  it('does not know what the person has when only part of a long bundle went', async () => {
    const it = setUp({ maxLength: 300 });
    for (const number of [1, 2, 3, 4, 5]) it.add('reminder', number);
    it.telegram.script.push({ kind: 'sent', providerId: '1' }, BUSY);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.outbox.deliveries[0]).toMatchObject({ state: 'unknown' });
    expect(it.outbox.deliveries[0]?.reason).toMatch(/^after 1 of \d: 429$/);
  });

  it('keeps to the channel’s rate by waiting for its token', async () => {
    const it = setUp({ perSecond: 30 });
    it.add('reminder', 1);
    it.outbox.tokens.perCall.push(40, 40, 0);
    const done = it.dispatcher.dispatchDue(NOW);
    for (const step of [40, 80]) {
      while (it.clock.waits().length === 0) await new Promise(setImmediate);
      expect(it.telegram.tried).toEqual([]);
      it.clock.set(NOW + step);
    }
    await done;
    expect(it.telegram.sent).toHaveLength(1);
  });

  it('puts a bundle back when the rate leaves no room, without holding it against the channel', async () => {
    const it = setUp({ perSecond: 30 });
    it.add('reminder', 1);
    it.outbox.tokens.perCall.push(60_000);
    expect(await it.dispatcher.dispatchDue(NOW)).toBe(NOW + 60_000);
    it.clock.set(NOW + 60_000);
    await it.dispatcher.dispatchDue(NOW + 60_000);
    expect(it.telegram.sent).toHaveLength(1);
  });

  it('serves others although one person’s message cannot be made', async () => {
    const it = setUp();
    const broken = { ...sampleNotice('reminder'), id: 'broken', officialId: 'an', kind: 'gone' as 'reminder' };
    it.outbox.add(broken, NOW);
    it.add('reminder', 1, 'binh');
    await it.dispatcher.dispatchDue(NOW);
    expect(it.states()).toEqual(['failed', 'sent']);
    expect(it.faults).toHaveLength(1);
  });

  it('serves everybody once with several lanes', async () => {
    const it = setUp({ lanes: 4 });
    for (const officialId of ['an', 'binh']) for (const number of [1, 2, 3]) it.add('reminder', number, officialId);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.telegram.sent.map((one) => one.chatId).sort()).toEqual(['t-an', 't-binh']);
  });
});

describe('the dispatcher’s loop', () => {
  const settle = async (it: ReturnType<typeof setUp>) => {
    while (it.clock.waits().length === 0) await new Promise(setImmediate);
  };

  it('wakes when something falls due and when it is poked, and ends when told', async () => {
    const it = setUp();
    const stop = new AbortController();
    it.add('reminder', 1, 'an', NOW + 10_000);
    const running = it.dispatcher.run(stop.signal);
    await settle(it);
    expect(it.clock.waits()).toEqual([NOW + 10_000]);
    it.clock.set(NOW + 10_000);
    await settle(it);
    expect(it.telegram.sent).toHaveLength(1);
    it.add('task-given', 2, 'an', NOW + 10_000);
    it.dispatcher.poke();
    while (it.telegram.sent.length < 2) await new Promise(setImmediate);
    stop.abort();
    await running;
  });

  it('outlives the absence of its store', async () => {
    const it = setUp();
    const stop = new AbortController();
    it.add('reminder', 1);
    it.outbox.state.away = true;
    const running = it.dispatcher.run(stop.signal);
    await settle(it);
    expect(it.faults).toHaveLength(1);
    it.outbox.state.away = false;
    it.clock.set(it.clock.waits()[0] ?? 0);
    while (it.telegram.sent.length < 1) await new Promise(setImmediate);
    stop.abort();
    await running;
    expect(it.states()).toEqual(['sent']);
  });
});
