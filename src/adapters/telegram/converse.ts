import { answers } from '../../messages/bot-answers';
import { saysBusy, telegramText } from '../../messages/telegram';
import type { Channel, Inbound, Rendered } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { TelegramApi } from './api';
import { createFileFetcher } from './fetch-file';
import type { TelegramLog } from './log';
import { createRecent } from './recent';
import { createReply } from './reply';
import { keyboardAfter } from './spent-buttons';
import type { FromPerson, Press } from './updates';

export interface Bot {
  handle(inbound: Inbound): Promise<readonly Rendered[]>;
}

export interface ConversePorts {
  readonly api: TelegramApi;
  readonly channel: Channel;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly log: TelegramLog;
}

const plain = (text: string): readonly Rendered[] => [{ text, buttons: [] }];

/**
 * One message to the bot and its answer back. Every delivery of a message is handed on (the bot knows the ones it has
 * had), but its answer is said once. Failed answers are tried again until the signal is aborted.
 */
export const createConverse = ({ api, channel, bot, clock, log }: ConversePorts, signal: AbortSignal) => {
  const reply = createReply(channel, clock);
  const fetchFile = createFileFetcher(api, clock);
  const answered = createRecent();
  const groupsTold = createRecent();

  const tell = async (chatId: string, messages: readonly Rendered[]): Promise<boolean> => {
    const fault = await reply(chatId, messages, signal);
    if (fault !== null) log.warn({ chatId, outcome: fault }, 'telegram: an answer could not be said');
    return fault === null;
  };

  const answerFor = async ({ inbound, file }: FromPerson): Promise<readonly Rendered[]> => {
    if (file === null) return bot.handle({ ...inbound, file });
    const fetched = await fetchFile(file);
    if (fetched.kind === 'fetched') return bot.handle({ ...inbound, file: fetched.file });
    log.warn({ chatId: inbound.chatId, reason: fetched.reason }, 'telegram: a file could not be fetched');
    return plain(answers.fileNotStored(file.name));
  };

  const clearSpent = async (chatId: string, press: Press, said: readonly Rendered[]): Promise<void> => {
    const keyboard = keyboardAfter(press);
    if (keyboard === null || said.some(({ text }) => saysBusy(text))) return;
    // Failing is harmless: a press that comes too late is told so.
    await api.call('editMessageReplyMarkup', {
      chat_id: chatId,
      message_id: press.messageId,
      reply_markup: { inline_keyboard: keyboard },
    });
  };

  return {
    withPerson: async (reading: FromPerson): Promise<void> => {
      const { chatId, messageId } = reading.inbound;
      const said = await answerFor(reading);
      const key = `${chatId} ${messageId}`;
      if (answered.has(key)) return;
      if (await tell(chatId, said)) answered.add(key);
      if (reading.press !== null) await clearSpent(chatId, reading.press, said);
    },
    /** Tasks are spoken of with one person only; a group is told so once. */
    withGroup: async (chatId: string): Promise<void> => {
      if (groupsTold.has(chatId)) return;
      groupsTold.add(chatId);
      await tell(chatId, plain(telegramText.privateOnly));
    },
  };
};
