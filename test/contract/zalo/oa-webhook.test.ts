import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import fc from 'fast-check';
import { createPlanClock } from '../../../src/adapters/clock/plan-clock';
import { readOaEvent } from '../../../src/adapters/zalo-oa/events';
import type { ChannelService } from '../../../src/main/channels/service';
import { openZaloOa } from '../../../src/main/channels/zalo-oa';
import { OA_APP, oaText, signedEvent, startFakeZaloOa, type FakeZaloOa } from '../../support/fake-zalo-oa';
import { createMemoryClock } from '../../support/fakes/memory-clock';
import { createMemoryVault } from '../../support/fakes/memory-vault';
import { createKeptLog, createTinyBot } from '../telegram/tiny-bot';

const NOW = 1_750_316_131_602;
const AN = '2512523625412515';
const HOUR = 3_600_000;

let fake: FakeZaloOa;
let server: Server;
let service: ChannelService;
let url: string;
let heard: unknown[];
const bot = createTinyBot();

beforeEach(async () => {
  fake = await startFakeZaloOa();
  fake.know(AN);
  [bot.handed.length, heard] = [0, []];
  const settings = {
    ...{ ...OA_APP, refreshToken: 'refresh-0', macId: OA_APP.appId, template: null },
    ...{ apiRoot: fake.root, oauthRoot: fake.root },
  };
  service = openZaloOa(settings, {
    ...{ clock: createPlanClock(0), systemClock: createMemoryClock(NOW), log: createKeptLog() },
    ...{ vault: createMemoryVault(), isOff: async () => false },
    receipts: { heard: async (...told) => void heard.push(told.slice(0, 3)) },
  });
  const app = express();
  if (service.hook !== null) app.post(service.hook.path, service.hook.handler);
  server = createServer(app);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/zalo-oa`;
  await service.launch(bot);
});

afterEach(async () => {
  await service.stop();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await fake.close();
});

const post = async (body: string, headers: Record<string, string> = {}): Promise<number> =>
  (await fetch(url, { method: 'POST', headers, body })).status;
const deliver = (event: object, atMs = NOW): Promise<number> => {
  const { body, headers } = signedEvent(event, atMs);
  return post(body, headers);
};

test('a signed message is answered; the first token was got with the refresh token of the settings', async () => {
  expect(await deliver(oaText(AN, '3 nhận', 'm-1'))).toBe(200);
  await fake.until(() => fake.messages.length === 1);
  expect(bot.handed).toMatchObject([
    { channel: 'zalo-oa', chatId: AN, messageId: 'm-1', text: '3 nhận', payload: null },
  ]);
  expect(fake.grants).toEqual(['refresh-0']);
});

test('the signature holds for the bytes as they came, whatever their form', async () => {
  const body = `{ "app_id":"${OA_APP.appId}",  "event_name":"user_send_text","sender":{"id":"${AN}"},\n"message":{"text":"3 xong \\u1ea1","msg_id":"m-2"},"timestamp":"${NOW}"}`;
  const mac = createHash('sha256').update(`${OA_APP.appId}${body}${NOW}${OA_APP.secretKey}`).digest('hex');
  expect(await post(body, { 'x-zevent-signature': `mac=${mac}` })).toBe(200);
  await fake.until(() => fake.messages.length === 1);
  expect(bot.handed[0]?.text).toBe('3 xong ạ');
  // The same event, re-serialised: other bytes.
  expect(await post(JSON.stringify(JSON.parse(body)), { 'x-zevent-signature': `mac=${mac}` })).toBe(403);
});

test('the timestamp of the header counts where there is one', async () => {
  const body = JSON.stringify({ ...oaText(AN, 'a', 'm-3') });
  const mac = createHash('sha256').update(`${OA_APP.appId}${body}${NOW}${OA_APP.secretKey}`).digest('hex');
  expect(await post(body, { 'x-zevent-signature': `mac=${mac}`, 'x-zevent-timestamp': String(NOW) })).toBe(200);
});

test.each([
  ['of another key', () => signedEvent(oaText(AN, '3 xong', 'm'), NOW, 'another-key')],
  [
    'of another body',
    () => ({ ...signedEvent(oaText(AN, '3 xong', 'm'), NOW), body: signedEvent(oaText(AN, '5 xong', 'm'), NOW).body }),
  ],
  ['missing', () => ({ body: signedEvent(oaText(AN, '3 xong', 'm'), NOW).body, headers: {} })],
  ['on no JSON', () => ({ body: '{"timestamp":"1750316131602"', headers: { 'x-zevent-signature': 'mac=00' } })],
  ['without an instant', () => ({ body: '{"event_name":"x"}', headers: { 'x-zevent-signature': 'mac=00' } })],
])('a signature %s: 403, and nothing is handed on', async (_, make) => {
  const { body, headers } = make();
  expect(await post(body, headers)).toBe(403);
  await service.stop();
  expect(bot.handed).toEqual([]);
});

test.each([
  ['a retry of an hour and a half later', NOW - 1.5 * HOUR, 200],
  ['a replay of the day before', NOW - 24 * HOUR, 403],
  ['an event of the future', NOW + HOUR, 403],
])('%s', async (_, atMs, status) => {
  expect(await deliver(oaText(AN, '3 xong', 'm'), atMs)).toBe(status);
});

test('the same event delivered again is answered once', async () => {
  for (let turn = 0; turn < 4; turn += 1) expect(await deliver(oaText(AN, '3 xong', 'm-9'))).toBe(200);
  await service.stop();
  expect(new Set(bot.handed.map((one) => one.messageId)).size).toBe(1);
  expect(fake.messages).toHaveLength(1);
});

test('the console’s unsigned probe gets its 200 and does nothing', async () => {
  expect(await post('{}')).toBe(200);
  expect(await post('{"event_name":"user_send_text"}')).toBe(403);
  expect(bot.handed).toEqual([]);
});

test('too large a body is refused before it is looked at', async () => {
  expect(await post(JSON.stringify({ text: 'x'.repeat(300_000) }))).toBe(413);
});

test('receipts are heard; echoes, other apps and the unknown are acknowledged and passed over', async () => {
  await deliver({ event_name: 'user_seen_message', sender: { id: AN }, message: { msg_ids: ['a', 'b'] } });
  await deliver({ event_name: 'user_received_message', message: { msg_id: 'c', delivery_time: '1750316131602' } });
  expect(await deliver({ event_name: 'oa_send_text', sender: { id: 'oa' }, message: { text: 'x', msg_id: 'd' } })).toBe(
    200,
  );
  expect(await deliver({ event_name: 'follow', follower: { id: AN } })).toBe(200);
  expect(await deliver({ ...oaText(AN, '3 xong', 'e'), app_id: '99999' })).toBe(200);
  await service.stop();
  expect(heard).toEqual([
    ['zalo-oa', ['a', 'b'], 'seen'],
    ['zalo-oa', ['c'], 'delivered'],
  ]);
  expect(bot.handed).toEqual([]);
});

test('any event is read without a fault', () => {
  fc.assert(fc.property(fc.anything(), (event) => typeof readOaEvent(OA_APP.appId, event).kind === 'string'));
});
