import { z } from 'zod';
import type { Channel, ChannelPowers, SendOutcome } from '../../ports/channel';
import { callFaultText, unanswered, UNREADABLE, type CallFault } from '../wire/call-fault';
import { failedForGood, unfitText } from '../wire/unfit';
import type { ZaloBotApi } from './api';

/**
 * No buttons, no receipts, no documents: acts are typed. Zalo names no rate, only a quota, so we stay modest.
 * https://bot.zaloplatforms.com/docs
 */
const ZALO_BOT_POWERS: ChannelPowers = {
  buttons: false,
  files: false,
  receipts: false,
  maxLength: 2_000,
  perSecond: 10,
};

const UNKNOWN_ADDRESS = /(chat|user)[^.]*(not found|invalid|not exist)|blocked/i;
const MINUTE_MS = 60_000;

const toOutcome = (fault: CallFault): SendOutcome => {
  if (fault.kind !== 'refused') return unanswered(fault);
  const reason = callFaultText(fault);
  const { code, description } = fault;
  // Zalo ran out of time itself: it may have taken the message.
  if (code === 408) return { kind: 'unknown', reason };
  // The quota has no stated end; asking again within a minute only makes it worse.
  if (code === 429) return { kind: 'failed-for-now', reason, retryAfterMs: fault.retryAfterMs ?? MINUTE_MS };
  // 401 and 404: the bot's token, the administrator's to mend. 403 is Zalo's "internal server error".
  if (code !== 400) return { kind: 'failed-for-now', reason, retryAfterMs: null };
  return failedForGood(reason, UNKNOWN_ADDRESS.test(description));
};

const Sent = z.object({ message_id: z.string().min(1).max(128) });

/** The Zalo Bot Platform as a channel. Text goes as it is, without markup; length is counted after NFC. */
export const createZaloBotChannel = (id: string, api: ZaloBotApi): Channel => ({
  id,
  can: ZALO_BOT_POWERS,
  send: async (chatId, message) => {
    const text = message.text.normalize('NFC');
    const unfit = unfitText(text, ZALO_BOT_POWERS.maxLength);
    if (unfit !== null) return unfit;
    const answer = await api.call('sendMessage', { chat_id: chatId, text });
    if (!answer.ok) return toOutcome(answer.error);
    const sent = Sent.safeParse(answer.value).data;
    return sent === undefined ? unanswered(UNREADABLE) : { kind: 'sent', providerId: sent.message_id };
  },
});
