import type { Inbound } from '../../../src/ports/channel';
import { form, openWorld, type OpenWorld } from './support';

const CHAT = 'snv-dau-moi';
const PATH = `/mo-phong/${CHAT}/tin-nhan`;
let world: OpenWorld;
const heard: Inbound[] = [];

beforeAll(async () => {
  world = await openWorld();
  await world.close();
  const { simulator } = world.ports;
  if (!simulator) throw new Error('the fake has a simulator');
  const handle = (inbound: Inbound) => {
    heard.push(inbound);
    return simulator.handle(inbound);
  };
  world = await openWorld({ simulator: { ...simulator, handle } });
});
afterAll(() => world.close());
beforeEach(() => heard.splice(0));

const messages = async () => (await world.ports.simulator?.store.list(CHAT, 100)) ?? [];

test('what is typed reaches the bot and both sides are kept', async () => {
  const sent = await world.post(PATH, form({ token: 'a-1', text: '3 nhận' }));
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `/mo-phong/${CHAT}`]);
  expect(heard).toEqual([
    {
      channel: 'simulator',
      chatId: CHAT,
      messageId: 'a-1',
      text: '3 nhận',
      payload: null,
      file: null,
      replyToText: null,
    },
  ]);
  expect((await messages()).map((one) => [one.fromPerson, one.body.text])).toEqual([
    [true, '3 nhận'],
    [false, 'Đã nhận: 3 nhận'],
  ]);
  const { text } = await world.page(`/mo-phong/${CHAT}`);
  expect(text).toContain('Đã nhận: 3 nhận');
  expect(text).toContain('Việc của tôi');
});

test('a pressed button sends its data and shows its label', async () => {
  const answer = await world.post(PATH, form({ token: 'b-1', text: 'Đã xong', payload: '7 xong' }), {
    'hx-request': 'true',
  });
  expect([answer.status, answer.headers.get('hx-trigger')]).toEqual([204, `chat-${CHAT}, chats-changed`]);
  expect(heard[0]).toMatchObject({ payload: '7 xong', messageId: 'b-1' });
  expect((await messages()).at(-2)?.body.text).toBe('Đã xong');
});

test('a phone that plays Zalo gets no buttons and is told what to type; one that plays all again has them', async () => {
  const play = (limits: string) => world.post(`/mo-phong/${CHAT}/gioi-han`, new URLSearchParams({ limits }));
  expect((await play('zalo-bot')).status).toBe(303);
  await world.post(PATH, form({ token: 'z-1', text: '3 nhận' }));
  expect((await messages()).at(-1)?.body.buttons).toEqual([]);
  const { text } = await world.page(`/mo-phong/${CHAT}`);
  expect(text).toContain('<option value="zalo-bot" selected>');
  await play('none');
  await world.post(PATH, form({ token: 'z-2', text: '3 nhận' }));
  expect((await messages()).at(-1)?.body.buttons.length).toBeGreaterThan(0);
  expect((await play('another')).status).toBe(400);
});

test('files go to the bot up to 25 MB; a larger one is refused before', async () => {
  const megabytes = (n: number) => new File([new Uint8Array(n * 1024 * 1024)], 'Báo cáo tháng.pdf');
  expect((await world.post(PATH, form({ token: 'c-1', text: '', file: megabytes(25) }))).status).toBe(303);
  expect(heard[0]?.file).toMatchObject({ name: 'Báo cáo tháng.pdf' });
  expect(heard[0]?.file?.content.length).toBe(25 * 1024 * 1024);
  expect((await messages()).at(-2)?.body.file).toEqual({ name: 'Báo cáo tháng.pdf', size: 25 * 1024 * 1024 });
  const large = await world.post(PATH, form({ token: 'c-2', text: '', file: megabytes(26) }));
  expect([large.status, large.text]).toEqual([413, expect.stringContaining('Nội dung quá lớn')]);
  expect(heard).toHaveLength(1);
});

test('an empty file and a message of 1 MB are the bot’s to answer; the phone keeps the beginning', async () => {
  const empty = new File([], 'rong.txt');
  expect((await world.post(PATH, form({ token: 'd-1', text: '', file: empty }))).status).toBe(303);
  expect(heard[0]?.file?.content).toHaveLength(0);
  expect((await world.post(PATH, form({ token: 'd-2', text: 'a'.repeat(1_000_000) }))).status).toBe(303);
  expect(heard[1]?.text).toHaveLength(1_000_000);
  expect((await messages()).at(-2)?.body.text).toHaveLength(4_000);
});

test('what is marked as a state secret is passed on to be refused, and not kept', async () => {
  await world.post(PATH, form({ token: 'e-1', text: 'Gửi văn bản TỐI MẬT số 12' }));
  expect(heard).toHaveLength(1);
  expect((await messages()).at(-2)?.body.text).not.toContain('12');
});

test.each([
  [PATH, { token: 'f-1', text: '   ' }, 400],
  [PATH, { token: 'có dấu', text: 'x' }, 400],
  [PATH, { text: 'x' }, 400],
  [PATH, { token: 'f-2', text: '', payload: 'p'.repeat(300) }, 400],
  ['/mo-phong/khong-co-ai/tin-nhan', { token: 'f-3', text: 'x' }, 404],
])('%s with %o answers %i', async (path, fields, status) => {
  expect((await world.post(path, form(fields as Record<string, string>))).status).toBe(status);
  expect(heard).toHaveLength(0);
});
