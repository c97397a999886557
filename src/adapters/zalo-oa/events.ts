import { z } from 'zod';
import type { FileLink } from '../wire/fetch-link';
import type { Heard } from '../wire/intake';
import { ZALO_OA } from './zalo-oa-channel';

export type OaReading =
  | { readonly kind: 'person'; readonly heard: Heard<FileLink> }
  /** Said in a group of the account's; `chatId` is who said it: there is no speaking to the group without its quota. */
  | { readonly kind: 'group'; readonly chatId: string }
  | {
      readonly kind: 'receipt';
      readonly state: 'delivered' | 'seen';
      readonly providerIds: readonly string[];
    }
  | { readonly kind: 'nothing'; readonly why: string };

const nothing = (why: string): OaReading => ({ kind: 'nothing', why });

/** Ids and timestamps are strings: they are larger than a double holds. */
const id = z.string().min(1).max(200);

const Attachment = z.object({
  type: z.string(),
  payload: z.object({ url: z.string().max(2_000).optional(), name: z.string().max(300).optional() }).default({}),
});

const Event = z.object({
  app_id: z.string().optional(),
  event_name: z.string().max(100),
  sender: z.object({ id }).optional(),
  message: z
    .object({
      text: z.string().optional().catch(undefined),
      msg_id: id.optional(),
      msg_ids: z.array(id).max(1_000).optional().catch(undefined),
      attachments: z.array(Attachment).max(20).optional().catch(undefined),
    })
    .optional(),
});

const RECEIPTS: Readonly<Record<string, 'delivered' | 'seen'>> = {
  user_received_message: 'delivered',
  user_seen_message: 'seen',
};

const idsOf = (message: z.infer<typeof Event>['message']): readonly string[] => [
  ...(message?.msg_ids ?? []),
  ...(message?.msg_id === undefined ? [] : [message.msg_id]),
];

const FILE_EVENTS: ReadonlySet<string> = new Set(['user_send_image', 'user_send_file', 'user_send_gif']);

const fileOf = (event: z.infer<typeof Event>, messageId: string): FileLink | null => {
  const attachment = event.message?.attachments?.find((one) => one.payload.url !== undefined);
  if (!FILE_EVENTS.has(event.event_name) || attachment?.payload.url === undefined) return null;
  const { url, name } = attachment.payload;
  return { url, name: name ?? (attachment.type === 'image' ? `anh-${messageId}.jpg` : `tep-${messageId}`) };
};

/** What an event of the Official Account says; never throws. Another app's events are passed over. */
export const readOaEvent = (appId: string, body: unknown): OaReading => {
  const parsed = Event.safeParse(body);
  if (!parsed.success) return nothing('not readable');
  const { event_name: name, app_id: app, sender, message } = parsed.data;
  if (app !== undefined && app !== appId) return nothing('of another app');
  const state = RECEIPTS[name];
  if (state !== undefined) return { kind: 'receipt', state, providerIds: idsOf(message) };
  // Our own messages come back as oa_send_*, with sender and recipient the other way round.
  if (!name.startsWith('user_send_') || sender === undefined || message?.msg_id === undefined) {
    return nothing('of another kind');
  }
  if (name.startsWith('user_send_group_')) return { kind: 'group', chatId: sender.id };
  const inbound = {
    ...{ channel: ZALO_OA, chatId: sender.id, messageId: message.msg_id, payload: null, replyToText: null },
    // A pressed button comes as its payload; the bot tells it from words by its form.
    text: message.text ?? '',
  };
  return { kind: 'person', heard: { inbound, file: fileOf(parsed.data, message.msg_id) } };
};
