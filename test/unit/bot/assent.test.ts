import { CHECKER, STANDING, VICE_CHAIR } from '../../support/builders';
import { accepted, CHIEF, openChat, overdue, STC } from '../../support/chat';
import { extension, handedIn, submitted } from '../../support/waiting-stories';

describe('"đồng ý" of somebody who decides', () => {
  it('is read back, and decides once it is confirmed', async () => {
    const chat = openChat([submitted(3)]);
    expect(await chat.say(VICE_CHAIR, 'đồng ý 3')).toContain('nhiệm vụ 3: đồng ý gia hạn đến 31/7/2024');
    expect(chat.tasks.task(3).decided).toEqual([]);
    expect(await chat.say(VICE_CHAIR, '1')).toContain('Đã ghi nhận ý kiến của đồng chí về nhiệm vụ 3');
    expect(chat.tasks.task(3).decided).toHaveLength(1);
  });

  it('is told what was decided, by whom and when, if it comes late', async () => {
    const chat = openChat([submitted(3)]);
    await chat.say(VICE_CHAIR, 'duyệt 3');
    const late = await chat.say(CHIEF, 'nhất trí 3');
    expect(late).toContain('đã được xử lý: đồng ý gia hạn đến 31/7/2024');
    expect(late).toContain(VICE_CHAIR.name);
    expect(late).toContain('09:00 10/6/2024');
  });

  it('is about the task just looked at, where no number is given', async () => {
    const chat = openChat([submitted(3), submitted(5)]);
    await chat.say(VICE_CHAIR, 'nhiệm vụ 5');
    expect(await chat.say(VICE_CHAIR, 'nhất trí')).toContain('nhiệm vụ 5: đồng ý gia hạn');
  });

  it('is told what stands in the way where nothing waits for it, and whose turn it is', async () => {
    const chat = openChat([extension(3), accepted(5)]);
    expect(await chat.say(VICE_CHAIR, 'đồng ý 5')).toBe('Nhiệm vụ 5 hiện không có nội dung nào chờ quyết định.');
    expect(await chat.say(VICE_CHAIR, 'ok 3 nhé')).toContain('đang chờ Sở Nội vụ xem xét, trình');
    expect(chat.tasks.task(3).decided).toEqual([]);
  });

  it('grants the day that a late agency has named, and shows the task where it has named none', async () => {
    const chat = openChat([overdue(3), overdue(5)], '2024-07-10 09:00');
    await chat.say(STC, 'giải trình 3 chờ ý kiến các sở, dự kiến 25/7');
    for (const number of [3, 5]) await chat.say(STANDING, `trình ${number}`);
    const card = await chat.send(VICE_CHAIR, 'nhiệm vụ 3');
    expect(card[0]?.buttons[0]?.label).toBe('Đồng ý gia hạn đến 25/7/2024');
    expect(card[0]?.text).toContain('đến 25/7/2024');
    expect(await chat.say(VICE_CHAIR, 'đồng ý 3 ạ')).toContain('nhiệm vụ 3: đồng ý gia hạn đến 25/7/2024');
    expect(await chat.say(VICE_CHAIR, 'đồng ý 5')).toMatch(/^Nhiệm vụ 5: .*\n[^]*nhắc nhở 5/u);
  });

  it('of Sở Nội vụ puts the question up, of a checker confirms; both read back', async () => {
    const chat = openChat([extension(3), handedIn(5)]);
    expect(await chat.say(STANDING, 'đồng ý 3')).toContain('• nhiệm vụ 3: trình UBND tỉnh');
    await chat.say(STANDING, '1');
    expect(chat.tasks.task(3).submissions[0]?.state).toBe('submitted');
    expect(await chat.say(CHECKER, 'ok 5')).toContain('• nhiệm vụ 5: xác nhận hoàn thành');
    expect(chat.part(5).work).toBe('awaiting');
    await chat.say(CHECKER, '1');
    expect(chat.part(5).work).toBe('confirmed');
  });

  it('names no task: nothing is decided', async () => {
    const chat = openChat([submitted(3)]);
    expect(await chat.say(VICE_CHAIR, 'đồng ý')).toContain('kính đề nghị ghi số nhiệm vụ');
  });
});
