import { createPlanClock } from '../../../src/adapters/clock/plan-clock';
import { createTelegramApi } from '../../../src/adapters/telegram/api';
import { createTelegramChannel } from '../../../src/adapters/telegram/telegram-channel';
import { createIntake } from '../../../src/adapters/telegram/intake';
import { createPolling } from '../../../src/adapters/telegram/polling';
import { answers } from '../../../src/messages/chat/bot-answers';
import { channelText } from '../../../src/messages/chat/channels';
import { startFakeTelegram, type FakeTelegram } from '../../support/fake-telegram';
import type { FakeFault, FakeUpdate } from '../../support/fake-telegram-shapes';
import { allOf, createKeptLog, createTinyBot } from '../tiny-bot';

const clock = createPlanClock(0);
const texts = (fake: FakeTelegram, chatId: number): readonly string[] =>
  fake.messages.filter((one) => one.chatId === chatId).map((one) => one.text);

/** The pieces as `openTelegram` puts them together, without pauses after faults. */
const startPolling = (fake: FakeTelegram) => {
  const log = createKeptLog();
  const bot = createTinyBot();
  const api = createTelegramApi(fake, clock);
  const intake = createIntake({ api, channel: createTelegramChannel('telegram', api, clock), bot, clock, log });
  const polling = createPolling({ api, clock, log, take: (update) => intake.take(update), pause: () => 0 });
  const ending = new AbortController();
  const running = polling.run(ending.signal);
  return {
    bot,
    log,
    stop: async () => {
      ending.abort();
      await Promise.all([running, intake.stop()]);
      await polling.confirm();
    },
  };
};

