import { STANDING, VICE_CHAIR } from '../../support/builders';
import { accepted, openChat, overdue, STC } from '../../support/chat';

/** Both due on Sunday 30/6/2024. */
const two = () => openChat([accepted(3), accepted(5)]);
const readBack = (...lines: readonly string[]): string =>
  ['Đề nghị đồng chí xác nhận:', ...lines.map((one) => `• ${one}`), 'Trả lời: 1 đúng / 2 không'].join('\n');
const asked = (chat: ReturnType<typeof openChat>, number: number) =>
  chat.tasks.task(number).submissions.map(({ askedDate, reason }) => [askedDate, reason]);

test('so much longer than the deadline: proposed from day to day, asked for with one digit and not before', async () => {
  const chat = two();
  expect(await chat.say(STC, '3 xin lui them 1 tuan vi cho y kien so tu phap')).toBe(
    readBack('nhiệm vụ 3: xin gia hạn từ 30/6/2024 đến 07/7/2024, lý do: “cho y kien so tu phap”'),
  );
  expect(asked(chat, 3)).toEqual([]);
  expect(await chat.say(STC, '1')).toContain('nhiệm vụ 3');
  expect(asked(chat, 3)).toEqual([['2024-07-07', 'cho y kien so tu phap']]);
});

test('by a tap; declined, nothing is asked for', async () => {
  const chat = two();
  const question = await chat.send(STC, 'xin thêm 5 ngày làm việc cho việc 5 do thiếu người');
  expect(question[0]?.text).toBe(readBack('nhiệm vụ 5: xin gia hạn từ 30/6/2024 đến 05/7/2024, lý do: “thiếu người”'));
  expect(await chat.press(STC, question, 'Không')).toContain('chưa ghi gì');
  expect(asked(chat, 5)).toEqual([]);
});

test('without a reason: asked for it with the day, then read back all the same', async () => {
  const chat = two();
  expect(await chat.say(STC, '3 xin lùi 2 tuần')).toBe(
    'Đề nghị đồng chí cho biết lý do xin gia hạn nhiệm vụ 3 đến 14/7/2024.',
  );
  expect(await chat.say(STC, 'chờ văn bản của Bộ')).toBe(
    readBack('nhiệm vụ 3: xin gia hạn từ 30/6/2024 đến 14/7/2024, lý do: “chờ văn bản của Bộ”'),
  );
  expect(asked(chat, 3)).toEqual([]);
  await chat.say(STC, 'dung');
  expect(asked(chat, 3)).toEqual([['2024-07-14', 'chờ văn bản của Bộ']]);
});

test('as the answer to “until which day?”; a day named instead needs no confirming', async () => {
  const chat = two();
  await chat.say(STC, '3 xin gia hạn');
  expect(await chat.say(STC, 'thêm 1 tháng vì thiếu kinh phí')).toBe(
    readBack('nhiệm vụ 3: xin gia hạn từ 30/6/2024 đến 30/7/2024, lý do: “thiếu kinh phí”'),
  );
  await chat.say(STC, '2');
  await chat.say(STC, '5 xin gia hạn');
  await chat.say(STC, 'đến 20/7 vì thiếu kinh phí');
  expect([asked(chat, 3), asked(chat, 5)]).toEqual([[], [['2024-07-20', 'thiếu kinh phí']]]);
});

test('several at once, each from its own deadline, with one answer for all', async () => {
  const chat = two();
  const both = readBack(
    'nhiệm vụ 3: xin gia hạn từ 30/6/2024 đến 07/7/2024, lý do: “chờ văn bản”',
    'nhiệm vụ 5: xin gia hạn từ 30/6/2024 đến 07/7/2024, lý do: “chờ văn bản”',
  );
  expect(await chat.say(STC, '3 và 5 xin lùi thêm 1 tuần vì chờ văn bản')).toBe(both);
  await chat.say(STC, '2');
  expect(await chat.say(STC, 'xin lui ca hai them 1 tuan vi cho van ban')).toBe(
    both.replaceAll('chờ văn bản', 'cho van ban'),
  );
  await chat.say(STC, '1 đúng');
  expect([asked(chat, 3), asked(chat, 5)]).toEqual([[['2024-07-07', 'cho van ban']], [['2024-07-07', 'cho van ban']]]);
});

test('“both” of somebody with three: asked which, answered by two numbers', async () => {
  const chat = openChat([accepted(3), accepted(5), accepted(7)]);
  expect(await chat.say(STC, 'xin lùi cả hai đến 22/7 vì chờ văn bản')).toContain('cho nhiệm vụ nào?');
  expect(await chat.say(STC, '3 và 7')).toContain('3');
  expect([asked(chat, 3), asked(chat, 5), asked(chat, 7)]).toEqual([
    [['2024-07-22', 'chờ văn bản']],
    [],
    [['2024-07-22', 'chờ văn bản']],
  ]);
});

test('the day read back is the day asked for, though the deadline has moved meanwhile', async () => {
  const chat = two();
  await chat.say(STC, '3 xin lùi thêm 1 tuần vì chờ văn bản');
  chat.restart();
  chat.tasks.task(3);
  await chat.say(STC, '1');
  expect(asked(chat, 3)).toEqual([['2024-07-07', 'chờ văn bản']]);
});

test('asked why, he asks for more time once more: that is no reason, and the new wish is read back', async () => {
  const chat = two();
  await chat.say(STC, '5 xin lùi đến 20/7');
  expect(await chat.say(STC, 'cho bên em xin thêm 1 tuần việc 5 do thiếu người')).toBe(
    readBack('nhiệm vụ 5: xin gia hạn từ 30/6/2024 đến 07/7/2024, lý do: “thiếu người”'),
  );
  expect(asked(chat, 5)).toEqual([]);
});

test('who decides grants it in the same words, read back as a decision', async () => {
  const chat = openChat([overdue(3)], '2024-07-10 09:00');
  await chat.say(STANDING, 'trình 3');
  expect(await chat.say(VICE_CHAIR, 'cho lui 3 den 25/7')).toBe(readBack('nhiệm vụ 3: đồng ý gia hạn đến 25/7/2024'));
  await chat.say(VICE_CHAIR, '2');
  expect(await chat.say(VICE_CHAIR, 'cho 3 lùi thêm 1 tháng')).toBe(
    readBack('nhiệm vụ 3: đồng ý gia hạn đến 30/7/2024'),
  );
  expect(chat.part(3).due).toBe('2024-06-30');
  expect(await chat.say(VICE_CHAIR, '1')).toContain('đồng ý gia hạn đến 30/7/2024');
});

test('overdue so long that nothing is gained: asked until which day', async () => {
  const chat = openChat([accepted(3)], '2024-07-10 09:00');
  expect(await chat.say(STC, '3 xin lùi thêm 1 tuần vì chờ văn bản')).toContain('đến ngày nào');
});
