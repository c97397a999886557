import { actor, CHECKER, focal, givenTask, play, STANDING, VICE_CHAIR, type Story } from '../../support/builders';
import { accepted, CHIEF, openChat, overdue, STC, SYT } from '../../support/chat';

const extension = (number = 3): Story =>
  play(accepted(number), [
    {
      at: '2024-06-03',
      by: STC,
      act: { kind: 'ask-extension', assignment: 'STC', to: '2024-07-31', reason: 'chờ văn bản' },
    },
  ]);
const submitted = (number = 3): Story => {
  const story = extension(number);
  const [submission] = story.state.submissions;
  const act = { kind: 'confirm-submission', submission: submission?.id ?? 0, note: null } as const;
  return play(story, [{ at: '2024-06-04', by: STANDING, act }]);
};
const handedIn = (number = 3, coordinating: readonly string[] = []): Story =>
  play(accepted(number, coordinating), [
    {
      at: '2024-06-03',
      by: STC,
      act: {
        kind: 'ask-completion',
        assignment: 'STC',
        evidence: [{ kind: 'document', number: '45/BC-STC', date: null }],
      },
    },
  ]);
const STP_MONITOR = focal('STP'); // holds no checking post

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
