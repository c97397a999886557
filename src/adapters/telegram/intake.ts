import { saysBusy } from '../../messages/chat/channels';
import type { Channel, Rendered } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import { createIntake as createWireIntake, type Bot } from '../wire/intake';
import type { WireLog } from '../wire/log';
import type { TelegramApi } from './api';
import { createFileFetcher } from './fetch-file';
import { keyboardAfter } from './spent-buttons';
import { readUpdate, type FileReference, type FromPerson } from './updates';

export interface IntakePorts {
  readonly api: TelegramApi;
  readonly channel: Channel;
  readonly bot: Bot;
  readonly clock: Clock;
  readonly log: WireLog;
}

/** Takes Telegram's updates, by whichever way they come. */
export const createIntake = ({ api, channel, bot, clock, log }: IntakePorts) => {
  const clearSpent = async ({ inbound, press }: FromPerson, said: readonly Rendered[]): Promise<void> => {
    const keyboard = press === null ? null : keyboardAfter(press);
    if (press === null || keyboard === null || said.some(({ text }) => saysBusy(text))) return;
    // Failing is harmless: a press that comes too late is told so.
    await api.call('editMessageReplyMarkup', {
      chat_id: inbound.chatId,
      message_id: press.messageId,
      reply_markup: { inline_keyboard: keyboard },
    });
  };

  const intake = createWireIntake<FileReference, FromPerson>({
    ...{ channel, bot, clock, log },
    fetchFile: createFileFetcher(api, clock),
    after: clearSpent,
  });

  return {
    /** Resolves when the update has been dealt with; never rejects. */
    take: (update: unknown): Promise<void> => {
      const reading = readUpdate(channel.id, update);
      switch (reading.kind) {
        case 'person':
          // First of all, so that the button stops turning; an old press is refused by Telegram, which harms nothing.
          if (reading.press !== null)
            void api.call('answerCallbackQuery', { callback_query_id: reading.press.callbackId });
          return intake.person(reading);
        case 'group':
          return intake.group(reading.chatId);
        case 'nothing':
          log.warn({ why: reading.why }, 'telegram: an update was passed over');
          return Promise.resolve();
      }
    },
    load: intake.load,
    stop: intake.stop,
  };
};

export type Intake = ReturnType<typeof createIntake>;
