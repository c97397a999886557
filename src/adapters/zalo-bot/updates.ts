import { z } from 'zod';
import type { FileLink } from '../wire/fetch-link';
import type { Heard } from '../wire/intake';

export type BotReading =
  | { readonly kind: 'person'; readonly heard: Heard<FileLink> }
  | { readonly kind: 'group'; readonly chatId: string }
  | { readonly kind: 'nothing'; readonly why: string };

const nothing = (why: string): BotReading => ({ kind: 'nothing', why });

const id = z.string().min(1).max(128);

const Message = z.object({
  from: z.object({ id, is_bot: z.boolean().default(false) }),
  chat: z.object({ id, chat_type: z.string().default('PRIVATE') }),
  message_id: id,
  text: z.string().optional().catch(undefined),
  caption: z.string().optional().catch(undefined),
  // Documented as `photo`, seen as `photo_url`.
  photo: z.string().max(2_000).optional().catch(undefined),
  photo_url: z.string().max(2_000).optional().catch(undefined),
});

const Event = z.object({ event_name: z.string(), message: Message.optional() });
/** Documented within an envelope, seen without one. */
const Update = z.union([z.object({ result: Event }).transform((one) => one.result), Event]);

/** What an update of the Zalo Bot Platform says; never throws. */
export const readBotUpdate = (channel: string, update: unknown): BotReading => {
  const parsed = Update.safeParse(update);
  if (!parsed.success) return nothing('not readable');
  const { event_name: event, message } = parsed.data;
  if (message === undefined || !/^message\.\w+\.received$/.test(event)) return nothing('of another kind');
  const { chat, from } = message;
  if (from.is_bot) return nothing('from a bot');
  if (chat.chat_type !== 'PRIVATE') return { kind: 'group', chatId: chat.id };
  // In a private chat both are the person's own.
  if (from.id !== chat.id) return nothing('a sender outside his own chat');
  const photo = message.photo ?? message.photo_url;
  const inbound = {
    ...{ channel, chatId: chat.id, messageId: message.message_id, payload: null, replyToText: null },
    // Stickers, voices and what Zalo does not hand on have no words: the bot says what it can read.
    text: message.text ?? message.caption ?? '',
  };
  const file = photo === undefined ? null : { url: photo, name: `anh-${message.message_id}.jpg` };
  return { kind: 'person', heard: { inbound, file } };
};
