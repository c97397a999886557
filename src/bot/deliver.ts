import type { WorkingCalendar } from '../domain/calendar/working-days';
import { MINUTE_MS } from '../domain/calendar/civil-date';
import { chooseAddress, GIVE_UP_AFTER, repeatAt } from '../domain/notice/delivery';
import type { Channel, ChannelSwitches, SendOutcome } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { AddressBook, Bundle, KnownAddress, Outbox } from '../ports/outbox';
import { createCompose, type Composed, type ComposePorts } from './compose-message';
import { sendBundle, type BundleOutcome } from './send-bundle';

export interface DeliverPorts extends ComposePorts {
  readonly outbox: Outbox;
  readonly book: AddressBook;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly switches: Pick<ChannelSwitches, 'off'>;
  readonly clock: Clock;
  readonly calendar: () => Promise<WorkingCalendar>;
  readonly onFault: (error: unknown) => void;
  readonly leaseMs: number;
}

const notNow = (reason: string): SendOutcome => ({ kind: 'failed-for-now', reason, retryAfterMs: null });

/** So often it is looked whether a person's only channel has been switched on again. */
const SWITCHED_OFF_MS = 30 * MINUTE_MS;

/** What became of one attempt: the bundle is settled, or it is to go by another of the person's addresses. */
type Concluded = { readonly kind: 'settled' } | { readonly kind: 'next'; readonly bundle: Bundle };

const SETTLED: Concluded = { kind: 'settled' };

/** Takes one bundle to one person, by the first of his addresses that takes it. */
export const createDeliver = (ports: DeliverPorts) => {
  const { outbox, book, channels, clock, leaseMs } = ports;

  const compose = createCompose(ports);

  /** One bad message must not stop everybody else's. */
  const tryCompose = (...given: Parameters<typeof compose>): Promise<Composed | null> =>
    compose(...given).catch((error: unknown) => {
      ports.onFault(error);
      return null;
    });

  const failed = async (
    bundle: Bundle,
    address: KnownAddress,
    others: readonly KnownAddress[],
    outcome: Extract<SendOutcome, { kind: 'failed-for-now' }>,
    nowMs: number,
  ): Promise<void> => {
    const health = await book.failed(address, outcome.retryAfterMs, nowMs);
    const all = [...others.filter((one) => one !== address), { ...address, health }];
    if (all.every((one) => (one.health?.failures ?? 0) >= GIVE_UP_AFTER)) {
      return outbox.unreachable(bundle, nowMs, outcome.reason);
    }
    const order = others.map((one) => (one === address ? { ...one, health } : one));
    const next = chooseAddress(order, (one) => one.health, nowMs);
    const atMs = next.kind === 'wait' ? next.untilMs : nowMs;
    return outbox.settled(bundle, outcome, nowMs, { atMs, why: 'trouble' });
  };

  const conclude = async (
    bundle: Bundle,
    address: KnownAddress,
    addresses: readonly KnownAddress[],
    outcome: BundleOutcome,
    nowMs: number,
  ): Promise<Concluded> => {
    switch (outcome.kind) {
      case 'held': {
        const later = { atMs: nowMs + outcome.waitMs, why: 'rate' } as const;
        await outbox.settled(bundle, notNow('no room in the channel’s rate'), nowMs, later);
        return SETTLED;
      }
      case 'sent':
        // Most have no failure to take back.
        if (address.health !== undefined) await book.succeeded(address);
        await outbox.settled(bundle, outcome, nowMs, null);
        return SETTLED;
      case 'unknown': {
        const atMs = repeatAt(bundle.notices, await ports.calendar(), nowMs);
        await outbox.settled(bundle, outcome, nowMs, { atMs, why: 'repeat' });
        return SETTLED;
      }
      case 'failed-for-good':
        if (outcome.addressDead) await book.dead(address);
        return { kind: 'next', bundle: await outbox.another(bundle, outcome.reason, nowMs, leaseMs) };
      case 'failed-for-now':
        await failed(bundle, address, addresses, outcome, nowMs);
        return SETTLED;
    }
  };

  return async (taken: Bundle, now: () => number, signal: AbortSignal): Promise<void> => {
    const [known, off] = await Promise.all([book.of(taken.officialId), ports.switches.off()]);
    const connected = known.filter((one) => channels.has(one.channel));
    let left = connected.filter((one) => !off.has(one.channel));
    if (left.length === 0 && connected.length > 0) {
      const later = { atMs: now() + SWITCHED_OFF_MS, why: 'trouble' } as const;
      return outbox.settled(taken, notNow('the channel is switched off'), now(), later);
    }
    let bundle = taken;
    let refused = 'no address';
    for (;;) {
      const choice = chooseAddress(left, (one) => one.health, now());
      if (choice.kind === 'none') return outbox.unreachable(bundle, now(), refused);
      if (choice.kind === 'wait') {
        const later = { atMs: choice.untilMs, why: 'trouble' } as const;
        return outbox.settled(bundle, notNow('the channel is in trouble'), now(), later);
      }
      const { address } = choice;
      const channel = channels.get(address.channel);
      if (channel === undefined) return;
      const message = await tryCompose(bundle, channel, address.chatId);
      if (message === null) return outbox.unreachable(bundle, now(), 'the message could not be made');
      await outbox.addressed(bundle, address, message.body);
      const outcome = await sendBundle({ outbox, clock }, channel, message.sendings, signal);
      const concluded = await conclude(bundle, address, left, outcome, now());
      if (concluded.kind === 'settled') return;
      bundle = concluded.bundle;
      if ('reason' in outcome) refused = outcome.reason;
      left = left.filter((one) => one !== address);
    }
  };
};
