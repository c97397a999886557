import { createPlanClock } from '../../../src/adapters/clock/plan-clock';
import { createTelegramApi } from '../../../src/adapters/telegram/api';
import { registerWebhook } from '../../../src/adapters/telegram/webhook';
import { openTelegram } from '../../../src/main/channels/telegram';
import { startFakeTelegram, type FakeTelegram } from '../../support/fake-telegram';
import { createMemoryArrivals } from '../../support/fakes/memory-arrivals';
import { describeHook, type HookPorts } from '../hook.contract';
import { openHook, type OpenHook } from '../open-hook';
import { allOf, createKeptLog, createTinyBot } from '../tiny-bot';

const clock = createPlanClock(0);
const SECRET = 'webhook-secret_0123456789';
const HEADER = 'x-telegram-bot-api-secret-token';
const AN = 7;

const openOn = (fake: FakeTelegram, ports: HookPorts): Promise<OpenHook> =>
  openHook((publicUrl) => {
    const bots = [{ name: null, token: fake.token }];
    const settings = { bots, mode: 'webhook' as const, secret: SECRET, apiRoot: fake.apiRoot };
    return openTelegram(settings, { publicUrl: `${publicUrl}/`, clock, ...ports })[0];
  });

const open = async (ports: HookPorts) => {
  const fake = await startFakeTelegram();
  fake.know(AN);
  const hook = await openOn(fake, ports);
  return {
    service: hook.service,
    message: (text: string) => JSON.stringify(fake.say(AN, text)),
    deliver: (body: string) => hook.post(body, { [HEADER]: SECRET }),
    forge: (body: string, proof: string) => hook.post(body, proof === 'missing' ? {} : { [HEADER]: proof }),
    said: () => fake.messages.map((one) => one.text),
    until: fake.until,
    close: async () => {
      await hook.close();
      await fake.close();
    },
  };
};

describeHook('telegram', {
  open,
  forgeries: ['webhook-secret_0123456780', 'webhook', '', 'missing'],
  limit: 1_100_000,
  secrets: [SECRET, '987654321:fake-token_of-the-tests-0123456789'],
});

describe('the webhook of telegram, beyond the contract', () => {
  let fake: FakeTelegram;
  let hook: OpenHook;
  const log = createKeptLog();
  beforeEach(async () => {
    fake = await startFakeTelegram();
    hook = await openOn(fake, { log, isOff: async () => false, arrivals: createMemoryArrivals() });
  });
  afterEach(async () => {
    await hook.close();
    await fake.close();
  });

  test('is registered with its secret', async () => {
    await hook.service.launch(createTinyBot());
    await fake.until(() => fake.webhook() !== null);
    expect(fake.webhook()).toEqual({ url: hook.url, secret: SECRET });
  });

  test('an answer that failed is said at the next delivery', async () => {
    const bot = createTinyBot();
    await hook.service.launch(bot);
    const update = JSON.stringify(fake.say(AN, '3 xong'));
    fake.fail('sendMessage', { kind: 'refuse', code: 400, description: 'Bad Request: something' });
    await hook.post(update, { [HEADER]: SECRET });
    await fake.until(() => fake.calls.some((one) => one.method === 'sendMessage'));
    await hook.post(update, { [HEADER]: SECRET });
    await fake.until(() => fake.messages.length === 1);
    expect(bot.handed).toHaveLength(2);
  });

  test('registering goes on until Telegram has understood, and tells no secret', async () => {
    const kept = createKeptLog();
    fake.fail('setWebhook', { kind: 'gateway', status: 502 }, 2);
    fake.fail('setWebhook', { kind: 'refuse', code: 429, description: 'Too Many Requests', retryAfter: 0 });
    const url = 'https://dondoc.example/hooks/telegram';
    const ports = { api: createTelegramApi(fake, clock), clock, log: kept, url, secret: SECRET, pause: () => 0 };
    await registerWebhook(ports, new AbortController().signal);
    expect(fake.webhook()).toEqual({ url, secret: SECRET });
    expect(kept.lines.length).toBeGreaterThan(0);
    expect(allOf([kept.lines, log.lines])).not.toContain(SECRET);
    expect(allOf([kept.lines, log.lines])).not.toContain(fake.token.split(':')[1]);
  });
});
