import { fc } from '../../support/properties';
import { createPlanClock } from '../../../src/adapters/clock/plan-clock';
import { readSmsReport } from '../../../src/adapters/sms/callbacks';
import { openSms } from '../../../src/main/channels/sms';
import { createMemoryArrivals } from '../../support/fakes/memory-arrivals';
import { openHook, type OpenHook } from '../open-hook';
import { allOf, createKeptLog, createTinyBot } from '../tiny-bot';

const SECRET = 'callback-secret_01234';
const settings = { url: 'http://127.0.0.1:9/', key: 'gateway-key', sender: 'SoNoiVu' };

let hook: OpenHook;
let off: boolean;
const told: unknown[] = [];
const log = createKeptLog();
const environment = {
  ...{ clock: createPlanClock(0), log, arrivals: createMemoryArrivals() },
  isOff: async () => off,
};
const receipts = {
  heard: async (...all: readonly unknown[]) => {
    told.push(all.slice(0, 3));
    return [];
  },
  failed: async (...all: readonly unknown[]) => void told.push(all.slice(0, 3)),
};

beforeEach(async () => {
  [told.length, off] = [0, false];
  hook = await openHook(() => openSms({ ...settings, callbackSecret: SECRET }, environment, receipts));
  await hook.service.launch(createTinyBot());
});
afterEach(() => hook.close());

const report = (body: object | string, secret = `Bearer ${SECRET}`): Promise<number> =>
  hook.post(typeof body === 'string' ? body : JSON.stringify(body), { authorization: secret });

test('what became of a message is heard: delivered, failed, and a number that will never take one', async () => {
  expect(await report({ id: 'sms-1', status: 'delivered' })).toBe(200);
  expect(await report({ id: 2, status: 'expired' })).toBe(200);
  expect(await report({ id: 'sms-3', status: 'failed', error: 'unknown_number' })).toBe(200);
  await hook.service.stop();
  expect(told).toEqual([
    ['sms', ['sms-1'], 'delivered'],
    ['sms', '2', { kind: 'failed', id: '2', reason: 'expired', gone: false }],
    ['sms', 'sms-3', { kind: 'failed', id: 'sms-3', reason: 'failed unknown_number', gone: true }],
  ]);
});

test.each(['Bearer callback-secret_01235', 'Bearer x', `Basic ${SECRET}`, SECRET, ''])(
  'the proof “%s”: 403, and the body is not looked at',
  async (proof) => {
    for (const body of ['{', '{"id":"sms-1","status":"delivered"}']) expect(await report(body, proof)).toBe(403);
    expect(told).toEqual([]);
  },
);

test.each([
  ['{"id":', 400],
  ['7', 400],
  ['{"id":"sms-1","status":"something"}', 200],
  [JSON.stringify({ id: 'x'.repeat(70_000) }), 413],
])('a body that says nothing is passed over', async (body, status) => {
  expect(await report(body)).toBe(status);
  expect(told).toEqual([]);
});

test('switched off, the gateway is asked to come again; without a secret there is no such address', async () => {
  off = true;
  expect(await report({ id: 'sms-1', status: 'delivered' })).toBe(503);
  const without = openSms({ ...settings, callbackSecret: undefined }, environment, receipts);
  expect([without.hook, without.channel.can.receipts]).toEqual([null, false]);
  expect(hook.service.channel.can.receipts).toBe(true);
});

test('no log holds the secret, and any body is read without a fault', async () => {
  await report('{"status":9}');
  expect(log.lines.length).toBeGreaterThan(0);
  expect(allOf(log.lines)).not.toContain(SECRET);
  fc.assert(fc.property(fc.anything(), (body) => readSmsReport(body) === null));
});
