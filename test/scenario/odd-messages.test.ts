import { existsSync } from 'node:fs';
import { actInLog, expectAgreement, logOf, useInstance } from '../support/use-instance';
import { createParts } from '../../src/main/instance/parts';
import { createListener } from '../../src/adapters/prisma/listener';
import { createLogger } from '../../src/main/instance/logger';
import type { Inbound } from '../../src/ports/channel';
import { holderOf } from '../support/small-plan';

const open = useInstance();

const STP = holderOf('STP');
const STC = holderOf('STC');
const STRANGER_TO_TASK = holderOf('SXD');

const MB = 1024 * 1024;

const said = (chatId: string, messageId: string, more: Partial<Inbound>): Inbound => ({
  ...{ channel: 'simulator', chatId, messageId, text: '', payload: null, file: null, replyToText: null },
  ...more,
});

/** Everything a message could have left behind. */
const traces = async () => {
  const { stores, data } = open();
  return {
    events: await stores.db.taskEvent.count(),
    notices: await stores.db.notice.count(),
    files: existsSync(data.file('files')),
  };
};

test('the same message delivered five times at once, to two processes: one act, one answer', async () => {
  const { parts, stores, client, clock, offsetMs, data, url } = open();
  const listener = createListener(url);
  const other = createParts({
    ...{ stores, listener, client, clock, clockOffsetMs: offsetMs, searchAttributes: true, channels: [] },
    ...{ filesFolder: data.file('files'), log: createLogger('error') },
  });
  try {
    const message = said(STP, 'five', { text: '5 vướng thiếu biên chế' });
    const bots = [parts.bot, other.bot, parts.bot, other.bot, parts.bot];
    const answers = await Promise.all(bots.map((bot) => bot.handle(message)));
    expect(answers[0]?.[0]?.text).toMatch(/Đã ghi vướng mắc V1 của nhiệm vụ 5/);
    for (const one of answers) expect(one).toEqual(answers[0]);
    // And once more, long after.
    expect(await other.bot.handle(message)).toEqual(answers[0]);
    expect(await actInLog(open(), 5, `simulator:${STP}:five:0`)).toEqual(['obstacle-raised']);
    expect((await logOf(open(), 5)).filter((one) => one.event.kind === 'obstacle-raised')).toHaveLength(1);
    await expectAgreement(open(), 5);
  } finally {
    await listener.close();
  }
});

test('thirty people answer at once, seven of them on one task: every act is kept', async () => {
  const it = open();
  const people = [
    ...['STP', 'STC', 'SYT'].map((agency) => [holderOf(agency), 1] as const),
    ...['STP', 'STC', 'SYT'].map((agency) => [holderOf(agency, 'leader'), 1] as const),
    [holderOf('STP', 'unit-head'), 1] as const,
    ...Array.from({ length: 23 }, () => [holderOf('STP', 'unit-head'), 5] as const),
  ];
  const answers = await Promise.all(
    people.map(([who, number], index) => it.say(who, `${number} ${index + 1}%`, `all-${index}`)),
  );
  for (const [index, [, number]] of people.entries())
    expect(answers[index]).toMatch(new RegExp(`Đã ghi tiến độ nhiệm vụ ${number}: ${index + 1}%`));
  for (const [index, [who, number]] of people.entries())
    expect(await actInLog(it, number, `simulator:${who}:all-${index}:0`)).toContain('progressed');
  await expectAgreement(it, 1);
  await expectAgreement(it, 5);
});

test.each<readonly [string, string, Partial<Inbound>, RegExp]>([
  ['a person with no right', STRANGER_TO_TASK, { text: '2 nhận' }, /cơ quan của đồng chí không có phần việc/],
  ['a person with no right, as a check', STC, { text: 'xác nhận 1' }, /hệ thống chưa ghi gì|chưa báo hoàn thành/],
  ['an unknown chat', 'khong-ai-ca', { text: '2 nhận' }, /chưa được liên kết với cán bộ nào/],
  ['a message of 1 MB', STC, { text: '2 vướng '.padEnd(MB, 'a') }, /vượt giới hạn 4000/],
  ['an empty file', STC, { text: '2 xong', file: { name: 'a.pdf', content: new Uint8Array() } }, /không có nội dung/],
  [
    'a file of 25 MB',
    STC,
    { text: '2 xong', file: { name: 'b.pdf', content: new Uint8Array(25 * MB) } },
    /lớn hơn 20 MB/,
  ],
  [
    'a file said to be of 25 MB, not fetched',
    STC,
    { text: '2 xong', file: { name: 'c.pdf', content: new Uint8Array(), statedSize: 25 * MB } },
    /lớn hơn 20 MB/,
  ],
  ['a secret', STC, { text: '2 xong văn bản MẬT số 5' }, /bí mật nhà nước/],
  ['a forged button', STC, { payload: 'a:2:STC:confirm' }, /chưa hiểu/],
  ['a button for another agency', STRANGER_TO_TASK, { payload: 'a:2:STC:accept:0' }, /chưa ghi|không/],
])('%s is answered by a sentence and leaves nothing', async (what, chatId, more, answer) => {
  const before = await traces();
  const told = await open().parts.bot.handle(said(chatId, `odd ${what}`, more));
  expect(told.map((one) => one.text).join('\n')).toMatch(answer);
  expect(await traces()).toEqual(before);
});

test('an address that cannot be read is answered, and the bot goes on', async () => {
  const { bot } = open().parts;
  expect((await bot.handle(said('', 'x', { text: '2 nhận' })))[0]?.text).toMatch(/không đọc được/);
  expect((await bot.handle(said(STC, 'x'.repeat(200), { text: '2 nhận' })))[0]?.text).toMatch(/không đọc được/);
  expect((await bot.handle(said(STC, 'fine', { text: '2 nhận' })))[0]?.text).toMatch(/Đã ghi: Sở Tài chính tiếp nhận/);
  expect(open().faults).toEqual([]);
});
