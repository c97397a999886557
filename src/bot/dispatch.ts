import type { WorkingCalendar } from '../domain/calendar/working-days';
import type { DeliveryPolicy } from '../domain/notice/delivery-policy';
import { planSending } from '../domain/notice/plan-sending';
import type { Channel } from '../ports/channel';
import { createDeliver, type DeliverPorts } from './deliver';
import { createLoop } from './loop';

export interface DispatcherPorts extends Omit<DeliverPorts, 'channels' | 'leaseMs'> {
  readonly channels: readonly Channel[];
  /** The working calendar in force. */
  readonly calendar: () => Promise<WorkingCalendar>;
  readonly policy: () => Promise<DeliveryPolicy>;
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

const NEVER = new AbortController().signal;

/** Takes notices from the outbox to people, one bundle each, and keeps what came of it. */
export const createDispatcher = (ports: DispatcherPorts, options: DispatcherOptions = {}): Dispatcher => {
  const { outbox, clock } = ports;
  const { leaseMs = 90_000, lanes = 1 } = options;
  const channels = new Map(ports.channels.map((one) => [one.id, one]));
  const deliver = createDeliver({ ...ports, channels, leaseMs });

  const dispatch = async (nowMs: number, signal: AbortSignal): Promise<number | null> => {
    // A long pass must not hold leases from its beginning; in rehearsal the plan clock stands still.
    const now = (): number => Math.max(nowMs, clock.now());
    const [policy, calendar] = await Promise.all([ports.policy(), ports.calendar()]);
    const rules = { policy, calendar };
    const lane = async (): Promise<void> => {
      while (!signal.aborted) {
        const takenAtMs = now();
        const bundle = await outbox.take(takenAtMs, leaseMs, (due, day) => planSending(due, day, rules, takenAtMs));
        if (bundle === null) return;
        await deliver(bundle, now, signal);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    return outbox.nextDue();
  };

  const loop = createLoop({ clock, onFault: ports.onFault, pass: dispatch });
  return { dispatchDue: (nowMs) => dispatch(nowMs, NEVER), ...loop };
};
