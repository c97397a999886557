import { z } from 'zod';
import type { Clock } from '../../ports/clock';
import type { TelegramApi } from './api';
import { callFaultText, type CallFault } from '../wire/call-fault';
import { createTroubleLog, type WireLog } from '../wire/log';
import { pauseAfterFaults } from '../wire/pause';
import { ALLOWED_UPDATES } from './update-shape';

export interface PollingPorts {
  readonly api: TelegramApi;
  readonly clock: Clock;
  readonly log: WireLog;
  /** Deals with one update; never rejects. */
  readonly take: (update: unknown) => Promise<void>;
  /** True while the channel is switched off: nothing is fetched then. */
  readonly isOff?: () => Promise<boolean>;
  /** The pause (ms) after so many faults in a row, from 1. */
  readonly pause?: (faults: number) => number;
}

const LONG_POLL_S = 30;
/** Beyond the long poll itself. */
const ANSWER_LIMIT_MS = 15_000;
/** How soon to look for other people's messages while one takes its time. */
const MEANWHILE_MS = 1_000;
const LAST_CALL_MS = 3_000;
const OFF_MS = 5_000;

const Batch = z.array(z.looseObject({ update_id: z.number().int() }).nullable().catch(null));

const why = (fault: CallFault): string =>
  fault.kind === 'refused' && fault.code === 409
    ? `${callFaultText(fault)} (is the bot running elsewhere with this token?)`
    : callFaultText(fault);

/**
 * Long polling of our own: telegraf's ends at a 409 or a malformed answer and lets one slow message hold up everybody.
 * An update is confirmed to Telegram only when it has been dealt with, so a killed process gets it again; meanwhile
 * the others are asked for again and again, and those already in hand are passed over.
 */
export const createPolling = (ports: PollingPorts) => {
  const { api, clock, log, take, isOff = async () => false, pause = pauseAfterFaults } = ports;
  const troubles = createTroubleLog(log);
  const inHand = new Map<number, Promise<void>>();
  /** Dealt with, but not yet confirmed because an earlier one is not. */
  const done = new Set<number>();
  let next = 0;
  let faults = 0;

  const offset = (): number => Math.min(next, ...inHand.keys());

  const rest = async (reason: string, retryAfterMs: number | null, signal: AbortSignal): Promise<void> => {
    faults += 1;
    troubles.trouble({ reason }, 'telegram: no messages at the moment');
    await clock.wait(clock.now() + Math.max(pause(faults), retryAfterMs ?? 0), signal);
  };

  const begin = (id: number, update: unknown): void => {
    const work = take(update).finally(() => {
      inHand.delete(id);
      done.add(id);
    });
    inHand.set(id, work);
  };

  /** False when there is something in the batch, but nothing that has a number. */
  const accept = (batch: z.infer<typeof Batch>): boolean => {
    const updates = batch.filter((one) => one !== null).sort((a, b) => a.update_id - b.update_id);
    for (const update of updates) {
      const id = update.update_id;
      if (!inHand.has(id) && !done.has(id)) begin(id, update);
    }
    const last = updates.at(-1);
    // Not the highest ever seen: after a quiet week Telegram begins anywhere.
    if (last !== undefined) next = last.update_id + 1;
    return last !== undefined || batch.length === 0;
  };

  const poll = async (signal: AbortSignal): Promise<void> => {
    const from = offset();
    for (const id of done) if (id < from) done.delete(id);
    const seconds = inHand.size === 0 ? LONG_POLL_S : 0;
    const answer = await api.call(
      'getUpdates',
      { offset: from, limit: 100, timeout: seconds, allowed_updates: ALLOWED_UPDATES },
      { signal, limitMs: seconds * 1000 + ANSWER_LIMIT_MS },
    );
    if (signal.aborted) return;
    if (!answer.ok) {
      const { error } = answer;
      return rest(why(error), error.kind === 'refused' ? error.retryAfterMs : null, signal);
    }
    const batch = Batch.safeParse(answer.value);
    if (!batch.success || !accept(batch.data)) return rest('the answer cannot be read', null, signal);
    faults = 0;
    troubles.over('telegram: messages come again');
    if (inHand.size > 0) await meanwhile(signal);
  };

  /** Until all in hand is dealt with, but not much longer than a breath. */
  const meanwhile = async (signal: AbortSignal): Promise<void> => {
    const ready = new AbortController();
    const all = Promise.all(inHand.values()).finally(() => ready.abort());
    await Promise.race([all, clock.wait(clock.now() + MEANWHILE_MS, AbortSignal.any([signal, ready.signal]))]);
  };

  /** A webhook left from before would make every poll a conflict. */
  const dropWebhook = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const answer = await api.call('deleteWebhook', { drop_pending_updates: false }, { signal });
      if (answer.ok || signal.aborted) return;
      await rest(why(answer.error), answer.error.kind === 'refused' ? answer.error.retryAfterMs : null, signal);
    }
  };

  return {
    /** Polls until the signal is aborted; whatever happens, it goes on. */
    run: async (signal: AbortSignal): Promise<void> => {
      await dropWebhook(signal);
      while (!signal.aborted) {
        if (await isOff().catch(() => false)) await clock.wait(clock.now() + OFF_MS, signal);
        else await poll(signal);
      }
    },
    /** After `run` and when all has been dealt with: tells Telegram how far we are, so that nothing comes twice. */
    confirm: async (): Promise<void> => {
      if (next > 0) await api.call('getUpdates', { offset: offset(), limit: 1, timeout: 0 }, { limitMs: LAST_CALL_MS });
    },
  };
};
