import { randomUUID } from 'node:crypto';
import type { WireLog } from '../../adapters/wire/log';
import type { Arrivals } from '../../ports/arrivals';
import type { Clock } from '../../ports/clock';
import { within } from '../../within';

/** Nearly every message is dealt with sooner; what takes longer in a process that lives is done twice at worst. */
const HELD_MS = 30_000;
const LOOK_MS = 10_000;
/** Zalo waits two seconds for its 200. */
const KEEP_WITHIN_MS = 1_500;

export interface TakeOverPorts {
  readonly channel: string;
  readonly arrivals: Arrivals;
  readonly clock: Clock;
  readonly log: WireLog;
  /** Deals with one update; never rejects. */
  readonly take: (update: unknown) => Promise<void>;
}

/**
 * Takes updates over for good: each is kept until it is dealt with, and what a process left that died with it in hand
 * is dealt with by the next. An update told twice is one act, by its message's id.
 */
export const createTakeOver = ({ channel, arrivals, clock, log, take }: TakeOverPorts) => {
  const inHand = new Map<string, Promise<void>>();

  const begin = (id: string, body: unknown, kept: Promise<boolean>): void => {
    const work = Promise.all([kept, take(body)])
      .then(([isKept]) => (isKept ? arrivals.done(id) : undefined))
      // It is told once more then, to whoever looks next.
      .catch((error: unknown) => log.error({ err: error }, `${channel}: an update dealt with could not be let go`))
      .finally(() => inHand.delete(id));
    inHand.set(id, work);
  };

  const takeLeft = async (): Promise<void> => {
    const now = clock.now();
    const left = await arrivals.takeLeft(channel, now, now + HELD_MS);
    for (const { id, body } of left) if (!inHand.has(id)) begin(id, body, Promise.resolve(true));
  };

  return {
    /**
     * Begins with it at once; true when it is also kept, so that the provider may forget it. Otherwise it is to send
     * it again, should this process die.
     */
    take: (body: unknown): Promise<boolean> => {
      const [id, now] = [randomUUID(), clock.now()];
      const kept = within(KEEP_WITHIN_MS, arrivals.keep({ id, body }, channel, now, now + HELD_MS)).then(
        () => true,
        (error: unknown) => {
          log.error({ err: error }, `${channel}: an update could not be kept`);
          return false;
        },
      );
      begin(id, body, kept);
      return kept;
    },
    /** Looks for what was left, until the signal is aborted. */
    run: async (signal: AbortSignal): Promise<void> => {
      while (!signal.aborted) {
        await takeLeft().catch((error: unknown) =>
          log.error({ err: error }, `${channel}: nothing left can be looked for`),
        );
        await clock.wait(clock.now() + LOOK_MS, signal);
      }
    },
    /** Resolves when all in hand is dealt with and let go. */
    idle: async (): Promise<void> => {
      while (inHand.size > 0) await Promise.all(inHand.values());
    },
  };
};
