import { createHttpCall } from '../../../src/adapters/wire/http-call';
import { createOaApi } from '../../../src/adapters/zalo-oa/api';
import { createGrant, createOaTokens } from '../../../src/adapters/zalo-oa/oauth';
import { createZaloOaChannel, ZALO_OA, type OaTemplate } from '../../../src/adapters/zalo-oa/zalo-oa-channel';
import type { TokenVault } from '../../../src/ports/token-vault';
import type { HttpFault } from '../../support/fake-http';
import { OA_APP, startFakeZaloOa, type FakeZaloOa } from '../../support/fake-zalo-oa';
import { createMemoryClock } from '../../support/fakes/memory-clock';
import { createMemoryVault } from '../../support/fakes/memory-vault';
import { ALL_TROUBLES, describeChannel, onFake, type ChannelTrouble, type ChannelUnderTest } from '../channel.contract';
import { allOf, createKeptLog } from '../tiny-bot';

const PERSON = '2512523625412515';
const NOW = 1_704_160_800_000;
const CS = /message\/cs$/;
const TEMPLATE: OaTemplate = { id: '7895417', parameter: 'noi_dung' };
const FIRST = { accessToken: 'access-0', refreshToken: 'refresh-0', expiresAtMs: NOW + 25 * 3_600_000 };

const channelOf = (
  fake: FakeZaloOa,
  vault: TokenVault = createMemoryVault(FIRST),
  template: OaTemplate | null = null,
) => {
  const clock = createMemoryClock(NOW);
  const callHttp = createHttpCall(clock);
  const log = createKeptLog();
  const grant = createGrant({ ...OA_APP, oauthRoot: fake.root }, callHttp, clock);
  const tokens = createOaTokens(ZALO_OA, vault, grant, clock, log);
  return { channel: createZaloOaChannel(createOaApi(fake.root, tokens, callHttp), template), log, clock };
};

const refused = (error: number, message: string): HttpFault => ({
  kind: 'answer',
  status: 200,
  body: { error, message },
});

const FAULTS: Record<Exclude<ChannelTrouble, 'unreachable'>, HttpFault> = {
  'rate-limited': { kind: 'answer', status: 429, body: '{}', retryAfter: 7 },
  'provider-down': { kind: 'answer', status: 503, body: '<html>' },
  blocked: refused(-217, 'User has blocked invitation from OA'),
  'unknown-chat': refused(-213, 'User has not followed OA'),
  rejected: refused(-201, 'Params is invalid'),
  'answer-lost': { kind: 'cut-off', taken: true },
  'answer-garbled': { kind: 'garbage', body: '{"error":', taken: true },
};

const open = async (): Promise<ChannelUnderTest> => {
  const fake = await startFakeZaloOa();
  fake.know(PERSON);
  return onFake(
    fake,
    {
      channel: channelOf(fake).channel,
      chatId: PERSON,
      delivered: async () =>
        fake.messages
          .slice()
          .filter((one) => one.text !== 'Kính gửi đồng chí báo cáo')
          .map(({ text, buttons }) => ({ text, buttons })),
      files: async () => fake.documents.map(({ name, size }) => ({ name, size })),
      secrets: ['access-0', 'refresh-0', OA_APP.appSecret],
    },
    (kind) => fake.fail(CS, FAULTS[kind]),
  );
};

describeChannel('zalo-oa', {
  open,
  troubles: ALL_TROUBLES,
});

