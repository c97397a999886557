import { createEmailChannel } from '../../src/adapters/email/email-channel';
import { createSmsChannel } from '../../src/adapters/sms/sms-channel';
import { createTelegramApi } from '../../src/adapters/telegram/api';
import { createTelegramChannel } from '../../src/adapters/telegram/telegram-channel';
import { createHttpCall } from '../../src/adapters/wire/http-call';
import { createZaloBotApi } from '../../src/adapters/zalo-bot/api';
import { createZaloBotChannel } from '../../src/adapters/zalo-bot/zalo-bot-channel';
import { createOaApi } from '../../src/adapters/zalo-oa/api';
import { createGrant, createOaTokens } from '../../src/adapters/zalo-oa/oauth';
import { createZaloOaChannel, ZALO_OA } from '../../src/adapters/zalo-oa/zalo-oa-channel';
import type { Channel } from '../../src/ports/channel';
import type { Clock } from '../../src/ports/clock';
import type { HttpFault } from './fake-http';
import { startFakeSms } from './fake-sms';
import { letterText, startFakeSmtp, type SmtpFault } from './fake-smtp';
import { startFakeTelegram } from './fake-telegram';
import type { FakeFault } from './fake-telegram-shapes';
import { startFakeZaloBot } from './fake-zalo-bot';
import { OA_APP, startFakeZaloOa } from './fake-zalo-oa';
import { createMemoryLinks } from './fakes/memory-links';
import { createMemoryVault } from './fakes/memory-vault';

/** A channel on its fake server, what its phones show, and its own ways of going wrong. */
export interface ShakyChannel {
  readonly channel: Channel;
  know(chatId: string): void;
  /** Everything that reached somebody, in whatever form. */
  said(): readonly string[];
  /** The next sending goes wrong in the n-th of its ways. */
  break(way: number): void;
  readonly ways: number;
  close(): Promise<void>;
}

const answer = (status: number, body: object | string, retryAfter?: number): HttpFault => ({
  ...{ kind: 'answer', status, body },
  ...(retryAfter === undefined ? {} : { retryAfter }),
});
const LOST: readonly HttpFault[] = [
  { kind: 'cut-off', taken: true },
  { kind: 'garbage', body: '{"ok":tr', taken: true },
];

/** The ways of a channel, of which a real one has many passing, some lost, and few final. */
const shaky = <Fault>(faults: readonly Fault[], fail: (fault: Fault) => void) => ({
  ways: faults.length,
  break: (way: number): void => {
    const fault = faults[way % faults.length];
    if (fault !== undefined) fail(fault);
  },
});

const telegram = async (clock: Clock): Promise<ShakyChannel> => {
  const fake = await startFakeTelegram();
  const faults: readonly FakeFault[] = [
    { kind: 'refuse', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 },
    { kind: 'gateway', status: 502 },
    { kind: 'refuse', code: 500, description: 'Internal Server Error' },
    { kind: 'cut-off', taken: true },
    { kind: 'garbage', body: '{"ok":tr', taken: true },
    { kind: 'refuse', code: 403, description: 'Forbidden: bot was blocked by the user' },
  ];
  return {
    channel: createTelegramChannel('telegram', createTelegramApi(fake, clock), clock),
    know: (chatId) => fake.know(Number(chatId)),
    said: () => fake.messages.map((one) => one.text),
    ...shaky(faults, (fault) => fake.fail('sendMessage', fault)),
    close: fake.close,
  };
};

const zaloBot = async (clock: Clock): Promise<ShakyChannel> => {
  const fake = await startFakeZaloBot();
  const refusal = (error_code: number, description: string) => answer(200, { ok: false, error_code, description });
  const faults = [
    refusal(429, 'Quota exceeded'),
    refusal(403, 'Internal server error'),
    answer(502, '<html>'),
    ...LOST,
    refusal(400, 'Bad request: chat not found'),
  ];
  return {
    channel: createZaloBotChannel('zalo-bot', createZaloBotApi(fake, createHttpCall(clock))),
    know: fake.know,
    said: () => fake.messages.map((one) => one.text),
    ...shaky(faults, (fault) => fake.fail(/sendMessage$/, fault)),
    close: fake.close,
  };
};

const zaloOa = async (clock: Clock): Promise<ShakyChannel> => {
  const fake = await startFakeZaloOa();
  const callHttp = createHttpCall(clock);
  const silent = { warn: () => undefined, error: () => undefined };
  const first = { accessToken: 'access-0', refreshToken: 'refresh-0', expiresAtMs: clock.now() + 25 * 3_600_000 };
  const grant = createGrant({ ...OA_APP, oauthRoot: fake.root }, callHttp, clock);
  const tokens = createOaTokens(ZALO_OA, createMemoryVault(first), grant, clock, silent);
  const refusal = (error: number, message: string) => answer(200, { error, message });
  const faults: readonly (HttpFault | 'expire')[] = [
    refusal(-32, 'Rate limit'),
    answer(503, '<html>'),
    'expire',
    ...LOST,
    refusal(-230, 'Outside the window'),
    refusal(-217, 'User has blocked'),
  ];
  return {
    channel: createZaloOaChannel(createOaApi(fake.root, tokens, callHttp), null),
    know: fake.know,
    said: () => fake.messages.map((one) => one.text),
    ...shaky(faults, (fault) => (fault === 'expire' ? fake.expire() : fake.fail(/message\/cs$/, fault))),
    close: fake.close,
  };
};

const email = async (clock: Clock): Promise<ShakyChannel> => {
  const fake = await startFakeSmtp();
  const faults: readonly SmtpFault[] = [
    { kind: 'answer', to: 'MAIL', line: '421 4.3.2 Service not available' },
    { kind: 'answer', to: 'END', line: '452 4.2.2 Mailbox full' },
    { kind: 'cut-off', taken: true },
    { kind: 'garbage', taken: true },
    { kind: 'answer', to: 'RCPT', line: '550 5.1.1 No such user here' },
  ];
  return {
    channel: createEmailChannel({ url: fake.url, from: 'dondoc@example.vn' }, createMemoryLinks(null), clock),
    know: fake.know,
    said: () => fake.letters.map(letterText),
    ...shaky(faults, fake.fail),
    close: fake.close,
  };
};

const sms = async (clock: Clock): Promise<ShakyChannel> => {
  const fake = await startFakeSms();
  const faults = [
    answer(429, { error: 'too_many' }, 2),
    answer(503, '<html>'),
    ...LOST,
    answer(400, { error: 'invalid_number' }),
  ];
  const settings = { url: fake.url, key: fake.key, sender: 'SoNoiVu' };
  return {
    channel: createSmsChannel(settings, createHttpCall(clock)),
    know: fake.know,
    said: () => fake.messages.map((one) => one.text),
    ...shaky(faults, (fault) => fake.fail(/./, fault)),
    close: fake.close,
  };
};

/** Every channel that messages go out by, each on a server of ours. `clock` measures the limits of calls. */
export const openShakyChannels = (clock: Clock): Promise<readonly ShakyChannel[]> =>
  Promise.all([telegram(clock), zaloBot(clock), zaloOa(clock), email(clock), sms(clock)]);