describe('long polling', () => {
  let fake: FakeTelegram;
  let service: ReturnType<typeof startPolling>;
  beforeEach(async () => {
    fake = await startFakeTelegram();
  });
  afterEach(async () => {
    await service.stop();
    await fake.close();
  });
  const answered = (chatId: number, count: number): Promise<void> =>
    fake.until(() => texts(fake, chatId).length === count);

  test('a message goes to the bot and its answer back, whatever the fault in between', async () => {
    service = startPolling(fake);
    const conflict: FakeFault = { kind: 'refuse', code: 409, description: 'Conflict: terminated by other getUpdates' };
    const faults: readonly FakeFault[] = [
      conflict,
      { kind: 'gateway', status: 500 },
      { kind: 'gateway', status: 502 },
      { kind: 'refuse', code: 429, description: 'Too Many Requests', retryAfter: 0 },
      { kind: 'refuse', code: 401, description: 'Unauthorized' },
      { kind: 'cut-off', taken: true },
      { kind: 'garbage', body: '<html>', taken: true },
      { kind: 'result', result: 'rubbish' },
      { kind: 'result', result: [{ rubbish: true }] },
    ];
    for (const [index, fault] of faults.entries()) {
      fake.fail('getUpdates', fault);
      fake.queue(fake.say(7, `tin ${index}`));
      await answered(7, index + 1);
    }
    expect(texts(fake, 7)).toEqual(faults.map((_, index) => `Đã nhận: tin ${index}`));
    expect(service.bot.handed.map((one) => one.text)).toEqual(faults.map((_, index) => `tin ${index}`));
    expect(allOf(service.log.lines)).toContain('is the bot running elsewhere');
    expect(allOf(service.log.lines)).not.toContain(fake.token.split(':')[1]);
  });

  test('a webhook from before is taken away first, however often that fails', async () => {
    await createTelegramApi(fake, clock).call('setWebhook', { url: 'https://old.example' });
    fake.fail('deleteWebhook', { kind: 'gateway', status: 502 }, 3);
    fake.queue(fake.say(7, 'a'));
    service = startPolling(fake);
    await answered(7, 1);
    expect(fake.webhook()).toBeNull();
  });

  test('duplicates and disorder within an answer: each once, in order', async () => {
    const [one, two, three] = [fake.say(7, 'một'), fake.say(7, 'hai'), fake.say(7, 'ba')];
    fake.fail('getUpdates', { kind: 'result', result: [three, one, one, null, { update_id: 'x' }, two, three] });
    service = startPolling(fake);
    await answered(7, 3);
    expect(texts(fake, 7)).toEqual(['Đã nhận: một', 'Đã nhận: hai', 'Đã nhận: ba']);
  });

  test('one chat in order, others side by side; nothing is confirmed before it is dealt with', async () => {
    service = startPolling(fake);
    const release: (() => void)[] = [];
    service.bot.answer = async (inbound) => {
      if (inbound.text === 'chậm') await new Promise<void>((resolve) => release.push(resolve));
      return [{ text: inbound.text, buttons: [] }];
    };
    const slow = fake.say(7, 'chậm');
    fake.queue(slow, fake.say(7, 'sau'), fake.say(8, 'nhanh'));
    await answered(8, 1);
    fake.queue(fake.say(9, 'mới'));
    await answered(9, 1);
    expect(service.bot.handed.map((one) => one.text)).not.toContain('sau');
    expect(fake.pending()).toContain(slow.update_id);
    release.forEach((go) => go());
    await answered(7, 2);
    expect(texts(fake, 7)).toEqual(['chậm', 'sau']);
    await service.stop();
    expect(fake.pending()).toEqual([]);
    // Asked for again and again meanwhile, handed on once.
    expect(service.bot.handed).toHaveLength(4);
  });

  test('a message that breaks the bot harms no other', async () => {
    service = startPolling(fake);
    service.bot.answer = ({ text }) => {
      if (text === 'hỏng') throw new Error('broken');
      return [{ text, buttons: [] }];
    };
    fake.queue(fake.say(7, 'hỏng'), fake.say(7, 'lành'));
    await answered(7, 1);
    expect(texts(fake, 7)).toEqual(['lành']);
    expect(service.log.lines.map((one) => one.message)).toEqual(['telegram: a message could not be handled']);
  });

  test('an answer that Telegram would not take at first is said once it does, and a long one in pieces', async () => {
    service = startPolling(fake);
    fake.fail('sendMessage', { kind: 'refuse', code: 429, description: 'Too Many Requests', retryAfter: 0 });
    service.bot.answer = () => [{ text: `${'dòng dài '.repeat(700)}`, buttons: [{ label: 'Xem', payload: 'v:3' }] }];
    fake.queue(fake.say(7, 'a'));
    await answered(7, 2);
    expect(texts(fake, 7).join(' ')).toBe('dòng dài '.repeat(700).trim());
    expect(fake.messages.map((one) => one.keyboard.length)).toEqual([0, 1]);
  });

  test('an answer whose arrival is unknown is not said again', async () => {
    service = startPolling(fake);
    fake.fail('sendMessage', { kind: 'cut-off', taken: true });
    fake.queue(fake.say(7, 'a'), fake.say(7, 'b'));
    await answered(7, 2);
    expect(texts(fake, 7)).toEqual(['Đã nhận: a', 'Đã nhận: b']);
  });

  test('a group is told once that tasks are spoken of in private', async () => {
    service = startPolling(fake);
    fake.queue(fake.inGroup(-100, 'xin chào'), fake.inGroup(-100, '3 xong'), fake.say(7, 'a'));
    await answered(7, 1);
    await service.stop();
    expect(texts(fake, -100)).toEqual([channelText.privateOnly]);
    expect(service.bot.handed.map((one) => one.chatId)).toEqual(['7']);
  });

  describe('buttons', () => {
    const question = [
      { label: 'Đúng', payload: 'c:55:1' },
      { label: 'Không', payload: 'c:55:2' },
    ];
    const ask = async () => {
      service = startPolling(fake);
      service.bot.answer = () => [{ text: 'Đúng không?', buttons: question }];
      fake.queue(fake.say(7, '3 xong'));
      await answered(7, 1);
      service.bot.answer = () => [{ text: 'Đã ghi.', buttons: [] }];
      const [message] = fake.messages;
      if (message === undefined) throw new Error('nothing was asked');
      return message;
    };
    const pressed = (update: FakeUpdate): Promise<void> => {
      const before = fake.messages.length;
      fake.queue(update);
      return fake.until(() => fake.messages.length > before);
    };

    test('a press is acknowledged first, handed on, and the answered question loses its buttons', async () => {
      const message = await ask();
      const update = fake.press(message, 'c:55:1');
      await pressed(update);
      await fake.until(() => message.keyboard.length === 0);
      const methods = fake.calls.map((one) => one.method).filter((one) => one !== 'getUpdates');
      const after = methods.slice(methods.indexOf('sendMessage') + 1);
      expect(after).toEqual(['answerCallbackQuery', 'sendMessage', 'editMessageReplyMarkup']);
      const { id } = update['callback_query'] as { id: string };
      expect(service.bot.handed.at(-1)).toMatchObject({ payload: 'c:55:1', messageId: `press-${id}`, chatId: '7' });
    });

    test('a press too old to acknowledge counts all the same', async () => {
      const message = await ask();
      fake.fail('answerCallbackQuery', { kind: 'refuse', code: 400, description: 'Bad Request: query is too old' });
      await pressed(fake.press(message, 'c:55:1'));
      expect(texts(fake, 7)).toEqual(['Đúng không?', 'Đã ghi.']);
    });

    test('after "busy" the buttons stay for another try', async () => {
      const message = await ask();
      service.bot.answer = () => [{ text: answers.busyTask(3), buttons: [] }];
      await pressed(fake.press(message, 'c:55:1'));
      await service.stop();
      expect(message.keyboard.flat()).toHaveLength(2);
    });
  });

  describe('files', () => {
    const bytes = (size: number): Uint8Array => Buffer.alloc(size, 'một tệp không lặp chẵn');
    const MEGABYTE = 1024 * 1024;

    test('a document comes whole, with its caption', async () => {
      service = startPolling(fake);
      const content = bytes(3 * MEGABYTE + 7);
      fake.queue(fake.sendFile(7, 'Báo cáo quý I.docx', content, { caption: '3 xong' }));
      await answered(7, 1);
      const [inbound] = service.bot.handed;
      expect(inbound).toMatchObject({ text: '3 xong', file: { name: 'Báo cáo quý I.docx' } });
      expect(Buffer.compare(inbound?.file?.content ?? bytes(0), content)).toBe(0);
    });

    test('of a photo the largest', async () => {
      service = startPolling(fake);
      fake.queue(fake.sendPhoto(7, [bytes(10), bytes(20), bytes(30)], 'ảnh hội nghị'));
      await answered(7, 1);
      expect(service.bot.handed[0]?.file).toMatchObject({ name: expect.stringMatching(/^anh-.*\.jpg$/) });
      expect(service.bot.handed[0]?.file?.content).toHaveLength(30);
    });

    test.each([
      ['as stated, not even asked for', 25 * MEGABYTE, {}, 0],
      ['as Telegram says', undefined, { stated: 25 * MEGABYTE }, 1],
    ])('one too large is handed on empty with its size: %s', async (_, fileSize, more, asked) => {
      service = startPolling(fake);
      const stated = 'stated' in more ? more.stated : (fileSize ?? 0);
      const update = fake.sendFile(7, 'quá lớn.pdf', bytes(10), {}, stated);
      const { document } = (update['message'] as { document: { file_size?: number } }) ?? {};
      if (fileSize === undefined) delete document.file_size;
      fake.queue(update);
      await answered(7, 1);
      const file = service.bot.handed[0]?.file;
      expect(file?.content).toHaveLength(0);
      expect(file?.statedSize).toBeGreaterThan(20 * MEGABYTE);
      expect(fake.calls.filter((one) => one.method === 'getFile')).toHaveLength(asked);
    });

    test('one that is larger than it was said to be counts as too large', async () => {
      service = startPolling(fake);
      fake.queue(fake.sendFile(7, 'nói dối.pdf', bytes(22 * MEGABYTE), {}, 100));
      await answered(7, 1);
      expect(service.bot.handed[0]?.file?.statedSize).toBeGreaterThan(20 * MEGABYTE);
      expect(service.bot.handed[0]?.file?.content).toHaveLength(0);
    });

    test('one that does not come is asked for again, then its sender is told', async () => {
      service = startPolling(fake);
      fake.fail('getFile', { kind: 'gateway', status: 502 });
      fake.queue(fake.sendFile(7, 'a.pdf', bytes(10)));
      await answered(7, 1);
      expect(service.bot.handed[0]?.file?.content).toHaveLength(10);
      fake.fail('getFile', { kind: 'gateway', status: 502 }, 2);
      fake.queue(fake.sendFile(7, 'b.pdf', bytes(10)));
      await answered(7, 2);
      expect(texts(fake, 7).at(-1)).toBe(answers.fileNotStored('b.pdf'));
      expect(service.bot.handed).toHaveLength(1);
    });
  });
});
