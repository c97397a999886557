import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Channel, ChannelPowers } from '../../ports/channel';
import { unanswered, UNREADABLE } from '../wire/call-fault';
import type { CallHttp } from '../wire/http-call';
import { failedForGood, unfitText } from '../wire/unfit';
import { toPlainSms } from './plain-sms';

export const SMS = 'sms';

/** Four joined messages of 153 characters; what is longer costs more than it tells. */
const SMS_POWERS: ChannelPowers = {
  buttons: false,
  files: false,
  receipts: false,
  maxLength: 612,
  oneWay: true,
  perSecond: 10,
};

export interface SmsSettings {
  /** Where the gateway takes messages; its shape stands in docs/channels.md. */
  readonly url: string;
  readonly key: string;
  /** Brand name, registered with the operators. */
  readonly sender: string;
  /** With it the gateway tells what became of each message. */
  readonly callbackSecret?: string | undefined;
}

const Taken = z.object({ id: z.union([z.string().min(1).max(200), z.number().transform(String)]) });
const Refused = z.object({ error: z.string().max(200) });

const NUMBER = /^\+?\d{9,15}$/;
/** The gateway's words for a number that will never take a message. */
const DEAD = /invalid[_ ]number|unknown[_ ]number|blocked|blacklist|unsubscribed/i;

export const isDeadNumber = (said: string): boolean => DEAD.test(said);

/** Messages of the telephone network through an HTTP gateway. Without diacritics: so operators take brand names. */
export const createSmsChannel = ({ url, key, sender, callbackSecret }: SmsSettings, callHttp: CallHttp): Channel => ({
  id: SMS,
  can: { ...SMS_POWERS, receipts: callbackSecret !== undefined },
  send: async (chatId, message) => {
    const text = toPlainSms(message.text);
    const unfit = unfitText(text, SMS_POWERS.maxLength);
    if (unfit !== null) return unfit;
    if (!NUMBER.test(chatId)) return failedForGood('no telephone number', true);
    const answer = await callHttp({
      url: new URL(url),
      headers: { authorization: `Bearer ${key}` },
      body: { to: chatId.replace(/^\+/, ''), from: sender, text, request_id: randomUUID() },
    });
    if (!answer.ok) return unanswered(answer.error);
    const { status, body, retryAfterMs } = answer.value;
    const id = Taken.safeParse(body).data?.id;
    if (status < 300) return id === undefined ? unanswered(UNREADABLE) : { kind: 'sent', providerId: id };
    const said = Refused.safeParse(body).data?.error.replaceAll(key, '…') ?? '';
    const reason = `${status} ${said}`.trim();
    // 401, 402, 403: the account with the provider, the administrator's to mend.
    if (status >= 500 || [401, 402, 403, 408, 429].includes(status))
      return { kind: 'failed-for-now', reason, retryAfterMs };
    return failedForGood(reason, isDeadNumber(said));
  },
});
