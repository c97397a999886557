import { createHttpCall } from '../../../src/adapters/wire/http-call';
import { createZaloBotApi } from '../../../src/adapters/zalo-bot/api';
import { createZaloBotChannel } from '../../../src/adapters/zalo-bot/zalo-bot-channel';
import type { Clock } from '../../../src/ports/clock';
import { startFakeZaloBot, type FakeZaloBot } from '../../support/fake-zalo-bot';
import type { HttpFault } from '../../support/fake-http';
import { createMemoryClock } from '../../support/fakes/memory-clock';
import { ALL_TROUBLES, describeChannel, onFake, type ChannelTrouble, type ChannelUnderTest } from '../channel.contract';

const PERSON = '6ede9afa66b88fe6d6a9';
const NOW = 1_704_160_800_000;
const SEND = /sendMessage$/;

const channelOf = (fake: FakeZaloBot, clock: Clock = createMemoryClock(NOW)) =>
  createZaloBotChannel('zalo-bot', createZaloBotApi(fake, createHttpCall(clock)));

const refused = (error_code: number, description: string, retryAfter?: number): HttpFault => ({
  ...{ kind: 'answer', status: 200, body: { ok: false, error_code, description } },
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

const FAULTS: Record<Exclude<ChannelTrouble, 'unreachable'>, HttpFault> = {
  'rate-limited': refused(429, 'Quota exceeded', 7),
  'provider-down': { kind: 'answer', status: 502, body: '<html>Bad Gateway</html>' },
  blocked: refused(400, 'Bad request: bot was blocked by the user'),
  'unknown-chat': refused(400, 'Bad request: chat not found'),
  rejected: refused(400, 'Bad request: text is invalid'),
  'answer-lost': { kind: 'cut-off', taken: true },
  'answer-garbled': { kind: 'garbage', body: '{"ok":tr', taken: true },
};

const open = async (): Promise<ChannelUnderTest> => {
  const fake = await startFakeZaloBot();
  fake.know(PERSON);
  return onFake(
    fake,
    {
      channel: channelOf(fake),
      chatId: PERSON,
      delivered: async () => fake.messages.map(({ text }) => ({ text, buttons: [] })),
      secrets: [fake.token, fake.token.split(':')[1] ?? ''],
    },
    (kind) => fake.fail(SEND, FAULTS[kind]),
  );
};

describeChannel('zalo-bot', {
  open,
  troubles: ALL_TROUBLES,
});

describe('the Zalo Bot Platform, beyond the contract', () => {
  let fake: FakeZaloBot;
  beforeEach(async () => {
    fake = await startFakeZaloBot();
    fake.know(PERSON);
  });
  afterEach(() => fake.close());
  const send = (text = 'a') => channelOf(fake).send(PERSON, { text, buttons: [] });

  test.each([
    [401, 'Unauthorized', { kind: 'failed-for-now' }],
    [403, 'Internal server error', { kind: 'failed-for-now' }],
    [404, 'Not found', { kind: 'failed-for-now' }],
    [408, 'Request timeout', { kind: 'unknown' }],
    [429, 'Quota exceeded', { kind: 'failed-for-now', retryAfterMs: 60_000 }],
    [500, 'Internal', { kind: 'failed-for-now' }],
    [400, 'Bad request', { kind: 'failed-for-good', addressDead: false }],
  ])('%i %s', async (code, description, outcome) => {
    fake.fail(SEND, refused(code, description));
    expect(await send()).toMatchObject(outcome);
  });

  test('HTTP 200 is no success by itself, and an answer that cannot be read leaves it open', async () => {
    for (const body of ['null', '[]', '{"ok":true,"result":{}}', '<html>', '']) {
      fake.fail(SEND, { kind: 'garbage', body, taken: true });
      expect(await send()).toEqual({ kind: 'unknown', reason: 'the answer cannot be read' });
    }
  });

  test('a message that is taken and never answered is unknown when the time is up', async () => {
    const clock = createMemoryClock(NOW);
    fake.fail(SEND, { kind: 'silent', taken: true });
    const sending = channelOf(fake, clock).send(PERSON, { text: 'a', buttons: [] });
    await fake.until(() => fake.messages.length === 1);
    clock.set(NOW + 60_000);
    expect(await sending).toEqual({ kind: 'unknown', reason: 'no answer in time' });
  });

  test('length is counted after NFC: 2 000 letters of an iPhone’s text go', async () => {
    const decomposed = 'ệ'.normalize('NFD').repeat(2_000);
    expect(decomposed.length).toBeGreaterThan(2_000);
    expect(await send(decomposed)).toMatchObject({ kind: 'sent' });
    expect(fake.messages[0]?.text).toHaveLength(2_000);
  });

  test('no markup: neither parse_mode nor styles are asked for, and a tag stays a text', async () => {
    await send('<b>3</b> *xong* [a](http://x)');
    expect(Object.keys(fake.calls[0]?.payload ?? {}).sort()).toEqual(['chat_id', 'text']);
    expect(fake.messages[0]?.text).toBe('<b>3</b> *xong* [a](http://x)');
  });

  test('the token is struck out where Zalo repeats it', async () => {
    fake.fail(SEND, refused(400, `Bad request: /bot${fake.token}/sendMessage`));
    expect(await send()).toMatchObject({ reason: '400 Bad request: /bot…/sendMessage' });
  });
});
