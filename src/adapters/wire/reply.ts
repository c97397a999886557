import { fit } from '../../messages/words/fit';
import type { Channel, Rendered, SendOutcome } from '../../ports/channel';
import type { Clock } from '../../ports/clock';

/** Pauses before an answer is tried again, ms; a person waits for it, so not for long. */
const PAUSES_MS = [1_000, 4_000, 15_000] as const;
const LONGEST_WAIT_MS = 60_000;

/**
 * Says the bot's answer, piece by piece, each tried again while it is worth it. What may have arrived is not repeated.
 * Returns the fault that ended it, null when all was said.
 */
export const createReply = (channel: Channel, clock: Clock) => {
  const say = async (chatId: string, piece: Rendered, signal: AbortSignal): Promise<SendOutcome> => {
    let outcome = await channel.send(chatId, piece);
    for (const pauseMs of PAUSES_MS) {
      if (outcome.kind !== 'failed-for-now' || signal.aborted) break;
      const waitMs = Math.max(pauseMs, outcome.retryAfterMs ?? 0);
      if (waitMs > LONGEST_WAIT_MS) break;
      await clock.wait(clock.now() + waitMs, signal);
      outcome = await channel.send(chatId, piece);
    }
    return outcome;
  };

  return async (chatId: string, messages: readonly Rendered[], signal: AbortSignal): Promise<SendOutcome | null> => {
    for (const piece of messages.flatMap((message) => fit(message, channel.can))) {
      const outcome = await say(chatId, piece, signal);
      if (outcome.kind !== 'sent' && outcome.kind !== 'unknown') return outcome;
    }
    return null;
  };
};
