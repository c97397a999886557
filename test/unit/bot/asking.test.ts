import { CHECKER, givenTask, STANDING, VICE_CHAIR } from '../../support/builders';
import { accepted, openChat, overdue, STC, SYT } from '../../support/chat';

const many = () => openChat([overdue(3), accepted(5), givenTask({ number: 7, due: null })], '2024-07-10 09:00');

describe('asking the bot', () => {
  it.each(['việc của tôi', 'viec cua toi', 'việc của tôi ạ'])('%s: own work, late first', async (text) => {
    const chat = many();
    expect(await chat.say(STC, text)).toBe(
      [
        'Việc của đồng chí:',
        '',
        'Quá hạn (1)',
        '• 3. Nhiệm vụ thử 3 – hạn 30/6/2024, quá hạn 10 ngày; đã tiếp nhận',
        'Trả lời: (số) nhận; (số) 50%; (số) xong (số, ngày văn bản)',
        '',
        'Đang thực hiện (2)',
        '• 5. Nhiệm vụ thử 5 – hạn 30/6/2024; đã tiếp nhận',
        '• 7. Nhiệm vụ thử 7 – không hạn; đã giao, chưa tiếp nhận',
      ].join('\n'),
    );
  });

  it('lists what waits for a checker and for Sở Nội vụ', async () => {
    const chat = many();
    await chat.say(STC, '5 xong 45/BC-STC');
    const list = await chat.say(CHECKER, 'việc của tôi');
    expect(list).toContain('Chờ xem xét, trình UBND tỉnh (1)\n• 3. Nhiệm vụ thử 3 – Sở Tài chính');
    expect(list).toContain('Chờ kiểm tra kết quả (1)\n• 5. Nhiệm vụ thử 5 – Sở Tài chính');
    await chat.say(STANDING, 'trình 3');
    expect(await chat.say(VICE_CHAIR, 'việc của tôi')).toContain('Xin ý kiến chỉ đạo, quyết định (1)\n• 3.');
  });

  it('says so when nothing waits', async () => {
    expect(await openChat([]).say(STC, 'việc của tôi')).toBe('Hiện không có việc nào chờ đồng chí.');
    expect(await openChat([]).say(STC, 'việc quá hạn')).toBe('Hiện không có việc nào quá hạn.');
  });

  it('việc quá hạn: of the own agency, or of the plan for those who watch it', async () => {
    const chat = many();
    expect(await chat.say(STC, 'việc quá hạn')).toContain('Cơ quan của đồng chí (1)\n• 3.');
    expect(await chat.say(SYT, 'viec qua han')).toBe('Hiện không có việc nào quá hạn.');
    expect(await chat.say(STANDING, 'việc quá hạn')).toContain('Toàn kế hoạch (2)\n• 3. Nhiệm vụ thử 3 – Sở Tài chính');
  });

  it('nhiệm vụ 3: the task with what this person can do about it', async () => {
    const chat = many();
    const [card] = await chat.send(STC, 'nhiệm vụ 3');
    expect(card?.text).toBe(
      [
        'Nhiệm vụ 3: Nhiệm vụ thử 3',
        'Tình trạng: đang theo dõi.',
        '• Sở Tài chính (chủ trì, mã STC): đã tiếp nhận; hạn 30/6/2024, quá hạn 10 ngày',
        'Sở Tài chính quá hạn, xin ý kiến UBND tỉnh: chờ xem xét, trình.',
        'Trả lời: giải trình 3 (nguyên nhân), dự kiến (ngày); 3 xong (số, ngày văn bản); 3 gia hạn (ngày) (lý do); 3 vướng (nội dung)',
      ].join('\n'),
    );
    expect(card?.buttons.map((one) => one.label)).toEqual([
      'Giải trình',
      'Đã hoàn thành',
      'Xin gia hạn',
      'Báo vướng mắc',
    ]);
    expect((await chat.send(SYT, '3'))[0]?.buttons).toEqual([]);
  });

  it('its buttons lead through what is missing', async () => {
    const chat = many();
    const card = await chat.send(STC, 'nhiệm vụ 3');
    expect(await chat.press(STC, card, 'Xin gia hạn')).toContain('xin gia hạn nhiệm vụ 3 đến ngày nào và lý do');
    await chat.say(STC, '31/7 chờ thẩm định');
    expect(chat.tasks.task(3).submissions.at(-1)).toMatchObject({ askedDate: '2024-07-31', reason: 'chờ thẩm định' });
    expect(await chat.press(STC, card, 'Giải trình')).toContain('nguyên nhân nhiệm vụ 3 quá hạn');
    await chat.say(STC, 'chờ ý kiến các sở, dự kiến 25/7');
    expect(chat.part(3).explanation).toMatchObject({ cause: 'chờ ý kiến các sở', newDate: '2024-07-25' });
  });

  it('hôm nay có gì: figures for those who watch the plan, the own list for the others', async () => {
    const chat = many();
    expect(await chat.say(STANDING, 'hôm nay có gì')).toContain('Tình hình kế hoạch, thứ Tư, 10/7/2024:\n• Quá hạn: 2');
    expect(await chat.say(STC, 'hom nay co gi')).toContain('Việc của đồng chí:');
  });

  it('ai chưa trả lời: for those who watch the plan only', async () => {
    const chat = many();
    expect(await chat.say(STANDING, 'ai chưa trả lời')).toContain(
      'Cơ quan chưa xác nhận tiếp nhận:\n• STC: 1 phần việc',
    );
    expect(await chat.say(STC, 'ai chưa trả lời')).toContain('dành cho cơ quan theo dõi kế hoạch');
  });

  it('lịch tuần: what falls due within seven days', async () => {
    const chat = openChat([accepted(3)], '2024-06-25 09:00');
    expect(await chat.say(STC, 'lịch tuần')).toContain('Đến hạn (1)\n• 3.');
    expect(await openChat([accepted(3)], '2024-06-03').say(STC, 'lịch tuần')).toContain('không có việc nào');
  });

  it('trợ giúp: what this post can say', async () => {
    const chat = many();
    expect(await chat.say(STC, 'trợ giúp')).toContain('3 nhận');
    expect(await chat.say(STC, '?')).not.toContain('duyệt (số)');
    expect(await chat.say(VICE_CHAIR, 'tro giup')).toContain('duyệt (số) đến 30/6');
  });

  it.each([
    ['cảm ơn anh', 'Chào đồng chí'],
    ['hôm nay trời đẹp quá', 'Chào đồng chí'],
    ['báo cáo nộp cho ai?', 'chưa trả lời được câu hỏi này'],
    ['3 xong chưa em?', 'Nhiệm vụ 3: Nhiệm vụ thử 3'],
    ['ủy quyền', 'Hiện không có ủy quyền nào'],
    ['m:help', 'Trợ giúp'],
  ])('%s', async (text, answer) => {
    const said = await many().send(STC, text);
    expect(`${said[0]?.text} ${said[0]?.buttons.map((one) => one.label).join()}`).toContain(answer);
  });

  it('asking changes nothing', async () => {
    const chat = many();
    const before = chat.tasks.log.length;
    for (const text of ['việc của tôi', 'nhiệm vụ 3', 'hôm nay có gì', 'trợ giúp', '3', 'v:5', 'm:overdue'])
      await chat.say(STC, text);
    expect(chat.tasks.log).toHaveLength(before);
  });
});
