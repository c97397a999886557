import { createHash } from 'node:crypto';
import { fc } from '../../support/properties';
import { createPlanClock } from '../../../src/adapters/clock/plan-clock';
import { readOaEvent } from '../../../src/adapters/zalo-oa/events';
import { channelText } from '../../../src/messages/chat/channels';
import { openZaloOa, type OaEnvironment } from '../../../src/main/channels/zalo-oa';
import { OA_APP, oaText, signedEvent, startFakeZaloOa, type FakeZaloOa } from '../../support/fake-zalo-oa';
import { createMemoryArrivals } from '../../support/fakes/memory-arrivals';
import { createMemoryClock } from '../../support/fakes/memory-clock';
import { createMemoryVault } from '../../support/fakes/memory-vault';
import { describeHook, type HookPorts } from '../hook.contract';
import { openHook, type OpenHook } from '../open-hook';
import { createKeptLog, createTinyBot } from '../tiny-bot';

const NOW = 1_750_316_131_602;
const AN = '2512523625412515';
const HOUR = 3_600_000;

const deaf: OaEnvironment['receipts'] = { heard: async () => [], failed: async () => undefined };

const openOn = (fake: FakeZaloOa, ports: HookPorts, more: Partial<OaEnvironment> = {}): Promise<OpenHook> =>
  openHook(() =>
    openZaloOa(
      {
        ...{ ...OA_APP, refreshToken: 'refresh-0', macId: OA_APP.appId, template: null },
        ...{ apiRoot: fake.root, oauthRoot: fake.root },
      },
      {
        ...{ clock: createPlanClock(0), systemClock: createMemoryClock(NOW), ...ports },
        ...{ vault: createMemoryVault(), receipts: deaf, ...more },
      },
    ),
  );

const signatureOf = (body: string, atMs = NOW, key = OA_APP.secretKey): string =>
  `mac=${createHash('sha256').update(`${OA_APP.appId}${body}${atMs}${key}`).digest('hex')}`;
const signed = (body: string, atMs = NOW): Record<string, string> => ({
  'x-zevent-signature': signatureOf(body, atMs),
  'x-zevent-timestamp': String(atMs),
});

/** What is shown instead of a signature over these bytes, now, with our key. */
const FORGERIES: Record<string, (body: string) => Record<string, string>> = {
  'another key': (body) => ({ ...signed(body), 'x-zevent-signature': signatureOf(body, NOW, 'another-key') }),
  'another body': (body) => signed(`${body} `),
  'another instant': (body) => ({ ...signed(body), 'x-zevent-timestamp': String(NOW - 1) }),
  'a replay of the day before': (body) => signed(body, NOW - 24 * HOUR),
  'an event of the future': (body) => signed(body, NOW + HOUR),
  'no signature': () => ({ 'x-zevent-timestamp': String(NOW) }),
  'no hash at all': () => ({ 'x-zevent-signature': 'mac=', 'x-zevent-timestamp': String(NOW) }),
};

const open = async (ports: HookPorts) => {
  const fake = await startFakeZaloOa();
  fake.know(AN);
  const hook = await openOn(fake, ports);
  let count = 0;
  return {
    service: hook.service,
    message: (text: string) => JSON.stringify({ app_id: OA_APP.appId, ...oaText(AN, text, `m-${++count}`) }),
    deliver: (body: string) => hook.post(body, signed(body)),
    forge: (body: string, proof: string) => hook.post(body, FORGERIES[proof]?.(body)),
    said: () => fake.messages.map((one) => one.text),
    until: fake.until,
    close: async () => {
      await hook.close();
      await fake.close();
    },
  };
};

describeHook('zalo-oa', {
  open,
  forgeries: Object.keys(FORGERIES),
  limit: 300_000,
  secrets: ['access-1', 'refresh-0', OA_APP.appSecret, OA_APP.secretKey],
});

