import type { Clock } from '../../ports/clock';
import type { Receipts } from '../../ports/outbox';
import type { WireLog } from './log';

/** A receipt may be faster than our own note of what was sent: what is not known yet is told again after these, ms. */
const AGAIN_AFTER_MS = [2_000, 30_000] as const;

interface Receipt {
  readonly state: 'delivered' | 'seen';
  readonly providerIds: readonly string[];
}

/** Takes a channel's receipts; what is never known (receipts of the bot's answers) is let go. */
export const createReceiptIntake = (channel: string, receipts: Pick<Receipts, 'heard'>, clock: Clock, log: WireLog) => {
  const stopping = new AbortController();
  return {
    /** Resolves when it is dealt with; never rejects. */
    take: async ({ state, providerIds }: Receipt): Promise<void> => {
      const atMs = clock.now();
      try {
        let unknown = await receipts.heard(channel, providerIds, state, atMs);
        for (const pauseMs of AGAIN_AFTER_MS) {
          if (unknown.length === 0) return;
          await clock.wait(clock.now() + pauseMs, stopping.signal);
          if (stopping.signal.aborted) return;
          unknown = await receipts.heard(channel, unknown, state, atMs);
        }
      } catch (error) {
        log.error({ err: error }, `${channel}: a receipt could not be kept`);
      }
    },
    stop: (): void => stopping.abort(),
  };
};
