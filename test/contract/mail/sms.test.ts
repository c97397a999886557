import { toPlainSms } from '../../../src/adapters/sms/plain-sms';
import { createSmsChannel } from '../../../src/adapters/sms/sms-channel';
import { createHttpCall } from '../../../src/adapters/wire/http-call';
import type { HttpFault } from '../../support/fake-http';
import { startFakeSms } from '../../support/fake-sms';
import { createMemoryClock } from '../../support/fakes/memory-clock';
import { ALL_TROUBLES, describeChannel, onFake, type ChannelTrouble, type ChannelUnderTest } from '../channel.contract';

const PERSON = '84912345678';
const ALL = /./;

const answer = (status: number, error: string, retryAfter?: number): HttpFault => ({
  ...{ kind: 'answer', status, body: { error } },
  ...(retryAfter === undefined ? {} : { retryAfter }),
});

const FAULTS: Record<Exclude<ChannelTrouble, 'unreachable'>, HttpFault> = {
  'rate-limited': answer(429, 'too_many', 7),
  'provider-down': answer(503, 'unavailable'),
  blocked: answer(400, 'blocked_by_recipient'),
  'unknown-chat': answer(400, 'invalid_number'),
  rejected: answer(400, 'bad_text'),
  'answer-lost': { kind: 'cut-off', taken: true },
  'answer-garbled': { kind: 'garbage', body: 'OK', taken: true },
};

const open = async (): Promise<ChannelUnderTest> => {
  const fake = await startFakeSms();
  fake.know(PERSON);
  const settings = { url: fake.url, key: fake.key, sender: 'SoNoiVu' };
  return onFake(
    fake,
    {
      channel: createSmsChannel(settings, createHttpCall(createMemoryClock(1_704_160_800_000))),
      chatId: PERSON,
      delivered: async () => fake.messages.map(({ text }) => ({ text, buttons: [] })),
      secrets: [fake.key],
    },
    (kind) => fake.fail(ALL, FAULTS[kind]),
  );
};

describeChannel('sms', {
  open,
  troubles: ALL_TROUBLES,
  shown: toPlainSms,
});

test.each([
  ['Nhiệm vụ 3 đã quá hạn – đề nghị', 'Nhiem vu 3 da qua han - de nghi'],
  ['• “Thủy”…', '- "Thuy".'],
  ['Uỷ quyền ✓ 中'.normalize('NFD'), 'Uy quyen ? ?'],
])('%s', (text, plain) => {
  expect(toPlainSms(text)).toBe(plain);
  expect(plain.length).toBeLessThanOrEqual(text.length);
});

test('what is no telephone number is not sent to', async () => {
  const fake = await startFakeSms();
  const settings = { url: fake.url, key: fake.key, sender: 'SoNoiVu' };
  const channel = createSmsChannel(settings, createHttpCall(createMemoryClock(0)));
  const outcome = await channel.send('0912"}', { text: 'a', buttons: [] });
  expect(outcome).toMatchObject({ kind: 'failed-for-good', addressDead: true });
  expect(fake.calls).toEqual([]);
  await fake.close();
});
