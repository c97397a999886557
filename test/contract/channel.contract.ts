import { fc } from '../support/properties';
import { fit } from '../../src/messages/words/fit';
import type { Button, Channel, Rendered, SendOutcome } from '../../src/ports/channel';

/** What may go wrong with a sending, and the outcome that is honest about it. */
const HONEST = {
  'rate-limited': { kind: 'failed-for-now', retryAfterMs: 7_000 },
  'provider-down': { kind: 'failed-for-now', retryAfterMs: null },
  unreachable: { kind: 'failed-for-now', retryAfterMs: null },
  blocked: { kind: 'failed-for-good', addressDead: true },
  'unknown-chat': { kind: 'failed-for-good', addressDead: true },
  rejected: { kind: 'failed-for-good', addressDead: false },
  'answer-lost': { kind: 'unknown' },
  'answer-garbled': { kind: 'unknown' },
} as const satisfies Record<string, Partial<SendOutcome>>;

export type ChannelTrouble = keyof typeof HONEST;

export interface ChannelUnderTest {
  readonly channel: Channel;
  /** Somebody who can be reached. */
  readonly chatId: string;
  /** What that person's phone shows, oldest first. */
  delivered(): Promise<readonly Rendered[]>;
  /** Files that person has been sent. */
  files?(): Promise<readonly { readonly name: string; readonly size: number }[]>;
  /** From now on the next sending goes wrong so. */
  trouble(kind: ChannelTrouble): Promise<void>;
  /** Words that must not stand in anything the channel says: tokens. */
  readonly secrets: readonly string[];
  close(): Promise<void>;
}

export interface ChannelSuite {
  readonly open: () => Promise<ChannelUnderTest>;
  /** What can go wrong with this channel. */
  readonly troubles: readonly ChannelTrouble[];
  /** What the channel makes of a text by its nature (no diacritics on SMS); word for word unless given. */
  readonly shown?: (text: string) => string;
}

/** Every outward trouble of a provider whose server is asked by HTTP. */
export const ALL_TROUBLES = Object.keys(HONEST) as readonly ChannelTrouble[];

/**
 * A channel on its fake server: "unreachable" is the server gone, every other trouble is the fake's own. Closing twice is
 * closing once.
 */
export const onFake = (
  fake: { close(): Promise<void> },
  under: Omit<ChannelUnderTest, 'trouble' | 'close'>,
  fail: (kind: Exclude<ChannelTrouble, 'unreachable'>) => void,
): ChannelUnderTest => {
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= fake.close());
  return { ...under, close, trouble: async (kind) => (kind === 'unreachable' ? close() : fail(kind)) };
};

/** The forms of test/unit/messages/channel-forms.test.ts. */
const APPROVED: Readonly<Record<string, { readonly buttons: boolean; readonly maxLength: number }>> = {
  telegram: { buttons: true, maxLength: 4_096 },
  'zalo-oa': { buttons: true, maxLength: 2_000 },
  'zalo-bot': { buttons: false, maxLength: 2_000 },
  'e-mail': { buttons: true, maxLength: 10_000 },
  sms: { buttons: false, maxLength: 612 },
};

const BUTTONS: readonly Button[] = [
  { label: 'Tiếp nhận', payload: 'a:3:SNV:accept:lr2xv0' },
  { label: 'Xin gia hạn', payload: 'a:3:SNV:extend:lr2xv0' },
  { label: 'Báo cáo vướng mắc cần tháo gỡ', payload: 'a:3:SNV:obstacle:lr2xv0' },
];

const message = (text: string, buttons: readonly Button[] = []): Rendered => ({ text, buttons });

const anyButton: fc.Arbitrary<Button> = fc.record({
  label: fc.string({ unit: 'grapheme', maxLength: 60 }),
  payload: fc.string({ unit: 'grapheme', maxLength: 90 }),
});

