import { givenTask } from '../../support/builders';
import { accepted, openChat, STC, SYT } from '../../support/chat';

const two = () => openChat([accepted(3, ['SYT']), accepted(5)]);

describe('which task is meant', () => {
  it('the only open one', async () => {
    const chat = openChat([accepted(3)]);
    await chat.say(STC, 'được 60% rồi ạ');
    expect(chat.part(3).percent).toBe(60);
  });

  it('is asked when there are several, and answered by its number', async () => {
    const chat = two();
    expect(await chat.say(STC, 'được 60% rồi ạ')).toBe(
      'Đồng chí báo tiến độ cho nhiệm vụ nào? Đề nghị trả lời bằng số nhiệm vụ (đang mở: 3, 5).',
    );
    await chat.say(STC, 'nhiệm vụ 5');
    expect([chat.part(3).percent, chat.part(5).percent]).toEqual([0, 60]);
  });

  it('the one last spoken of, said aloud in the answer', async () => {
    const chat = two();
    await chat.say(STC, 'nhiệm vụ 5');
    expect(await chat.say(STC, 'được 60% rồi ạ')).toBe('Đã ghi tiến độ nhiệm vụ 5: 60%.');
  });

  it('what binds is read back when the task was only guessed', async () => {
    const chat = two();
    await chat.say(STC, '5 50%');
    expect(await chat.say(STC, 'xin gia hạn đến 20/7 vì thiếu người')).toBe(
      'Đề nghị đồng chí xác nhận:\n• nhiệm vụ 5: xin gia hạn từ 30/6/2024 đến 20/7/2024, lý do: “thiếu người”\nTrả lời: 1 đúng / 2 không',
    );
    expect(chat.tasks.task(5).submissions).toEqual([]);
    await chat.say(STC, '1 đúng');
    expect(chat.tasks.task(5).submissions).toHaveLength(1);
  });

  it('the one of the message that is answered', async () => {
    const chat = two();
    await chat.say(STC, {
      text: 'được 70%',
      replyToText: 'Nhiệm vụ sắp đến hạn\nNhiệm vụ 5: Rà soát\nTrả lời: 5 xong',
    });
    expect(chat.part(5).percent).toBe(70);
  });

  it('all that wait to be taken on, read back when they are several', async () => {
    const chat = openChat([givenTask({ number: 3 }), givenTask({ number: 5 }), accepted(7)]);
    expect(await chat.say(STC, 'ok ạ')).toBe(
      'Đề nghị đồng chí xác nhận:\n• nhiệm vụ 3: tiếp nhận\n• nhiệm vụ 5: tiếp nhận\nTrả lời: 1 đúng / 2 không',
    );
    await chat.say(STC, 'vâng ạ');
    expect([chat.part(3).work, chat.part(5).work]).toEqual(['accepted', 'accepted']);
    expect(await chat.say(STC, 'ok ạ')).toBe('Hiện không có nhiệm vụ nào chờ cơ quan của đồng chí tiếp nhận.');
  });
});

describe('what is doubtful', () => {
  const doubtful = '3 làm xong rồi thì phải';

  it.each([
    ['1', true],
    ['đúng rồi ạ', true],
    ['dung', true],
    ['2 không', false],
    ['ko', false],
  ])('is done or set aside by one word: %s', async (word, done) => {
    const chat = two();
    await chat.say(STC, '3 có thể phải gia hạn đến 15/7 vì thiếu người');
    expect(chat.tasks.task(3).submissions).toEqual([]);
    const answer = await chat.say(STC, word);
    expect(chat.tasks.task(3).submissions).toHaveLength(done ? 1 : 0);
    if (!done) expect(answer).toContain('Đã bỏ qua, hệ thống chưa ghi gì');
  });

  it('never completes a task unasked', async () => {
    for (const text of [
      doubtful,
      '3 gần xong',
      '3 chưa xong',
      '3 xong chưa em?',
      'xong chưa',
      '3 không kịp',
      '3 mai xong 45/BC',
    ]) {
      const chat = openChat([accepted(3)]);
      await chat.say(STC, text);
      expect(chat.part(3).work).not.toBe('awaiting');
    }
  });

  it('is answered by its button once; later presses are told so', async () => {
    const chat = two();
    const asked = await chat.send(STC, '3 có thể phải gia hạn đến 15/7 vì thiếu người');
    expect(await chat.press(STC, asked, 'Đúng')).toContain('Đã ghi đề nghị gia hạn');
    for (const label of ['Đúng', 'Không'])
      expect(await chat.press(STC, asked, label)).toContain('đã trả lời câu hỏi này lúc 09:00 10/6/2024: đúng');
    expect(chat.tasks.task(3).submissions).toHaveLength(1);
  });

  it('waits half an hour, no longer', async () => {
    const chat = two();
    const asked = await chat.send(STC, '3 có thể phải gia hạn đến 15/7 vì thiếu người');
    chat.clock.set(chat.clock.now() + 31 * 60_000);
    expect(await chat.press(STC, asked, 'Đúng')).toContain('đã hết thời gian');
    expect(chat.tasks.task(3).submissions).toEqual([]);
  });

  it('still waits after a word about something else', async () => {
    const chat = two();
    await chat.say(STC, '3 có thể phải gia hạn đến 15/7 vì thiếu người');
    await chat.say(STC, '5 40%');
    await chat.say(STC, 'đúng');
    expect(chat.tasks.task(3).submissions).toHaveLength(1);
  });

  it('is not taken from another person’s button', async () => {
    const chat = two();
    const asked = await chat.send(STC, '3 có thể phải gia hạn đến 15/7 vì thiếu người');
    expect(await chat.press(SYT, asked, 'Đúng')).toContain('đã được trả lời hoặc đã hết thời gian');
    expect(chat.tasks.task(3).submissions).toEqual([]);
  });

  it('a question left open does not swallow a clear word about another task', async () => {
    const chat = two();
    await chat.say(STC, '3 vướng');
    expect(await chat.say(STC, '5 30%')).toBe('Đã ghi tiến độ nhiệm vụ 5: 30%.');
    expect(chat.part(3).obstacles).toEqual([]);
  });
});