describe('the Official Account, beyond the contract', () => {
  let fake: FakeZaloOa;
  beforeEach(async () => {
    fake = await startFakeZaloOa();
    fake.know(PERSON);
  });
  afterEach(() => fake.close());

  const message = { text: 'Nhiệm vụ 3', buttons: [] };

  test('an expired token is renewed once for all who find it so, and the call is made again', async () => {
    const { channel } = channelOf(fake);
    fake.expire();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => channel.send(PERSON, message)));
    expect(outcomes.map((one) => one.kind)).toEqual(Array(6).fill('sent'));
    expect(fake.grants).toEqual(['refresh-0']);
    expect(fake.messages).toHaveLength(6);
  });

  test('a token is renewed before it ends, each time with the refresh token of the time before', async () => {
    const { channel, clock } = channelOf(fake);
    for (const hours of [25, 50, 75]) {
      clock.set(NOW + hours * 3_600_000);
      expect(await channel.send(PERSON, message)).toMatchObject({ kind: 'sent' });
    }
    expect(fake.grants).toHaveLength(3);
    expect(new Set(fake.grants).size).toBe(3);
  });

  test('a renewal without an answer is tried again; one that is refused asks for a person', async () => {
    const vault = createMemoryVault({ ...FIRST, expiresAtMs: 0 });
    const { channel, log } = channelOf(fake, vault);
    fake.fail(/oa\/access_token$/, { kind: 'answer', status: 502, body: '<html>' });
    expect(await channel.send(PERSON, message)).toMatchObject({ kind: 'failed-for-now' });
    expect((await vault.read(ZALO_OA))?.lost).toBe(false);
    fake.fail(/oa\/access_token$/, refused(-14_014, 'Invalid refresh token'));
    expect(await channel.send(PERSON, message)).toMatchObject({ kind: 'failed-for-now' });
    expect((await vault.read(ZALO_OA))?.lost).toBe(true);
    expect(log.lines.at(-1)?.message).toBe('zalo-oa: consent must be given anew');
    const grants = fake.grants.length;
    await channel.send(PERSON, message);
    expect(fake.grants).toHaveLength(grants);
    expect(allOf(log.lines)).not.toMatch(/refresh-0|access-0|app-secret/);
  });

  test('outside the window the template goes, cut to what it holds, and the proof says so', async () => {
    fake.closeWindow(PERSON);
    const { channel } = channelOf(fake, createMemoryVault(FIRST), TEMPLATE);
    const outcome = await channel.send(PERSON, { text: `Nhiệm vụ 3: ${'rà soát '.repeat(100)}`, buttons: [] });
    expect(outcome).toMatchObject({ kind: 'sent', note: 'template' });
    expect(fake.messages).toEqual([]);
    expect(String((fake.templates[0]?.data as Record<string, string>)['noi_dung']).length).toBeLessThanOrEqual(200);
    expect(await channelOf(fake).channel.send(PERSON, message)).toMatchObject({
      ...{ kind: 'failed-for-good', addressDead: false, reason: expect.stringContaining('-230') },
    });
  });

  test.each([
    [-32, 'Rate limit', { kind: 'failed-for-now', retryAfterMs: 60_000 }],
    [-210, 'Parameter exceeds allowable limit', { kind: 'failed-for-good', addressDead: false }],
    [-211, 'Out of quota', { kind: 'failed-for-now' }],
    [-218, 'Out of quota receive', { kind: 'failed-for-good', addressDead: false }],
    [-227, 'User is banned or has been inactive for more than 45 days', { kind: 'failed-for-good', addressDead: true }],
    [-224, 'Package', { kind: 'failed-for-now' }],
    [-248, 'Policy', { kind: 'failed-for-good', addressDead: false }],
    [-99_999, 'Something new', { kind: 'failed-for-good', addressDead: false }],
  ])('error %i, %s', async (code, words, outcome) => {
    fake.fail(CS, refused(code, words));
    expect(await channelOf(fake).channel.send(PERSON, message)).toMatchObject(outcome);
  });

  test('a message with seven buttons goes with five; the token stands in a bare header, never in the body', async () => {
    const buttons = Array.from({ length: 7 }, (_, index) => ({ label: `Xem ${index}`, payload: `v:${index + 1}` }));
    await channelOf(fake).channel.send(PERSON, { text: 'a', buttons });
    expect(fake.messages[0]?.buttons).toHaveLength(5);
    expect(fake.calls[0]?.headers['access_token']).toBe('access-0');
    expect(fake.calls[0]?.body.toString()).not.toContain('access-0');
  });

  test.each(['anh.png', 'a.exe', 'khong-duoi'])('a file named %s is not taken for a document', async (name) => {
    const { channel } = channelOf(fake);
    const outcome = await channel.sendFile?.(PERSON, { name, content: new Uint8Array(9), caption: '' });
    expect(outcome).toMatchObject({ kind: 'failed-for-good', addressDead: false });
    expect(fake.calls).toEqual([]);
  });
});
