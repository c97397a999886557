import { obstacleWords } from '../../../src/bot/obstacle-words';
import { STANDING, VICE_CHAIR } from '../../support/builders';
import { accepted, openChat, STC } from '../../support/chat';

describe('an obstacle keeps the whole of what was said', () => {
  it.each([
    ['3 vướng mặt bằng vì dân chưa đồng ý', 'dân chưa đồng ý', 'mặt bằng vì dân chưa đồng ý'],
    ['nv 3 vuong phan mem do nha thau cham', 'nha thau cham', 'phan mem do nha thau cham'],
    ['nv 3 vướng vì 2 xã chưa nộp báo cáo', '2 xã chưa nộp báo cáo', '2 xã chưa nộp báo cáo'],
    ['Kính báo cáo, nhiệm vụ 3 gặp khó khăn: thiếu người', 'thiếu người', 'thiếu người'],
    ['3 chưa làm được do hệ thống lỗi', 'hệ thống lỗi', 'chưa làm được do hệ thống lỗi'],
    ['thiếu người nên 3 chưa làm được', 'thiếu người', 'thiếu người'],
    ['3 vướng', 'không có trong câu', 'không có trong câu'],
  ])('%s', (text, reason, words) => {
    expect(obstacleWords(text, 3, reason)).toBe(words);
  });

  it('from what an official writes', async () => {
    const chat = openChat([accepted(3)]);
    await chat.say(STC, '3 vướng mặt bằng vì dân chưa đồng ý');
    expect(chat.part(3).obstacles).toMatchObject([{ no: 1, text: 'mặt bằng vì dân chưa đồng ý' }]);
  });
});

describe('what is proposed with an obstacle', () => {
  it.each([
    ['3 vướng thiếu kinh phí, đề xuất bổ sung dự toán', 'bổ sung dự toán'],
    ['3 vuong thieu kinh phi; kien nghi tinh bo sung du toan', 'tinh bo sung du toan'],
  ])('is kept beside it: %s', async (text, proposal) => {
    const chat = openChat([accepted(3)]);
    await chat.say(STC, text);
    const [obstacle] = chat.part(3).obstacles;
    expect(obstacle).toMatchObject({ proposal });
    expect(obstacle?.text).toMatch(/^thi[eế]u kinh ph[ií]$/u);
  });
});

describe('several obstacles of one task', () => {
  const two = async () => {
    const chat = openChat([accepted(3)]);
    await chat.say(STC, '3 vướng thiếu kinh phí');
    expect(await chat.say(STC, '3 vướng phần mềm lỗi')).toContain('Đã ghi vướng mắc V2 của nhiệm vụ 3');
    return chat;
  };
  const states = (chat: Awaited<ReturnType<typeof two>>) => chat.part(3).obstacles.map(({ no, state }) => [no, state]);

  it('are answered one by one, by number', async () => {
    const chat = await two();
    expect(await chat.say(STANDING, 'tra loi vuong 3 v2 da sua')).toContain('Đã gửi trả lời vướng mắc V2');
    expect(states(chat)).toEqual([
      [1, 'open'],
      [2, 'answered'],
    ]);
    expect(await chat.say(STANDING, 'trả lời vướng 3 V2 nữa')).toContain('V2 của nhiệm vụ 3 đã được xử lý');
    expect(await chat.say(STANDING, 'trả lời vướng 3 V9 nữa')).toContain('không có vướng mắc nào đang chờ');
  });

  it('are asked back about when no number is said, and the words are kept', async () => {
    const chat = await two();
    const asked = await chat.say(STANDING, 'trả lời vướng 3 đã bố trí kinh phí');
    expect(asked).toContain('• V1: “thiếu kinh phí”');
    expect(asked).toContain('• V2: “phần mềm lỗi”');
    expect(await chat.say(STANDING, 'V1')).toContain('Đã gửi trả lời vướng mắc V1');
    expect(chat.part(3).obstacles[0]?.answer?.text).toBe('đã bố trí kinh phí');
  });

  it('have a button each', async () => {
    const chat = await two();
    const card = await chat.send(STANDING, 'nhiệm vụ 3');
    expect(await chat.press(STANDING, card, 'Trả lời vướng mắc V2')).toContain('nội dung trả lời');
    await chat.say(STANDING, 'đã sửa xong');
    expect(states(chat)).toEqual([
      [1, 'open'],
      [2, 'answered'],
    ]);
    // The same button, late: told what became of it.
    expect(await chat.press(STANDING, card, 'Trả lời vướng mắc V2')).toContain('đã được xử lý');
  });

  it('are put before UBND tỉnh and instructed on by number', async () => {
    const chat = await two();
    await chat.say(STANDING, 'trình vướng 3 V1');
    await chat.say(STANDING, 'trinh vuong mac 3 so 2 kinh xin y kien');
    expect(chat.tasks.task(3).submissions.map((one) => one.obstacle)).toEqual([1, 2]);
    await chat.say(VICE_CHAIR, 'chỉ đạo 3 V2 nâng cấp phần mềm');
    expect(states(chat)).toEqual([
      [1, 'passed-up'],
      [2, 'answered'],
    ]);
  });

  it('the same words twice are one', async () => {
    const chat = await two();
    expect(await chat.say(STC, '3 vướng thiếu kinh phí')).toContain('đã được ghi (V1)');
  });
});
