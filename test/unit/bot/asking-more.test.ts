import { at, STANDING, VICE_CHAIR } from '../../support/builders';
import { accepted, openChat, overdue, STC, SYT } from '../../support/chat';

describe('areas', () => {
  it.each([
    ['tiến độ lĩnh vực', 'II.1. Chỉ đạo, điều hành: 1/10 (10%)'],
    ['tien do linh vuc 3', 'Tiến độ lĩnh vực II.3. Cải cách thủ tục hành chính:\n• Hoàn thành 3/10 nhiệm vụ (30%)'],
    ['tiến độ lĩnh vực số 2 ạ', 'II.2. Cải cách thể chế'],
    ['Tiến độ lĩnh vực II.1', 'II.1. Chỉ đạo'],
    ['tien do linh vuc the che', 'II.2. Cải cách thể chế'],
    ['tiến độ lĩnh vực hàng không', 'Không có lĩnh vực này. Các lĩnh vực của kế hoạch:\n• II.1.'],
  ])('%s', async (text, answer) => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, text)).toContain(answer);
  });

  it('are told not to be seen while the database is away', async () => {
    const chat = openChat([accepted(3)]);
    chat.tasks.state.away = true;
    expect(await chat.say(STC, 'tiến độ lĩnh vực 3')).toContain('chưa xem được lúc này');
  });
});

describe('the work of one agency', () => {
  const chat = () => openChat([overdue(3), accepted(5, ['SYT'])], '2024-07-10 09:00');

  it.each([
    ['cho tôi xem việc quá hạn của Sở Tài chính', 'Việc quá hạn của Sở Tài chính:\n\nQuá hạn (1)\n• 3.'],
    ['viec qua han cua STC', 'Việc quá hạn của Sở Tài chính:\n\nQuá hạn (1)\n• 3.'],
    ['so y te co viec nao qua han khong?', 'Sở Y tế hiện không có việc nào quá hạn.'],
    ['Sở Tài chính còn việc gì', 'Việc của Sở Tài chính:\n\nChưa hoàn thành (2)\n• 3.'],
    ['việc tuần này của Sở Y tế', 'Trong 7 ngày tới Sở Y tế không có việc nào đến hạn.'],
  ])('%s', async (text, answer) => {
    for (const typed of [text, text.normalize('NFD')])
      for (const who of [STANDING, VICE_CHAIR]) expect(await chat().say(who, typed)).toContain(answer);
  });

  it('is for those who watch it and for its own people', async () => {
    expect(await chat().say(STC, 'việc quá hạn của Sở Tài chính')).toContain('Quá hạn (1)\n• 3.');
    expect(await chat().say(SYT, 'việc quá hạn của Sở Tài chính')).toContain('dành cho cơ quan theo dõi');
  });

  it.each(['3 quá hạn do Sở Y tế', 'việc này quá hạn vì chờ Sở Y tế', 'Sở Y tế quá hạn rồi'])(
    'is not asked for by news: %s',
    async (text) => expect(await chat().say(STANDING, text)).not.toMatch(/^Việc|hiện không có việc/u),
  );
});

describe('a question whose time has run out', () => {
  it.each(['1', 'đúng', 'không'])('is said to be over: %s', async (answer) => {
    const chat = openChat([accepted(3), accepted(5)]);
    expect(await chat.say(STC, 'hình như 3 xong rồi')).toContain('Đề nghị đồng chí xác nhận');
    chat.clock.set(at('2024-06-10 09:31'));
    chat.restart();
    expect(await chat.say(STC, answer)).toContain('đã hết thời gian chờ');
    expect(chat.events(3)).toEqual(['task-given', 'accepted']);
  });

  it('takes nothing from what stands by itself', async () => {
    const chat = openChat([accepted(3), accepted(5)]);
    await chat.say(STC, '3 vướng');
    chat.clock.set(at('2024-06-10 10:00'));
    expect(await chat.say(STC, '5 40%')).toContain('40%');
    expect(await chat.say(STC, 'ok')).not.toContain('hết thời gian');
  });
});
