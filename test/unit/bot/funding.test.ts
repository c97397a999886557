import { STANDING } from '../../support/builders';
import { accepted, openChat, STC } from '../../support/chat';

describe('money in a chat', () => {
  it.each([
    ['ghi kinh phí 3 1,5 tỷ từ ngân sách tỉnh', { amount: 1_500_000_000, source: 'ngân sách tỉnh' }],
    ['ghi kinh phi 3: 250 trieu dong nguon su nghiep', { amount: 250_000_000, source: 'nguon su nghiep' }],
    ['ghi kinh phí 3 250.000.000 đ', { amount: 250_000_000, source: null }],
    [
      'ghi kinh phí 3 2 tỷ ngân sách huyện theo 12/QĐ-UBND ngày 5/1/2024',
      { amount: 2_000_000_000, source: 'ngân sách huyện' },
    ],
  ])('%s', async (text, funding) => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STANDING, text)).toContain('Đã ghi kinh phí của nhiệm vụ 3');
    expect(chat.tasks.task(3).funding).toEqual(funding);
    expect(await chat.say(STC, 'nhiệm vụ 3')).toContain('Kinh phí: ');
  });

  it('is asked for when no amount is said, and taken away in so many words', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STANDING, 'ghi kinh phí 3')).toContain('ghi số tiền và nguồn');
    await chat.say(STANDING, '1 tỷ 250 triệu từ ngân sách tỉnh');
    expect(chat.tasks.task(3).funding).toEqual({ amount: 1_250_000_000, source: 'ngân sách tỉnh' });
    await chat.say(STANDING, 'ghi kinh phí 3 không');
    expect(chat.tasks.task(3).funding).toBeNull();
  });

  it('is refused to who leads the task, with who may', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC, 'ghi kinh phí 3 2 tỷ')).toContain('Sở Nội vụ hoặc Văn phòng UBND tỉnh');
    expect(await chat.say(STC, '3 vướng thiếu kinh phí, đề xuất bổ sung 50 triệu')).toContain('Đã ghi vướng mắc');
  });
});