describe('the webhook of the Official Account, beyond the contract', () => {
  let fake: FakeZaloOa;
  let hook: OpenHook;
  let bot: ReturnType<typeof createTinyBot>;
  const heard: unknown[] = [];
  const clock = createMemoryClock(NOW);

  beforeEach(async () => {
    fake = await startFakeZaloOa();
    fake.know(AN);
    bot = createTinyBot();
    heard.length = 0;
    const receipts: OaEnvironment['receipts'] = {
      heard: async (...told) => {
        heard.push(told.slice(0, 3));
        // Not written down yet when it is first told of.
        return told[1].filter((id) => id === 'early' && heard.length < 2);
      },
      failed: async () => undefined,
    };
    const ports = { log: createKeptLog(), isOff: async () => false, arrivals: createMemoryArrivals() };
    hook = await openOn(fake, ports, { receipts, clock });
    await hook.service.launch(bot);
  });
  afterEach(async () => {
    await hook.close();
    await fake.close();
  });

  const deliver = (event: object, atMs = NOW): Promise<number> => {
    const { body, headers } = signedEvent(event, atMs);
    return hook.post(body, headers);
  };

  test('the first token is got with the refresh token of the settings', async () => {
    expect(await deliver(oaText(AN, '3 nhận', 'm-1'))).toBe(200);
    await fake.until(() => fake.messages.length === 1);
    expect(bot.handed).toMatchObject([{ channel: 'zalo-oa', chatId: AN, messageId: 'm-1', payload: null }]);
    expect(fake.grants).toEqual(['refresh-0']);
  });

  test('the signature holds for the bytes as they came, whatever their form; the body may carry the instant', async () => {
    const body = `{ "app_id":"${OA_APP.appId}",  "event_name":"user_send_text","sender":{"id":"${AN}"},\n"message":{"text":"3 xong \\u1ea1","msg_id":"m-2"},"timestamp":"${NOW}"}`;
    expect(await hook.post(body, { 'x-zevent-signature': signatureOf(body) })).toBe(200);
    await fake.until(() => fake.messages.length === 1);
    expect(bot.handed[0]?.text).toBe('3 xong ạ');
    // The same event, re-serialised: other bytes.
    const again = JSON.stringify(JSON.parse(body));
    expect(await hook.post(again, { 'x-zevent-signature': signatureOf(body) })).toBe(403);
  });

  test('a retry of an hour and a half later is taken', async () => {
    expect(await deliver(oaText(AN, '3 xong', 'm'), NOW - 1.5 * HOUR)).toBe(200);
  });

  test('the console’s unsigned probe gets its 200 and does nothing', async () => {
    expect(await hook.post('{}')).toBe(200);
    expect(await hook.post('{"event_name":"user_send_text"}')).toBe(403);
    expect(bot.handed).toEqual([]);
  });

  test('receipts are heard; echoes, other apps and the unknown are acknowledged and passed over', async () => {
    const zns = { event_name: 'user_received_message', message: { msg_id: 'c', delivery_time: '1750316131602' } };
    await deliver({ event_name: 'user_seen_message', sender: { id: AN }, message: { msg_ids: ['a', 'b'] } });
    await deliver(zns);
    const echo = { event_name: 'oa_send_text', sender: { id: 'oa' }, message: { text: 'x', msg_id: 'd' } };
    expect(await deliver(echo)).toBe(200);
    expect(await deliver({ event_name: 'follow', follower: { id: AN } })).toBe(200);
    expect(await deliver({ ...oaText(AN, '3 xong', 'e'), app_id: '99999' })).toBe(200);
    await hook.service.stop();
    expect(heard).toEqual([
      ['zalo-oa', ['a', 'b'], 'seen'],
      ['zalo-oa', ['c'], 'delivered'],
    ]);
    expect(bot.handed).toEqual([]);
  });

  test('what is said in a group is no answer: who said it is told so once, in private', async () => {
    for (const [at, kind] of ['text', 'text', 'image'].entries()) {
      const inGroup = { ...oaText(AN, '3 xong', `g-${at}`), event_name: `user_send_group_${kind}` };
      expect(await deliver({ ...inGroup, recipient: { id: 'group-1' } })).toBe(200);
    }
    await deliver(oaText(AN, '3 nhận', 'm-1'));
    await fake.until(() => fake.messages.length === 2);
    expect(bot.handed.map((one) => one.text)).toEqual(['3 nhận']);
    expect(fake.messages.map((one) => [one.userId, one.text])).toEqual([
      [AN, channelText.privateOnly],
      [AN, 'Đã nhận: 3 nhận'],
    ]);
  });

  test('a receipt that is faster than our own note of the sending is told again', async () => {
    await deliver({ event_name: 'user_received_message', message: { msg_id: 'early' } });
    while (!clock.waits().some((at) => at < NOW + 10_000)) await new Promise(setImmediate);
    expect(heard).toHaveLength(1);
    clock.set(Math.min(...clock.waits()));
    while (heard.length < 2) await new Promise(setImmediate);
    expect(heard).toEqual(Array(2).fill(['zalo-oa', ['early'], 'delivered']));
  });
});

test('any event is read without a fault', () => {
  fc.assert(fc.property(fc.anything(), (event) => typeof readOaEvent(OA_APP.appId, event).kind === 'string'));
});
