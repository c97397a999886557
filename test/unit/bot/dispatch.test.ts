import { DEFAULT_DELIVERY_POLICY } from '../../../src/domain/notice/delivery-policy';
import { at } from '../../support/builders';
import { dispatcherWorld, NOW } from '../../support/dispatcher';

describe('the dispatcher', () => {
  it('sends one bundle to each person and keeps what was said', async () => {
    const it = dispatcherWorld();
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
    const it = dispatcherWorld();
    it.add('reminder', 1, 'an', NOW + 1);
    expect(await it.dispatcher.dispatchDue(NOW)).toBe(NOW + 1);
    expect(it.telegram.tried).toEqual([]);
  });

  it('commits the sending before it sends', async () => {
    const it = dispatcherWorld();
    it.add('reminder', 1);
    it.telegram.script.push(() => {
      expect(it.outbox.deliveries[0]).toMatchObject({ state: 'sending', to: { chatId: 't-an' } });
      return { kind: 'sent', providerId: '1' };
    });
    await it.dispatcher.dispatchDue(NOW);
    expect(it.states()).toEqual(['sent']);
  });

  it('goes round a channel that is switched off, and waits when there is no other', async () => {
    const it = dispatcherWorld();
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
    const it = dispatcherWorld();
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
    const it = dispatcherWorld();
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

  it('keeps to the channel’s rate by waiting for its token', async () => {
    const it = dispatcherWorld({ perSecond: 30 });
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
    const it = dispatcherWorld({ perSecond: 30 });
    it.add('reminder', 1);
    it.outbox.tokens.perCall.push(60_000);
    expect(await it.dispatcher.dispatchDue(NOW)).toBe(NOW + 60_000);
    it.clock.set(NOW + 60_000);
    await it.dispatcher.dispatchDue(NOW + 60_000);
    expect(it.telegram.sent).toHaveLength(1);
  });

  it('serves everybody once with several lanes', async () => {
    const it = dispatcherWorld({ lanes: 4 });
    for (const officialId of ['an', 'binh']) for (const number of [1, 2, 3]) it.add('reminder', number, officialId);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.telegram.sent.map((one) => one.chatId).sort()).toEqual(['t-an', 't-binh']);
  });
});

describe('the dispatcher’s loop', () => {
  const settle = async (it: ReturnType<typeof dispatcherWorld>) => {
    while (it.clock.waits().length === 0) await new Promise(setImmediate);
  };

  it('wakes when something falls due and when it is poked, and ends when told', async () => {
    const it = dispatcherWorld();
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
    const it = dispatcherWorld();
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
