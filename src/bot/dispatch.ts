import type { WorkingCalendar } from '../domain/calendar/working-days';
import { agencyName } from '../domain/directory/agency-names';
import { chooseAddress, GIVE_UP_AFTER, repeatAt } from '../domain/notice/delivery';
import { renderBundle } from '../messages/render-bundle';
import type { Channel, SendOutcome } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { ChatAddress, Directory } from '../ports/directory';
import type { Bundle, Outbox } from '../ports/outbox';
import { createAddressHealth } from './address-health';
import { createLoop } from './loop';
import { sendBundle, type BundleOutcome } from './send-bundle';

export interface DispatcherPorts {
  readonly outbox: Outbox;
  readonly directory: Pick<Directory, 'addressesOf' | 'actorOfOfficial' | 'markDead' | 'catalogue'>;
  readonly channels: readonly Channel[];
  readonly clock: Clock;
  /** The working calendar in force: reminders whose arrival is unknown wait for the next working morning. */
  readonly calendar: () => Promise<WorkingCalendar>;
  /** Told of faults that end one pass of the loop (the store is away); the loop goes on. */
  readonly onFault: (error: unknown) => void;
}

export interface DispatcherOptions {
  /** While `sending`, so long is the sender taken to live (ms). */
  readonly leaseMs?: number;
  /** People served at once. */
  readonly lanes?: number;
}

export interface Dispatcher {
  /** Sends everything due by now, one person at a time in each lane; returns the next instant something is due. */
  dispatchDue(nowMs: number): Promise<number | null>;
  /** Dispatches until the signal is aborted, woken by the clock and by `poke`. */
  run(signal: AbortSignal): Promise<void>;
  /** Something new is in the outbox. */
  poke(): void;
}

const notNow = (reason: string): SendOutcome => ({ kind: 'failed-for-now', reason, retryAfterMs: null });

const NEVER = new AbortController().signal;

/** Takes notices from the outbox to people, one bundle each, and keeps what came of it. */
export const createDispatcher = (ports: DispatcherPorts, options: DispatcherOptions = {}): Dispatcher => {
  const { outbox, directory, clock } = ports;
  const { leaseMs = 90_000, lanes = 1 } = options;
  const channels = new Map(ports.channels.map((one) => [one.id, one]));
  const health = createAddressHealth();

  const dispatch = async (nowMs: number, signal: AbortSignal): Promise<number | null> => {
    // A long pass must not hold leases from its beginning; in rehearsal the plan clock stands still.
    const now = (): number => Math.max(nowMs, clock.now());
    const lane = async (): Promise<void> => {
      while (!signal.aborted) {
        const bundle = await outbox.take(now(), leaseMs);
        if (bundle === null) return;
        await deliver(bundle, now, signal);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return outbox.nextDue();
  };

  const deliver = async (bundle: Bundle, now: () => number, signal: AbortSignal): Promise<void> => {
    const addresses = (await directory.addressesOf(bundle.officialId)).filter((one) => channels.has(one.channel));
    const choice = chooseAddress(addresses, health.of, now());
    if (choice.kind === 'none') return outbox.unreachable(bundle, now(), 'no address');
    if (choice.kind === 'wait') {
      return outbox.settled(bundle, notNow('the channel is in trouble'), now(), choice.untilMs);
    }
    const { address } = choice;
    const channel = channels.get(address.channel);
    if (!channel) return;
    const body = await render(bundle, channel);
    if (body === null) return outbox.unreachable(bundle, now(), 'the message could not be made');
    await outbox.addressed(bundle, address, body);
    const outcome = await sendBundle({ outbox, clock }, channel, address.chatId, body, signal);
    await conclude(bundle, address, addresses, outcome, now());
  };

  const render = async (bundle: Bundle, channel: Channel) => {
    const [catalogue, addressee] = await Promise.all([
      directory.catalogue(),
      directory.actorOfOfficial(bundle.officialId),
    ]);
    const { notices, maybeRepeated } = bundle;
    const named = (code: string): string => agencyName(catalogue, code);
    try {
      return renderBundle(notices, { agencyName: named, addressee, maybeRepeated, powers: channel.can });
    } catch (error) {
      // One bad notice must not stop everybody else's.
      ports.onFault(error);
      return null;
    }
  };

  const conclude = async (
    bundle: Bundle,
    address: ChatAddress,
    addresses: readonly ChatAddress[],
    outcome: BundleOutcome,
    nowMs: number,
  ): Promise<void> => {
    switch (outcome.kind) {
      case 'held':
        return outbox.settled(bundle, notNow('no room in the channel’s rate'), nowMs, nowMs + outcome.waitMs);
      case 'sent':
        health.succeeded(address);
        return outbox.settled(bundle, outcome, nowMs, null);
      case 'unknown':
        return outbox.settled(bundle, outcome, nowMs, repeatAt(bundle.notices, await ports.calendar(), nowMs));
      case 'failed-for-good':
        if (!outcome.addressDead) return outbox.unreachable(bundle, nowMs, outcome.reason);
        await directory.markDead(address);
        return outbox.settled(bundle, outcome, nowMs, null);
      case 'failed-for-now': {
        const { notBeforeMs } = health.failed(address, outcome.retryAfterMs, nowMs);
        const hopeless = addresses.every((one) => (health.of(one)?.failures ?? 0) >= GIVE_UP_AFTER);
        if (hopeless) return outbox.unreachable(bundle, nowMs, outcome.reason);
        const next = chooseAddress(addresses, health.of, nowMs);
        return outbox.settled(bundle, outcome, nowMs, next.kind === 'use' ? nowMs : notBeforeMs);
      }
    }
  };

  const loop = createLoop({ clock, onFault: ports.onFault, pass: dispatch });
  return { dispatchDue: (nowMs) => dispatch(nowMs, NEVER), ...loop };
};
