import { z } from 'zod';
import { isMarkedSecret } from '../domain/text/secrecy';
import { answers } from '../messages/chat/bot-answers';
import { fail, ok, type Result } from '../domain/result';
import type { Inbound } from '../ports/channel';

/** Longest message that is read (UTF-16 units); nobody types more, and a document belongs in a file. */
const TEXT_LIMIT = 4_000;
const FILE_LIMIT_MB = 20;
const FILE_LIMIT = FILE_LIMIT_MB * 1024 * 1024;
const NAME_LIMIT = 200;

const id = z.string().min(1).max(128);

const Address = z.object({ channel: id, chatId: id, messageId: id });

const Content = z.object({
  text: z.string(),
  payload: z.string().max(256).nullable(),
  replyToText: z
    .string()
    .transform((text) => text.slice(0, TEXT_LIMIT))
    .nullable(),
  file: z
    .object({
      name: z.string().transform((name) => name.slice(-NAME_LIMIT)),
      content: z.instanceof(Uint8Array),
      statedSize: z.number().nonnegative().optional(),
    })
    .nullable(),
});

/** Where a message came from; null when not even that can be read. */
export const readAddress = (inbound: Inbound): z.infer<typeof Address> | null =>
  Address.safeParse(inbound).data ?? null;

export type Content = z.infer<typeof Content>;

/** The message in sizes that can be worked with, or what to answer instead. Nothing of a refused one is kept. */
export const readContent = (inbound: Inbound): Result<Content, string> => {
  const length = typeof inbound.text === 'string' ? inbound.text.length : 0;
  if (length > TEXT_LIMIT) return fail(answers.tooLong(length, TEXT_LIMIT));
  const parsed = Content.safeParse(inbound);
  if (!parsed.success) return fail(answers.malformed);
  const text = parsed.data.text.normalize('NFC').trim();
  const { file } = parsed.data;
  if (isMarkedSecret(text) || (file !== null && isMarkedSecret(file.name))) return fail(answers.secret);
  if (file !== null) {
    const size = Math.max(file.content.length, file.statedSize ?? 0);
    if (size > FILE_LIMIT) return fail(answers.fileTooLarge(file.name, FILE_LIMIT_MB));
    if (file.content.length === 0) return fail(answers.emptyFile(file.name));
  }
  if (text === '' && parsed.data.payload === null && file === null) return fail(answers.nothingReadable);
  return ok({ ...parsed.data, text });
};
