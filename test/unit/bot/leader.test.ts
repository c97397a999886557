import { actor, CHECKER, givenTask, STANDING, VICE_CHAIR } from '../../support/builders';
import { accepted, CHIEF, openChat, overdue, STC } from '../../support/chat';
import { extension, handedIn, submitted } from '../../support/waiting-stories';

describe('a leader of UBND tỉnh', () => {
  it.each([
    ['duyệt 3 đến 30/7', { kind: 'extend', to: '2024-07-30' }],
    ['Duyet 3 den 30/7', { kind: 'extend', to: '2024-07-30' }],
    ['duyệt 3', { kind: 'extend', to: '2024-07-31' }],
    ['không duyệt 3 đã gia hạn hai lần', { kind: 'refuse' }],
  ])('decides by code: %s', async (code, decision) => {
    const chat = openChat([submitted()]);
    expect(await chat.say(CHIEF, code)).toContain('Đã ghi nhận ý kiến của đồng chí về nhiệm vụ 3 (Sở Tài chính)');
    expect(chat.tasks.task(3).decided[0]?.decision).toEqual(decision);
  });

  it('decides by a code that names the question, and never another one by it', async () => {
    const chat = openChat([submitted()]);
    const [question] = chat.tasks.task(3).submissions;
    const card = await chat.say(VICE_CHAIR, 'nhiệm vụ 3');
    expect(card).toContain(`duyệt 3 TR${question?.id} đến 31/7/2024; không duyệt 3 TR${question?.id} (lý do)`);
    expect(await chat.say(VICE_CHAIR, `khong duyet 3 tr${question?.id} đã gia hạn hai lần`)).toContain(
      'Đã ghi nhận ý kiến',
    );
    expect(chat.tasks.log.at(-1)?.event).toMatchObject({ decision: { kind: 'refuse' }, reason: 'đã gia hạn hai lần' });

    // The agency asks again; the chief types what stood in the first message.
    await chat.say(STC, '3 gia hạn 30/9 chờ hướng dẫn');
    await chat.say(STANDING, 'trình 3');
    expect(await chat.say(CHIEF, `duyệt 3 TR${question?.id}`)).toContain('đã được xử lý: không đồng ý gia hạn');
    expect(await chat.say(CHIEF, 'duyệt 3 TR999')).toContain('không có nội dung nào chờ quyết định');
    expect(chat.part(3).due).toBe('2024-06-30');
    const next = chat.tasks.task(3).submissions[0]?.id;
    expect(await chat.say(CHIEF, `duyệt 3 TR${next}`)).toContain('đồng ý gia hạn đến 30/9/2024');
  });

  it('decides by the button of the card, the vice-chair in charge too', async () => {
    const chat = openChat([submitted()]);
    const card = await chat.send(VICE_CHAIR, 'nhiệm vụ 3');
    expect(await chat.press(VICE_CHAIR, card, 'Đồng ý gia hạn đến 31/7/2024')).toContain(
      'đồng ý gia hạn đến 31/7/2024. Ý kiến có hiệu lực trên hệ thống và chờ văn bản.',
    );
    expect(chat.part(3).due).toBe('2024-07-31');
  });

  it('is told what was decided, by whom and when, on a late or repeated click', async () => {
    const chat = openChat([submitted()]);
    const card = await chat.send(CHIEF, 'nhiệm vụ 3');
    await chat.press(CHIEF, card, 'Không đồng ý');
    const late =
      'Nội dung này của nhiệm vụ 3 đã được xử lý: không đồng ý gia hạn; người quyết định: đồng chí Hoàng Mẫu Tùng, lúc 09:00 10/6/2024.';
    expect(await chat.press(CHIEF, card, 'Không đồng ý')).toBe(late);
    expect(await chat.press(VICE_CHAIR, card, 'Đồng ý gia hạn đến 31/7/2024')).toBe(late);
    expect(await chat.say(VICE_CHAIR, 'duyệt 3 đến 30/7')).toBe(late);
    expect(chat.part(3).due).toBe('2024-06-30');
  });

  it.each([
    ['chỉ đạo 3 nhắc nhở chậm báo cáo', 'remind', 'chậm báo cáo'],
    ['chi dao 3 phe binh', 'reprimand', null],
    ['chỉ đạo 3: phê bình, chậm nộp', 'reprimand', 'chậm nộp'],
    ['Chỉ đạo nhiệm vụ 3: yêu cầu giải trình', 'ask-explanation', null],
  ])('decides of his own accord: %s', async (text, kind, reason) => {
    const chat = openChat([overdue()], '2024-07-10 09:00');
    expect(await chat.say(VICE_CHAIR, text)).toContain('Đã ghi nhận ý kiến của đồng chí về nhiệm vụ 3');
    expect(chat.tasks.log.map((one) => one.event)).toContainEqual(
      expect.objectContaining({ kind: 'ruled', decision: { kind }, reason }),
    );
  });

  it('is asked what he directs, and instructs on the obstacle that is put before him', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(VICE_CHAIR, 'chỉ đạo 3')).toContain('nhắc nhở');
    await chat.say(STC, '3 vướng thiếu kinh phí');
    expect(await chat.say(STANDING, 'trình vướng mắc 3')).toContain('UBND tỉnh');
    await chat.say(VICE_CHAIR, 'chỉ đạo 3 cân đối trong dự toán đã giao');
    expect(chat.tasks.task(3).decided.at(-1)?.decision).toEqual({
      kind: 'instruct',
      text: 'cân đối trong dự toán đã giao',
    });
  });

  it('may put the number first, having nothing of his own to report', async () => {
    const chat = openChat([submitted(), handedIn(5)]);
    expect(await chat.say(VICE_CHAIR, '3 không duyệt đã gia hạn hai lần')).toContain('Đã ghi nhận ý kiến');
    expect(await chat.say(CHECKER, '5 trả lại thiếu phụ lục')).toContain('Lý do: “thiếu phụ lục”');
    expect(await chat.say(STC, '5 trả lại thiếu phụ lục')).not.toContain('Đã');
  });

  it('is asked for the day when there is none, or none that exists', async () => {
    const chat = openChat([overdue()], '2024-07-10 09:00');
    const waiting = chat.tasks.task(3).submissions[0]?.id ?? 0;
    await chat.say(STANDING, 'trình 3');
    expect(await chat.say(CHIEF, 'duyệt 3 đến 31/6')).toContain('gia hạn nhiệm vụ 3 đến ngày nào');
    await chat.say(CHIEF, '31/7');
    expect(chat.tasks.task(3).decided).toMatchObject([{ id: waiting, decision: { kind: 'extend', to: '2024-07-31' } }]);
  });

  it('decides nothing that has not been put before him', async () => {
    const chat = openChat([extension(3), accepted(5)]);
    expect(await chat.say(CHIEF, 'duyệt 3 đến 30/7')).toContain('đang chờ Sở Nội vụ xem xét, trình');
    expect(await chat.say(CHIEF, 'duyệt 5 đến 30/7')).toContain('không có nội dung nào chờ quyết định');
    expect(await chat.say(CHIEF, 'duyệt')).toContain('Đồng chí duyệt gia hạn cho nhiệm vụ nào?');
    expect(await chat.say(CHIEF, 'đồng ý hết nhé')).not.toContain('Đã ghi');
    expect(chat.tasks.task(3).decided).toEqual([]);
  });

  it.each([STC, STANDING, actor('STC', 'leader')])('is no other: $officialId', async (who) => {
    const chat = openChat([submitted()]);
    const id = chat.tasks.task(3).submissions[0]?.id ?? 0;
    await chat.say(who, 'duyệt 3 đến 30/7');
    await chat.say(who, { payload: `s:3:${id}:extend:20240730` });
    expect(chat.tasks.task(3).decided).toEqual([]);
  });
});

describe('a task that nobody knows', () => {
  it('is said not to be there, whatever is asked of it', async () => {
    const chat = openChat([givenTask({ number: 3 })]);
    for (const text of ['nhiệm vụ 9', 'duyệt 9 đến 30/7', 'xác nhận 9', 'trình 9', 'giải trình 9 vì', 'miễn 9 STC']) {
      expect(await chat.say(CHIEF, text)).toContain('Không có nhiệm vụ số 9');
    }
  });
});
