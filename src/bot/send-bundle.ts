import type { Channel, SendOutcome } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { Outbox } from '../ports/outbox';

/** How the sending ended; `held`: nothing was sent, the channel's rate left no room in time. */
export type BundleOutcome = SendOutcome | { readonly kind: 'held'; readonly waitMs: number };

/** A bundle waits no longer than this for the channel's rate; then it gives its place to the next. */
const LONGEST_WAIT_MS = 20_000;

interface SendPorts {
  readonly outbox: Pick<Outbox, 'takeToken'>;
  readonly clock: Clock;
}

/** Waits for a token of the channel's shared rate; the ms still to wait when it took too long. */
const waitForToken = async ({ outbox, clock }: SendPorts, channel: Channel, signal: AbortSignal): Promise<number> => {
  if (!Number.isFinite(channel.can.perSecond)) return 0;
  const untilMs = clock.now() + LONGEST_WAIT_MS;
  for (;;) {
    const waitMs = await outbox.takeToken(channel.id, channel.can.perSecond, clock.now());
    if (waitMs <= 0) return 0;
    if (clock.now() + waitMs > untilMs || signal.aborted) return waitMs;
    await clock.wait(clock.now() + waitMs, signal);
  }
};

const trySend = async (sending: () => Promise<SendOutcome>): Promise<SendOutcome> => {
  try {
    return await sending();
  } catch (error) {
    // A channel that throws instead of answering may have sent.
    return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
};

/**
 * Sends the messages of one bundle in order, within the channel's rate, and stops at the first that does not go. When
 * some went and a later one did not, it is not known what the person has: `unknown`.
 */
export const sendBundle = async (
  ports: SendPorts,
  channel: Channel,
  sendings: readonly (() => Promise<SendOutcome>)[],
  signal: AbortSignal,
): Promise<BundleOutcome> => {
  let last: SendOutcome = { kind: 'failed-for-good', reason: 'nothing to send', addressDead: false };
  for (const [index, sending] of sendings.entries()) {
    const waitMs = await waitForToken(ports, channel, signal);
    if (waitMs > 0 && index === 0) return { kind: 'held', waitMs };
    // What was begun is finished: the rest of a bundle goes even over the rate.
    last = await trySend(sending);
    if (last.kind === 'sent') continue;
    const dead = last.kind === 'failed-for-good' && last.addressDead;
    return index === 0 || dead
      ? last
      : { kind: 'unknown', reason: `after ${index} of ${sendings.length}: ${last.reason}` };
  }
  return last;
};
