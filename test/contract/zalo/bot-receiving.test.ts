import { fc } from '../../support/properties';
import { createPlanClock } from '../../../src/adapters/clock/plan-clock';
import { readBotUpdate } from '../../../src/adapters/zalo-bot/updates';
import { openZaloBots } from '../../../src/main/channels/zalo-bot';
import { channelText } from '../../../src/messages/chat/channels';
import { startFakeZaloBot, type FakeZaloBot } from '../../support/fake-zalo-bot';
import { createMemoryArrivals } from '../../support/fakes/memory-arrivals';
import { describeHook, type HookPorts } from '../hook.contract';
import { openHook, type OpenHook } from '../open-hook';
import { allOf, createKeptLog, createTinyBot } from '../tiny-bot';

const clock = createPlanClock(0);
const SECRET = 'zalo-webhook-secret_01234';
const HEADER = 'x-bot-api-secret-token';
const AN = '6ede9afa66b88fe6d6a9';

let fake: FakeZaloBot;
let hook: OpenHook;
let log: ReturnType<typeof createKeptLog>;
let bot: ReturnType<typeof createTinyBot>;
let arrivals: HookPorts['arrivals'];

const openOn = (on: FakeZaloBot, mode: 'polling' | 'webhook', ports: HookPorts): Promise<OpenHook> =>
  openHook((publicUrl) => {
    const settings = { bots: [{ name: null, token: on.token }], mode, secret: SECRET, apiRoot: on.apiRoot };
    const isFake = (url: URL): boolean => url.origin === on.apiRoot;
    return openZaloBots(settings, { publicUrl, clock, ...ports }, isFake)[0];
  });

describeHook('zalo-bot', {
  open: async (ports) => {
    const on = await startFakeZaloBot();
    on.know(AN);
    const opened = await openOn(on, 'webhook', ports);
    return {
      service: opened.service,
      message: (text) => JSON.stringify({ ok: true, result: on.say(AN, text) }),
      deliver: (body) => opened.post(body, { [HEADER]: SECRET }),
      forge: (body, proof) => opened.post(body, proof === 'missing' ? {} : { [HEADER]: proof }),
      said: () => on.messages.map((one) => one.text),
      until: on.until,
      close: async () => {
        await opened.close();
        await on.close();
      },
    };
  },
  forgeries: ['zalo-webhook-secret_01235', 'zalo', '', 'missing'],
  limit: 300_000,
  secrets: [SECRET, '3459673201:fake-zalo-token_of-the-tests'],
});

const open = async (mode: 'polling' | 'webhook'): Promise<void> => {
  fake = await startFakeZaloBot();
  [bot, log] = [createTinyBot(), createKeptLog()];
  hook = await openOn(fake, mode, { log, isOff: async () => false, arrivals: (arrivals = createMemoryArrivals()) });
  await hook.service.launch(bot);
};

const close = async (): Promise<void> => {
  const closing = hook.close();
  fake.timeOut();
  await closing;
  await fake.close();
};

const answered = (count: number): Promise<void> => fake.until(() => fake.messages.length === count);

