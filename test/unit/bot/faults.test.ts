import { givenTask } from '../../support/builders';
import { accepted, openChat, STC } from '../../support/chat';
import type { Inbound } from '../../../src/ports/channel';

const message = (text: string, more: Partial<Inbound> = {}): Inbound => ({
  channel: 'simulator',
  chatId: STC.officialId,
  messageId: 'w1',
  text,
  payload: null,
  file: null,
  replyToText: null,
  ...more,
});

describe('a message that comes more than once', () => {
  it('five times one after another is one act and gets the same answer', async () => {
    const chat = openChat([accepted(3)]);
    const answers = [];
    for (let n = 0; n < 5; n += 1) answers.push(await chat.handle(message('3 50%')));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(chat.events(3)).toEqual(['task-given', 'accepted', 'progressed']);
    expect(chat.tasks.state.acts).toBe(1);
  });

  it('five times at once as well, in one process or in several', async () => {
    const chat = openChat([accepted(3)]);
    const inOne = Array.from({ length: 5 }, () => chat.handle(message('3 50%')));
    const inAll = [...inOne, ...Array.from({ length: 5 }, () => (chat.restart(), chat.handle(message('3 50%'))))];
    const answers = await Promise.all(inAll);
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(chat.events(3)).toEqual(['task-given', 'accepted', 'progressed']);
  });

  it('again after the answer was lost half-way gets the outcome of the first time', async () => {
    const chat = openChat([accepted(3)]);
    const first = await chat.handle(message('3 xong 45/BC-STC'));
    chat.inbox.messages.clear();
    chat.restart();
    expect(await chat.handle(message('3 xong 45/BC-STC'))).toEqual(first);
    expect(chat.events(3)).toEqual(['task-given', 'accepted', 'evidence-added', 'completion-asked']);
  });

  it('answers the same question when it answered one', async () => {
    const chat = openChat([accepted(3), accepted(5)]);
    await chat.handle(message('3 có thể phải gia hạn đến 15/7 vì thiếu người'));
    const first = await chat.handle(message('1', { messageId: 'w2' }));
    chat.inbox.messages.clear();
    chat.restart();
    expect(await chat.handle(message('1', { messageId: 'w2' }))).toEqual(first);
    expect(chat.tasks.task(3).submissions).toHaveLength(1);
  });

  it('is another act when it is another message with the same words', async () => {
    const chat = openChat([accepted(3)]);
    await chat.handle(message('3 50%'));
    await chat.handle(message('3 50%', { messageId: 'w2' }));
    expect(chat.events(3).filter((one) => one === 'progressed')).toHaveLength(2);
  });

  it('keeps the order of a chat: a question is not overtaken by its answer', async () => {
    const chat = openChat([accepted(3)]);
    const said = ['3 vướng', 'thiếu kinh phí'].map((text, index) =>
      chat.handle(message(text, { messageId: `o${index}` })),
    );
    await Promise.all(said);
    expect(chat.part(3).obstacles.at(-1)?.text).toBe('thiếu kinh phí');
  });
});

describe('who is not known, and what is not a message', () => {
  it('a stranger is told politely how to be linked; nothing is kept', async () => {
    const chat = openChat([accepted(3)]);
    const [answer] = await chat.handle(message('3 xong 45/BC', { chatId: '777', channel: 'telegram' }));
    expect(answer?.text).toContain('chưa được liên kết');
    expect(answer?.text.match(/[.;!?](?=\s|$)/gu) ?? []).toHaveLength(1); // one sentence
    expect(chat.inbox.state.calls).toEqual([]);
    expect(chat.events(3)).toEqual(['task-given', 'accepted']);
  });

  it.each([
    ['1 MB of text', { text: 'x'.repeat(1_000_000) }, 'Tin dài 1000000 ký tự'],
    ['4,001 characters', { text: `3 xong ${'a'.repeat(3_994)}` }, 'vượt giới hạn 4000'],
    ['1 MB of button data', { payload: 'a:3:STC:accept:'.padEnd(1_000_000, '1') }, 'không đọc được tin này'],
    ['nothing at all', { text: '   ' }, 'chưa đọc được loại tin này'],
    ['a payload that is none of ours', { payload: 'drop table' }, 'chưa hiểu tin này'],
    ['text that is no text', { text: 7 as unknown as string }, 'không đọc được tin này'],
    ['a secret', { text: '3 xong, tài liệu TỐI MẬT gửi kèm' }, 'bí mật nhà nước'],
  ])('%s is refused, nothing recorded', async (_name, more, reason) => {
    const chat = openChat([accepted(3)]);
    const [answer] = await chat.handle(message('', more));
    expect(answer?.text).toContain(reason);
    expect(answer?.text.length).toBeLessThan(400);
    expect(chat.events(3)).toEqual(['task-given', 'accepted']);
    expect([...chat.inbox.messages.values()].every((one) => one.text.length <= 4_000)).toBe(true);
  });

  it('exactly 4,000 characters are read', async () => {
    const chat = openChat([accepted(3)]);
    const [answer] = await chat.handle(message(`3 vướng ${'a'.repeat(3_992)}`));
    expect(answer?.text).not.toContain('vượt giới hạn');
  });

  it('a message without an address is answered without harm', async () => {
    const chat = openChat([]);
    for (const more of [{ chatId: '' }, { messageId: 'm'.repeat(500) }, { channel: null as unknown as string }]) {
      expect((await chat.handle(message('3 xong', more)))[0]?.text).toContain('không đọc được tin này');
    }
  });
});

