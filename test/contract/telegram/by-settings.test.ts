import { createPlanClock } from '../../../src/adapters/clock/plan-clock';
import { createTelegramApi } from '../../../src/adapters/telegram/api';
import { createPolling } from '../../../src/adapters/telegram/polling';
import { openTelegram } from '../../../src/main/channels/telegram';
import { startFakeTelegram } from '../../support/fake-telegram';
import { createMemoryArrivals } from '../../support/fakes/memory-arrivals';
import { allOf, createKeptLog, createTinyBot } from '../tiny-bot';

const clock = createPlanClock(0);

const pollingBy = (token: string, apiRoot: string) => ({
  bots: [{ name: null, token }],
  mode: 'polling' as const,
  secret: undefined,
  apiRoot,
});

const environment = (log: ReturnType<typeof createKeptLog>) => ({
  publicUrl: undefined,
  clock,
  log,
  isOff: async () => false,
  arrivals: createMemoryArrivals(),
});

describe('Telegram by the settings', () => {
  test('polling from launch to stop; a stop waits for the answer being made', async () => {
    const fake = await startFakeTelegram();
    const bot = createTinyBot();
    const log = createKeptLog();
    const settings = pollingBy(fake.token, fake.apiRoot);
    const [service] = openTelegram(settings, environment(log));
    if (service === undefined) throw new Error('not opened');
    expect(service).toMatchObject({ receivedBy: 'bot', hook: null, channel: { id: 'telegram' } });
    let release = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      bot.answer = async ({ text }) => {
        resolve();
        await new Promise<void>((go) => (release = go));
        return [{ text, buttons: [] }];
      };
    });
    fake.queue(fake.say(7, 'xin chào'));
    await service.launch(bot);
    await asked;
    const stopped = service.stop();
    release();
    await stopped;
    expect(fake.messages.map((one) => one.text)).toEqual(['xin chào']);
    expect(fake.pending()).toEqual([]);
    await fake.close();
  });

  test('Telegram out of reach is no fault of the start', async () => {
    const fake = await startFakeTelegram();
    await fake.close();
    const log = createKeptLog();
    const settings = pollingBy(fake.token, fake.apiRoot);
    const [service] = openTelegram(settings, environment(log));
    await service?.launch(createTinyBot());
    await service?.stop();
    expect(allOf(log.lines)).not.toContain(fake.token.split(':')[1]);
  });

  test('several bots are several channels, each with its own webhook', async () => {
    const fake = await startFakeTelegram();
    await fake.close();
    const settings = {
      ...pollingBy(fake.token, fake.apiRoot),
      mode: 'webhook' as const,
      secret: 'a-secret_of-the-hook',
    };
    const bots = [...settings.bots, { name: 'so-y-te', token: fake.token }];
    const services = openTelegram({ ...settings, bots }, environment(createKeptLog()));
    expect(services.map(({ channel, hook }) => [channel.id, hook?.path])).toEqual([
      ['telegram', '/hooks/telegram'],
      ['telegram:so-y-te', '/hooks/telegram/so-y-te'],
    ]);
  });

  test('while the channel is switched off nothing is fetched', async () => {
    const fake = await startFakeTelegram();
    const ending = new AbortController();
    const api = createTelegramApi(fake, clock);
    let asked = 0;
    const isOff = async (): Promise<boolean> => {
      asked += 1;
      ending.abort();
      return true;
    };
    const log = createKeptLog();
    await createPolling({ api, clock, log, take: async () => undefined, isOff }).run(ending.signal);
    expect(asked).toBe(1);
    expect(fake.calls.map((one) => one.method)).toEqual(['deleteWebhook']);
    await fake.close();
  });
});