describe('polling', () => {
  beforeEach(() => open('polling'));
  afterEach(close);

  test('one update a poll, each answered; an empty poll is no fault', async () => {
    fake.queue(fake.say(AN, '3 nhận'));
    await answered(1);
    await fake.until(() => fake.calls.filter((one) => one.path.endsWith('getUpdates')).length >= 2);
    fake.timeOut();
    await fake.until(() => fake.calls.filter((one) => one.path.endsWith('getUpdates')).length >= 3);
    fake.queue(fake.say(AN, '3 xong'));
    await answered(2);
    expect(fake.messages.map((one) => one.text)).toEqual(['Đã nhận: 3 nhận', 'Đã nhận: 3 xong']);
    expect(log.lines).toEqual([]);
  });

  test('a picture comes with its words, under either of its names', async () => {
    const content = new Uint8Array([255, 216, 255, 9]);
    for (const field of ['photo', 'photo_url'] as const) fake.queue(fake.sendPhoto(AN, content, 'kết quả 3', field));
    await answered(2);
    expect(bot.handed.map(({ text, file }) => [text, [...(file?.content ?? [])]])).toEqual([
      ['kết quả 3', [...content]],
      ['kết quả 3', [...content]],
    ]);
  });

  test('what Zalo has given and will not give again outlives the process until it is answered', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((go) => (release = go));
    bot.answer = async ({ text }) => held.then(() => [{ text, buttons: [] }]);
    const update = fake.say(AN, '3 xong');
    fake.queue(update);
    await fake.until(() => bot.handed.length === 1);
    expect(arrivals.left()).toEqual([update]);
    release();
    await answered(1);
    await fake.until(() => arrivals.left().length === 0);
  });

  test('a link that leads elsewhere is not followed', async () => {
    fake.queue(fake.event('image', AN, { photo: 'http://169.254.169.254/latest/meta-data', caption: '3' }));
    await answered(1);
    expect(bot.handed).toEqual([]);
    expect(fake.messages[0]?.text).toContain('chưa lưu được tệp');
  });
});

describe('the webhook of zalo-bot, beyond the contract', () => {
  afterEach(close);
  beforeEach(async () => {
    await open('webhook');
    await fake.until(() => fake.webhook() !== null);
  });

  test('is registered with its secret; wrapped and flat bodies are answered alike', async () => {
    expect(fake.webhook()?.secret).toBe(SECRET);
    const flat = fake.say(AN, '3 nhận');
    expect(await fake.post(flat, SECRET)).toBe(200);
    await answered(1);
    expect(await fake.post({ ok: true, result: fake.say(AN, '3 xong') }, SECRET)).toBe(200);
    await answered(2);
    expect(bot.handed.map((one) => one.text)).toEqual(['3 nhận', '3 xong']);
  });

  test('a group is told to write in private, once; a sender outside his own chat is passed over', async () => {
    const group = { chat: { id: 'group-1', chat_type: 'GROUP' } };
    fake.know('group-1');
    await fake.post(fake.say(AN, 'cả nhà ơi', group), SECRET);
    await answered(1);
    await fake.post(fake.say(AN, 'cả nhà ơi', group), SECRET);
    await fake.post(fake.say(AN, '3 xong', { from: { id: 'somebody-else', is_bot: false } }), SECRET);
    await fake.post(fake.say(AN, '3 xong', { from: { id: AN, is_bot: true } }), SECRET);
    await hook.service.stop();
    expect(fake.messages.map((one) => one.text)).toEqual([channelText.privateOnly]);
    expect(bot.handed).toEqual([]);
  });

  test('what Zalo does not hand on is answered as something that cannot be read, not passed over', async () => {
    for (const kind of ['sticker', 'voice', 'unsupported']) await fake.post(fake.event(kind, AN, {}), SECRET);
    await answered(3);
    expect(bot.handed.map(({ text, file }) => [text, file])).toEqual([
      ['', null],
      ['', null],
      ['', null],
    ]);
  });

  test('nothing that is logged holds the token or the secret', async () => {
    fake.fail(/sendMessage$/, { kind: 'cut-off', taken: true });
    fake.fail(/sendMessage$/, {
      kind: 'answer',
      status: 200,
      body: { ok: false, error_code: 400, description: fake.token },
    });
    await fake.post(fake.say(AN, 'a'), SECRET);
    await fake.post(fake.say('other-person', 'b'), SECRET);
    await fake.post('{"event_name":7}', SECRET);
    await hook.service.stop();
    expect(log.lines.length).toBeGreaterThan(0);
    for (const secret of [SECRET, fake.token, fake.token.split(':')[1]]) expect(allOf(log.lines)).not.toContain(secret);
  });

  test('any update is read without a fault', () => {
    fc.assert(fc.property(fc.anything(), (update) => typeof readBotUpdate('zalo-bot', update).kind === 'string'));
  });
});