/** What every channel keeps to, whatever carries it. */
export const describeChannel = (name: string, { open, troubles, shown = (text) => text }: ChannelSuite): void => {
  describe(`${name} as a channel`, () => {
    let under: ChannelUnderTest;
    beforeEach(async () => {
      under = await open();
    });
    afterEach(() => under.close());

    test('brings a message word for word, and its buttons where it says it has them', async () => {
      const said = message('Kính gửi đồng chí: nhiệm vụ 3 *còn* <b>3 ngày</b> & _2 giờ_\nTrả lời: 3 nhận', BUTTONS);
      const outcome = await under.channel.send(under.chatId, said);
      expect(outcome).toMatchObject({ kind: 'sent', providerId: expect.stringMatching(/./) });
      const buttons = under.channel.can.buttons ? BUTTONS : [];
      expect(await under.delivered()).toEqual([{ text: shown(said.text), buttons }]);
    });

    test('states the powers that the approved texts are made for', () => {
      const { buttons, maxLength } = under.channel.can;
      if (name in APPROVED) expect({ buttons, maxLength }).toEqual(APPROVED[name]);
    });

    test('brings messages in the order in which they were sent', async () => {
      for (const text of ['một', 'hai', 'ba']) await under.channel.send(under.chatId, message(text));
      expect((await under.delivered()).map((one) => one.text)).toEqual(['một', 'hai', 'ba'].map(shown));
    });

    test('brings a text of its full length, and refuses a longer or an empty one without sending a part', async () => {
      const { maxLength } = under.channel.can;
      const full = 'ệ'.repeat(maxLength);
      expect(await under.channel.send(under.chatId, message(full))).toMatchObject({ kind: 'sent' });
      for (const text of [`${full}.`, '', ' \n']) {
        const outcome = await under.channel.send(under.chatId, message(text));
        expect(outcome).toMatchObject({ kind: 'failed-for-good', addressDead: false });
      }
      expect((await under.delivered()).map((one) => one.text)).toEqual([shown(full)]);
    });

    test('brings whatever was fitted to its powers', async () => {
      const long = Array.from(
        { length: Math.ceil(under.channel.can.maxLength / 20) },
        (_, index) => `• ${index + 1}. Nhiệm vụ số ${index + 1} – hạn 30/6/2024`,
      );
      const pieces = fit(message(long.join('\n'), BUTTONS), under.channel.can);
      expect(pieces.length).toBeGreaterThan(1);
      for (const piece of pieces) {
        expect(await under.channel.send(under.chatId, piece)).toMatchObject({ kind: 'sent' });
      }
      expect(await under.delivered()).toEqual(pieces.map((one) => ({ ...one, text: shown(one.text) })));
    });

    test('loses no message for the sake of a button', async () => {
      let count = 0;
      const property = fc.asyncProperty(fc.array(anyButton, { maxLength: 5 }), async (buttons) => {
        const outcome = await under.channel.send(under.chatId, message('Nhiệm vụ 3', buttons));
        count += 1;
        expect(outcome.kind).toBe('sent');
        expect(await under.delivered()).toHaveLength(count);
      });
      await fc.assert(property, { numRuns: 40 });
    });

    test('says what it cannot do with a file, and brings one where it says it can', async () => {
      const { channel, chatId } = under;
      expect(channel.sendFile !== undefined).toBe(channel.can.files);
      if (channel.sendFile === undefined || under.files === undefined) return;
      const content = new Uint8Array(2_000).fill(37);
      const file = { name: 'Báo cáo quý I.docx', content, caption: 'Kính gửi đồng chí báo cáo' };
      expect(await channel.sendFile(chatId, file)).toMatchObject({
        kind: 'sent',
        providerId: expect.stringMatching(/./),
      });
      expect(await channel.sendFile(chatId, { ...file, content: new Uint8Array() })).toMatchObject({
        ...{ kind: 'failed-for-good', addressDead: false },
      });
      expect(await under.files()).toEqual([{ name: file.name, size: 2_000 }]);
    });

    test.each(troubles)('says what became of a message: %s', async (kind) => {
      await under.trouble(kind);
      const outcome = await under.channel.send(under.chatId, message('Nhiệm vụ 3'));
      expect(outcome).toMatchObject(HONEST[kind]);
      for (const secret of under.secrets) expect(JSON.stringify(outcome)).not.toContain(secret);
      // "Failed" means that nothing arrived; "unknown" that it may have, as it has here.
      expect(await under.delivered()).toHaveLength(outcome.kind === 'unknown' ? 1 : 0);
    });
  });
};
