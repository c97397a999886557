import type { HoldReason } from '../../../src/domain/notice/plan-sending';
import { deliveryState, holdName } from '../../../src/messages/web/deliveries';
import type { DeliveryView } from '../../../src/ports/deliveries';
import { deliveriesCsv } from '../../../src/reporting/delivery-table';
import { Delivery } from '../../../src/web/views/delivery';
import { at } from '../../support/builders';

const STATES = ['queued', 'held', 'sending', 'sent', 'delivered', 'seen', 'answered', 'failed-now', 'failed-for-good'];
const HOLDS: readonly HoldReason[] = ['hours', 'quiet', 'pause', 'digest', 'limit', 'trouble', 'rate', 'repeat'];

const attempt = (more: Partial<DeliveryView>): DeliveryView => ({
  ...{ taskNumber: 3, kind: 'reminder', title: null, officialId: 'an', officialName: 'Nguyễn <b>An</b>' },
  ...{ channel: 'zalo-oa', state: 'sent', hold: null, untilMs: null, providerId: 'p-"7"', fault: null },
  ...{ atMs: at('2024-06-10 08:00'), sentAtMs: null, deliveredAtMs: null, seenAtMs: null, answeredAtMs: null },
  ...more,
});

const shown = async (one: DeliveryView): Promise<string> => String(await Delivery({ delivery: one }));
const proof = (one: DeliveryView): string =>
  Buffer.from(deliveriesCsv([one]))
    .toString('utf8')
    .split('\r\n')[1] ?? '';

describe('an attempt to tell somebody something, on the page and in the proof', () => {
  it.each([...STATES, 'unknown', 'failed'])('names the state %s in Vietnamese', async (state) => {
    const name = deliveryState(state);
    expect(name).not.toBe(state);
    expect(await shown(attempt({ state }))).toContain(name);
    expect(proof(attempt({ state }))).toContain(name);
  });

  it.each(HOLDS)('says why it waits, and until when: %s', async (hold) => {
    const held = attempt({ state: 'held', hold, untilMs: at('2024-06-11 08:10') });
    expect(await shown(held)).toContain(`${holdName(hold)} 08:10 11/6/2024`);
    expect(proof(held)).toContain(holdName(hold));
  });

  it('says why it failed, marks it, and shows names as text', async () => {
    const failed = attempt({ state: 'failed-for-good', fault: 'no address' });
    expect(await shown(failed)).toMatch(/class="failed"/);
    expect(await shown(failed)).toContain('không có địa chỉ liên hệ');
    expect(await shown(failed)).toContain('Nguyễn &lt;b>An&lt;/b>');
    expect(await shown(attempt({ state: 'unknown' }))).toMatch(/class="failed"/);
    expect(await shown(attempt({ state: 'seen' }))).not.toMatch(/class="failed"/);
  });

  it('is told by its latest instant', async () => {
    const instants = { sentAtMs: at('2024-06-10 08:11'), deliveredAtMs: at('2024-06-10 08:12') };
    expect(await shown(attempt({ state: 'delivered', ...instants }))).toContain('08:12 10/6/2024');
    const answered = attempt({ state: 'answered', ...instants, answeredAtMs: at('2024-06-10 09:30') });
    expect(await shown(answered)).toContain('09:30 10/6/2024');
  });
});
