import { startFakeHttp, type HttpRequest } from './fake-http';

const TOKEN = '3459673201:fake-zalo-token_of-the-tests';

interface Said {
  readonly messageId: string;
  readonly chatId: string;
  readonly text: string;
}

const refusal = (code: number, description: string) => ({ body: { ok: false, error_code: code, description } });

/** A Zalo Bot Platform of our own: the documented shapes, no buttons, one update a poll, nothing to confirm with. */
export const startFakeZaloBot = async () => {
  const messages: Said[] = [];
  const people = new Set<string>();
  const updates: object[] = [];
  const files = new Map<string, Uint8Array>();
  let waiting: ((update: object | null) => void) | null = null;
  let webhook: { url: string; secret: string } | null = null;
  let count = 0;

  const id = (): string => `2d758cb5e222177a${(++count).toString(16).padStart(4, '0')}`;

  const methods: Record<string, (payload: HttpRequest['payload']) => object | Promise<object>> = {
    sendMessage: (payload) => {
      const chatId = String(payload['chat_id']);
      const text = payload['text'];
      if (!people.has(chatId)) return refusal(400, 'Bad request: chat not found').body;
      if (typeof text !== 'string' || text.trim() === '') return refusal(400, 'Bad request: text is required').body;
      if (text.length > 2_000) return refusal(400, 'Bad request: text is too long').body;
      if ('reply_markup' in payload) return refusal(400, 'Bad request: unknown field').body;
      const message = { messageId: id(), chatId, text };
      messages.push(message);
      return { ok: true, result: { message_id: message.messageId, date: 1_750_316_131_602 } };
    },
    getUpdates: async () => {
      if (webhook !== null) return refusal(400, 'Bad request: webhook is set').body;
      const next = updates.shift() ?? (await new Promise<object | null>((resolve) => (waiting = resolve)));
      return next === null ? refusal(408, 'Request timeout').body : { ok: true, result: next };
    },
    setWebhook: ({ url, secret_token: secret }) => {
      if (typeof secret !== 'string' || secret.length < 8) return refusal(400, 'Bad request: secret_token').body;
      webhook = { url: String(url), secret };
      return { ok: true, result: { url, updated_at: 1_750_316_131_602 } };
    },
    deleteWebhook: () => {
      webhook = null;
      return { ok: true, result: { url: '', updated_at: 1_750_316_131_602 } };
    },
  };

  const server = await startFakeHttp(async ({ path, payload }) => {
    const file = files.get(path);
    if (file !== undefined) return { body: file };
    if (!path.startsWith(`/bot${TOKEN}/`)) return refusal(401, 'Unauthorized');
    const method = methods[path.split('/').at(-1) ?? ''];
    return method === undefined ? refusal(404, 'Not found') : { body: await method(payload) };
  });

  /** An update as Zalo makes it: what a poll gives, and what stands within the webhook's envelope. */
  const event = (name: string, chatId: string, content: object, more: object = {}): object => {
    people.add(chatId);
    return {
      event_name: `message.${name}.received`,
      message: {
        from: { id: chatId, display_name: 'Cán bộ', is_bot: false },
        chat: { id: chatId, chat_type: 'PRIVATE' },
        message_id: id(),
        date: 1_750_316_131_602,
        ...content,
        ...more,
      },
    };
  };

  return {
    token: TOKEN,
    apiRoot: server.root,
    messages,
    calls: server.calls,
    fail: server.fail,
    until: server.until,
    webhook: () => webhook,
    know: (chatId: string): void => void people.add(chatId),
    say: (chatId: string, text: string, more: object = {}): object => event('text', chatId, { text }, more),
    event,
    /** A picture; its field is documented as `photo`, and seen as `photo_url`. */
    sendPhoto: (
      chatId: string,
      content: Uint8Array,
      caption: string,
      field: 'photo' | 'photo_url' = 'photo',
    ): object => {
      const path = `/photo/${id()}.jpg`;
      files.set(path, content);
      return event('image', chatId, { [field]: `${server.root}${path}`, caption });
    },
    queue: (...all: readonly object[]): void => {
      updates.push(...all);
      const next = waiting === null ? undefined : updates.shift();
      if (next !== undefined) waiting?.(next);
      if (next !== undefined) waiting = null;
    },
    /** The long poll that waits ends without anything. */
    timeOut: (): void => {
      waiting?.(null);
      waiting = null;
    },
    post: async (body: object | string, secret: string | null, url = webhook?.url ?? ''): Promise<number> => {
      const headers = {
        'content-type': 'application/json',
        ...(secret === null ? {} : { 'x-bot-api-secret-token': secret }),
      };
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return (await fetch(url, { method: 'POST', headers, body: text })).status;
    },
    close: server.close,
  };
};

export type FakeZaloBot = Awaited<ReturnType<typeof startFakeZaloBot>>;
