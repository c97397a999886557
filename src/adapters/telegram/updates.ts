import type { Inbound } from '../../ports/channel';
import { UpdateShape, type Key, type TelegramCallback, type TelegramMessage } from './update-shape';

/** A file that a message speaks of, not fetched yet. */
export interface FileReference {
  readonly fileId: string;
  readonly name: string;
  /** Bytes, as Telegram states them. */
  readonly size: number | null;
}

/** A press of a button: what to answer, and the keyboard as it stood. */
export interface Press {
  readonly callbackId: string;
  readonly payload: string;
  readonly messageId: number;
  readonly keyboard: readonly (readonly Key[])[];
}

export interface FromPerson {
  readonly kind: 'person';
  readonly inbound: Omit<Inbound, 'file'>;
  readonly file: FileReference | null;
  readonly press: Press | null;
}

export type UpdateReading =
  | FromPerson
  /** Said in a group: tasks are spoken of with one person only. */
  | { readonly kind: 'group'; readonly chatId: string }
  | { readonly kind: 'nothing'; readonly why: string };

const nothing = (why: string): UpdateReading => ({ kind: 'nothing', why });

const fileOf = ({ document, photo = [] }: TelegramMessage): FileReference | null => {
  if (document !== undefined) {
    const name = document.file_name?.trim() ?? '';
    return {
      fileId: document.file_id,
      name: name === '' ? `tep-${document.file_unique_id}` : name,
      size: document.file_size ?? null,
    };
  }
  // The same picture in several sizes.
  const [largest] = [...photo].sort((a, b) => b.width * b.height - a.width * a.height);
  if (largest === undefined) return null;
  return { fileId: largest.file_id, name: `anh-${largest.file_unique_id}.jpg`, size: largest.file_size ?? null };
};

const readMessage = (channel: string, message: TelegramMessage): UpdateReading => {
  const { chat, from } = message;
  if (from?.is_bot === true) return nothing('from a bot');
  if (chat.type !== 'private') return { kind: 'group', chatId: String(chat.id) };
  const repliedTo = message.reply_to_message;
  return {
    kind: 'person',
    inbound: {
      channel,
      chatId: String(chat.id),
      messageId: String(message.message_id),
      text: message.text ?? message.caption ?? '',
      payload: null,
      replyToText: repliedTo?.text ?? repliedTo?.caption ?? null,
    },
    file: fileOf(message),
    press: null,
  };
};

const readCallback = (channel: string, { id, from, data, message }: TelegramCallback): UpdateReading => {
  if (message === undefined || data === undefined) return nothing('a button of no message');
  // In a private chat both ids are the person's own; elsewhere anybody may press.
  if (message.chat.type !== 'private' || message.chat.id !== from.id) return nothing('a button outside a private chat');
  const keyboard = message.reply_markup?.inline_keyboard ?? [];
  return {
    kind: 'person',
    inbound: {
      channel,
      chatId: String(message.chat.id),
      // Each press is a message of its own; the prefix keeps it apart from the messages' numbers.
      messageId: `press-${id}`,
      text: '',
      payload: data,
      replyToText: null,
    },
    file: null,
    press: { callbackId: id, payload: data, messageId: message.message_id, keyboard },
  };
};

/** What an update from Telegram says to the bot of this channel; never throws. */
export const readUpdate = (channel: string, update: unknown): UpdateReading => {
  const parsed = UpdateShape.safeParse(update);
  if (!parsed.success) return nothing(`not readable: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  const { message, callback_query: callback } = parsed.data;
  if (message !== undefined) return readMessage(channel, message);
  if (callback !== undefined) return readCallback(channel, callback);
  return nothing('of another kind');
};
