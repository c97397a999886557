import type { ChannelService } from '../../src/main/channels/service';
import { createMemoryArrivals } from '../support/fakes/memory-arrivals';
import { allOf, createKeptLog, createTinyBot } from './tiny-bot';

/** A channel's webhook on a server of ours, and a provider that delivers to it. */
export interface HookUnderTest {
  readonly service: ChannelService;
  /** The body of a message from somebody who is known, each call another message. */
  message(text: string): string;
  /** Delivers these bytes with the provider's proof; returns the status. */
  deliver(body: string): Promise<number>;
  /** Delivers them with no proof, or a wrong one. */
  forge(body: string, proof: string): Promise<number>;
  /** What the person's phone shows. */
  said(): readonly string[];
  until(done: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export interface HookPorts {
  readonly log: ReturnType<typeof createKeptLog>;
  readonly isOff: () => Promise<boolean>;
  /** What is in hand, and outlives the service. */
  readonly arrivals: ReturnType<typeof createMemoryArrivals>;
}

export interface HookSuite {
  readonly open: (ports: HookPorts) => Promise<HookUnderTest>;
  /** Proofs that are none. */
  readonly forgeries: readonly string[];
  /** Largest body that is read, bytes. */
  readonly limit: number;
  /** Words that no log may hold. */
  readonly secrets: readonly string[];
}

/** What every webhook keeps to: what proves nothing is not read, what comes again is one message. */
export const describeHook = (name: string, { open, forgeries, limit, secrets }: HookSuite): void => {
  describe(`the webhook of ${name}`, () => {
    let under: HookUnderTest;
    let bot: ReturnType<typeof createTinyBot>;
    let log: ReturnType<typeof createKeptLog>;
    let off: boolean;
    let arrivals: HookPorts['arrivals'];

    beforeEach(async () => {
      [bot, log, off, arrivals] = [createTinyBot(), createKeptLog(), false, createMemoryArrivals()];
      under = await open({ log, isOff: async () => off, arrivals });
    });
    afterEach(() => under.close());

    const said = (count: number): Promise<void> => under.until(() => under.said().length === count);

    test('a proven message is handed on and answered', async () => {
      await under.service.launch(bot);
      expect(await under.deliver(under.message('3 nhận'))).toBe(200);
      await said(1);
      expect(under.said()).toEqual(['Đã nhận: 3 nhận']);
    });

    test.each(forgeries)('the proof “%s”: 403, the body is not looked at, nothing is handed on', async (proof) => {
      await under.service.launch(bot);
      for (const body of ['{', '', under.message('3 xong')]) expect(await under.forge(body, proof)).toBe(403);
      await under.service.stop();
      expect([bot.handed, under.said()]).toEqual([[], []]);
    });

    test.each([
      ['not JSON', '{"x":', 400],
      ['JSON, but no object', '7', 400],
      ['of no known kind', '{"event_name":"something.new","update_id":7,"timestamp":"1750316131602"}', 200],
      ['of a wrong shape', '{"message":7,"update_id":"x","timestamp":"1750316131602"}', 200],
    ])('a proven body that is %s', async (_, body, status) => {
      await under.service.launch(bot);
      expect(await under.deliver(body)).toBe(status);
      await under.service.stop();
      expect([bot.handed, under.said()]).toEqual([[], []]);
    });

    test('too large a body is refused', async () => {
      await under.service.launch(bot);
      expect(await under.deliver(JSON.stringify({ text: 'x'.repeat(limit) }))).toBe(413);
      expect(bot.handed).toEqual([]);
    });

    test('the same message delivered five times at once is handed on under one key and answered once', async () => {
      await under.service.launch(bot);
      const body = under.message('3 xong');
      const statuses = await Promise.all(Array.from({ length: 5 }, () => under.deliver(body)));
      expect(statuses).toEqual([200, 200, 200, 200, 200]);
      await under.service.stop();
      const keys = bot.handed.map(({ channel, chatId, messageId }) => `${channel} ${chatId} ${messageId}`);
      expect([keys.length, new Set(keys).size, under.said().length]).toEqual([5, 1, 1]);
    });

    test('before the start, after the stop and while it is switched off the provider is asked to come again', async () => {
      expect(await under.deliver(under.message('a'))).toBe(503);
      await under.service.launch(bot);
      off = true;
      expect(await under.deliver(under.message('b'))).toBe(503);
      off = false;
      expect(await under.deliver(under.message('c'))).toBe(200);
      await said(1);
      await under.service.stop();
      expect(await under.deliver(under.message('d'))).toBe(503);
      expect(bot.handed.map((one) => one.text)).toEqual(['c']);
    });

    test('the provider is answered before the bot has: until then the message is kept, and no longer', async () => {
      await under.service.launch(bot);
      let release = (): void => undefined;
      const held = new Promise<void>((go) => (release = go));
      bot.answer = async ({ text }) => held.then(() => [{ text, buttons: [] }]);
      const body = under.message('a');
      expect(await under.deliver(body)).toBe(200);
      expect([under.said(), arrivals.left()]).toEqual([[], [JSON.parse(body)]]);
      release();
      await said(1);
      await under.service.stop();
      expect(arrivals.left()).toEqual([]);
    });

    test('what a dead process had in hand is answered by the next, once', async () => {
      const body = under.message('3 xong');
      await arrivals.keep({ id: 'left', body: JSON.parse(body) }, under.service.channel.id, 0, 0);
      await under.service.launch(bot);
      await said(1);
      expect(await under.deliver(body)).toBe(200);
      await under.service.stop();
      expect([under.said(), arrivals.left()]).toEqual([['Đã nhận: 3 xong'], []]);
    });

    test('what cannot be kept is dealt with, and asked for again: still one answer', async () => {
      await under.service.launch(bot);
      const body = under.message('3 xong');
      arrivals.refuse(true);
      expect(await under.deliver(body)).toBe(503);
      await said(1);
      arrivals.refuse(false);
      expect(await under.deliver(body)).toBe(200);
      await under.service.stop();
      expect([under.said(), arrivals.left()]).toEqual([['Đã nhận: 3 xong'], []]);
    });

    test('a message that breaks the bot harms no other, and no log holds a secret', async () => {
      await under.service.launch(bot);
      bot.answer = ({ text }) => {
        if (text === 'hỏng') throw new Error('broken');
        return [{ text, buttons: [] }];
      };
      expect(await under.deliver(under.message('hỏng'))).toBe(200);
      expect(await under.deliver(under.message('lành'))).toBe(200);
      await said(1);
      await under.deliver('{"message":7}');
      expect(log.lines.length).toBeGreaterThan(0);
      for (const secret of secrets) expect(allOf(log.lines)).not.toContain(secret);
    });
  });
};