describe('PostgreSQL away while people answer', () => {
  const away = async () => {
    const chat = openChat([givenTask({ number: 3 }), accepted(5)]);
    await chat.say(STC, 'việc của tôi'); // seen before
    chat.people.state.away = true;
    chat.inbox.state.away = true;
    chat.tasks.state.away = true;
    chat.tasks.state.recording = false;
    return chat;
  };

  it('the act goes on and is said to be under way, never "send again"', async () => {
    const chat = await away();
    const answer = await chat.say(STC, '3 nhận');
    expect(answer).toBe(
      'Đã nhận nội dung về nhiệm vụ 3, đang ghi. Kết quả sẽ được báo lại; đồng chí không cần gửi lại.',
    );
    expect(chat.part(3).work).toBe('accepted');
  });

  it('the person is known as last seen, even after the cache has grown old', async () => {
    const chat = await away();
    chat.clock.set(chat.clock.now() + 600_000);
    await chat.say(STC, '3 nhận');
    expect(chat.part(3).work).toBe('accepted');
  });

  it('the same message again is still one act', async () => {
    const chat = await away();
    for (let n = 0; n < 5; n += 1) await chat.handle(message('5 60%'));
    expect(chat.events(5).filter((one) => one === 'progressed')).toHaveLength(1);
  });

  it('a question asked back is still answered in this process', async () => {
    const chat = await away();
    await chat.say(STC, '5 vướng');
    await chat.say(STC, 'thiếu kinh phí');
    expect(chat.part(5).obstacles.at(-1)?.text).toBe('thiếu kinh phí');
  });

  it('somebody or something never seen before is told honestly that nothing was written', async () => {
    const chat = await away();
    expect(await chat.say(STC, '9 xong')).toContain('chưa ghi được nội dung về nhiệm vụ 9');
    chat.directory.forget();
    expect(await chat.say(STC, '3 nhận')).toContain('Hệ thống đang bận, chưa ghi được');
    expect(chat.part(3).work).toBe('given');
  });

  it('a list that cannot be had is said so', async () => {
    const chat = await away();
    expect(await chat.say(STC, 'hôm nay có gì')).toContain('chưa xem được lúc này');
  });

  it('once back, answers are as before', async () => {
    const chat = await away();
    await chat.say(STC, '3 nhận');
    Object.assign(chat.tasks.state, { away: false, recording: true });
    chat.inbox.state.away = false;
    expect(await chat.say(STC, '3 50%')).toBe('Đã ghi tiến độ nhiệm vụ 3: 50%.');
  });
});

describe('Temporal away', () => {
  it('nothing was taken, and that is said', async () => {
    const chat = openChat([givenTask({ number: 3 })]);
    chat.tasks.state.reachable = false;
    expect(await chat.say(STC, '3 nhận')).toBe(
      'Hệ thống đang bận, chưa ghi được nội dung về nhiệm vụ 3. Đề nghị đồng chí gửi lại sau ít phút.',
    );
  });
});

describe('what an answer costs', () => {
  it('a clear word about a named task asks the stores three things only', async () => {
    const chat = openChat([accepted(3)]);
    await chat.say(STC, '3 40%');
    Object.assign(chat.inbox.state, { calls: [] });
    Object.assign(chat.tasks.state, { asked: [] });
    chat.people.state.asked = 0;
    await chat.say(STC, '3 50%');
    expect([...chat.inbox.state.calls, ...chat.tasks.state.asked].sort()).toEqual(['answerTo', 'byNumber', 'keep']);
    expect(chat.people.state.asked).toBe(0);
  });
});
