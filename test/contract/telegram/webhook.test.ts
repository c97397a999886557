import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createPlanClock } from '../../../src/adapters/clock/plan-clock';
import { createTelegramApi } from '../../../src/adapters/telegram/api';
import { registerWebhook } from '../../../src/adapters/telegram/webhook';
import type { ChannelService } from '../../../src/main/channels/service';
import { openTelegram } from '../../../src/main/channels/telegram';
import { startFakeTelegram, type FakeTelegram } from '../../support/fake-telegram';
import { allOf, createKeptLog, createTinyBot } from './tiny-bot';

const clock = createPlanClock(0);
const SECRET = 'webhook-secret_0123456789';

describe('the webhook', () => {
  let fake: FakeTelegram;
  let server: Server;
  let service: ChannelService;
  let off = false;
  let url: string;
  const bot = createTinyBot();
  const log = createKeptLog();

  beforeEach(async () => {
    fake = await startFakeTelegram();
    bot.handed.length = 0;
    const app = express();
    server = createServer(app);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    url = `${publicUrl}/hooks/telegram`;
    const settings = {
      bots: [{ name: null, token: fake.token }],
      mode: 'webhook' as const,
      secret: SECRET,
      apiRoot: fake.apiRoot,
    };
    off = false;
    const isOff = async (): Promise<boolean> => off;
    const [opened] = openTelegram(settings, { publicUrl: `${publicUrl}/`, clock, log, isOff });
    if (opened?.hook == null) throw new Error('no webhook');
    service = opened;
    app.post(opened.hook.path, opened.hook.handler);
  });
  afterEach(async () => {
    await service.stop();
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await fake.close();
  });
  const launched = async (): Promise<void> => {
    await service.launch(bot);
    await fake.until(() => fake.webhook() !== null);
  };
  const answered = (count: number): Promise<void> => fake.until(() => fake.messages.length === count);

  test('is registered with its secret, and what is pushed to it gets its answer', async () => {
    await launched();
    expect(fake.webhook()).toEqual({ url, secret: SECRET });
    expect(await fake.post(fake.say(7, '3 nhận'))).toBe(200);
    await answered(1);
    expect(fake.messages).toMatchObject([{ chatId: 7, text: 'Đã nhận: 3 nhận' }]);
  });

  test.each([
    ['wrong', 'webhook-secret_0123456780'],
    ['shorter', 'webhook'],
    ['empty', ''],
    ['missing', null],
  ])('a secret that is %s: 403, and nothing is handed on', async (_, secret) => {
    await launched();
    const headers = secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret };
    // Not even looked at: this body would be a 400.
    for (const body of ['{', JSON.stringify(fake.say(7, '3 nhận'))]) {
      expect((await fetch(url, { method: 'POST', headers: headers as HeadersInit, body })).status).toBe(403);
    }
    await service.stop();
    expect(bot.handed).toEqual([]);
  });

  test.each([
    ['not JSON', '{"update_id":', 400],
    ['larger than 1 MB', JSON.stringify({ update_id: 1, text: 'x'.repeat(1_100_000) }), 413],
    ['of no known shape', '{"update_id":"x","message":7}', 200],
    ['JSON, but no object', '7', 400],
  ])('a body that is %s', async (_, body, status) => {
    await launched();
    expect(await fake.post(body)).toBe(status);
    await service.stop();
    expect(bot.handed).toEqual([]);
  });

  test('the same update delivered five times is handed on under one key and answered once', async () => {
    await launched();
    const update = fake.say(7, '3 xong');
    const statuses = await Promise.all(Array.from({ length: 5 }, () => fake.post(update)));
    expect(statuses).toEqual([200, 200, 200, 200, 200]);
    await service.stop();
    const keys = bot.handed.map(({ channel, chatId, messageId }) => `${channel} ${chatId} ${messageId}`);
    expect(keys).toHaveLength(5);
    expect(new Set(keys).size).toBe(1);
    expect(fake.messages).toHaveLength(1);
  });

  test('an answer that failed is said at the next delivery', async () => {
    await launched();
    const update = fake.say(7, '3 xong');
    fake.fail('sendMessage', { kind: 'refuse', code: 400, description: 'Bad Request: something' });
    await fake.post(update);
    await fake.until(() => fake.calls.some((one) => one.method === 'sendMessage'));
    await fake.post(update);
    await answered(1);
    expect(bot.handed).toHaveLength(2);
  });

  test('Telegram is answered before the bot has', async () => {
    await launched();
    let release = (): void => undefined;
    const held = new Promise<void>((go) => (release = go));
    const usual = bot.answer;
    bot.answer = async (inbound) => held.then(() => usual(inbound));
    expect(await fake.post(fake.say(7, 'a'))).toBe(200);
    expect(fake.messages).toEqual([]);
    release();
    await answered(1);
    bot.answer = usual;
  });

  test('before the start and after the stop Telegram is asked to come again', async () => {
    expect(await fake.post(fake.say(7, 'a'), SECRET, url)).toBe(503);
    await launched();
    expect(await fake.post(fake.say(7, 'b'))).toBe(200);
    await service.stop();
    expect(await fake.post(fake.say(7, 'c'))).toBe(503);
    expect(bot.handed.map((one) => one.text)).toEqual(['b']);
  });

  test('while the channel is switched off Telegram is asked to come again, and is answered after', async () => {
    await launched();
    off = true;
    expect(await fake.post(fake.say(7, 'a'))).toBe(503);
    off = false;
    expect(await fake.post(fake.say(7, 'a'))).toBe(200);
    await answered(1);
  });

  test('registering goes on until Telegram has understood, and tells no secret', async () => {
    const kept = createKeptLog();
    fake.fail('setWebhook', { kind: 'gateway', status: 502 }, 2);
    fake.fail('setWebhook', { kind: 'refuse', code: 429, description: 'Too Many Requests', retryAfter: 0 });
    const api = createTelegramApi(fake, clock);
    const ports = {
      api,
      clock,
      log: kept,
      url: 'https://dondoc.example/hooks/telegram',
      secret: SECRET,
      pause: () => 0,
    };
    await registerWebhook(ports, new AbortController().signal);
    expect(fake.webhook()).toEqual({ url: 'https://dondoc.example/hooks/telegram', secret: SECRET });
    expect(kept.lines.length).toBeGreaterThan(0);
    expect(allOf([kept.lines, log.lines])).not.toContain(SECRET);
    expect(allOf([kept.lines, log.lines])).not.toContain(fake.token.split(':')[1]);
  });
});
