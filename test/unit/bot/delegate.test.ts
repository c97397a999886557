import { readDelegation } from '../../../src/bot/delegate';
import { accepted, openChat, STC, STC_LEADER } from '../../support/chat';

describe('ủy quyền by chat', () => {
  it.each([
    ['ủy quyền cho Lê Mẫu Bình đến 15/6', 'give', 'Lê Mẫu Bình đến 15/6'],
    ['uy quyen Binh tu 12/6 den 20/6', 'give', 'Binh tu 12/6 den 20/6'],
    ['vắng mặt đến 15/6', 'away', 'đến 15/6'],
    ['hủy ủy quyền', 'end', ''],
  ])('%s', (text, kind, words) => expect(readDelegation(text)).toEqual({ kind, words }));

  it.each(['ủy quyền', '3 vướng chưa có ủy quyền', 'vắng mặt', 'hủy bỏ văn bản 3', 'giao 3 cho Bình'])(
    '%s is something else',
    (text) => expect(readDelegation(text)).toBeNull(),
  );

  it('is given, shown and ended', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC_LEADER, 'ủy quyền cho Lê Mẫu Bình từ 12/6 đến 20/6 KT')).toContain(
      'Đồng chí Lê Mẫu Bình làm thay đồng chí Hà Mẫu Giang (KT. (ký thay)) từ 12/6/2024 đến hết 20/6/2024',
    );
    expect(await chat.say(STC_LEADER, 'ủy quyền')).toContain('đến hết 20/6/2024');
    expect(await chat.say(STC, 'ủy quyền')).toContain('Hiện không có ủy quyền nào');
    expect(await chat.say(STC_LEADER, 'hủy ủy quyền')).toContain('Đã thôi 1 ủy quyền');
  });

  it('asks for whom and until when, with an example', async () => {
    const chat = openChat([accepted(3)]);
    expect(await chat.say(STC_LEADER, 'ủy quyền cho ông Không Có')).toContain('họ tên người được ủy quyền');
    expect(await chat.say(STC_LEADER, 'ủy quyền cho Bình')).toContain('ngày kết thúc');
    expect(await chat.say(STC_LEADER, 'ủy quyền cho Bình đến 20/6 tuq')).toContain('cần số văn bản ủy quyền');
    expect(await chat.say(STC_LEADER, 'ủy quyền cho Bình đến 20/6 tuq theo 3/GUQ-STC')).toContain('theo 3/GUQ-STC');
    expect(await chat.say(STC, 'vang mat den 14/6')).toContain('vắng mặt từ 10/6/2024 đến hết 14/6/2024');
  });
});
