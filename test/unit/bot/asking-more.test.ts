import { at } from '../../support/builders';
import { accepted, openChat, STC } from '../../support/chat';

describe('areas', () => {
  it.each([
    ['tiến độ lĩnh vực', 'II.1. Chỉ đạo, điều hành: 1/10 (10%)'],
    ['tien do linh vuc 3', 'Tiến độ lĩnh vực II.3. Cải cách thủ tục hành chính:\n• Hoàn thành 3/10 nhiệm vụ (30%)'],
    ['tiến độ lĩnh vực số 2 ạ', 'II.2. Cải cách thể chế'],
    ['Tiến độ lĩnh vực II.1', 'II.1. Chỉ đạo'],
    ['tien do linh vuc the che', 'II.2. Cải cách thể chế'],
    ['tiến độ lĩnh vực hàng không', 'Không có lĩnh vực “hang khong”'],
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
