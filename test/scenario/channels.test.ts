import { startAllChannels, type AllChannels, type Phone } from '../support/all-channels';
import { until } from '../support/until';
import { freePort, startLive, type LiveInstance } from '../support/live-instance';
import { useDataFolder } from '../support/use-instance';

let channels: AllChannels;
let live: LiveInstance | undefined;
let port = 0;

const folder = useDataFolder(async () => {
  await live?.kill();
  await channels.close();
});

const start = async (): Promise<LiveInstance> => (live = await startLive(folder(), channels.env));

beforeAll(async () => {
  port = await freePort();
  channels = await startAllChannels(`http://127.0.0.1:${port}`);
  await start();
});

/** A task with a deadline that an agency leads alone. */
const taskOf = async (agency: string): Promise<number> => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/tasks?limit=500`);
  const { items } = (await answer.json()) as { items: { number: number; leads: string[]; due: string | null }[] };
  const found = items.find((one) => one.leads.join() === agency && one.due !== null);
  if (found === undefined) throw new Error(`${agency} leads nothing alone`);
  return found.number;
};

const answered = (phone: Phone, words: RegExp): Promise<void> =>
  until(`${phone.channel} ${phone.chatId} is told ${words.source}; it was told: ${phone.said().join(' | ')}`, () =>
    phone.said().some((text) => words.test(text)),
  );

test('answered 200, then the whole tree is killed with it in hand: the next start acts on it, once, by every webhook', async () => {
  const it = live as LiveInstance;
  const phones: readonly (readonly [Phone, string])[] = [
    [channels.byTelegram(7001), 'STP'],
    [channels.byZaloBot('zalo-stc'), 'STC'],
    [channels.byZaloOa('9001'), 'STTTT'],
  ];
  for (const [phone, agency] of phones) await it.link(`${agency.toLowerCase()}-dau-moi`, phone);
  const tasks = await Promise.all(phones.map(([, agency]) => taskOf(agency)));
  it.freezeTemporal();
  const taken = await Promise.all(phones.map(([phone], place) => phone.say(`${tasks[place]} 40% đang làm`)));
  expect(taken).toEqual([200, 200, 200]);
  await it.kill();
  expect(phones.map(([phone]) => phone.said())).toEqual([[], [], []]);

  const again = await start();
  for (const [phone] of phones) await answered(phone, /^Đã ghi tiến độ nhiệm vụ \d+: 40%/);
  await until('nothing is in hand', async () => (await again.rows('SELECT 1 FROM "Arrival"')).length === 0);
  expect(phones.map(([phone]) => phone.said().length)).toEqual([1, 1, 1]);
  const acts = await again.rows(
    `SELECT t.number FROM "TaskEvent" e JOIN "Task" t ON t.id = e."taskId" WHERE e.kind = 'progressed'`,
  );
  expect(acts).toEqual(expect.arrayContaining(tasks.map((number) => ({ number }))));
  expect(acts).toHaveLength(3);
});
