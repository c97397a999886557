import type { Clock } from '../../ports/clock';
import { createTroubleLog, type WireLog } from '../wire/log';
import { pauseAfterFaults } from '../wire/pause';
import { callFaultText, type CallFault } from '../wire/call-fault';
import type { ZaloBotApi } from './api';

export interface BotPollingPorts {
  readonly api: ZaloBotApi;
  readonly clock: Clock;
  readonly log: WireLog;
  /** Takes one update over for good; never rejects. */
  readonly take: (update: unknown) => Promise<unknown>;
  /** True while the channel is switched off: nothing is fetched then. */
  readonly isOff: () => Promise<boolean>;
  readonly pause?: (faults: number) => number;
}

const LONG_POLL_S = 30;
const ANSWER_LIMIT_MS = 15_000;
const NO_UPDATE = 408;
const OFF_MS = 5_000;

/**
 * Long polling of the Zalo Bot Platform. There is nothing to confirm with: what was given is gone at Zalo's, so it is
 * taken over at once and dealt with before a stop, or after it. An empty poll comes as error 408.
 */
export const createBotPolling = (ports: BotPollingPorts) => {
  const { api, clock, log, take, isOff, pause = pauseAfterFaults } = ports;
  const troubles = createTroubleLog(log);
  let faults = 0;

  const rest = async (fault: CallFault, signal: AbortSignal): Promise<void> => {
    faults += 1;
    troubles.trouble({ reason: callFaultText(fault) }, 'zalo-bot: no messages at the moment');
    const asked = fault.kind === 'refused' ? (fault.retryAfterMs ?? 0) : 0;
    await clock.wait(clock.now() + Math.max(pause(faults), asked), signal);
  };

  const poll = async (signal: AbortSignal): Promise<void> => {
    const limitMs = LONG_POLL_S * 1_000 + ANSWER_LIMIT_MS;
    const answer = await api.call('getUpdates', { timeout: String(LONG_POLL_S) }, { signal, limitMs });
    if (!answer.ok) {
      const { error } = answer;
      if (signal.aborted) return;
      if (error.kind !== 'refused' || error.code !== NO_UPDATE) return rest(error, signal);
    } else if (answer.value !== undefined && answer.value !== null) {
      for (const one of Array.isArray(answer.value) ? (answer.value as unknown[]) : [answer.value]) void take(one);
    }
    faults = 0;
    troubles.over('zalo-bot: messages come again');
  };

  return {
    /** Polls until the signal is aborted; whatever happens, it goes on. A webhook of before would shut polling out. */
    run: async (signal: AbortSignal): Promise<void> => {
      for (let dropped = false; !dropped && !signal.aborted;) {
        const answer = await api.call('deleteWebhook', {}, { signal });
        dropped = answer.ok;
        if (!answer.ok && !signal.aborted) await rest(answer.error, signal);
      }
      while (!signal.aborted) {
        if (await isOff().catch(() => false)) await clock.wait(clock.now() + OFF_MS, signal);
        else await poll(signal);
      }
    },
  };
};
