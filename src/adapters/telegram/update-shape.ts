import { z } from 'zod';

/** The parts of Telegram's updates that are read; anything else is let go. https://core.telegram.org/bots/api#update */
const id = z.number().int();

const Chat = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });
const From = z.object({ id, is_bot: z.boolean().default(false) });

const Document = z.object({
  file_id: z.string().min(1).max(256),
  file_unique_id: z.string().max(128).default(''),
  file_name: z.string().optional(),
  file_size: z.number().nonnegative().optional(),
});

const Photo = Document.omit({ file_name: true }).extend({ width: z.number(), height: z.number() });

const Message = z.object({
  message_id: id,
  from: From.optional(),
  chat: Chat,
  text: z.string().optional(),
  caption: z.string().optional(),
  // What hangs on a message must not lose its text.
  document: Document.optional().catch(undefined),
  photo: z.array(Photo).optional().catch(undefined),
  reply_to_message: z
    .object({ text: z.string().optional(), caption: z.string().optional() })
    .optional()
    .catch(undefined),
});

const Keyboard = z.object({
  inline_keyboard: z.array(z.array(z.looseObject({ callback_data: z.string().optional() }))),
});

const Callback = z.object({
  id: z.string().min(1).max(100),
  from: From,
  data: z.string().max(256).optional(),
  message: z.object({ message_id: id, chat: Chat, reply_markup: Keyboard.optional().catch(undefined) }).optional(),
});

export const UpdateShape = z.object({ message: Message.optional(), callback_query: Callback.optional() });

export type TelegramMessage = z.infer<typeof Message>;
export type TelegramCallback = z.infer<typeof Callback>;
export type Key = z.infer<typeof Keyboard>['inline_keyboard'][number][number];

/** The kinds of update asked of Telegram. */
export const ALLOWED_UPDATES = ['message', 'callback_query'] as const;
