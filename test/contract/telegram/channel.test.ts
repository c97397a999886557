import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createTelegramApi } from '../../../src/adapters/telegram/api';
import { createTelegramChannel } from '../../../src/adapters/telegram/telegram-channel';
import { createPlanClock } from '../../../src/adapters/clock/plan-clock';
import type { Clock } from '../../../src/ports/clock';
import { createMemoryClock } from '../../support/fakes/memory-clock';
import { startFakeTelegram, type FakeTelegram } from '../../support/fake-telegram';
import type { FakeFault } from '../../support/fake-telegram-shapes';
import { ALL_TROUBLES, describeChannel, onFake, type ChannelTrouble, type ChannelUnderTest } from '../channel.contract';

const PERSON = 4_711;
const NOW = 1_704_160_800_000;

const channelOf = (fake: FakeTelegram, clock: Clock) =>
  createTelegramChannel('telegram', createTelegramApi(fake, clock), clock);

const refused = (code: number, description: string, retryAfter?: number): FakeFault => ({
  kind: 'refuse',
  code,
  description,
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

const FAULTS: Record<Exclude<ChannelTrouble, 'unreachable'>, FakeFault> = {
  'rate-limited': refused(429, 'Too Many Requests: retry after 7', 7),
  'provider-down': { kind: 'gateway', status: 502 },
  blocked: refused(403, 'Forbidden: bot was blocked by the user'),
  'unknown-chat': refused(400, 'Bad Request: chat not found'),
  rejected: refused(400, 'Bad Request: can’t parse entities'),
  'answer-lost': { kind: 'cut-off', taken: true },
  'answer-garbled': { kind: 'garbage', body: '{"ok":tr', taken: true },
};

const open = async (): Promise<ChannelUnderTest> => {
  const fake = await startFakeTelegram();
  fake.know(PERSON);
  return onFake(
    fake,
    {
      channel: channelOf(fake, createMemoryClock(NOW)),
      chatId: String(PERSON),
      delivered: async () =>
        fake.messages.map(({ text, keyboard }) => ({
          text,
          buttons: keyboard.flat().map((key) => ({ label: key.text, payload: key.callback_data ?? '' })),
        })),
      files: async () => fake.documents.map(({ name, size }) => ({ name, size })),
      secrets: [fake.token, fake.token.split(':')[1] ?? fake.token],
    },
    (kind) => fake.fail('sendMessage', FAULTS[kind]),
  );
};

describeChannel('telegram', {
  open,
  troubles: ALL_TROUBLES,
});

describe('telegram, beyond the contract', () => {
  let fake: FakeTelegram;
  beforeEach(async () => {
    fake = await startFakeTelegram();
    fake.know(PERSON);
  });
  afterEach(() => fake.close());

  test('a message that is taken and never answered is unknown when the time is up', async () => {
    const clock = createMemoryClock(NOW);
    fake.fail('sendMessage', { kind: 'silent', taken: true });
    const sending = channelOf(fake, clock).send(String(PERSON), { text: 'Nhiệm vụ 3', buttons: [] });
    await fake.until(() => fake.messages.length === 1);
    clock.set(NOW + 60_000);
    expect(await sending).toEqual({ kind: 'unknown', reason: 'no answer in time' });
  });

  test('a connection that never stands has sent nothing', async () => {
    // Takes the connection and leaves the TLS handshake unanswered, as a silent block does.
    const deaf = createServer();
    await new Promise<void>((listening) => deaf.listen(0, '127.0.0.1', listening));
    const { port } = deaf.address() as AddressInfo;
    const clock = createPlanClock(0);
    const api = createTelegramApi(
      { token: fake.token, apiRoot: `https://127.0.0.1:${port}`, connectLimitMs: 20 },
      clock,
    );
    const outcome = await createTelegramChannel('telegram', api, clock).send('1', { text: 'Nhiệm vụ 3', buttons: [] });
    expect(outcome).toMatchObject({ kind: 'failed-for-now', reason: 'no connection (ECONNECTLIMIT)' });
    deaf.close();
  });

  test('a chat is left alone as long as Telegram asked, other chats are not', async () => {
    const clock = createMemoryClock(NOW);
    const channel = channelOf(fake, clock);
    fake.know(4_712);
    fake.fail('sendMessage', refused(429, 'Too Many Requests: retry after 30', 30));
    const send = (chat: number) => channel.send(String(chat), { text: 'Nhiệm vụ 3', buttons: [] });
    await send(PERSON);
    clock.set(NOW + 10_000);
    expect(await send(PERSON)).toMatchObject({ kind: 'failed-for-now', retryAfterMs: 20_000 });
    expect(await send(4_712)).toMatchObject({ kind: 'sent' });
    expect(fake.calls).toHaveLength(2);
    clock.set(NOW + 30_000);
    expect(await send(PERSON)).toMatchObject({ kind: 'sent' });
  });

  test.each([
    [403, 'Forbidden: user is deactivated', 'failed-for-good', true],
    [403, "Forbidden: bot can't initiate conversation with a user", 'failed-for-good', true],
    [400, 'Bad Request: PEER_ID_INVALID', 'failed-for-good', true],
    [400, 'Bad Request: BUTTON_DATA_INVALID', 'failed-for-good', false],
    [413, 'Request Entity Too Large', 'failed-for-good', false],
    [401, 'Unauthorized', 'failed-for-now', undefined],
    [404, 'Not Found', 'failed-for-now', undefined],
    [500, 'Internal Server Error', 'failed-for-now', undefined],
  ])('%i %s', async (code, description, kind, addressDead) => {
    fake.fail('sendMessage', refused(code, description));
    const outcome = await channelOf(fake, createMemoryClock(NOW)).send(String(PERSON), { text: 'a', buttons: [] });
    expect(outcome).toMatchObject(addressDead === undefined ? { kind } : { kind, addressDead });
  });

  test.each(['null', '[]', '{"ok":true,"result":{}}', '{"ok":false}', '<html>', ''])(
    'an answer that cannot be read leaves it open: %s',
    async (body) => {
      fake.fail('sendMessage', { kind: 'garbage', body, taken: true });
      const outcome = await channelOf(fake, createMemoryClock(NOW)).send(String(PERSON), { text: 'a', buttons: [] });
      expect(outcome).toEqual({ kind: 'unknown', reason: 'the answer cannot be read' });
    },
  );

  test('the token is struck out where Telegram repeats it', async () => {
    fake.fail('sendMessage', refused(400, `Bad Request: no such path /bot${fake.token}/sendMessage`));
    const outcome = await channelOf(fake, createMemoryClock(NOW)).send(String(PERSON), { text: 'a', buttons: [] });
    expect(outcome).toEqual({
      kind: 'failed-for-good',
      reason: '400 Bad Request: no such path /bot…/sendMessage',
      addressDead: false,
    });
  });

  test('text goes as it is and buttons stand at most two in a row', async () => {
    const labels = ['Tiếp nhận', 'Gia hạn', 'Vướng mắc', 'Báo cáo đã hoàn thành nhiệm vụ', 'Xem 3'];
    const buttons = labels.map((label, index) => ({ label, payload: `v:${index + 1}` }));
    await channelOf(fake, createMemoryClock(NOW)).send(String(PERSON), { text: '*a* <b>', buttons });
    expect(fake.calls[0]?.payload).not.toHaveProperty('parse_mode');
    expect(fake.messages[0]?.keyboard.map((row) => row.map((key) => key.text))).toEqual([
      ['Tiếp nhận', 'Gia hạn'],
      ['Vướng mắc'],
      ['Báo cáo đã hoàn thành nhiệm vụ'],
      ['Xem 3'],
    ]);
  });
});
