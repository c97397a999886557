import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { emailText } from '../../messages/chat/email';
import type { Channel, ChannelPowers, OutboundFile, Rendered, SendOutcome } from '../../ports/channel';
import type { Clock } from '../../ports/clock';
import type { ReplyLinks } from '../../ports/reply-links';
import { failedForGood, unfitFile, unfitText } from '../wire/unfit';

export const EMAIL = 'email';

/** Buttons stand on the page that the letter's link opens. Offices' mail servers count letters: slowly. */
const EMAIL_POWERS: ChannelPowers = {
  buttons: true,
  files: true,
  receipts: false,
  maxLength: 10_000,
  perSecond: 5,
};

const MOST_FILE_BYTES = 15 * 1024 * 1024;
const CONNECT_LIMIT_MS = 10_000;
const ANSWER_LIMIT_MS = 30_000;

export interface EmailSettings {
  /** smtp(s)://user:password@host:port */
  readonly url: string;
  /** Shown as the sender. */
  readonly from: string;
}

const SmtpFault = z.object({
  code: z.string().max(64).optional(),
  command: z.string().max(64).optional(),
  responseCode: z.number().int().optional(),
});

/**
 * Only codes are taken from a fault: its words may repeat the address and the password's place. `begun`: the letter
 * itself was on its way, so the server may have taken it although it said nothing.
 */
const toOutcome = (error: unknown, begun: boolean): SendOutcome => {
  const { code = 'unknown', command = '', responseCode } = SmtpFault.safeParse(error).data ?? {};
  const reason = `${responseCode ?? ''} ${code} ${command}`.replace(/\s+/g, ' ').trim();
  if (responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH') {
    // Refused before the letter itself: there is no such mailbox.
    return failedForGood(reason, code === 'EENVELOPE');
  }
  return responseCode === undefined && begun
    ? { kind: 'unknown', reason }
    : { kind: 'failed-for-now', reason, retryAfterMs: null };
};

/** nodemailer names a lost connection alike whenever it is lost; its record of commands tells how far it had come. */
const createProgress = () => {
  let begun = false;
  const pass = (): void => undefined;
  const debug = (entry: unknown, command: unknown): void => {
    if ((entry as { tnx?: unknown }).tnx === 'client' && command === 'DATA') begun = true;
  };
  return {
    logger: { level: pass, trace: pass, debug, info: pass, warn: pass, error: pass, fatal: pass },
    begun: (): boolean => begun,
  };
};

const isAddress = (text: string): boolean => /^[^\s@<>(),;:"[\]\\]{1,64}@[^\s@<>(),;:"[\]\\]{1,190}$/.test(text);

/** Letters as a channel: plain text, so that nothing in it can be markup, and a one-time link for the answer. */
export const createEmailChannel = (
  { url, from }: EmailSettings,
  links: ReplyLinks,
  clock: Pick<Clock, 'now'>,
): Channel => {
  const settings = {
    ...{ url, connectionTimeout: CONNECT_LIMIT_MS, greetingTimeout: CONNECT_LIMIT_MS, socketTimeout: ANSWER_LIMIT_MS },
    ...{ disableFileAccess: true, disableUrlAccess: true, transactionLog: true },
  };

  const post = async (
    to: string,
    letter: {
      readonly subject: string;
      readonly text: string;
      readonly attachments?: { filename: string; content: Buffer }[];
    },
  ): Promise<SendOutcome> => {
    if (!isAddress(to)) return failedForGood('no address of a mailbox', true);
    const progress = createProgress();
    try {
      const transport = createTransport({ ...settings, logger: progress.logger });
      const headers = { 'Auto-Submitted': 'auto-generated' };
      const { messageId } = await transport.sendMail({ from, to: { name: '', address: to }, headers, ...letter });
      return { kind: 'sent', providerId: messageId };
    } catch (error) {
      return toOutcome(error, progress.begun());
    }
  };

  return {
    id: EMAIL,
    can: EMAIL_POWERS,
    send: async (chatId, message: Rendered) => {
      const { text } = message;
      const unfit = unfitText(text, EMAIL_POWERS.maxLength);
      if (unfit !== null) return unfit;
      const link = await links.issue({ channel: EMAIL, chatId }, message, clock.now());
      return post(chatId, { subject: emailText.subject(text), text: emailText.body(text, link) });
    },
    sendFile: async (chatId, { name, content, caption }: OutboundFile) => {
      const unfit = unfitFile(content, MOST_FILE_BYTES);
      if (unfit !== null) return unfit;
      const attachments = [{ filename: name, content: Buffer.from(content) }];
      return post(chatId, { subject: emailText.subject(caption), text: emailText.body(caption, null), attachments });
    },
  };
};
