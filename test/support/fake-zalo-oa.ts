import { createHash } from 'node:crypto';
import type { Button } from '../../src/ports/channel';
import { startFakeHttp, type HttpRequest } from './fake-http';

export const OA_APP = {
  appId: '1234567890123456789',
  appSecret: 'app-secret-of-the-tests',
  secretKey: 'oa-secret-key-of-the-tests',
};

interface Said {
  readonly messageId: string;
  readonly userId: string;
  readonly text: string;
  readonly buttons: readonly Button[];
}

interface WireButton {
  readonly title: string;
  readonly type: string;
  readonly payload: string;
}

const refusal = (error: number, message: string) => ({ body: { error, message } });

/** A Zalo Official Account of our own: OAuth with refresh tokens good for one use, `cs` messages, templates, files. */
export const startFakeZaloOa = async () => {
  const messages: Said[] = [];
  const templates: { userId: string; data: unknown }[] = [];
  const documents: { userId: string; name: string; size: number }[] = [];
  const uploads = new Map<string, { name: string; size: number }>();
  const followers = new Set<string>();
  const outside = new Set<string>();
  const grants: string[] = [];
  let access = 'access-0';
  let refresh = 'refresh-0';
  let count = 0;

  const grant = ({ payload, headers }: HttpRequest) => {
    if (headers['secret_key'] !== OA_APP.appSecret || payload['app_id'] !== OA_APP.appId)
      return refusal(-14_004, 'Invalid app');
    const given = String(payload['refresh_token'] ?? payload['code']);
    grants.push(given);
    if (given !== refresh && given !== 'code-of-consent') return refusal(-14_014, 'Invalid refresh token');
    count += 1;
    [access, refresh] = [`access-${count}`, `refresh-${count}`];
    return { body: { access_token: access, refresh_token: refresh, expires_in: '90000' } };
  };

  const sent = (userId: string) => {
    const messageId = `63ecf43f0df7dba8${(++count).toString(16).padStart(4, '0')}`;
    return { messageId, body: { error: 0, message: 'Success', data: { message_id: messageId, user_id: userId } } };
  };

  const consult = ({ payload }: HttpRequest) => {
    const { user_id: userId } = payload['recipient'] as { user_id: string };
    const { text = '', attachment } = payload['message'] as {
      text?: string;
      attachment?: { type: string; payload: { buttons?: WireButton[]; token?: string } };
    };
    if (!followers.has(userId)) return refusal(-213, 'User has not followed OA');
    if (outside.has(userId)) return refusal(-230, 'User has not interacted with the OA in the past 7 days');
    const file = uploads.get(attachment?.payload.token ?? '');
    if (attachment?.type === 'file') {
      if (file === undefined) return refusal(-201, 'Params is invalid');
      documents.push({ userId, ...file });
      return { body: sent(userId).body };
    }
    if (text.trim() === '') return refusal(-201, 'Params is invalid');
    if (text.length > 2_000) return refusal(-210, 'Parameter exceeds allowable limit');
    const buttons = attachment?.payload.buttons ?? [];
    const bad = buttons.some((one) => one.title === '' || one.title.length > 100 || one.payload.length > 1_000);
    if (buttons.length > 5 || bad) return refusal(-201, 'Params is invalid');
    const { messageId, body } = sent(userId);
    messages.push({
      messageId,
      userId,
      text,
      buttons: buttons.map(({ title: label, payload: data }) => ({ label, payload: data })),
    });
    return { body };
  };

  const byTemplate = ({ payload }: HttpRequest) => {
    const {
      user_id: userId,
      template_id: id,
      template_data: data,
    } = payload as { user_id: string; template_id: string; template_data: Record<string, string> };
    if (id !== '7895417') return refusal(-109, 'Template is invalid');
    if (Object.values(data).some((one) => one.length > 200)) return refusal(-1_121, 'Parameter is too long');
    templates.push({ userId, data });
    return { body: sent(userId).body };
  };

  const server = await startFakeHttp((request) => {
    if (request.path === '/v4/oa/access_token') return grant(request);
    if (request.headers['access_token'] !== access) return refusal(-216, 'Access token is invalid');
    if (request.path === '/v3.0/oa/message/cs') return consult(request);
    if (request.path === '/v3.0/oa/message/template') return byTemplate(request);
    if (request.path === '/v2.0/oa/upload/file') {
      const file = request.payload['file'];
      if (!(file instanceof File) || !/\.(pdf|docx?|csv)$/i.test(file.name)) return refusal(-201, 'Params is invalid');
      const token = `file-${++count}`;
      uploads.set(token, { name: file.name, size: file.size });
      return { body: { error: 0, message: 'Success', data: { token } } };
    }
    return refusal(-212, 'API is not registered');
  });

  return {
    root: server.root,
    messages,
    templates,
    documents,
    calls: server.calls,
    /** Refresh tokens and codes that were shown to the OAuth server. */
    grants,
    fail: server.fail,
    until: server.until,
    /** Tokens in force now. */
    tokens: () => ({ access, refresh }),
    /** The access token ends before its time. */
    expire: (): void => void (access = `expired-${++count}`),
    know: (userId: string): void => void followers.add(userId),
    /** The person has not written for seven days. */
    closeWindow: (userId: string): void => void outside.add(userId),
    close: server.close,
  };
};

export type FakeZaloOa = Awaited<ReturnType<typeof startFakeZaloOa>>;

/** An event as Zalo posts it, with its signature over the bytes. */
export const signedEvent = (event: object, atMs: number, key = OA_APP.secretKey) => {
  const body = JSON.stringify({ app_id: OA_APP.appId, ...event, timestamp: String(atMs) });
  const mac = createHash('sha256').update(`${OA_APP.appId}${body}${atMs}${key}`).digest('hex');
  return { body, headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` } };
};

export const oaText = (userId: string, text: string, messageId: string): object => ({
  sender: { id: userId },
  recipient: { id: 'oa-1' },
  user_id_by_app: userId,
  event_name: 'user_send_text',
  message: { text, msg_id: messageId },
});
