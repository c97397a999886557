import { CHECKER, focal, STANDING } from '../../support/builders';
import { accepted, NOBODY, openChat, STC, SYT } from '../../support/chat';
import { extension, handedIn } from '../../support/waiting-stories';

const STP_MONITOR = focal('STP'); // holds no checking post

describe('Sở Nội vụ', () => {
  it('puts a question before UBND tỉnh, or not, by code', async () => {
    const chat = openChat([extension(3), extension(5)]);
    expect(await chat.say(STANDING, 'trình 3 nhất trí với đề nghị')).toBe(
      'Đã trình UBND tỉnh nội dung về nhiệm vụ 3 (Sở Tài chính).',
    );
    expect(chat.tasks.log.at(-1)?.event).toMatchObject({ note: 'nhất trí với đề nghị' });
    expect(await chat.say(STANDING, 'không trình 5')).toBe(
      'Đề nghị đồng chí cho biết lý do không trình UBND tỉnh nội dung về nhiệm vụ 5.',
    );
    expect(await chat.say(STANDING, 'không cần thiết')).toContain('không trình UBND tỉnh nội dung về nhiệm vụ 5');
    expect(chat.tasks.task(5).decided[0]?.decision).toEqual({ kind: 'drop' });
  });

  it('sees a task and acts by the buttons under it', async () => {
    const chat = openChat([extension()]);
    const card = await chat.send(STANDING, 'nhiệm vụ 3');
    expect(card[0]?.text).toContain('đề nghị gia hạn đến 31/7/2024 (“chờ văn bản”): chờ xem xét, trình.');
    expect(await chat.press(STANDING, card, 'Trình UBND tỉnh')).toContain('Đã trình UBND tỉnh');
  });

  it('urges, and not again at once', async () => {
    const chat = openChat([accepted(3, ['SYT'])]);
    expect(await chat.say(STANDING, 'đôn đốc 3')).toContain('Đã đôn đốc Sở Tài chính về nhiệm vụ 3');
    expect(await chat.say(STANDING, 'don doc 3')).toContain('có thể gửi tiếp sau 13:00 10/6/2024');
    expect(await chat.say(STANDING, 'đôn đốc 3 SYT')).toContain('Đã đôn đốc Sở Y tế');
  });

  it('releases a coordinating agency, or all that are left', async () => {
    const chat = openChat([accepted(3, ['SYT', 'STP'])]);
    expect(await chat.say(STANDING, 'miễn 3')).toContain('mã cơ quan phối hợp được miễn (SYT, STP)');
    await chat.say(STANDING, 'SYT đã có số liệu');
    expect(chat.part(3, 'SYT').work).toBe('released');
    expect(await chat.say(STC, 'miễn 3 còn lại')).toContain('lý do miễn phần phối hợp');
    await chat.say(STC, 'đủ số liệu');
    expect(chat.part(3, 'STP').work).toBe('released');
  });
});

describe('an agency named before its reason was asked for', () => {
  it('is still the one meant', async () => {
    const chat = openChat([accepted(3, ['SYT', 'STP'])]);
    expect(await chat.say(STANDING, 'miễn 3 STP')).toContain('lý do miễn phần phối hợp');
    await chat.say(STANDING, 'đã có số liệu');
    expect(chat.part(3, 'STP').work).toBe('released');
    expect(chat.tasks.log.at(-1)?.event).toMatchObject({ kind: 'released', reason: 'đã có số liệu' });
    expect(chat.part(3, 'SYT').work).not.toBe('released');
  });
});

describe('an amendment', () => {
  it('brings in no agency that the catalogue does not have, and counts the days that move together', async () => {
    const chat = openChat([accepted(3, ['SYT', 'STP', 'SXD', 'SCT'])]);
    expect(await chat.say(STANDING, 'điều chỉnh 3 thêm phối hợp ABC theo 12/QĐ-UBND ngày 3/6/2024')).toContain(
      'Danh mục cơ quan không có ABC',
    );
    expect(chat.tasks.task(3).assignments).toHaveLength(5);
    const moved = await chat.say(STANDING, 'điều chỉnh 3 thời hạn 30/9 theo 12/QĐ-UBND ngày 3/6/2024');
    expect(moved).toMatch(/Thời hạn mới: 30\/9\/2024 \(1 cơ quan\); \d+\/9\/2024 \(4 cơ quan\)\./);
  });
});

describe('whoever checks', () => {
  it('confirms, or returns with a reason', async () => {
    const chat = openChat([handedIn(3), handedIn(5)]);
    expect(await chat.say(CHECKER, 'xác nhận 3')).toContain('Đã xác nhận Sở Tài chính hoàn thành');
    expect(chat.tasks.task(3).standing).toBe('completed');
    expect(await chat.say(CHECKER, 'tra lai 5')).toBe('Đề nghị đồng chí cho biết lý do trả lại kết quả nhiệm vụ 5.');
    await chat.say(CHECKER, 'thiếu phụ lục');
    expect(chat.part(5)).toMatchObject({ work: 'returned', returns: 1 });
  });

  it('is told when there is nothing to check, or no right to', async () => {
    const chat = openChat([accepted(3), handedIn(5)]);
    expect(await chat.say(CHECKER, 'xác nhận 3')).toContain('Cơ quan chưa báo hoàn thành nhiệm vụ 3');
    expect(await chat.say(STP_MONITOR, 'xác nhận 5')).toContain('thuộc quyền của cơ quan kiểm tra kết quả');
    expect(await chat.say(STC, 'xác nhận 5')).toContain('thuộc quyền của cơ quan kiểm tra kết quả');
    const both = openChat([handedIn(3, ['SYT'])]);
    expect(await both.say(STC, 'xác nhận 3')).not.toContain('chưa báo hoàn thành');
    expect(chat.part(5).work).toBe('awaiting');
  });

  it('of a lead agency says which coordinating agency it means', async () => {
    const chat = openChat([accepted(3, ['SYT', 'STP'])]);
    await chat.say(SYT, '3 xong');
    await chat.say(focal('STP'), '3 xong');
    expect(await chat.say(STC, 'xác nhận 3')).toContain('đề nghị đồng chí ghi thêm mã cơ quan (SYT, STP)');
    await chat.say(STC, 'syt');
    expect([chat.part(3, 'SYT').work, chat.part(3, 'STP').work]).toEqual(['confirmed', 'awaiting']);
  });

  it('does not confirm by an old button a later report that nobody has looked at', async () => {
    const chat = openChat([handedIn(3)]);
    const card = await chat.send(CHECKER, 'nhiệm vụ 3');
    await chat.say(CHECKER, 'trả lại 3 thiếu phụ lục');
    chat.clock.set(chat.clock.now() + 60_000);
    await chat.say(STC, '3 xong 46/BC-STC');
    expect(await chat.press(CHECKER, card, 'Xác nhận hoàn thành')).toContain(
      'tình hình đã thay đổi nên nút bấm không còn',
    );
    expect(chat.part(3).work).toBe('awaiting');
  });
});

describe('of who may not do it nothing more is asked', () => {
  it.each([
    'tạm dừng',
    'tiếp tục',
    'thu hồi',
    'điều chỉnh',
    'tách',
    'gộp',
    'ghi kinh phí',
    'chỉ đạo',
    'ghi văn bản',
    'miễn phối hợp',
  ])('%s 3', async (verb) => {
    const chat = openChat([accepted(3, ['SYT'])]);
    expect(await chat.say(NOBODY, `${verb} 3`)).toContain('thuộc quyền của');
  });
});
