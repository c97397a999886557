import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import {
  badRequest,
  checkKeyboard,
  checkText,
  Refusal,
  type FakeCall,
  type FakeFault,
  type FakeMessage,
  type FakeUpdate,
} from './fake-telegram-shapes';
import { createUpdateQueue } from './fake-telegram-updates';
import { listenOnLoopback } from './listen';

const FAKE_TOKEN = '987654321:fake-token_of-the-tests-0123456789';

const FILE_LIMIT = 20 * 1024 * 1024;

type Payload = Record<string, unknown>;

const readPayload = async (request: IncomingMessage): Promise<Payload> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/')) {
    return Object.fromEntries(await new Response(body, { headers: { 'content-type': type } }).formData());
  }
  return (body.length === 0 ? {} : JSON.parse(body.toString('utf8'))) as Payload;
};

/**
 * A Bot API of our own on loopback, as strict as Telegram where a bot can do wrong, and able to fail as Telegram does.
 * People write with `say`, `press` and `sendFile`; what they get stands in `messages`.
 */
export const startFakeTelegram = async () => {
  const updates = createUpdateQueue();
  const calls: FakeCall[] = [];
  const messages: FakeMessage[] = [];
  const documents: { chatId: number; name: string; size: number; caption: string }[] = [];
  const people = new Set<number>();
  const blocked = new Set<number>();
  const presses = new Set<string>();
  const files = new Map<string, { readonly content: Uint8Array; readonly stated: number }>();
  const faults: { readonly method: string; readonly fault: FakeFault }[] = [];
  const watchers = new Set<() => void>();
  let lastUpdate = 1_000;
  let lastMessage = 50;

  const look = (): void => [...watchers].forEach((watch) => watch());

  const chatOf = (payload: Payload): number => {
    const chatId = Number(payload['chat_id']);
    if (blocked.has(chatId)) throw new Refusal(403, 'Forbidden: bot was blocked by the user');
    if (!people.has(chatId)) throw badRequest('chat not found');
    return chatId;
  };

  const methods: Record<string, (payload: Payload) => unknown> = {
    getMe: () => ({ id: 987_654_321, is_bot: true, first_name: 'Đôn Đốc', username: 'dondoc_bot' }),
    getUpdates: ({ offset = 0, limit = 100, timeout = 0 }) =>
      updates.get(Number(offset), Number(limit), Number(timeout)),
    setWebhook: ({ url, secret_token: secret }) => {
      updates.setWebhook(String(url), secret as string | undefined);
      return true;
    },
    deleteWebhook: () => {
      updates.deleteWebhook();
      return true;
    },
    sendMessage: (payload) => {
      const chatId = chatOf(payload);
      const text = checkText(payload['text']);
      const message = { messageId: ++lastMessage, chatId, text, keyboard: checkKeyboard(payload['reply_markup']) };
      messages.push(message);
      return { message_id: message.messageId, date: 1_704_160_800, chat: { id: chatId, type: 'private' }, text };
    },
    sendDocument: (payload) => {
      const chatId = chatOf(payload);
      const file = payload['document'];
      if (!(file instanceof File) || file.size === 0) throw badRequest('file must be non-empty');
      const { caption = '' } = payload as { caption?: string };
      if (caption.length > 1024) throw badRequest('message caption is too long');
      documents.push({ chatId, name: file.name, size: file.size, caption });
      return { message_id: ++lastMessage, date: 1_704_160_800, chat: { id: chatId, type: 'private' } };
    },
    editMessageReplyMarkup: (payload) => {
      const chatId = chatOf(payload);
      const message = messages.find((one) => one.chatId === chatId && one.messageId === payload['message_id']);
      if (message === undefined) throw badRequest('message to edit not found');
      const keyboard = checkKeyboard(payload['reply_markup']);
      if (JSON.stringify(keyboard) === JSON.stringify(message.keyboard)) throw badRequest('message is not modified');
      message.keyboard = keyboard;
      return true;
    },
    answerCallbackQuery: ({ callback_query_id: id }) => {
      if (!presses.delete(String(id))) throw badRequest('query is too old and response timeout expired');
      return true;
    },
    getFile: ({ file_id: id }) => {
      const file = files.get(String(id));
      if (file === undefined) throw badRequest('invalid file_id');
      if (file.stated > FILE_LIMIT) throw badRequest('file is too big');
      return { file_id: id, file_size: file.stated, file_path: `documents/${String(id)}` };
    },
  };

  const send = (response: ServerResponse, status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  const refuse = (response: ServerResponse, { code, description, retryAfter }: Omit<Refusal, 'name' | 'message'>) =>
    send(response, code, {
      ok: false,
      error_code: code,
      description,
      ...(retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } }),
    });

  /** Faults that keep the call from being carried out; true when it has been answered. */
  const failBefore = (response: ServerResponse, fault: FakeFault): boolean => {
    if (fault.kind === 'refuse') refuse(response, fault);
    else if (fault.kind === 'gateway') response.writeHead(fault.status).end('<html>Bad Gateway</html>');
    else if (fault.kind === 'result') send(response, 200, { ok: true, result: fault.result });
    else return false;
    return true;
  };

  const failAfter = (response: ServerResponse, fault: FakeFault): void => {
    if (fault.kind === 'cut-off') response.destroy();
    if (fault.kind === 'garbage') response.writeHead(200, { 'content-type': 'application/json' }).end(fault.body);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse, method: string): Promise<void> => {
    const payload = await readPayload(request);
    calls.push({ method, payload });
    const index = faults.findIndex((one) => one.method === method);
    const fault = index < 0 ? undefined : faults.splice(index, 1)[0]?.fault;
    look();
    if (fault !== undefined && failBefore(response, fault)) return;
    if (method === 'getUpdates') response.once('close', () => response.writableFinished || updates.forget());
    try {
      const run = methods[method];
      if (run === undefined) throw new Refusal(404, 'Not Found: method not found');
      const result = await run(payload);
      if (fault !== undefined) failAfter(response, fault);
      else send(response, 200, { ok: true, result });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refuse(response, error);
    }
    look();
  };

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://fake').pathname);
    const method = path.startsWith(`/bot${FAKE_TOKEN}/`) ? path.split('/').at(-1) : undefined;
    const file = path.startsWith(`/file/bot${FAKE_TOKEN}/documents/`) ? files.get(path.split('/').at(-1) ?? '') : null;
    if (method !== undefined) void answer(request, response, method);
    else if (file) response.writeHead(200).end(file.content);
    else refuse(response, new Refusal(401, 'Unauthorized'));
  });
  const apiRoot = await listenOnLoopback(server);

  const nextUpdate = (content: object): FakeUpdate => ({ update_id: ++lastUpdate, ...content });
  const privately = (chatId: number, content: object) => {
    people.add(chatId);
    const who = { id: chatId, is_bot: false, first_name: 'Cán bộ' };
    const chat = { id: chatId, type: 'private', first_name: 'Cán bộ' };
    return nextUpdate({ message: { message_id: ++lastMessage, date: 1_704_160_800, from: who, chat, ...content } });
  };

  return {
    apiRoot,
    token: FAKE_TOKEN,
    calls,
    messages,
    documents,
    webhook: updates.webhook,
    /** Numbers of the updates that the bot has not confirmed. */
    pending: updates.pending,
    /** A person who has begun a chat with the bot. */
    know: (chatId: number): void => void people.add(chatId),
    block: (chatId: number): void => void blocked.add(chatId),
    /** The next `times` calls of the method go wrong so. */
    fail: (method: string, fault: FakeFault, times = 1): void => {
      for (let turn = 0; turn < times; turn += 1) faults.push({ method, fault });
    },
    /** Updates as Telegram makes them; `queue` or `post` takes them to the bot. */
    say: (chatId: number, text: string, more: object = {}): FakeUpdate => privately(chatId, { text, ...more }),
    sendFile: (chatId: number, name: string, content: Uint8Array, more: object = {}, stated = content.length) => {
      const id = `file-${files.size + 1}`;
      files.set(id, { content, stated });
      const document = { file_id: id, file_unique_id: `u${id}`, file_name: name, file_size: stated };
      return privately(chatId, { document, ...more });
    },
    /** The same picture in several sizes, smallest first, as Telegram lists them. */
    sendPhoto: (chatId: number, sizes: readonly Uint8Array[], caption: string): FakeUpdate => {
      const photo = sizes.map((content, index) => {
        const id = `photo-${files.size + 1}`;
        files.set(id, { content, stated: content.length });
        const side = 90 * (index + 1);
        return { file_id: id, file_unique_id: `u${id}`, width: side, height: side, file_size: content.length };
      });
      return privately(chatId, { photo, caption });
    },
    press: (message: FakeMessage, data: string): FakeUpdate => {
      const id = `4215${lastUpdate}`;
      presses.add(id);
      const { chatId, messageId, text, keyboard } = message;
      return nextUpdate({
        callback_query: {
          id,
          from: { id: chatId, is_bot: false, first_name: 'Cán bộ' },
          chat_instance: '1',
          data,
          message: {
            message_id: messageId,
            date: 1_704_160_800,
            chat: { id: chatId, type: 'private' },
            text,
            reply_markup: { inline_keyboard: keyboard },
          },
        },
      });
    },
    inGroup: (chatId: number, text: string): FakeUpdate => {
      people.add(chatId);
      const from = { id: 77, is_bot: false, first_name: 'Cán bộ' };
      return nextUpdate({
        message: {
          message_id: ++lastMessage,
          date: 1,
          from,
          chat: { id: chatId, type: 'supergroup', title: 'g' },
          text,
        },
      });
    },
    queue: (...all: readonly FakeUpdate[]): void => all.forEach((update) => updates.add(update)),
    /** Posts an update to the webhook as Telegram does; returns the status. */
    post: async (
      update: unknown,
      secret = updates.webhook()?.secret,
      url = updates.webhook()?.url,
    ): Promise<number> => {
      const response = await fetch(String(url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': secret }),
        },
        body: typeof update === 'string' ? update : JSON.stringify(update),
      });
      await response.arrayBuffer();
      return response.status;
    },
    /** Resolves when the condition holds; looked at whenever a call comes in or is answered. */
    until: (condition: () => boolean): Promise<void> =>
      new Promise((resolve) => {
        const watch = (): void => {
          if (!condition()) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
      }),
    close: async (): Promise<void> => {
      updates.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
};

export type FakeTelegram = Awaited<ReturnType<typeof startFakeTelegram>>;
