import { z } from 'zod';
import { cutAtWord } from '../../messages/words/cut';
import type { Button, Channel, ChannelPowers, OutboundFile, SendOutcome } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { TelegramApi } from './api';
import { callFaultText, unanswered, UNREADABLE, type CallFault } from '../wire/call-fault';
import { failedForGood, unfitFile, unfitText } from '../wire/unfit';

/** By Telegram's FAQ some 30 messages a second in bulk; answers to people take the rest. Receipts do not exist. */
const TELEGRAM_POWERS: ChannelPowers = {
  buttons: true,
  files: true,
  receipts: false,
  maxLength: 4_096,
  perSecond: 25,
};

const MOST_DATA_BYTES = 64;
const MOST_CAPTION = 1_024;
const MOST_FILE_BYTES = 50 * 1024 * 1024;
/** Two labels of this length still stand side by side on a phone. */
const SHORT_LABEL = 18;

/** A button that Telegram would refuse is left out, not the message: what to type stands in the text. */
const isUsable = ({ label, payload }: Button): boolean =>
  label.trim() !== '' && payload !== '' && Buffer.byteLength(payload) <= MOST_DATA_BYTES;

/** Rows of at most two buttons, long labels alone. */
const keyboardOf = (buttons: readonly Button[]) => {
  const rows: { text: string; callback_data: string }[][] = [];
  let room = false;
  for (const { label, payload } of buttons.filter(isUsable)) {
    const short = label.length <= SHORT_LABEL;
    const key = { text: label, callback_data: payload };
    if (room && short) rows.at(-1)?.push(key);
    else rows.push([key]);
    room = short && rows.at(-1)?.length === 1;
  }
  return rows.length === 0 ? {} : { reply_markup: { inline_keyboard: rows } };
};

const UNKNOWN_ADDRESS = /chat not found|user not found|peer_id_invalid|user is deactivated|bot was blocked/i;

const toOutcome = (fault: CallFault): SendOutcome => {
  if (fault.kind !== 'refused') return unanswered(fault);
  const reason = callFaultText(fault);
  const { code, retryAfterMs } = fault;
  // 401 and 404 tell that the bot's token is wrong: the administrator's to mend, not the address's fault.
  if (code >= 500 || code === 429 || code === 401 || code === 404) {
    return { kind: 'failed-for-now', reason, retryAfterMs };
  }
  const addressDead = code === 403 || (code === 400 && UNKNOWN_ADDRESS.test(fault.description));
  return failedForGood(reason, addressDead);
};

const Sent = z.object({ message_id: z.number().int() });

/**
 * Telegram as a channel. Text goes as it is, without markup. After a 429 the chat is left alone for as long as
 * Telegram asked, by notices and answers alike: going on makes the ban longer.
 */
export const createTelegramChannel = (id: string, api: TelegramApi, clock: Clock): Channel => {
  const restUntil = new Map<string, number>();

  const restOf = (chatId: string): number => {
    const now = clock.now();
    for (const [chat, untilMs] of restUntil) if (untilMs <= now) restUntil.delete(chat);
    return (restUntil.get(chatId) ?? now) - now;
  };

  const call = async (
    chatId: string,
    method: 'sendMessage' | 'sendDocument',
    payload: object,
  ): Promise<SendOutcome> => {
    const restMs = restOf(chatId);
    if (restMs > 0) return { kind: 'failed-for-now', reason: 'Telegram asked to wait', retryAfterMs: restMs };
    const answer = await api.call(method, { chat_id: chatId, ...payload });
    if (!answer.ok) {
      const outcome = toOutcome(answer.error);
      if (outcome.kind === 'failed-for-now' && outcome.retryAfterMs !== null) {
        restUntil.set(chatId, clock.now() + outcome.retryAfterMs);
      }
      return outcome;
    }
    const sent = Sent.safeParse(answer.value).data;
    return sent === undefined ? unanswered(UNREADABLE) : { kind: 'sent', providerId: `${chatId}:${sent.message_id}` };
  };

  return {
    id,
    can: TELEGRAM_POWERS,
    send: async (chatId, { text, buttons }) => {
      const unfit = unfitText(text, TELEGRAM_POWERS.maxLength);
      if (unfit !== null) return unfit;
      return call(chatId, 'sendMessage', { text, link_preview_options: { is_disabled: true }, ...keyboardOf(buttons) });
    },
    sendFile: async (chatId, { name, content, caption }: OutboundFile) => {
      const unfit = unfitFile(content, MOST_FILE_BYTES);
      if (unfit !== null) return unfit;
      const document = { source: Buffer.from(content), filename: name };
      return call(chatId, 'sendDocument', { document, caption: cutAtWord(caption, MOST_CAPTION) });
    },
  };
};
