import { DEFAULT_DELIVERY_POLICY } from '../../../src/domain/notice/delivery-policy';
import type { SendOutcome } from '../../../src/ports/channel';
import { GIVE_UP_AFTER } from '../../../src/domain/notice/delivery';
import { planSending } from '../../../src/domain/notice/plan-sending';
import { CALENDAR_2024 } from '../../support/builders';
import { dispatcherWorld, NOW } from '../../support/dispatcher';
import { sampleNotice } from '../messages/sample-notices';

const BLOCKED: SendOutcome = { kind: 'failed-for-good', reason: 'blocked', addressDead: true };
const REJECTED: SendOutcome = { kind: 'failed-for-good', reason: 'message is refused', addressDead: false };
const BUSY: SendOutcome = { kind: 'failed-for-now', reason: '429', retryAfterMs: 45_000 };
const LOST: SendOutcome = { kind: 'unknown', reason: 'timeout' };

describe('the dispatcher in trouble', () => {
  it('marks a blocked account as dead and writes to the next address at once', async () => {
    const it = dispatcherWorld();
    it.add('reminder', 1);
    it.telegram.script.push(BLOCKED);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.directory.dead).toEqual([{ channel: 'telegram', chatId: 't-an' }]);
    expect(it.zalo.sent.map((one) => one.chatId)).toEqual(['z-an']);
    expect(it.outbox.deliveries.map((one) => one.state)).toEqual(['failed-for-good', 'sent']);
  });

  it('keeps a shown failure when no address is left, and when the person never had one', async () => {
    const it = dispatcherWorld();
    it.add('reminder', 1, 'binh');
    it.add('reminder', 1, 'chi');
    it.telegram.script.push(BLOCKED);
    expect(await it.dispatcher.dispatchDue(NOW)).toBeNull();
    expect(it.states()).toEqual(['failed', 'failed']);
  });

  it('does not take an address for dead because one message was refused', async () => {
    const it = dispatcherWorld();
    it.add('reminder', 1);
    it.telegram.script.push(REJECTED);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.directory.dead).toEqual([]);
    expect(it.outbox.deliveries[0]).toMatchObject({ state: 'failed-for-good', reason: 'message is refused' });
    // It goes by his next address instead.
    expect(it.zalo.sent.map((one) => one.chatId)).toEqual(['z-an']);
  });

  it('keeps the reason shown when every address refuses the message', async () => {
    const it = dispatcherWorld();
    it.add('reminder', 1, 'binh');
    it.telegram.script.push(REJECTED);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.states()).toEqual(['failed']);
    expect(it.directory.dead).toEqual([]);
  });

  it('waits as long as the channel asked, then goes on', async () => {
    const it = dispatcherWorld();
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
    const it = dispatcherWorld();
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
    const it = dispatcherWorld();
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
    const it = dispatcherWorld();
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
    const it = dispatcherWorld();
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
    const it = dispatcherWorld({ maxLength: 300 });
    for (const number of [1, 2, 3, 4, 5]) it.add('reminder', number);
    it.telegram.script.push({ kind: 'sent', providerId: '1' }, BUSY);
    await it.dispatcher.dispatchDue(NOW);
    expect(it.outbox.deliveries[0]).toMatchObject({ state: 'unknown' });
    expect(it.outbox.deliveries[0]?.reason).toMatch(/^after 1 of \d: 429$/);
  });

  it('serves others although one person’s message cannot be made', async () => {
    const it = dispatcherWorld();
    const broken = { ...sampleNotice('reminder'), id: 'broken', officialId: 'an', kind: 'gone' as 'reminder' };
    it.outbox.add(broken, NOW);
    it.add('reminder', 1, 'binh');
    await it.dispatcher.dispatchDue(NOW);
    expect(it.states()).toEqual(['failed', 'sent']);
    expect(it.faults).toHaveLength(1);
  });
});
