import { z } from 'zod';
import { cutAtWord } from '../../messages/words/cut';
import type { Button, Channel, ChannelPowers, OutboundFile, SendOutcome } from '../../ports/channel';
import { unanswered, UNREADABLE } from '../wire/call-fault';
import { failedForGood, unfitText } from '../wire/unfit';
import type { OaApi } from './api';
import { isOutsideWindow, toOutcome } from './outcome';

export const ZALO_OA = 'zalo-oa';

/** 4 000 calls a minute and app by Zalo; some packages have far less, so we stay below a fifth. */
const ZALO_OA_POWERS: ChannelPowers = {
  buttons: true,
  files: true,
  receipts: true,
  maxLength: 2_000,
  perSecond: 12,
};

const MOST_BUTTONS = 5;
const MOST_TITLE = 100;
const MOST_PAYLOAD = 1_000;
/** The tightest limit of a template's parameter that is a paragraph. */
const MOST_PARAMETER = 200;
const MOST_FILE_BYTES = 5 * 1024 * 1024;
const FILE_TYPES = /\.(pdf|doc|docx|csv)$/i;

export interface OaTemplate {
  readonly id: string;
  /** Name of the template's one parameter. */
  readonly parameter: string;
}

const isUsable = ({ label, payload }: Button): boolean =>
  label.trim() !== '' && payload.trim() !== '' && payload.length <= MOST_PAYLOAD;

/** A press comes back as an ordinary message whose text is the payload, not shown in the chat. */
const attachmentOf = (buttons: readonly Button[]) => {
  const usable = buttons.filter(isUsable).slice(0, MOST_BUTTONS);
  if (usable.length === 0) return {};
  const shown = usable.map(({ label, payload }) => ({
    title: cutAtWord(label, MOST_TITLE),
    type: 'oa.query.hide',
    payload,
  }));
  return { attachment: { type: 'template', payload: { buttons: shown } } };
};

const Sent = z.object({ message_id: z.string().min(1).max(200) });
const Uploaded = z.object({ token: z.string().min(1).max(2_000) });

/** A Zalo Official Account as a channel: "tin tư vấn", and a reviewed template once the person's window has closed. */
export const createZaloOaChannel = (api: OaApi, template: OaTemplate | null): Channel => {
  const outcomeOf = async (path: string, body: object, note?: string): Promise<SendOutcome | 'outside-window'> => {
    const answer = await api.post(path, body);
    if (!answer.ok) return isOutsideWindow(answer.error) ? 'outside-window' : toOutcome(answer.error);
    const sent = Sent.safeParse(answer.value).data;
    if (sent === undefined) return unanswered(UNREADABLE);
    return { kind: 'sent', providerId: sent.message_id, ...(note === undefined ? {} : { note }) };
  };

  const consult = (chatId: string, message: object): Promise<SendOutcome | 'outside-window'> =>
    outcomeOf('/v3.0/oa/message/cs', { recipient: { user_id: chatId }, message });

  /** By the person's id, not by phone: the same person, and the cheaper price. */
  const byTemplate = async (chatId: string, text: string): Promise<SendOutcome> => {
    if (template === null) return failedForGood('-230 outside the window, and no template is set');
    const template_data = { [template.parameter]: cutAtWord(text, MOST_PARAMETER) };
    const body = { user_id: chatId, template_id: template.id, template_data };
    const outcome = await outcomeOf('/v3.0/oa/message/template', body, 'template');
    return outcome === 'outside-window' ? failedForGood('-230 outside the window') : outcome;
  };

  return {
    id: ZALO_OA,
    can: ZALO_OA_POWERS,
    send: async (chatId, { text: said, buttons }) => {
      const text = said.normalize('NFC');
      const unfit = unfitText(text, ZALO_OA_POWERS.maxLength);
      if (unfit !== null) return unfit;
      const outcome = await consult(chatId, { text, ...attachmentOf(buttons) });
      return outcome === 'outside-window' ? byTemplate(chatId, text) : outcome;
    },
    sendFile: async (chatId, { name, content, caption }: OutboundFile) => {
      if (!FILE_TYPES.test(name) || content.length === 0 || content.length > MOST_FILE_BYTES) {
        return failedForGood(
          `a file of ${content.length} bytes named *.${name.split('.').at(-1) ?? ''} cannot be sent`,
        );
      }
      const form = new FormData();
      form.set('file', new Blob([Buffer.from(content)]), name);
      const upload = await api.post('/v2.0/oa/upload/file', form);
      // Nothing has reached the person yet, whatever became of the upload.
      if (!upload.ok) {
        const outcome = toOutcome(upload.error);
        return outcome.kind === 'unknown' ? { ...outcome, kind: 'failed-for-now', retryAfterMs: null } : outcome;
      }
      const token = Uploaded.safeParse(upload.value).data?.token;
      if (token === undefined)
        return { kind: 'failed-for-now', reason: 'the answer cannot be read', retryAfterMs: null };
      const words = caption.trim() === '' ? null : await consult(chatId, { text: cutAtWord(caption, MOST_PARAMETER) });
      if (words === 'outside-window') return failedForGood('-230 outside the window');
      if (words !== null && words.kind !== 'sent') return words;
      const outcome = await consult(chatId, { attachment: { type: 'file', payload: { token } } });
      return outcome === 'outside-window' ? failedForGood('-230 outside the window') : outcome;
    },
  };
};
